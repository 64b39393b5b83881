import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { useClockTime } from '../../../engine/react/use-clock-time.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Outcome } from '../../../ui/form/form.tsx';
import controls from '../../../ui/form/controls.module.css';
import { uiLimits } from '../../../ui/limits.ts';
import { useNow } from '../../../ui/time/use-now.ts';
import { Words } from '../../../ui/words/words.tsx';
import { Plan } from './plan.tsx';
import styles from './panel.module.css';
import { minutesLeft } from '../records.ts';
import { agendaTexts } from '#texts/features/agenda/console';
import { timeWords } from '#texts/features/agenda';
import type { AgendaDesk } from './use-desk.ts';

type AgendaPanelProps = {
  readonly desk: AgendaDesk;
  readonly isHost: boolean;
  /** When the whole agenda is planned to end, epoch milliseconds. */
  readonly endsAt: number | undefined;
};

/** L4: where the room is, how long still, and on to the next. Moderators read it. */
export function AgendaPanel({ desk, isHost, endsAt }: AgendaPanelProps) {
  const { segments, current } = desk;
  if (segments.length === 0 && !isHost) return null;
  const keptInAll = segments.reduce((sum, { id }) => sum + desk.kept(id), 0);
  return (
    <section className={controls.group} aria-labelledby="agenda-heading">
      <div className={styles.head}>
        <h2 id="agenda-heading" className={controls.heading}>
          {agendaTexts.title}
        </h2>
        {/* One button throughout: a dialog gives the focus back to it, also where the agenda is the first one. */}
        {isHost ? (
          <Button size="s" className={styles.edit} onPress={desk.edit}>
            {segments.length === 0 ? agendaTexts.set : agendaTexts.edit}
          </Button>
        ) : null}
      </div>
      {segments.length === 0 ? (
        <p className={controls.soft}>{agendaTexts.none}</p>
      ) : (
        <>
          {current === undefined ? (
            <p className={controls.fact}>{agendaTexts.notBegun}</p>
          ) : (
            <Current segment={current} />
          )}
          <Onward desk={desk} isHost={isHost} />
          <Outcome of={desk.command} />
          {keptInAll === 0 ? null : <p className={controls.soft}>{agendaTexts.keptInAll(keptInAll)}</p>}
          <Plan desk={desk} isHost={isHost} endsAt={endsAt} />
        </>
      )}
    </section>
  );
}

function Current({ segment }: { readonly segment: SegmentRecord }) {
  const { title, speakers, endsAt } = segment;
  return (
    <div>
      <p className={styles.title}>
        <Words lines={3}>{title}</Words>
      </p>
      {speakers.length === 0 ? null : (
        <p className={controls.soft}>
          <Words lines={2} translate="no">
            {speakers.join(', ')}
          </Words>
        </p>
      )}
      {endsAt === undefined ? null : <TimeLeft endsAt={endsAt} />}
    </div>
  );
}

const soonMinutes = 2;

function TimeLeft({ endsAt }: { readonly endsAt: number }) {
  const clockTime = useClockTime();
  const left = minutesLeft(endsAt, useNow(uiLimits.shownTickMs, useRoomClient().now)) ?? 0;
  return (
    <p className={styles.time}>
      <span className={cx(left <= soonMinutes && (left > 0 ? styles.soon : styles.over))}>{timeWords(left)}</span>
      <span className={controls.soft}>, {agendaTexts.until(clockTime(endsAt))}</span>
    </p>
  );
}

/** Where the room goes on: one press for a host, words for all others. */
function Onward({ desk: { current, next, segments, moveTo }, isHost }: Pick<AgendaPanelProps, 'desk' | 'isHost'>) {
  if (next === undefined) return <p className={controls.soft}>{agendaTexts.last}</p>;
  const begun = current !== undefined || segments.some(({ state }) => state === 'done');
  if (!isHost)
    return <p className={styles.next}>{begun ? agendaTexts.next(next.title) : agendaTexts.begin(next.title)}</p>;
  return (
    <Button wide guarded onPress={() => moveTo(next.id)}>
      <span className={styles.onward}>{begun ? agendaTexts.moveOn(next.title) : agendaTexts.begin(next.title)}</span>
    </Button>
  );
}
