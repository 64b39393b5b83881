import type { LineState } from '../../../../shared/features/voice/state.ts';
import type { TakenFloor } from '../floor/records.ts';
import type { VoiceFacts } from './records.ts';

/** `walking`: the turn stands still while its person goes to the room's microphone. */
export type ShownLine = LineState | 'walking';

/** How the person on the floor is heard, where that is worth a word of its own on the big screen. */
export function shownLineOf(floor: TakenFloor, { turnId, line }: VoiceFacts): ShownLine | undefined {
  if (floor.state === 'called') return undefined;
  if (line !== undefined && turnId === floor.turnId && floor.by === 'phone') return line;
  return floor.state === 'on-air' && floor.by === 'room' && floor.pausedAt !== undefined ? 'walking' : undefined;
}
