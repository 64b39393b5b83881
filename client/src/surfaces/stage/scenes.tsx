import { startOf } from '../../features/lifecycle/records.ts';
import { Countdown } from '../../ui/time/countdown.tsx';
import { Fit, FitText } from '../../ui/words/fit.tsx';
import { Words } from '../../ui/words/words.tsx';
import { cx } from '../../ui/cx.ts';
import scene from '../../ui/scene.module.css';
import { useRoomClock, useStage } from '../../engine/react/room-context.tsx';
import { AgendaLine } from '../../features/agenda/stage/line.tsx';
import styles from './scenes.module.css';
import { stageRecapTexts } from '#texts/features/recap/stage';
import { stagePageTexts } from '#texts/surfaces/stage';

/* The scenes that are no feature's. */

export function WelcomeScene() {
  const room = useStage((state) => state.view.room);
  const here = useStage((state) => state.view.pulse?.here ?? 0);
  const now = useRoomClock();
  if (room === undefined) return null;
  const startsAt = startOf(room);
  return (
    <div className={cx(scene.body, styles.welcome)}>
      <Fit className={scene.middle} most={0.17}>
        <FitText as="h1" gives>
          {room.title}
        </FitText>
      </Fit>
      <div className={styles.facts}>
        {room.settings.welcome === undefined ? null : (
          <p className={styles.words}>
            <Words lines={4}>{room.settings.welcome}</Words>
          </p>
        )}
        <AgendaLine className={styles.agenda} />
        {startsAt !== undefined && room.phase === 'doors' ? (
          <Countdown to={startsAt} now={now} className={styles.countdown} />
        ) : null}
        <p>{here === 0 ? stagePageTexts.welcome.invite : stagePageTexts.welcome.here(here)}</p>
      </div>
    </div>
  );
}

/** Break and thanks: one word, and what it means. */
export function StillScene({ title, help }: { readonly title: string; readonly help: string }) {
  const name = useStage((state) => state.view.room?.title ?? '');
  return (
    <div className={cx(scene.body, styles.still)}>
      <div>
        <p className={styles.room}>
          <Words lines={1}>{name}</Words>
        </p>
        <AgendaLine />
      </div>
      <Fit className={scene.middle} most={0.26}>
        <FitText as="h1" gives>
          {title}
        </FitText>
      </Fit>
      {help === '' ? null : <p className={scene.help}>{help}</p>}
    </div>
  );
}

/** Thanks may be pinned while the room goes on: only what has ended is said to have. */
export function ThanksScene() {
  const isOver = useStage((state) => state.view.room?.phase === 'ended');
  return <StillScene title={stageRecapTexts.thanks} help={isOver ? stagePageTexts.ended : ''} />;
}

export function BreakScene() {
  const isOpen = useStage((state) => state.view.queue?.open !== false);
  const { title, help, helpClosed } = stagePageTexts.break;
  return <StillScene title={title} help={isOpen ? help : helpClosed} />;
}
