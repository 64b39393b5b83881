import { clockTime } from '../../../engine/format.ts';
import { isDrawRight } from '../../floor/draw-check.ts';
import styles from './draws.module.css';
import { Heading, More, PaperNote, type TitleLevel } from './section.tsx';
import type { RecapFloor } from '../records.ts';
import { recapTexts } from '#texts/features/recap';

type DrawsProps = { readonly draws: RecapFloor['draws']; readonly level: TitleLevel };

/** Every draw with what it takes to do it again. */
export function RecapDraws({ draws, level }: DrawsProps) {
  return (
    <div className={styles.draws}>
      <Heading level={level + 2}>{recapTexts.draws}</Heading>
      <ol className={styles.list} role="list">
        {draws.map((draw) => (
          <li key={draw.hash}>
            <More summary={recapTexts.drawAt(clockTime(draw.at), draw.numerals.length)}>
              <dl className={styles.facts}>
                <dt>{recapTexts.drawOrder}</dt>
                <dd>{draw.numerals.join(', ')}</dd>
                <dt>{recapTexts.drawSeed}</dt>
                <dd className={styles.exact}>{draw.seed}</dd>
                <dt>{recapTexts.drawHash}</dt>
                <dd className={styles.exact}>{draw.hash}</dd>
              </dl>
              <p>{isDrawRight(draw) ? recapTexts.drawRight : recapTexts.drawWrong}</p>
            </More>
          </li>
        ))}
      </ol>
      <PaperNote>{recapTexts.drawsOnPaper(draws.length)}</PaperNote>
      <p className={styles.check}>{recapTexts.drawCheck}</p>
    </div>
  );
}
