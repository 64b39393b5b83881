import type { Steps } from '../../kernel/decider.ts';
import type { FloorEvent, TurnId } from '../floor/events.ts';
import type { LifecycleEvent } from '../lifecycle/events.ts';
import type { VoiceEvent } from './events.ts';
import type { Line, LineState, VoiceState } from './state.ts';

export type Heard = FloorEvent | LifecycleEvent;

function lineIs(state: VoiceState, turn: TurnId, now: LineState): VoiceState {
  const { line } = state;
  return line?.turn !== turn || line.state === now ? state : { ...state, line: { ...line, state: now } };
}

/** It has to be heard again; a moderator's word stands. */
function backAgain(line: Line | undefined): Line | undefined {
  return line === undefined || line.state === 'cut' ? line : { ...line, state: 'connecting' };
}

function onFloor(state: VoiceState, turn: TurnId, onAir: boolean): VoiceState {
  return { ...state, onFloor: { turn, onAir }, line: undefined, turns: state.turns.add(turn) };
}

export const evolve: Steps<VoiceState, VoiceEvent, Heard> = {
  'sound.taken': (state, { seat }) => ({ ...state, sound: seat, soundBefore: state.sound }),
  'sound.released': (state) => ({ ...state, sound: undefined, soundBefore: state.sound }),
  'voice.connected': (state, { turn }) => lineIs(state, turn, 'live'),
  'voice.lost': (state, { turn }) => lineIs(state, turn, 'lost'),
  'voice.cut': (state, { turn }) => lineIs(state, turn, 'cut'),

  'queue.advanced': (state) =>
    state.onFloor === state.before.onFloor && state.line === state.before.line
      ? state
      : { ...state, before: { onFloor: state.onFloor, line: state.line } },
  'turn.called': (state, { turn }) => onFloor(state, turn, false),
  'turn.opened': (state, { turn }) => onFloor(state, turn, true),
  'turn.accepted': (state, { turn, seat }) => {
    if (state.onFloor?.turn !== turn) return state;
    if (seat === undefined) return state.line === undefined ? state : { ...state, line: undefined };
    return { ...state, line: { turn, seat, state: 'connecting' } };
  },
  'turn.started': (state, { turn }) =>
    state.onFloor?.turn === turn ? { ...state, onFloor: { turn, onAir: true } } : state,
  'turn.ended': (state, { turn }) =>
    state.onFloor?.turn === turn ? { ...state, onFloor: undefined, line: undefined } : state,
  'queue.undone': (state, { resumes }) => {
    const { before } = state;
    const isBack = resumes !== undefined && before.onFloor?.turn === resumes;
    return isBack
      ? { ...state, onFloor: before.onFloor, line: backAgain(before.line) }
      : { ...state, onFloor: undefined, line: undefined };
  },

  /* What ends the turn on the floor says so itself; the sound of a room that is over is nobody's to hold. */
  'room.phase-changed': (state, { phase }) =>
    phase === 'ended' ? { ...state, sound: undefined, soundBefore: state.sound, line: undefined } : state,
};
