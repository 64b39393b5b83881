import type { InboxRecord } from '../../../../../shared/features/questions/records.ts';
import { folded } from '../../../../../shared/kernel/words/folded.ts';
import type { StaffQuestion } from '../records.ts';

export type Lane = 'new' | 'open' | 'answered' | 'hidden' | 'promised';
export type InboxOrder = 'weight' | 'newest' | 'oldest';

/** In their order on the page, and on the keys from 1. */
export const allLanes: readonly Lane[] = ['new', 'open', 'answered', 'hidden', 'promised'];

/**
 * Those there is something to look at in: where nothing is screened and nothing held, nothing is ever new; where nothing
 * is promised, nobody waits for it. The shown one does not go from under its reader.
 */
export function lanesFor(facts: InboxRecord | undefined, screened: boolean, shown?: Lane): readonly Lane[] {
  const absent = (lane: Lane) => laneCount(facts, lane) === 0 && lane !== shown;
  return allLanes.filter((lane) => !((lane === 'new' && !screened) || lane === 'promised') || !absent(lane));
}

/** The one on the big screen stands in two lanes: it is open still, and about to be answered. */
const lanesOf: { readonly [state in StaffQuestion['state']]: readonly Lane[] } = {
  new: ['new'],
  open: ['open'],
  onstage: ['open', 'answered'],
  answered: ['answered'],
  hidden: ['hidden'],
  merged: ['hidden'],
};

const promisedIn: readonly StaffQuestion['state'][] = ['new', 'open', 'onstage', 'answered'];

/** New ones wait in the order they came; of the open ones the room's own choice comes first. */
export const naturalOrder: { readonly [lane in Lane]: InboxOrder } = {
  new: 'oldest',
  open: 'weight',
  answered: 'newest',
  hidden: 'newest',
  promised: 'oldest',
};

/** What a moderator sees until they choose: what waits for them, or will; else what is open. */
export function laneAtFirst(facts: InboxRecord | undefined, screened: boolean): Lane {
  return screened || laneCount(facts, 'new') > 0 ? 'new' : 'open';
}

function isInLane(question: StaffQuestion, lane: Lane): boolean {
  if (lane === 'promised') return question.promised === true && promisedIn.includes(question.state);
  return lanesOf[question.state].includes(lane);
}

const comparators: { readonly [order in InboxOrder]: (a: StaffQuestion, b: StaffQuestion) => number } = {
  weight: (a, b) => b.weight - a.weight || a.at - b.at,
  newest: (a, b) => b.at - a.at,
  oldest: (a, b) => a.at - b.at,
};

/** A lane from first to last: what is on the big screen, what is pinned, then by the order, then promises kept. */
export function laneOf(questions: Iterable<StaffQuestion>, lane: Lane, order: InboxOrder): readonly StaffQuestion[] {
  const isKept = (question: StaffQuestion) => lane === 'promised' && question.state === 'answered';
  const rank = (question: StaffQuestion) =>
    isKept(question) ? 3 : question.state === 'onstage' ? 0 : question.pinned === true ? 1 : 2;
  const compare = comparators[order];
  return [...questions]
    .filter((question) => isInLane(question, lane))
    .sort((a, b) => rank(a) - rank(b) || compare(a, b) || (a.id < b.id ? -1 : 1));
}

/** How many a lane has in all, also where only its beginning is here. */
export function laneCount(facts: InboxRecord | undefined, lane: Lane): number {
  return facts?.[lane] ?? 0;
}

/** As many as the lanes show: the room counts the one on the big screen once, and merged ones by themselves. */
export function asLanes(facts: InboxRecord, questions: Iterable<StaffQuestion>): InboxRecord {
  const onStageCount = [...questions].filter(({ state }) => state === 'onstage').length;
  return { ...facts, answered: facts.answered + onStageCount, hidden: facts.hidden + facts.merged };
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(folded(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []);

/** Where a question may belong: those that share its words first, then the most stood with. */
export function mergeTargets(source: StaffQuestion, questions: Iterable<StaffQuestion>): readonly StaffQuestion[] {
  const words = wordsOf(source.text);
  const shared = (text: string) => [...wordsOf(text)].filter((word) => words.has(word)).length;
  return [...questions]
    .filter((question) => question.id !== source.id && canTake(question, source))
    .map((question) => ({ question, likeness: shared(question.text) }))
    .sort((a, b) => b.likeness - a.likeness || comparators.weight(a.question, b.question))
    .map(({ question }) => question);
}

/** What everybody sees does not disappear into what only moderators see. */
export function canTake(target: StaffQuestion, source: StaffQuestion): boolean {
  if (target.state === 'new') return source.state === 'new';
  return target.state === 'open' || target.state === 'onstage';
}
