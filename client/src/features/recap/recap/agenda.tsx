import { clockTime } from '../../../engine/format.ts';
import type { ToldSegment } from '../../../../../shared/features/agenda/records.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './agenda.module.css';
import { RecapSection, type TitleLevel } from './section.tsx';
import { lengthOf, recapTexts } from '#texts/features/recap';

type AgendaProps = { readonly segments: readonly ToldSegment[]; readonly level: TitleLevel };

export function RecapAgenda({ segments, level }: AgendaProps) {
  return (
    <RecapSection title={recapTexts.agenda} level={level}>
      <ol className={styles.segments} role="list">
        {segments.map((segment, index) => (
          // The order is the agenda's, and nothing else tells two segments apart.
          <li key={index} className={styles.segment}>
            <span className={styles.time}>{segment.startedAt === undefined ? '–' : clockTime(segment.startedAt)}</span>
            <span className={styles.words}>
              <span className={styles.title}>
                <Words>{segment.title}</Words>
              </span>
              {segment.speakers.length > 0 ? <Words translate="no">{segment.speakers.join(', ')}</Words> : null}
            </span>
            <span className={styles.length}>{lengths(segment)}</span>
          </li>
        ))}
      </ol>
    </RecapSection>
  );
}

function lengths({ minutes, startedAt, endedAt }: ToldSegment): string {
  if (startedAt === undefined) return `${recapTexts.planned(minutes)}, ${recapTexts.notReached}`;
  if (endedAt === undefined) return recapTexts.planned(minutes);
  return `${recapTexts.planned(minutes)}, ${recapTexts.took(lengthOf(endedAt - startedAt))}`;
}
