import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import { cx } from '../../../ui/cx.ts';
import { useScreen } from '../../../ui/screen/screen.ts';
import { barSquares, largestSquares } from './hand-room.ts';
import styles from './hands.module.css';

type HandFieldProps = {
  readonly hands: number;
  /** For how many hands there is room: fields with the same room and size draw hands of the same size, in the same steps. */
  readonly room: number;
  /** `bar`: line by line from one edge, to be compared. `crowd`: a room seen from the front. */
  readonly as: 'bar' | 'crowd';
  readonly label: string;
  /** Hands go down: what they showed is about to be told. */
  readonly parting?: boolean;
};

/** As large as hands may become where few of them have much room, as a share of the screen's height. */
const largestShare = { bar: 0.12, crowd: 0.15 } as const;
/** The last of many rises so long after the first. */
const riseSpanMs = 600;

/** Small hands that rise together; the field takes its size from the layout. */
export function HandField({ hands, room, as, label, parting = false }: HandFieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const screen = useScreen();
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      const most = screen.height() * largestShare[as];
      const { size, lines } =
        as === 'bar'
          ? barSquares(clientWidth, clientHeight, room, most)
          : largestSquares(clientWidth, clientHeight, room);
      element.style.setProperty('--hand', `${Math.min(size, most) - 0.01}px`);
      // Fewer hands than lines stand in the middle.
      element.style.setProperty('--lines', String(Math.max(1, Math.min(lines, hands))));
      // All hands together are as long as the bar.
      element.style.setProperty('--step', `${clientWidth / Math.ceil(Math.max(1, room) / lines) - 0.01}px`);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [as, hands, room, screen]);
  return (
    <div ref={field} className={styles.field} role="img" aria-label={label}>
      <div className={cx(styles.hands, styles[as], parting && styles.parting)}>
        {Array.from({ length: hands }, (_, index) => (
          <svg
            key={index}
            className={styles.hand}
            viewBox="0 0 24 24"
            style={{ '--after': `${Math.round((index / Math.max(hands, 1)) * riseSpanMs)}ms` } as CSSProperties}
          >
            <path d="M8 13V5.5a1.5 1.5 0 0 1 3 0V11V3.8a1.5 1.5 0 0 1 3 0V11V5.3a1.5 1.5 0 0 1 3 0V12V8.3a1.5 1.5 0 0 1 3 0v6.2a7 7 0 0 1-7 7h-1.4a6 6 0 0 1-4.6-2.2l-4-5a1.6 1.6 0 0 1 2.4-2.1z" />
          </svg>
        ))}
      </div>
    </div>
  );
}
