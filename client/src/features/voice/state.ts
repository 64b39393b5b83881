import type { LineState } from '../../../../shared/features/voice/state.ts';
import type { TakenFloor } from '../floor/records.ts';
import type { VoiceFacts } from './records.ts';

/** `sound-off`: no page of the stage plays the voice. */
type Phone = 'sound-off' | LineState;

/** How the voice of whoever has the floor gets to the room, as far as staff have to do with it. */
export type SpokenVoice =
  /** Before the turn began, or while its clock stands still. */
  | { readonly clock: 'planned' | 'still'; readonly voice: Phone }
  /** Turned from the phone to the room microphone, or to being read out. */
  | { readonly clock: 'still'; readonly voice: 'walks' | 'to-be-read' }
  /** `without`: somebody started the clock by hand while nobody hears the phone; the person simply speaks up. */
  | { readonly clock: 'runs'; readonly voice: 'connecting' | 'live' | 'without' };

/** Undefined where no phone is, or was, the microphone of this turn. */
export function spokenVoiceOf(floor: TakenFloor, voice: VoiceFacts): SpokenVoice | undefined {
  if (floor.state === 'called') return undefined;
  const still = floor.state === 'on-air' && floor.pausedAt !== undefined;
  if (floor.by === undefined) return undefined;
  if (floor.by !== 'phone') return still ? { clock: 'still', voice: onFoot[floor.by] } : undefined;
  const phone = phoneOf(floor, voice);
  if (floor.state === 'accepted' || still) return { clock: still ? 'still' : 'planned', voice: phone };
  return { clock: 'runs', voice: phone === 'live' || phone === 'connecting' ? phone : 'without' };
}

const onFoot = { room: 'walks', read: 'to-be-read' } as const;

function phoneOf(floor: TakenFloor, voice: VoiceFacts): Phone {
  const line = lineOf(floor, voice) ?? 'connecting';
  return line === 'cut' || voice.sound ? line : 'sound-off';
}

/** The line of this very turn: what is told of another one counts for nothing here. */
export function lineOf(floor: TakenFloor, voice: VoiceFacts): VoiceFacts['line'] {
  return voice.turnId === floor.turnId ? voice.line : undefined;
}

/** `walking`: the turn stands still while its person goes to the room's microphone. */
export type ShownLine = LineState | 'walking';

/** How the person on the floor is heard, where that is worth a word of its own on the big screen. */
export function shownLineOf(floor: TakenFloor, voice: VoiceFacts): ShownLine | undefined {
  if (floor.state === 'called') return undefined;
  if (floor.by === 'phone') return lineOf(floor, voice);
  return floor.state === 'on-air' && floor.by === 'room' && floor.pausedAt !== undefined ? 'walking' : undefined;
}
