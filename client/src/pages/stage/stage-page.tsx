import { useEffect } from 'react';
import type { Scene } from '../../../../shared/features/stage/events.ts';
import { useWakeLock } from '../../features/floor/use-wake-lock.ts';
import { roomOf } from '../../features/lifecycle/records.ts';
import { cx } from '../../ui/cx.ts';
import { useRoom } from '../../in-room/room-context.tsx';
import { StaffGate } from '../staff-gate.tsx';
import { Join, type JoinShape } from './join.tsx';
import { sceneOf } from './records.ts';
import { FloorScene } from './scene-floor.tsx';
import { QuestionScene } from './scene-question.tsx';
import { QueueScene } from './scene-queue.tsx';
import { ShowScene } from './scene-show.tsx';
import { StillScene } from './scene-still.tsx';
import { WelcomeScene } from './scene-welcome.tsx';
import styles from './stage-page.module.css';
import { stagePageTexts } from './texts.ts';

/** `?light` for a bright hall; dark else. */
function themeOf(search: string): 'light' | 'dark' {
  return new URLSearchParams(search).has('light') ? 'light' : 'dark';
}

export function StagePage({ code }: { readonly code: string }) {
  return (
    <StaffGate code={code} page="stage">
      <Stage />
    </StaffGate>
  );
}

/** The big screen: it only shows. The last picture stays when the connection is lost. */
export function Stage() {
  const view = useRoom((state) => state.view);
  const away = useRoom((state) => state.status === 'away');
  const theme = themeOf(location.search);
  const lock = useWakeLock();
  const keepOn = lock?.set;
  const room = roomOf(view['room']);
  const scene = sceneOf(view);
  useEffect(() => keepOn?.(true), [keepOn]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    if (room !== undefined) document.title = room.title;
  }, [theme, room]);

  if (room === undefined) return <main className={styles.stage} data-theme={theme} aria-busy="true" />;
  return (
    <main className={cx(styles.stage, styles[scene])} data-theme={theme} data-scene={scene}>
      {scene === 'blank' ? null : (
        <>
          <SceneBody scene={scene} />
          <Join room={room} shape={joinShapeOf(scene)} />
        </>
      )}
      {away && scene !== 'blank' ? (
        <p className={styles.lost} role="status">
          {stagePageTexts.lost}
        </p>
      ) : null}
    </main>
  );
}

/** A result needs the height that a corner beside it would take from its rows. */
function joinShapeOf(scene: Scene): JoinShape {
  if (scene === 'welcome') return 'large';
  return scene === 'show' ? 'column' : 'corner';
}

function SceneBody({ scene }: { readonly scene: Scene }) {
  switch (scene) {
    case 'welcome':
      return <WelcomeScene />;
    case 'queue':
      return <QueueScene />;
    case 'floor':
      return <FloorScene />;
    case 'question':
      return <QuestionScene />;
    case 'show':
      return <ShowScene />;
    case 'break':
      return <StillScene title={stagePageTexts.break.title} help={stagePageTexts.break.help} />;
    case 'thanks':
      return <StillScene title={stagePageTexts.thanks.title} help={stagePageTexts.thanks.help} />;
  }
}
