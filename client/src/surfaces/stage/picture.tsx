import { useMemo, type ReactNode } from 'react';
import type { Scene } from '../../../../shared/features/stage/events.ts';
import type { StageView } from '../../../../shared/room/records.ts';
import { useStage } from '../../engine/react/room-context.tsx';
import { floorOf } from '../../features/floor/records.ts';
import { isCalled } from '../../features/moments/records.ts';
import { paintingOf } from '../../features/moments/stage/paint.ts';
import { useMoment } from '../../features/moments/use-moment.ts';
import { askerOnStage, sceneOf } from '../../features/stage/records.ts';
import { cx } from '../../ui/cx.ts';
import type { Theme } from '../../ui/screen/ground.ts';
import { useStillness } from '../../ui/motion/use-stillness.ts';
import { Slot } from '../../ui/loading/slot.tsx';
import { Join, type JoinShape } from './join.tsx';
import styles from './layout.module.css';
import { behindParts, codeParts, footParts, overParts, scenes, slots } from './parts.tsx';

type PictureProps = {
  readonly theme: Theme;
  /** Somebody is at this screen's mouse or keyboard. */
  readonly stirred: boolean;
  /** What is told in its corner. */
  readonly children?: ReactNode;
};

/** All that the big screen shows: on the stage itself, and small where staff look at it. */
export function StagePicture({ theme, stirred, children }: PictureProps) {
  const view = useStage((state) => state.view);
  const scene = sceneOf(view);
  if (view.room === undefined) return <main className={styles.stage} data-theme={theme} aria-busy="true" />;
  if (scene === 'blank')
    return <main className={cx(styles.stage, styles.blank)} data-theme={theme} data-scene={scene} />;
  return (
    <Lit view={view} scene={scene} theme={theme} stirred={stirred}>
      {children}
    </Lit>
  );
}

type LitProps = PictureProps & { readonly view: StageView; readonly scene: Scene };

function Lit({ view, scene, theme, stirred, children }: LitProps) {
  const still = useStillness();
  const moment = useMoment();
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
      {children}
    </main>
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
