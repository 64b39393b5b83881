import { Map as PersistentMap } from 'immutable';
import type { ParticipantId } from '../../kernel/actor.ts';
import type { HandId } from '../floor/events.ts';
import type { Phase } from '../lifecycle/events.ts';
import type { QuestionId } from '../questions/events.ts';
import type { ShowId } from '../shows/events.ts';
import type { Scene } from './events.ts';
import { isSame, newest, noLeads, withoutClosed, type Leads } from './leads.ts';

export type StageState = {
  /** Beside the room's facts, which `evolve` does not get: a scene gives way when the phase changes. */
  readonly phase: Phase;
  readonly leads: Leads;
  /** As they were before the last Next or Call: for Undo. */
  readonly before: Leads;
  /** Who is about to be called to ask which question, within one entry. */
  readonly summoned?: { readonly hand: HandId; readonly question: QuestionId };
  /** Whose a question is: it leaves the screen with them. */
  readonly authors: PersistentMap<QuestionId, ParticipantId>;
  /** The newest show of all: what a moderator who chooses that scene means. */
  readonly lastShow?: ShowId;
  /** What a moderator chose to show; absent while the stage follows the room. */
  readonly chosen?: { readonly scene: Scene; readonly pinned: boolean };
  readonly blank: boolean;
};

export const initial: StageState = {
  phase: 'doors',
  leads: noLeads,
  before: noLeads,
  authors: PersistentMap(),
  blank: false,
};

const emptyScene: { readonly [phase in Phase]: Scene } = {
  doors: 'welcome',
  live: 'queue',
  break: 'break',
  ended: 'recap',
};

/** T1: what the room itself would show. */
export function followed({ phase, leads }: StageState): Scene {
  const top = leads.at(-1);
  if (phase === 'ended' || top === undefined) return emptyScene[phase];
  switch (top.kind) {
    case 'turn':
      return top.question !== undefined && newest(leads, 'question')?.id === top.question ? 'question' : 'floor';
    case 'question':
    case 'show':
    case 'break':
      return top.kind;
  }
}

/** The room moved on: a scene that was not pinned gives way. */
export function movedOn(state: StageState, change: Partial<Pick<StageState, 'phase' | 'leads'>>): StageState {
  const moved = { ...state, ...change };
  const [before, after] = [state.leads.at(-1), moved.leads.at(-1)];
  const isSameLead = before === after || (before !== undefined && after !== undefined && isSame(before, after));
  const isStill = isSameLead && moved.phase === state.phase;
  if (isStill || moved.chosen?.pinned !== false) return moved;
  const { chosen: _gone, ...follows } = moved;
  return follows;
}

/** Following again is also how what is over and still shown goes away. */
export function following({ chosen: _gone, ...state }: StageState): StageState {
  return { ...state, leads: withoutClosed(state.leads) };
}
