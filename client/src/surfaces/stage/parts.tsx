import type { ReactElement } from 'react';
import type { Scene } from '../../../../shared/features/stage/events.ts';
import { useStage } from '../../engine/react/room-context.tsx';
import { AgendaLine } from '../../features/agenda/stage/line.tsx';
import { floorOf } from '../../features/floor/records.ts';
import { FloorScene, TurnState } from '../../features/floor/stage/floor-scene.tsx';
import { OnDeck } from '../../features/floor/stage/on-deck.tsx';
import { QueueScene } from '../../features/floor/stage/queue-scene.tsx';
import { TurnClock } from '../../features/floor/turn-clock.tsx';
import { QuestionScene } from '../../features/questions/stage/question-scene.tsx';
import { PulseScene } from '../../features/reactions/stage/horizon.tsx';
import { RecapScene } from '../../features/recap/stage/recap-scene.tsx';
import { ShowScene } from '../../features/shows/stage/show-scene.tsx';
import type { SceneSlots } from '../../features/stage/scenes.ts';
import { voiceOf } from '../../features/voice/records.ts';
import { shownLineOf } from '../../features/voice/state.ts';
import { StageVoice } from '../../features/voice/stage/voice.tsx';
import { useStillness } from '../../ui/motion/use-stillness.ts';
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

/** What more than one of them shows, each in a place of its own. */
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
  const still = useStillness();
  if (floor.state === 'free') return null;
  return (
    <>
      <TurnClock floor={floor} />
      <StageVoice line={shownLineOf(floor, voice)} colour={floor.sign?.colour} still={still} />
    </>
  );
}
