import { startOf } from '../../features/lifecycle/records.ts';
import { Countdown } from '../../ui/time/countdown.tsx';
import { Fit, FitText } from '../../ui/words/fit.tsx';
import { useRoomClock, useStage } from '../../engine/react/room-context.tsx';
import { AgendaLine } from '../../features/agenda/stage/line.tsx';
import styles from './scene-welcome.module.css';
import { stagePageTexts } from '#texts/surfaces/stage';

export function WelcomeScene() {
  const room = useStage((state) => state.view.room);
  const here = useStage((state) => state.view.pulse?.here ?? 0);
  const now = useRoomClock();
  if (room === undefined) return null;
  const startsAt = startOf(room);
  return (
    <div className={styles.scene}>
      <Fit className={styles.title} least={1 / 14} most={0.17}>
        <FitText as="h1" gives>
          {room.title}
        </FitText>
      </Fit>
      <div className={styles.facts}>
        <AgendaLine className={styles.agenda ?? ''} />
        {startsAt !== undefined && room.phase === 'doors' ? (
          <Countdown to={startsAt} now={now} className={styles.countdown} />
        ) : null}
        <p className={styles.here}>{here === 0 ? stagePageTexts.welcome.invite : stagePageTexts.welcome.here(here)}</p>
      </div>
    </div>
  );
}
