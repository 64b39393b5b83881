import { useState, type ReactNode } from 'react';
import { startOf } from '../../features/lifecycle/records.ts';
import { Countdown } from '../../ui/time/countdown.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { countGraphemes } from '../../ui/form/graphemes.ts';
import { Fit, FitText } from '../../ui/words/fit.tsx';
import { bound } from '../../ui/words/bound.ts';
import { Words } from '../../ui/words/words.tsx';
import { cx } from '../../ui/cx.ts';
import scene from '../../ui/scene.module.css';
import { clockTime } from '../../engine/format.ts';
import { useRoomClock, useStage } from '../../engine/react/room-context.tsx';
import { AgendaLine } from '../../features/agenda/stage/line.tsx';
import { RecapScene } from '../../features/recap/stage/recap-scene.tsx';
import { backAt } from '../../features/lifecycle/back-at.ts';
import styles from './scenes.module.css';
import { stageRecapTexts } from '#texts/features/recap/stage';
import { stagePageTexts } from '#texts/surfaces/stage';

/* The scenes that are no feature's. */

/** A longer title takes of the room that other words have, and its lines break wherever they can. */
const shortTitleGraphemes = 60;

export function WelcomeScene() {
  const room = useStage((state) => state.view.room);
  if (room === undefined) return null;
  const { welcome } = room.settings;
  const isShort = countGraphemes(room.title) <= shortTitleGraphemes;
  return (
    <div className={cx(scene.body, styles.welcome)}>
      <Fit className={scene.middle} most={0.26}>
        <FitText as="h1" gives>
          {isShort ? bound(room.title) : room.title}
        </FitText>
      </Fit>
      <div className={styles.facts} data-yields="half">
        <Start />
        {welcome === undefined ? null : (
          <p className={cx(styles.words, !isShort && styles.brief)}>
            <Words lines={3}>{welcome}</Words>
          </p>
        )}
        {room.phase === 'doors' ? <AgendaLine next={stagePageTexts.welcome.first} /> : <AgendaLine />}
        <p className={styles.people}>
          {stagePageTexts.welcome.invite} <Here />
        </p>
      </div>
    </div>
  );
}

/** When it begins, by the clock on the wall and as what is left until then. */
function Start() {
  const room = useStage((state) => state.view.room);
  const now = useRoomClock();
  const startsAt = room?.phase === 'doors' ? startOf(room) : undefined;
  const isAhead = useNow(500, now) < (startsAt ?? 0);
  if (startsAt === undefined) return null;
  return (
    <div className={styles.time}>
      <Countdown to={startsAt} now={now} className={styles.countdown} />
      {isAhead ? <p>{stagePageTexts.at(clockTime(startsAt - (room?.aheadMs ?? 0)))}</p> : null}
    </div>
  );
}

/** How many people are gathered; nothing before the first. */
function Here() {
  const here = useStage((state) => state.view.pulse?.here ?? 0);
  return here === 0 ? null : <span className={styles.here}>{stagePageTexts.welcome.here(here)}</span>;
}

type StillSceneProps = {
  readonly title: string;
  readonly help: string;
  /** Between the two. */
  readonly children?: ReactNode;
};

/** One word, and what it means. */
export function StillScene({ title, help, children }: StillSceneProps) {
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
          {bound(title)}
        </FitText>
      </Fit>
      <div className={styles.facts} data-yields="half">
        {children}
        {help === '' ? null : <p className={scene.help}>{help}</p>}
      </div>
    </div>
  );
}

/** Thanks may be pinned while the room goes on: only what has ended is said to have. */
export function ThanksScene() {
  const isOver = useStage((state) => state.view.room?.phase === 'ended');
  return isOver ? (
    <RecapScene Still={StillScene} />
  ) : (
    <StillScene title={stageRecapTexts.thanks} help="">
      <p className={styles.people}>
        <Here />
      </p>
    </StillScene>
  );
}

/** When it goes on, where the room tells that; a screen that said so goes on saying it when the time has come. */
export function BreakScene() {
  const view = useStage((state) => state.view);
  const now = useRoomClock();
  const time = useNow(500, now);
  const back = backAt(view, time);
  const [said, setSaid] = useState(back);
  const isWithdrawn = back === undefined && said !== undefined && said > time;
  if (isWithdrawn || (back !== undefined && back !== said)) setSaid(back);
  const { title, backAt: titleOfTime, help, helpClosed, next, left } = stagePageTexts.break;
  const aheadMs = view.room?.aheadMs ?? 0;
  return (
    <StillScene
      title={said === undefined ? title : titleOfTime(clockTime(said - aheadMs))}
      help={view.queue?.open === false ? helpClosed : help}
    >
      {said === undefined ? null : <Countdown to={said} now={now} lead={left} className={styles.countdown} />}
      <AgendaLine next={next} />
    </StillScene>
  );
}
