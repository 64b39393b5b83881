import type { TakenFloor } from '../../features/floor/records.ts';
import { stagePageTexts } from './texts.ts';

const texts = stagePageTexts.floor;

export function floorStateWords(floor: TakenFloor): string {
  switch (floor.state) {
    case 'called':
      return texts.called;
    case 'accepted':
      return texts.accepted[floor.by];
    case 'on-air':
      return floor.by === 'read' ? texts.read : texts.onAir;
  }
}
