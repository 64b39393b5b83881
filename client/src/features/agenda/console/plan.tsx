import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useClockTime } from '../../../engine/react/use-clock-time.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import controls from '../../../ui/form/controls.module.css';
import { uiLimits } from '../../../ui/limits.ts';
import { useNow } from '../../../ui/time/use-now.ts';
import { Words } from '../../../ui/words/words.tsx';
import { startOf } from '../../lifecycle/records.ts';
import styles from './panel.module.css';
import { scheduleOf } from './schedule.ts';
import type { AgendaDesk } from './use-desk.ts';
import { agendaTexts } from '#texts/features/agenda/console';

const segmentStyles = { planned: undefined, current: styles.here, done: styles.done };

function factsOf({ state, minutes }: SegmentRecord, keptCount: number): string {
  const kept = keptCount === 0 ? '' : agendaTexts.kept(keptCount);
  return [agendaTexts.states[state], agendaTexts.minutesShort(minutes), kept].filter(Boolean).join(' · ');
}

function paceOf(behindMinutes: number): string {
  if (behindMinutes === 0) return agendaTexts.onTime;
  return behindMinutes > 0 ? agendaTexts.late(behindMinutes) : agendaTexts.early(-behindMinutes);
}

type PlanProps = { readonly desk: AgendaDesk; readonly isHost: boolean; readonly endsAt: number | undefined };

/** All parts with the time each was meant to begin at, and how the room stands to it. */
export function Plan({ desk, isHost, endsAt }: PlanProps) {
  const { segments } = desk;
  const clockTime = useClockTime();
  const startsAt = useRoom(({ view }) => (view.room === undefined ? undefined : startOf(view.room)));
  const now = useNow(uiLimits.shownTickMs, useRoomClient().now);
  const { starts, behindMinutes } = scheduleOf(segments, startsAt, now);
  return (
    <>
      {behindMinutes === undefined ? null : (
        <p className={cx(controls.soft, behindMinutes > 0 && styles.soon)}>
          {paceOf(behindMinutes)} {endsAt === undefined ? '' : agendaTexts.endsAt(clockTime(endsAt))}
        </p>
      )}
      <ol role="list" className={styles.list} aria-label={agendaTexts.parts}>
        {segments.map((segment, index) => {
          const start = starts[index];
          return (
            <li key={segment.id} className={cx(styles.segment, segmentStyles[segment.state])}>
              <span className={styles.start}>{start === undefined ? '' : clockTime(start)}</span>
              <span id={`segment-${segment.id}`} className={styles.what}>
                <Words lines={2}>{segment.title}</Words>{' '}
                <span className={styles.facts}>{factsOf(segment, desk.kept(segment.id))}</span>
              </span>
              {isHost && segment.state !== 'current' ? (
                <Button
                  size="s"
                  guarded
                  className={styles.goTo}
                  describedBy={`segment-${segment.id}`}
                  onPress={() => desk.moveTo(segment.id)}
                >
                  {agendaTexts.goTo}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
    </>
  );
}
