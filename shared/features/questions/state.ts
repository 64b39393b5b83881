import { List, Map as PersistentMap, Set as PersistentSet } from 'immutable';
import type { ContentId } from '../../kernel/contents.ts';
import type { ParticipantId } from '../../kernel/actor.ts';
import { noHeldTexts, type HeldTexts } from '../../kernel/words/held-texts.ts';
import { firstHeldList, type HeldList } from '../../kernel/words/held-words.ts';
import type { HandId, TurnId } from '../floor/events.ts';
import type { HeldLanguage, QuestionId, QuestionState, AskedHow } from './events.ts';
import { nobodyStands, type Standing } from './standing.ts';

export type Question = {
  readonly id: QuestionId;
  /** Counts from 0 in the order of asking; where it is in `all`. */
  readonly index: number;
  /** Absent for somebody without a phone: `bearer` is what a moderator called them. */
  readonly participant?: ParticipantId;
  readonly bearer?: ContentId;
  readonly text: ContentId;
  /** How often its author changed it, and when the last time. */
  readonly version: number;
  readonly editedAt?: number;
  readonly anonymous: boolean;
  readonly voice: AskedHow;
  readonly state: QuestionState;
  /** A held word is in it and no moderator has let it through yet (Q6). */
  readonly held: boolean;
  readonly pinned: boolean;
  /** It was a hand that did not get the floor: an answer in writing is promised (H13). */
  readonly promised?: true;
  /** It was put together with another before anybody approved it. */
  readonly mergedUnread?: true;
  readonly at: number;
  readonly label?: ContentId;
  /** Why it was hidden, for its author. */
  readonly reason?: ContentId;
  /** Answered in writing. */
  readonly answer?: ContentId;
};

/** What is on the big screen, in the words a moderator saw when putting it there (T3). */
export type OnStage = {
  readonly question: QuestionId;
  readonly text: ContentId;
  readonly name?: ContentId;
  /** Its author had their turn with it. */
  readonly spoken: boolean;
  /** The turn of somebody else that began over it. */
  readonly coveredBy?: TurnId;
};

/** The author of a question on the floor to ask it (Q4). `stage`: as it was on the big screen when the turn ended. */
export type AskingTurn = {
  readonly question: QuestionId;
  readonly hand: HandId;
  readonly turn?: TurnId;
  readonly stage?: OnStage;
};

export type QuestionsState = {
  readonly mode: 'off' | 'open' | 'screened';
  readonly namesShown: boolean;
  readonly floorTaken: boolean;
  readonly all: List<Question>;
  readonly indexOf: PersistentMap<QuestionId, number>;
  readonly standing: Standing;
  /** What a person asked, oldest first. */
  readonly askedBy: PersistentMap<ParticipantId, readonly QuestionId[]>;
  readonly onStage?: OnStage;
  /** Questions whose place on the stage or in a merger the newest events changed: whose authors to tell. */
  readonly touched: readonly QuestionId[];
  readonly asking?: AskingTurn;
  /** The asking turn that ended last: Undo may bring it back. */
  readonly asked?: AskingTurn;
  readonly heldWords: HeldList<HeldLanguage>;
  /** How often the list was changed, so that nobody writes over what they have not read. */
  readonly heldWordsVersion: number;
  /** Names and labels that wait for a moderator. */
  readonly held: HeldTexts;
  readonly names: PersistentMap<ParticipantId, ContentId>;
  readonly namedAt: PersistentMap<ParticipantId, number>;
  readonly removed: PersistentSet<ParticipantId>;
};

export const initialQuestions: QuestionsState = {
  mode: 'open',
  namesShown: true,
  floorTaken: false,
  all: List(),
  indexOf: PersistentMap(),
  standing: nobodyStands,
  askedBy: PersistentMap(),
  touched: [],
  heldWords: firstHeldList,
  heldWordsVersion: 0,
  held: noHeldTexts,
  names: PersistentMap(),
  namedAt: PersistentMap(),
  removed: PersistentSet(),
};

export function find({ all, indexOf }: QuestionsState, id: QuestionId): Question | undefined {
  const index = indexOf.get(id);
  return index === undefined ? undefined : all.get(index);
}

export const authorIn = (state: QuestionsState) => (id: QuestionId) => find(state, id)?.participant;

/** Of whoever asked under a name. */
export function nameIdOf(state: QuestionsState, { anonymous, bearer, participant }: Question): ContentId | undefined {
  if (anonymous) return undefined;
  return participant === undefined ? bearer : state.names.get(participant);
}

/** The name that goes with a question as the room shows names now: never of somebody who asked without one (P3). */
export function shownNameId(state: QuestionsState, question: Question): ContentId | undefined {
  /* What a moderator called somebody is shown where the room does without people's names too. */
  return state.namesShown || question.bearer !== undefined ? nameIdOf(state, question) : undefined;
}

/** A text's content, where no moderator has to read it first (Q6). */
export function letThrough({ held }: QuestionsState, text: ContentId | undefined): ContentId | undefined {
  return text !== undefined && held.has(text) ? undefined : text;
}

export type VisibleQuestion = Question & { readonly state: 'open' | 'onstage' | 'answered' };
/** All but those that their authors took back. */
export type ListedQuestion = Question & { readonly state: Exclude<QuestionState, 'withdrawn'> };

export function isListed(question: Question): question is ListedQuestion {
  return question.state !== 'withdrawn';
}

/** Whether everybody may see it. */
export function isVisible(question: Question): question is VisibleQuestion {
  const { state } = question;
  return state === 'open' || state === 'onstage' || state === 'answered';
}

/** Not yet answered nor gone: what counts against one's own bound, and leaves with a removed person (Q7). */
export function isPending({ state }: Question): boolean {
  return state === 'new' || state === 'open' || state === 'onstage';
}

export function ownQuestions(state: QuestionsState, person: ParticipantId): readonly Question[] {
  return (state.askedBy.get(person) ?? []).flatMap((id) => find(state, id) ?? []);
}

export function changed(
  state: QuestionsState,
  id: QuestionId,
  change: (question: Question) => Question,
): QuestionsState {
  const question = find(state, id);
  return question === undefined ? state : { ...state, all: state.all.set(question.index, change(question)) };
}
