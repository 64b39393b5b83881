import { number } from '../../../engine/format.ts';
import type { CSSProperties } from 'react';
import scene from '../../../ui/scene.module.css';
import { Fit } from '../../../ui/words/fit.tsx';
import { mostGiven, type ResultLine } from '../result.ts';
import styles from './cloud.module.css';
import { stageShowTexts as texts } from '#texts/features/shows/stage';

/** More words than these cannot all be read from the last row. */
const shownWordsCount = 24;
/** A word given once has this part of the largest one's size. */
const leastRatio = 0.5;

/** What people wrote, as lines of words; the more often, the larger. Nothing is turned, nothing overlaps. */
export function WordCloud({ lines }: { readonly lines: readonly ResultLine[] }) {
  const { shown, leftOut } = mostGiven(lines, shownWordsCount);
  const largest = Math.max(1, ...shown.map(({ people }) => people));
  const ratio = (people: number) =>
    largest === 1 ? 0.7 : leastRatio + (1 - leastRatio) * Math.sqrt((people - 1) / (largest - 1));
  return (
    <div className={styles.cloud}>
      <Fit className={scene.middle} most={0.24}>
        <ul className={styles.words} role="list" aria-label={texts.result}>
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
