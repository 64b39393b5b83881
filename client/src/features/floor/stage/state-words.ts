import type { TakenFloor } from '../records.ts';
import type { ShownLine } from '../../voice/shown-line.ts';
import { stageVoiceTexts } from '#texts/features/voice/stage';
import { stagePageTexts } from '#texts/surfaces/stage';

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
