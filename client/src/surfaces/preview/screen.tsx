import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { cx } from '../../ui/cx.ts';
import { AnnounceContext } from '../../ui/notices/announcer.tsx';
import { ScreenContext } from '../../ui/screen/screen.ts';
import styles from './screen.module.css';
import { keepStyled } from './screen-styles.ts';

type ScreenProps = {
  readonly width: number;
  readonly height: number;
  /** What is to be seen, in words. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

const unheard = () => undefined;

/**
 * A page drawn as on a screen of `width` by `height` CSS pixels, and shown as small as the place for it is. It is a
 * picture: nothing in it can be pressed, and nothing is read aloud but its label. Its ids and styles are its own.
 */
export function Screen({ width, height, label, className, children }: ScreenProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot>();
  const [scale, setScale] = useState(0);
  const screen = useMemo(() => ({ width: () => width, height: () => height }), [width, height]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const leave = keepStyled(shadow, { width, height });
    const measure = () => setScale(element.clientWidth / width);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    setRoot(shadow);
    return () => {
      leave();
      observer.disconnect();
    };
  }, [width, height]);
  const size = { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` };
  return (
    <div
      ref={frame}
      role="img"
      aria-label={label}
      className={cx(styles.frame, className)}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {root === undefined
        ? null
        : createPortal(
            <div className={cx('body', styles.screen)} style={size} inert aria-hidden="true">
              <AnnounceContext value={unheard}>
                <ScreenContext value={screen}>{children}</ScreenContext>
              </AnnounceContext>
            </div>,
            root,
          )}
    </div>
  );
}
