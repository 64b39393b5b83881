import { number } from '../../../engine/format.ts';
import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';
import scene from '../../../ui/scene.module.css';
import { Fit } from '../../../ui/words/fit.tsx';
import { mostGiven, type ResultLine } from '../result.ts';
import { useScreenSize } from '../../../ui/screen/screen.ts';
import styles from './cloud.module.css';
import { stageShowTexts as texts } from '#texts/features/shows/stage';

/** More words than these are a texture; fewer are shown where they would be smaller than a fourteenth of the screen (T2). */
const shownWordsCount = 24;
/** A single long word does not drive all others away. */
const fewestWordsCount = 6;
const leastShare = 1 / 14;
/** A word given once has this part of the largest one's size. */
const leastRatio = 0.5;

/** What people wrote, as lines of words; the more often, the larger. Nothing is turned, nothing overlaps. */
export function WordCloud({ lines }: { readonly lines: readonly ResultLine[] }) {
  const list = useRef<HTMLUListElement>(null);
  const count = useLegibleCount(list, lines);
  const { shown, leftOut } = mostGiven(lines, count);
  const largest = Math.max(1, ...shown.map(({ people }) => people));
  const ratio = (people: number) =>
    largest === 1 ? 0.7 : leastRatio + (1 - leastRatio) * Math.sqrt((people - 1) / (largest - 1));
  return (
    <div className={styles.cloud}>
      <Fit className={scene.middle} most={0.24}>
        <ul ref={list} className={styles.words} role="list" aria-label={texts.result}>
          {shown.map(({ key, label, people }) => (
            <li key={key} className={styles.word} style={{ '--ratio': ratio(people) } as CSSProperties}>
              <bdi dir="auto">{label}</bdi>
              <span className={styles.times}>{number(people)}</span>
            </li>
          ))}
        </ul>
      </Fit>
      {leftOut === 0 ? null : <p className={styles.more}>{texts.moreWords(leftOut)}</p>}
    </div>
  );
}

/** As many words as are legible together: tried anew with other words and on another screen. */
function useLegibleCount(list: RefObject<HTMLUListElement | null>, lines: readonly ResultLine[]): number {
  const { width, height } = useScreenSize();
  const [tried, setTried] = useState({ of: '', count: shownWordsCount });
  const of = `${width} ${height} ${lines.map(({ key, people }) => `${key} ${people}`).join(' ')}`;
  const count = tried.of === of ? tried.count : shownWordsCount;
  // After the box has found the size of its words.
  useLayoutEffect(() => {
    const sizes = [...(list.current?.children ?? [])].map((word) => Number.parseFloat(getComputedStyle(word).fontSize));
    const least = Math.min(width, height) * leastShare;
    if (Math.min(...sizes) < least && count > fewestWordsCount && sizes.length > fewestWordsCount)
      setTried({ of, count: Math.min(count, sizes.length) - 1 });
  }, [list, width, height, of, count]);
  return count;
}
