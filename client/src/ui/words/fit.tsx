import { useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useScreen, type Screen } from '../screen/screen.ts';
import styles from './fit.module.css';

type FitProps = {
  /** Text is never smaller than this share of the screen's shorter side: on a big screen a fourteenth (T2). */
  readonly least?: number;
  /** The unit `--fit` is never larger than this share of the screen's height. */
  readonly most: number;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** Below the least size of text the unit may still shrink, down to this part of it: larger text gives way first. */
const lastUnit = 0.4;
const giveStep = 0.08;
/** Rows of a table are cut from so many lines down. */
const cutFromLines = 4;

/** The largest whole size in `from..to` that fits, or `from` where none does. `fits` holds up to some size and not beyond. */
export function largestThatFits(from: number, to: number, fits: (size: number) => boolean): number {
  let low = Math.ceil(from);
  let high = Math.max(low, Math.floor(to));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function fit(box: HTMLElement, least: number, most: number, screen: Screen): void {
  const leastPx = Math.ceil(Math.min(screen.width(), screen.height()) * least);
  const texts = [...box.querySelectorAll<HTMLElement>('[data-fit-text]')];
  for (const text of texts) {
    text.style.webkitLineClamp = 'none';
    text.style.setProperty('text-wrap', null);
    text.style.visibility = 'visible';
    // While trying, a long word counts as too wide instead of being broken.
    text.style.overflowWrap = 'normal';
  }
  box.style.setProperty('--fit-least', `${leastPx}px`);
  const isHighEnough = () => box.scrollHeight <= box.clientHeight + 1;
  const fits = (size: number) => {
    box.style.setProperty('--fit', `${size}px`);
    return (
      isHighEnough() &&
      box.scrollWidth <= box.clientWidth + 1 &&
      texts.every((text) => text.scrollWidth <= text.clientWidth + 1)
    );
  };
  // A narrow screen may set --fit-give-least: rather a little smaller than cut off.
  const giveLeast = Number.parseFloat(getComputedStyle(box).getPropertyValue('--fit-give-least')) || 1;
  const settled = (largest: number) => {
    for (let give = 1; ; give = Math.max(giveLeast, give - giveStep)) {
      box.style.setProperty('--fit-give', String(give));
      if (fits(largestThatFits(leastPx * lastUnit, largest, fits))) return true;
      if (give <= giveLeast) return false;
    }
  };
  if (settled(screen.height() * most)) return;
  // A word that no line can hold at any size is broken, and then all of it is as large as may be.
  for (const text of texts) text.style.overflowWrap = 'anywhere';
  if (settled(leastPx)) return;
  cut(texts);
  // Where texts do not give way to one another, in rows of a table: all to the same number of lines.
  for (let lines = cutFromLines; lines > 0 && !isHighEnough(); lines -= 1)
    for (const text of texts) {
      text.style.webkitLineClamp = String(lines);
      text.style.setProperty('text-wrap', 'wrap');
    }
}

/** Each after its last whole line that has room. */
function cut(texts: readonly HTMLElement[]): void {
  for (const text of texts) {
    const lineHeight = Number.parseFloat(getComputedStyle(text).lineHeight);
    const room = text.parentElement?.clientHeight ?? 0;
    if (text.scrollHeight <= room + 1) continue;
    const lines = Math.floor((room + 1) / lineHeight);
    // Half a line cannot be read: better none.
    if (lines === 0) text.style.visibility = 'hidden';
    else text.style.webkitLineClamp = String(lines);
  }
}

/**
 * A box that finds the largest unit `--fit` at which its content fits; the content takes its sizes from it.
 * The box gets its own size from the layout, never from its content.
 */
export function Fit({ least = 1 / 14, most, children, className }: FitProps) {
  const box = useRef<HTMLDivElement>(null);
  const screen = useScreen();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const again = () => fit(element, least, most, screen);
    const observer = new ResizeObserver(again);
    observer.observe(element);
    // A browser that translates the page puts longer words in.
    const words = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target instanceof Element && target.closest('bdi') !== null)) again();
    });
    words.observe(element, { childList: true, subtree: true });
    // The fallback font is wider or narrower than the one still on its way.
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      words.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [least, most, screen]);
  // After every render: the words may have changed.
  useLayoutEffect(() => {
    if (box.current !== null) fit(box.current, least, most, screen);
  });
  return (
    <div className={cx(styles.box, className)} ref={box}>
      {children}
    </div>
  );
}

type FitTextProps = {
  readonly children: string;
  /** Its size in units of `--fit`; the least size of the box holds all the same. */
  readonly ratio?: number;
  readonly as?: 'p' | 'h1' | 'h2';
  /**
   * The one that gives way where even the least size is too much: it may go down to the part of the least size
   * in `--fit-give-least`, and is cut after its last whole line after that.
   */
  readonly gives?: boolean;
  readonly className?: string | undefined;
  /** As of `Words`. */
  readonly translate?: 'no' | undefined;
};

/** A person's words or a title inside of a `Fit`. */
export function FitText(props: FitTextProps) {
  const { children, ratio = 1, as: Element = 'p', gives = false, className, translate } = props;
  return (
    <Element
      className={cx(styles.text, gives && styles.gives, className)}
      style={{ '--fit-ratio': ratio } as CSSProperties}
    >
      <bdi dir="auto" translate={translate} className={styles.words} data-fit-text>
        {children}
      </bdi>
    </Element>
  );
}
