import { number } from '../../../engine/format.ts';
import type { CSSProperties } from 'react';
import { wordless, type PublicShow } from '../records.ts';
import { useReached } from '../reached.ts';
import { mostGiven, resultLines } from '../result.ts';
import { stageShowTexts } from '#texts/features/shows/stage';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { LowerThird, thirdStyles } from '../../../ui/lower-third.tsx';
import styles from './overlay-show.module.css';

/** As many as lie over a picture without hiding it. */
const shownLinesCount = 8;

/** A show of hands over a picture: the question, and its numbers once everybody may see them. */
export function OverlayShow({ show }: { readonly show: PublicShow }) {
  const client = useRoomClient();
  const showAt = show.state === 'open' ? undefined : show.showAt;
  const reached = useReached(showAt, client.now);
  const told = show.tally !== undefined && (showAt === undefined || reached);
  const all = resultLines(show);
  const lines = show.kind === 'words' ? mostGiven(all, shownLinesCount).shown : all;
  const most = Math.max(1, ...lines.map(({ people }) => people));
  return (
    <LowerThird label={stageShowTexts.region} state={show.state}>
      <h1 className={thirdStyles.question}>
        <Words lines={2}>{show.prompt}</Words>
      </h1>
      {told && show.kind === 'words' && lines.length === 0 ? (
        <p className={thirdStyles.soft}>{stageShowTexts[wordless(show)]}</p>
      ) : told ? (
        <ul className={styles.lines} aria-label={stageShowTexts.result}>
          {lines.map(({ key, label, people }) => (
            <li key={key} className={styles.line} style={{ '--part': people / most } as CSSProperties}>
              <Words lines={1} className={styles.label}>
                {label}
              </Words>
              <span className={styles.people}>{number(people)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className={thirdStyles.soft}>{stageShowTexts.answered(show.answered)}</p>
      )}
    </LowerThird>
  );
}
