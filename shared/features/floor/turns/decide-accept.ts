import type { Actor } from '../../../kernel/actor.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { common } from '../../../kernel/refusals.ts';
import { isSameSeat, seatOf } from '../../../kernel/seats.ts';
import type { FloorEvent, Voice } from '../events.ts';
import { refusals, type Code } from '../refusals.ts';
import type { Floor, FloorState, HandTurn } from '../state.ts';

/* H6: how the person who was called chooses to be heard, and chooses again. */

type Decided = Decision<FloorEvent, Code>;
type Theirs = Extract<Floor, { turn: HandTurn }>;

/** Whoever cannot be heard yet does not lose their time meanwhile (V4). */
function untilHeard(floor: Theirs): readonly FloorEvent[] {
  return floor.state === 'on-air' && floor.pausedAt === undefined ? [{ type: 'turn.paused', turn: floor.turn.id }] : [];
}

function byPhone(floor: Theirs, actor: Actor): Decided {
  const { turn } = floor;
  if (turn.cut === true) return refusals.cut();
  const seat = seatOf(actor);
  if (seat === undefined) return common.unnamedPage();
  const accepted: FloorEvent = { type: 'turn.accepted', turn: turn.id, voice: 'phone', seat };
  if (floor.state === 'called') return { events: [accepted] };
  const isPaused = floor.state === 'on-air' && floor.pausedAt !== undefined;
  if (floor.state === 'on-air' && !isPaused && floor.voice !== 'phone') return refusals.onAir();
  /* Where nobody hears them the same page may begin anew. */
  if (floor.voice === 'phone' && isSameSeat(floor.seat, seat) && !isPaused) return { events: [] };
  return { events: [accepted, ...untilHeard(floor)] };
}

/** On air with a phone: the clock stands still until "Start turn". */
function byOthers(floor: Theirs, voice: Exclude<Voice, 'phone'>): Decided {
  const { turn } = floor;
  const isRunning = floor.state === 'on-air' && floor.pausedAt === undefined;
  if (isRunning && floor.voice !== 'phone') return refusals.onAir();
  if (floor.state !== 'called' && floor.voice === voice) return { events: [] };
  if (voice === 'read' && turn.hand.topic === undefined) return refusals.nothingToRead();
  return { events: [{ type: 'turn.accepted', turn: turn.id, voice }, ...untilHeard(floor)] };
}

/** By the called person; that the turn is theirs has been looked at. */
export function chosen({ floor }: FloorState, voice: Voice, actor: Actor): Decided {
  if (!('turn' in floor)) return refusals.noTurn();
  return voice === 'phone' ? byPhone(floor, actor) : byOthers(floor, voice);
}
