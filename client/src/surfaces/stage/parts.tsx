import type { ReactElement } from 'react';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import type { Scene } from '../../../../shared/features/stage/events.ts';
import { useStage } from '../../engine/react/room-context.tsx';
import { AgendaLine } from '../../features/agenda/stage/line.tsx';
import { floorOf } from '../../features/floor/records.ts';
import { FloorScene, TurnState } from '../../features/floor/stage/floor-scene.tsx';
import { OnDeck } from '../../features/floor/stage/on-deck.tsx';
import { QueueScene } from '../../features/floor/stage/queue-scene.tsx';
import { TurnClock } from '../../features/floor/turn-clock.tsx';
import type { PublicMoment } from '../../features/moments/records.ts';
import { StageMoment } from '../../features/moments/stage/moment.tsx';
import { QuestionScene } from '../../features/questions/stage/question-scene.tsx';
import type { Painting } from '../../features/reactions/painting.ts';
import { Horizon, PulseScene, StillPulse } from '../../features/reactions/stage/horizon.tsx';
import { RecapScene } from '../../features/recap/stage/recap-scene.tsx';
import { ShowScene } from '../../features/shows/stage/show-scene.tsx';
import type { SceneSlots } from '../../features/stage/scenes.ts';
import { StillSwitch } from '../../features/stage/stage/still-switch.tsx';
import { useStageStillness } from '../../features/stage/stage/stillness.ts';
import { voiceOf } from '../../features/voice/records.ts';
import { shownLineOf } from '../../features/voice/state.ts';
import { StageSoundControl } from '../../features/voice/stage/sound-control.tsx';
import { StageVoice } from '../../features/voice/stage/voice.tsx';
import type { Part } from '../../ui/loading/slot.tsx';
import { BreakScene, StillScene, ThanksScene, WelcomeScene } from './scenes.tsx';

/** What stands on the big screen, by the scene that the room is at. */
export const scenes: { readonly [scene in Scene]: (slots: SceneSlots) => ReactElement | null } = {
  welcome: WelcomeScene,
  queue: QueueScene,
  floor: FloorScene,
  question: QuestionScene,
  show: ShowScene,
  pulse: PulseScene,
  break: BreakScene,
  thanks: ThanksScene,
  recap: RecapScene,
};

/** What is known all over the screen while it is lit. */
export type StagePlace = {
  readonly room: RoomRecord | undefined;
  readonly scene: Scene;
  readonly moment: PublicMoment | undefined;
  readonly painting: Painting | undefined;
  readonly still: boolean;
  /** Somebody is at the mouse. */
  readonly stirred: boolean;
  /** Somebody who has the floor, whose name nothing is laid over. */
  readonly showsPerson: boolean;
};

/* What stands around every scene, a line a part. */

export const behindParts: readonly Part<StagePlace>[] = [Horizon];

/** For whoever is at this screen's mouse, keyboard or glass; a hall that only looks on never sees them. */
export const operatorParts: readonly Part<Pick<StagePlace, 'room' | 'stirred'>>[] = [
  ({ room, stirred }) => (room?.phase === 'ended' ? null : <StageSoundControl stirred={stirred} />),
  StillSwitch,
];

/** Across the foot of the screen, below everything; it takes no room while none of them shows anything. */
export const footParts: readonly Part<StagePlace>[] = [];

/** Over everything. */
export const overParts: readonly Part<StagePlace>[] = [
  ({ moment, showsPerson }) =>
    moment === undefined ? null : <StageMoment key={moment.id} moment={moment} small={showsPerson} />,
  ({ still }) => (still ? <StillPulse /> : null),
];

/** What more than one scene shows, each in a place of its own. */
export const slots: SceneSlots = {
  Still: StillScene,
  agenda: <AgendaLine />,
  turnState: <TurnState />,
  turnTime: <TurnTime />,
  deck: <OnDeck />,
};

function TurnTime() {
  const floor = floorOf(useStage((state) => state.view.now));
  const voice = voiceOf(useStage((state) => state.view.voice));
  const still = useStageStillness();
  if (floor.state === 'free') return null;
  return (
    <>
      <TurnClock floor={floor} />
      <StageVoice line={shownLineOf(floor, voice)} colour={floor.sign?.colour} still={still} />
    </>
  );
}
