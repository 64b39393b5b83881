import { useEffect, useMemo } from 'react';
import type { Scene } from '../../../../shared/features/stage/events.ts';
import type { StageView } from '../../../../shared/room/records.ts';
import { floorOf } from '../../features/floor/records.ts';
import { useWakeLock } from '../../ui/use-wake-lock.ts';
import { isCalled } from '../../features/moments/records.ts';
import { paintingOf } from '../../features/moments/stage/paint.ts';
import { useMoment } from '../../features/moments/use-moment.ts';
import { voicePageLimits } from '../../features/voice/limits.ts';
import { StageSoundProvider } from '../../features/voice/stage/sound-context.tsx';
import { cx } from '../../ui/cx.ts';
import { Slot } from '../../ui/loading/slot.tsx';
import { useFresh } from '../../ui/time/use-fresh.ts';
import { useStage } from '../../engine/react/room-context.tsx';
import { isFramed } from '../entry/staff-entry.ts';
import type { Gated } from '../entry/gated.ts';
import { useNeedsLinkAgain } from '../entry/told.tsx';
import { staffTexts } from '#texts/surfaces/entry';
import { Join, type JoinShape } from './join.tsx';
import { Overlay } from './overlay.tsx';
import { askerOnStage, sceneOf } from '../../features/stage/records.ts';
import { behindParts, codeParts, footParts, overParts, scenes, slots } from './parts.tsx';
import styles from './layout.module.css';
import { stagePageTexts } from '#texts/surfaces/stage';
import { switchedOn, useStillness } from '../../ui/motion/use-stillness.ts';
import { useStirred } from './use-stirred.ts';

/** `?light` for a bright hall; dark else. */
function themeOf(search: string): 'light' | 'dark' {
  return switchedOn(search, 'light') ? 'light' : 'dark';
}

/** `/r/:code/stage`: what a hall should not read it tells for a moment, or not at all. */
export const stagePage: Gated = { Page: StageOrOverlay, places: ['lost', 'link-again'] };

function StageOrOverlay() {
  const { search } = location;
  if (switchedOn(search, 'overlay')) return <Overlay theme={themeOf(search)} />;
  return (
    <StageSoundProvider>
      <Stage />
    </StageSoundProvider>
  );
}

/** The big screen: it shows, and plays the voice of the person on air. The last picture stays when the connection is lost. */
function Stage() {
  const view = useStage((state) => state.view);
  const theme = themeOf(location.search);
  const keepOn = useWakeLock()?.set;
  const room = view.room;
  const scene = sceneOf(view);
  // Whoever shows it in a frame keeps their own screen on; a frame may not ask.
  useEffect(() => (isFramed() ? undefined : keepOn?.(true)), [keepOn]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  if (room === undefined) return <main className={styles.stage} data-theme={theme} aria-busy="true" />;
  if (scene === 'blank')
    return <main className={cx(styles.stage, styles.blank)} data-theme={theme} data-scene={scene} />;
  return <Lit view={view} scene={scene} theme={theme} />;
}

type LitProps = { readonly view: StageView; readonly scene: Scene; readonly theme: 'light' | 'dark' };

function Lit({ view, scene, theme }: LitProps) {
  const away = useStage((state) => state.status === 'away');
  const still = useStillness();
  const moment = useMoment();
  const stirred = useStirred();
  const painting = useMemo(() => (moment === undefined ? undefined : paintingOf(moment)), [moment]);
  const room = view.room;
  const Body = scenes[scene];
  const showsPerson = personIsShown(view, scene);
  const place = { room, scene, moment, painting, still, stirred, showsPerson };
  const { unsigned, turn } = floorShown(view, scene);
  const covered = moment !== undefined && isCalled(moment) && !showsPerson;
  return (
    <main
      className={cx(styles.stage, styles[scene])}
      data-theme={theme}
      data-scene={scene}
      data-still={still || undefined}
      data-covered={covered || undefined}
      data-stirred={stirred || undefined}
      data-unsigned={unsigned || undefined}
      data-turn={turn || undefined}
    >
      <Slot parts={behindParts} of={place} />
      <Body {...slots} />
      {room === undefined ? null : (
        <Join room={room} shape={covered ? 'corner' : joinShapeOf(scene)}>
          <Slot parts={codeParts} of={place} />
        </Join>
      )}
      <div className={styles.foot}>
        <Slot parts={footParts} of={place} />
      </div>
      <Slot parts={overParts} of={place} />
      {away ? (
        <p className={styles.lost} role="status">
          {stagePageTexts.lost}
        </p>
      ) : (
        <LinkAgain stirred={stirred} />
      )}
    </main>
  );
}

/** What a reload costs where the browser keeps no cookie: for whoever is at this computer, and not for the hall. */
function LinkAgain({ stirred }: { readonly stirred: boolean }) {
  const fresh = useFresh(voicePageLimits.stageFreshMs);
  const needsLink = useNeedsLinkAgain();
  if (!needsLink || !(fresh || stirred)) return null;
  return (
    <p className={styles.lost} role="status">
      {staffTexts.linkAgain}
    </p>
  );
}

/** Nothing is ever laid over the name of whoever has the floor. */
function personIsShown(view: StageView, scene: Scene): boolean {
  const floor = floorOf(view.now);
  if (floor.state === 'free') return false;
  return scene === 'floor' || (scene === 'question' && floor.questionId !== undefined);
}

/** What the scene's grid needs to know of whoever has the floor: no sign to show, or a turn that is the question's own. */
function floorShown(view: StageView, scene: Scene): { readonly unsigned: boolean; readonly turn: boolean } {
  const floor = floorOf(view.now);
  return {
    unsigned: scene === 'floor' && floor.state !== 'free' && floor.sign === undefined,
    turn: scene === 'question' && askerOnStage(view) !== undefined,
  };
}

/** A result needs the height that a corner beside it would take from its rows. */
function joinShapeOf(scene: Scene): JoinShape {
  if (scene === 'welcome') return 'large';
  return scene === 'show' ? 'column' : 'corner';
}
