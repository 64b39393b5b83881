import type { QuestionState, QuestionVoice } from '../../../../shared/features/questions/events.ts';
import type { Settings } from '../../../../shared/features/lifecycle/settings.ts';
import type { Json, View, ViewRecord } from '../../../../shared/kernel/records.ts';

/* Records arrive validated by the server; here they are only given their shape. */

/** A question as everybody sees it. */
export type PublicQuestion = {
  readonly id: string;
  readonly text: string;
  readonly name?: string;
  readonly voice: QuestionVoice;
  readonly state: 'open' | 'onstage' | 'answered';
  readonly pinned?: boolean;
  readonly label?: string;
  /** A hand that did not get the floor: an answer in writing is promised (H13). */
  readonly promised?: boolean;
  /** Where it was answered in writing. */
  readonly answer?: string;
  /** How many stand with it: in the stage's and the staff's records; attendees read `weights`. */
  readonly weight?: number;
  /** When it was asked, epoch milliseconds. */
  readonly at: number;
};

/** A question as hosts and moderators see it. */
export type StaffQuestion = Omit<PublicQuestion, 'state'> & {
  readonly state: QuestionState;
  readonly anonymous?: boolean;
  /** Which of its words wait for a moderator, since a held word is in them (Q6). */
  readonly heldIn?: readonly ('text' | 'name' | 'label')[];
  readonly reason?: string;
  /** The question it was put together with. */
  readonly into?: string;
  readonly muted?: boolean;
  /** How often its author changed it: what is approved is what was read. */
  readonly version?: number;
};

/** One's own question, as told to its author alone. */
export type OwnQuestion = {
  readonly id: string;
  readonly text: string;
  readonly state: Exclude<QuestionState, 'withdrawn'>;
  readonly anonymous: boolean;
  readonly voice: QuestionVoice;
  readonly editable?: true;
  readonly reason?: string;
  readonly into?: string;
  readonly answer?: string;
  /** The topic of a hand that did not get the floor: answered in writing (H13). */
  readonly promised?: true;
};

/** Which questions everybody sees, in the order of asking, and how many there are in all. */
export type QuestionsFacts = {
  readonly order: readonly string[];
  readonly total: number;
  readonly mode: Settings['questions'];
};

const prefix = 'question:';
const none: readonly string[] = [];

export const questionKey = (id: string): string => `${prefix}${id}`;

export function questionsFactsOf(record: ViewRecord | undefined): QuestionsFacts | undefined {
  return record === undefined ? undefined : (record as unknown as QuestionsFacts);
}

/** Only the questions of a view. */
export function questionRecordsOf(view: View): View {
  return Object.fromEntries(Object.entries(view).filter(([key]) => key.startsWith(prefix)));
}

/** A record that did not change stays the same question, so that lists draw anew only what is new. */
const questionOfRecord = new WeakMap<ViewRecord, PublicQuestion | StaffQuestion>();

function questionOf(id: string, value: ViewRecord): PublicQuestion | StaffQuestion {
  const known = questionOfRecord.get(value);
  if (known !== undefined) return known;
  const made = { ...value, id } as unknown as StaffQuestion;
  questionOfRecord.set(value, made);
  return made;
}

/** Every question of a view by its id. */
export function questionsOf<Question extends PublicQuestion | StaffQuestion = PublicQuestion>(
  view: View,
): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  for (const [key, value] of Object.entries(view)) {
    if (!key.startsWith(prefix)) continue;
    const id = key.slice(prefix.length);
    questions.set(id, questionOf(id, value) as Question);
  }
  return questions;
}

/** One question of a view. */
export function questionIn<Question extends PublicQuestion | StaffQuestion = PublicQuestion>(
  view: View,
  id: string | undefined,
): Question | undefined {
  const value = id === undefined ? undefined : view[questionKey(id)];
  return id === undefined || value === undefined ? undefined : (questionOf(id, value) as Question);
}

/** How many stand with each question: `weights` goes along with `questions.order`. */
export function weightsOf(order: readonly string[], weights: ViewRecord | undefined): ReadonlyMap<string, number> {
  const numbers = Array.isArray(weights?.['w']) ? (weights['w'] as readonly number[]) : [];
  return new Map(order.map((id, index) => [id, numbers[index] ?? 0]));
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const noOwn: readonly OwnQuestion[] = [];

export function ownQuestionsOf(personal: ViewRecord): readonly OwnQuestion[] {
  return isList(personal['questions']) ? (personal['questions'] as unknown as readonly OwnQuestion[]) : noOwn;
}

/** What one stands with: questions and hands. */
export function stoodOf(personal: ViewRecord): readonly string[] {
  return isList(personal['stood']) ? (personal['stood'] as readonly string[]) : none;
}

/** How many there are in each lane, for staff. */
export type InboxFacts = {
  readonly new: number;
  readonly held: number;
  readonly open: number;
  readonly answered: number;
  readonly hidden: number;
  /** Put together with another. */
  readonly merged: number;
  readonly total: number;
  /** Answers promised in writing, and how many of them were given; absent where there are none. */
  readonly promised?: number;
  readonly kept?: number;
};

export function inboxOf(record: ViewRecord | undefined): InboxFacts | undefined {
  return record === undefined ? undefined : (record as unknown as InboxFacts);
}
