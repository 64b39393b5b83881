import { useStage } from '../../../engine/react/room-context.tsx';
import { voiceOf } from '../../voice/records.ts';
import { shownLineOf, type ShownLine } from '../../voice/shown-line.ts';
import { floorOf, type TakenFloor } from '../records.ts';
import { stageFloorTexts as texts } from '#texts/features/floor/stage';

/** What is going on with whoever has the floor; `line` says how they are heard, where that is worth a word. */
export function turnStateWords(floor: TakenFloor, line: ShownLine | undefined): string {
  if (line !== undefined) return texts.line[line];
  switch (floor.state) {
    case 'called':
      return texts.called;
    case 'accepted':
      return texts.accepted[floor.by];
    case 'on-air':
      return floor.by === 'read' ? texts.read : texts.onAir;
  }
}

/** The same of the turn there is. */
export function TurnState() {
  const floor = floorOf(useStage((state) => state.view.now));
  const voice = voiceOf(useStage((state) => state.view.voice));
  return floor.state === 'free' ? null : <>{turnStateWords(floor, shownLineOf(floor, voice))}</>;
}
