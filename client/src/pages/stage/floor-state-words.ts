import type { TakenFloor } from '../../features/floor/records.ts';
import type { ShownLine } from '../../features/voice/stage-shown-line.ts';
import { stageVoiceTexts } from '../../features/voice/texts-stage.ts';
import { stagePageTexts } from './texts.ts';

const texts = stagePageTexts.floor;

/** What is going on with whoever has the floor; `line` says how they are heard, where that is worth a word. */
export function floorStateWords(floor: TakenFloor, line: ShownLine | undefined): string {
  if (line !== undefined) return stageVoiceTexts.line[line];
  switch (floor.state) {
    case 'called':
      return texts.called;
    case 'accepted':
      return texts.accepted[floor.by];
    case 'on-air':
      return floor.by === 'read' ? texts.read : texts.onAir;
  }
}
