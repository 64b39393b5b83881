import { useMemo, type ReactNode } from 'react';
import type { Scene } from '../../../../shared/features/stage/events.ts';
import type { StageView } from '../../../../shared/room/records.ts';
import { useStage } from '../../engine/react/room-context.tsx';
import { floorOf } from '../../features/floor/records.ts';
import { isCalled } from '../../features/moments/records.ts';
import { paintingOf } from '../../features/moments/stage/paint.ts';
import { useMoment } from '../../features/moments/use-moment.ts';
import { isLongPrompt } from '../../features/shows/stage/prompt-size.ts';
import { askerOnStage, questionOnStage, sceneOf, showOnStage } from '../../features/stage/records.ts';
import { cx } from '../../ui/cx.ts';
import { countGraphemes } from '../../ui/form/graphemes.ts';
import type { Theme } from '../../ui/screen/ground.ts';
import { useStageStillness } from '../../features/stage/stage/stillness.ts';
import { Slot } from '../../ui/loading/slot.tsx';
import { Join, type JoinShape } from './join.tsx';
import styles from './layout.module.css';
import { behindParts, footParts, overParts, scenes, slots } from './parts.tsx';

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
  const still = useStageStillness();
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
      data-halved={halved.includes(scene) || undefined}
      data-together={moment?.id}
      data-still={still || undefined}
      data-covered={covered || undefined}
      data-stirred={stirred || undefined}
      data-unsigned={unsigned || undefined}
      data-turn={turn || undefined}
      data-long={asksLong(view, scene) || undefined}
    >
      <Slot parts={behindParts} of={place} />
      <Body {...slots} />
      {room === undefined ? null : <Join room={room} shape={covered ? 'corner' : joinShapeOf(scene)} />}
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

/** A question of more graphemes has more of the screen, or the last row could not read it. */
const longQuestionGraphemes = 180;

/** Whether what is asked needs room that the foot of the screen can spare. */
function asksLong(view: StageView, scene: Scene): boolean {
  if (scene === 'question') return countGraphemes(questionOnStage(view)?.text ?? '') > longQuestionGraphemes;
  return scene === 'show' && isLongPrompt(showOnStage(view)?.prompt ?? '');
}

type FloorShown = { readonly unsigned: boolean; readonly turn: boolean };

/** What the scene's grid needs to know of a turn: no sign to show, or that it is the question's own. */
function floorShown(view: StageView, scene: Scene): FloorShown {
  const floor = floorOf(view.now);
  return {
    unsigned: scene === 'floor' && floor.state !== 'free' && floor.sign === undefined,
    turn: scene === 'question' && askerOnStage(view) !== undefined,
  };
}

/** Where the screen is not a person's or a question's, how to come in has half of it. */
const halved: readonly Scene[] = ['welcome', 'break', 'thanks', 'recap'];

const joinShapeOf = (scene: Scene): JoinShape => (halved.includes(scene) ? 'large' : 'corner');
