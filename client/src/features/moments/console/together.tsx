import { useShallow } from 'zustand/react/shallow';
import type { CalledKind } from '../../../../../shared/features/moments/events.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';
import { Button } from '../../../ui/button.tsx';
import { Outcome } from '../../../ui/form/form.tsx';
import controls from '../../../ui/form/controls.module.css';
import { useNow } from '../../../ui/time/use-now.ts';
import { isCalled, momentsOf, type CalledMoment, type PublicMoment } from '../records.ts';
import styles from './console.module.css';
import { momentTexts } from '#texts/features/moments/console';

const kinds = Object.keys(momentTexts.calledNames) as CalledKind[];
const lookMs = 500;

/** R4: what the host can call the whole room to do, and how well its screens are in step for it. */
export function ConsoleTogether() {
  const client = useRoomClient();
  const moments = useRoom(useShallow((state) => momentsOf(state.view)));
  const clocks = useRoom((state) => state.staff.clocks);
  const now = useNow(lookMs, client.now);
  const running = calledNow(moments, now);
  const command = useCommand();
  usePassingRefusal(command, running?.id);
  return (
    <div role="group" aria-labelledby="together-heading" className={controls.group}>
      <h2 id="together-heading" className={controls.heading}>
        {momentTexts.together}
      </h2>
      <p className={controls.soft}>
        {running === undefined ? momentTexts.togetherHint : momentTexts.running(momentTexts.calledNames[running.kind])}
      </p>
      <div className={styles.calls}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="s"
            guarded
            pressed={running?.kind === kind}
            disabled={running !== undefined && running.kind !== kind}
            onPress={() => running === undefined && void command.run('moment.call', { kind })}
          >
            {momentTexts.calledNames[kind]}
          </Button>
        ))}
      </div>
      {running === undefined ? null : (
        <Button wide guarded onPress={() => void command.run('moment.stop', { momentId: running.id })}>
          {momentTexts.stop}
          <span className={styles.seconds} aria-hidden="true">
            {momentTexts.seconds(Math.ceil((running.endsAt - now) / 1_000))}
          </span>
        </Button>
      )}
      <Outcome of={command} />
      {clocks === undefined || clocks.screens === 0 ? null : (
        <p className={styles.last}>{momentTexts.inStep(clocks)}</p>
      )}
    </div>
  );
}

/** What the host called and every screen still has before it or on it: it can be stopped. */
export function calledNow(moments: readonly PublicMoment[], now: number): CalledMoment | undefined {
  return moments.findLast((moment): moment is CalledMoment => isCalled(moment) && now < moment.endsAt);
}
