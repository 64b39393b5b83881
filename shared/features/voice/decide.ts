import { byOf, type Actor } from '../../kernel/actor.ts';
import type { Decision } from '../../kernel/outcome.ts';
import type { Rejection } from '../../kernel/rejection.ts';
import { common } from '../../kernel/refusals.ts';
import { isSameSeat, seatOf } from '../../kernel/seats.ts';
import type { VoiceEvent } from './events.ts';
import { refusals, type Code } from './refusals.ts';
import type { Line, VoiceState } from './state.ts';

type Decided = Decision<VoiceEvent, Code>;

/** Whatever was heard there is heard no more. */
function silenced({ line }: VoiceState): readonly Extract<VoiceEvent, { type: 'voice.lost' }>[] {
  return line?.state === 'live' ? [{ type: 'voice.lost', turn: line.turn }] : [];
}

export function switchSound(state: VoiceState, on: boolean, actor: Actor): Decided {
  const seat = seatOf(actor);
  if (seat === undefined) return common.unnamedPage();
  const holds = isSameSeat(state.sound, seat);
  if (on === holds) return { events: [] };
  return { events: [on ? { type: 'sound.taken', seat } : { type: 'sound.released' }, ...silenced(state)] };
}

/** The page that plays is gone, and may be back: whoever spoke is heard by nobody that could say so since then. */
export function missSound(state: VoiceState, client: string, since: number, now: number): Decided {
  if (state.sound?.client !== client) return refusals.elsewhere();
  return { events: silenced(state).map((event) => ({ ...event, since: Math.min(since, now) })) };
}

/** The page that plays is gone for good; somebody may have been quicker. */
export function loseSound(state: VoiceState, client: string): Decided {
  if (state.sound?.client !== client) return refusals.elsewhere();
  return { events: [{ type: 'sound.released' }, ...silenced(state)] };
}

function turnRefusal({ onFloor, turns }: VoiceState, named: string): Rejection<Code> | undefined {
  if (onFloor?.turn === named) return undefined;
  return turns.has(named) ? common.turnOver() : common.noSuchTurn();
}

/** What the page that plays says of this turn's voice; nobody else may. */
function told(state: VoiceState, turn: string, actor: Actor, answer: (line: Line) => Decided): Decided {
  if (!isSameSeat(state.sound, seatOf(actor))) return refusals.notThePlayer();
  const refused = turnRefusal(state, turn);
  if (refused !== undefined) return refused;
  return state.line === undefined ? refusals.noLine() : answer(state.line);
}

export function heard(state: VoiceState, turn: string, actor: Actor): Decided {
  return told(state, turn, actor, (line) => {
    switch (line.state) {
      case 'cut':
        return refusals.cut();
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
  if (line === undefined) return refusals.noLine();
  return { events: line.state === 'cut' ? [] : [{ type: 'voice.cut', turn: line.turn, ...byOf(actor) }] };
}
