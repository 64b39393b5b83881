import { byOf, type Actor } from '../../kernel/actor.ts';
import type { Decision } from '../../kernel/outcome.ts';
import { reject, type Rejection } from '../../kernel/rejection.ts';
import { isSameSeat, seatOf } from '../../kernel/seats.ts';
import type { VoiceEvent } from './events.ts';
import type { Line, VoiceState } from './state.ts';

export type Code = 'bad-input' | 'not-allowed' | 'no-such-item' | 'no-turn' | 'stale';
type Decided = Decision<VoiceEvent, Code>;

/** Whatever was heard there is heard no more. */
function silenced({ line }: VoiceState): readonly Extract<VoiceEvent, { type: 'voice.lost' }>[] {
  return line?.state === 'live' ? [{ type: 'voice.lost', turn: line.turn }] : [];
}

const elsewhere = () => reject('stale', 'Another page plays the sound by now, or none.');

export function switchSound(state: VoiceState, on: boolean, actor: Actor): Decided {
  const seat = seatOf(actor);
  if (seat === undefined) return reject('bad-input', 'This page did not say its name. Reload it and try again.');
  const holds = isSameSeat(state.sound, seat);
  if (on === holds) return { events: [] };
  return { events: [on ? { type: 'sound.taken', seat } : { type: 'sound.released' }, ...silenced(state)] };
}

/** The page that plays is gone, and may be back: whoever spoke is heard by nobody that could say so since then. */
export function missSound(state: VoiceState, client: string, since: number, now: number): Decided {
  if (state.sound?.client !== client) return elsewhere();
  return { events: silenced(state).map((event) => ({ ...event, since: Math.min(since, now) })) };
}

/** The page that plays is gone for good; somebody may have been quicker. */
export function loseSound(state: VoiceState, client: string): Decided {
  if (state.sound?.client !== client) return elsewhere();
  return { events: [{ type: 'sound.released' }, ...silenced(state)] };
}

function turnRefusal({ onFloor, turns }: VoiceState, named: string): Rejection<Code> | undefined {
  if (onFloor?.turn === named) return undefined;
  return turns.has(named)
    ? reject('stale', 'That turn is over. Look at who is on the floor now.')
    : reject('no-such-item', 'There is no such turn in this room.');
}

const noLine = () => reject('no-turn', 'Nobody speaks by phone.');

/** What the page that plays says of this turn's voice; nobody else may. */
function told(state: VoiceState, turn: string, actor: Actor, answer: (line: Line) => Decided): Decided {
  if (!isSameSeat(state.sound, seatOf(actor)))
    return reject('not-allowed', 'Another page plays the sound of this room, or none.');
  const refused = turnRefusal(state, turn);
  if (refused !== undefined) return refused;
  return state.line === undefined ? noLine() : answer(state.line);
}

export function heard(state: VoiceState, turn: string, actor: Actor): Decided {
  return told(state, turn, actor, (line) => {
    switch (line.state) {
      case 'cut':
        return reject('not-allowed', 'A moderator switched this voice off.');
      case 'live':
        return { events: [] };
      case 'connecting':
      case 'lost':
        return { events: [{ type: 'voice.connected', turn }] };
    }
  });
}

export function lost(state: VoiceState, turn: string, actor: Actor): Decided {
  return told(state, turn, actor, (line) => {
    /* Before the turn began nobody was heard who could be lost. */
    const isMissed = line.state === 'live' || (line.state === 'connecting' && state.onFloor?.onAir === true);
    return { events: isMissed ? [{ type: 'voice.lost', turn }] : [] };
  });
}

export function cut(state: VoiceState, named: string | undefined, actor: Actor): Decided {
  const refused = named === undefined ? undefined : turnRefusal(state, named);
  if (refused !== undefined) return refused;
  const { line } = state;
  if (line === undefined) return noLine();
  return { events: line.state === 'cut' ? [] : [{ type: 'voice.cut', turn: line.turn, ...byOf(actor) }] };
}
