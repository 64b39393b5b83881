import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { agendaOf, currentSegment, minutesLeft } from '../records.ts';
import { timeWords } from '#texts/features/agenda';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { cx } from '../../../ui/cx.ts';
import { uiLimits } from '../../../ui/limits.ts';
import { useNow } from '../../../ui/time/use-now.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './line.module.css';
import { agendaTexts } from '#texts/features/agenda/phone';

/** L4: where the room is, in one line that opens to all of it. */
export function AgendaLine() {
  const segments = agendaOf(useRoom((state) => state.view.agenda));
  if (segments.length === 0) return null;
  const current = currentSegment(segments);
  return (
    <details className={styles.agenda}>
      <summary className={styles.line}>
        {current === undefined ? agendaTexts.notBegun : <Current segment={current} />}
      </summary>
      <ol className={styles.segments} role="list" aria-label={agendaTexts.agenda}>
        {segments.map((segment) => (
          <Segment key={segment.id} segment={segment} />
        ))}
      </ol>
    </details>
  );
}

function Current({ segment }: { readonly segment: SegmentRecord }) {
  const client = useRoomClient();
  // The time was read a moment ago, perhaps before the room came here.
  const now = Math.max(useNow(uiLimits.shownTickMs, client.now), segment.startedAt ?? 0);
  const left = minutesLeft(segment.endsAt, now);
  return (
    <>
      <span className={styles.now}>
        {agendaTexts.now}: <Words>{[segment.title, ...segment.speakers].join(' · ')}</Words>
      </span>
      {left === undefined ? null : <span className={styles.left}>{timeWords(left)}</span>}
    </>
  );
}

function Segment({ segment: { title, speakers, minutes, state } }: { readonly segment: SegmentRecord }) {
  return (
    <li className={cx(styles.segment, styles[state])} aria-current={state === 'current' ? 'step' : undefined}>
      <span>
        <Words>{title}</Words>
        {speakers.length === 0 ? null : (
          <span className={styles.speakers}>
            <Words translate="no">{speakers.join(', ')}</Words>
          </span>
        )}
      </span>
      <span className={styles.minutes}>
        {agendaTexts.states[state]} {agendaTexts.minutes(minutes)}
      </span>
    </li>
  );
}
