import { idInGroup, type Contents } from '../../kernel/contents.ts';
import { byOf, type Actor } from '../../kernel/actor.ts';
import type { Context } from '../../kernel/context.ts';
import type { Decision, Outcome } from '../../kernel/outcome.ts';
import { common } from '../../kernel/refusals.ts';
import { isRejection, type Rejection } from '../../kernel/rejection.ts';
import { utf8Bytes } from '../../kernel/words/text.ts';
import { readChoice, readKey } from './choices.ts';
import { screenedWords } from './cloud.ts';
import type { Choice, ShowEvent, ShowId } from './events.ts';
import { showsLimits } from './limits.ts';
import { refusals, type Code } from './refusals.ts';
import { emptyBallot, type Show, type ShowsState } from './state.ts';
import { countsOfAnswers, isCloud, tallyOf } from './tally.ts';

type Decided = Decision<ShowEvent, Code>;

const nothing: Outcome<ShowEvent> = { events: [] };

/** The show of that id, or why not. */
export function showOf(state: ShowsState, id: ShowId): { readonly show: Show } | Rejection<'no-such-item'> {
  const show = state.shows.get(id);
  return show === undefined ? refusals.noSuchShow() : { show };
}

/**
 * An answer as it is stored. A log writes as many empty bytes over what it erases: so all answers to a show have the
 * same length, or that would still tell who said what after it has closed (S4).
 */
function written(show: Show, choice: Choice): string {
  const json = JSON.stringify(choice);
  return json + ' '.repeat(answerBytes(show) - utf8Bytes(json));
}

function answerBytes({ kind, most }: Show): number {
  if (isCloud(kind)) return showsLimits.wordsAnswerBytes;
  return most === undefined ? showsLimits.choiceAnswerBytes : showsLimits.severalAnswerBytes;
}

/** S1: one answer a person, changeable until the show closes. */
export function answer(state: ShowsState, id: ShowId, raw: Choice, actor: Actor, contents: Contents): Decided {
  const { participant } = actor;
  if (participant === undefined) return common.notAPerson();
  const found = showOf(state, id);
  if (isRejection(found)) return found;
  const { show } = found;
  if (show.state !== 'open') return refusals.closed();
  const choice = readChoice(show, raw);
  if (isRejection(choice)) return choice;
  const value = written(show, choice.choice);
  const { answers, given } = state.ballots.get(id) ?? emptyBallot;
  const before = answers.get(participant);
  if (before !== undefined && contents.get(before)?.value === value) return nothing;
  const contentId = idInGroup(id, given + 1);
  return {
    events: [{ type: 'show.answered', show: id, participant, answer: contentId }],
    contents: { [contentId]: { owner: participant, value } },
    ...(before === undefined ? {} : { redacts: [before] }),
  };
}

/** S3: physical hands. */
export function count(
  state: ShowsState,
  id: ShowId,
  raw: boolean | number | string,
  by: number,
  actor: Actor,
): Decided {
  const found = showOf(state, id);
  if (isRejection(found)) return found;
  const { show } = found;
  if (show.state === 'revealed') return refusals.shown();
  const choice = readKey(show, raw);
  if (isRejection(choice)) return choice;
  if ((show.counted.get(choice.key) ?? 0) === by) return nothing;
  if (isCloud(show.kind) && !show.counted.has(choice.key) && show.counted.size >= showsLimits.cloudWordsCount)
    return refusals.tooManyCounted({ max: showsLimits.cloudWordsCount });
  return { events: [{ type: 'show.counted', show: id, choice: choice.key, count: by, ...byOf(actor) }] };
}

/** By the alphabet: which words were new when a moderator looked would tell who had just answered (S4). */
function saidSoFar({ id, screening }: Show, contents: Contents) {
  const words = [...screenedWords(screening, contents)].sort(([a], [b]) => (a < b ? -1 : 1));
  const approved = words.filter(([, as]) => as === 'approved').map(([word]) => word);
  const hidden = words
    .filter(([, as]) => as === 'hidden')
    .map(([word], index) => [`${id}.hidden${index}`, word] as const);
  return {
    screening: [
      { words: `${id}.approved`, as: 'approved' } as const,
      ...hidden.map(([wordId]) => ({ words: wordId, as: 'hidden' }) as const),
    ],
    said: Object.fromEntries([
      [`${id}.approved`, { value: JSON.stringify(approved) }],
      ...hidden.map(([wordId, value]) => [wordId, { value }] as const),
    ]),
  };
}

/** S4: the answers become a tally, and go. */
export function closing(state: ShowsState, show: Show, contents: Contents, actor: Actor): Outcome<ShowEvent> {
  const { answers } = state.ballots.get(show.id) ?? emptyBallot;
  const counts = countsOfAnswers(show, answers, contents);
  const closed = { type: 'show.closed', show: show.id, answered: answers.size, ...byOf(actor) } as const;
  if (!isCloud(show.kind)) return { events: [{ ...closed, tally: tallyOf(counts) }], erases: [show.id] };
  /* In the order of the alphabet, since that of answering would tell who said what. */
  const tally = tallyOf([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  const cloud = `${show.id}.cloud`;
  const { screening, said } = saidSoFar(show, contents);
  return {
    events: [{ ...closed, tally: {}, cloud, screening }],
    contents: { [cloud]: { value: JSON.stringify(tally) }, ...said },
    erases: [show.id],
  };
}

export function close(state: ShowsState, id: ShowId, actor: Actor, { contents }: Context): Decided {
  const found = showOf(state, id);
  if (isRejection(found)) return found;
  return found.show.state === 'open' ? closing(state, found.show, contents, actor) : nothing;
}

/** S2: agrees on the instant at which every screen shows the result. */
export function reveal(state: ShowsState, id: ShowId, actor: Actor, { contents, now }: Context): Decided {
  const found = showOf(state, id);
  if (isRejection(found)) return found;
  const { show } = found;
  if (show.reveal === 'live') return refusals.seenByAll();
  if (show.state === 'revealed' || (show.state === 'closed' && show.showAt !== undefined)) return nothing;
  const agreed = {
    type: 'show.reveal-agreed',
    show: id,
    showAt: now + showsLimits.revealLeadMs,
    ...byOf(actor),
  } as const;
  if (show.state === 'closed') return { events: [agreed] };
  const closed = closing(state, show, contents, actor);
  return { ...closed, events: [...closed.events, agreed] };
}

export function unseal(state: ShowsState, id: ShowId, now: number): Decided {
  const found = showOf(state, id);
  if (isRejection(found)) return found;
  const { show } = found;
  const isTime = show.state === 'closed' && show.showAt !== undefined && show.showAt <= now;
  return isTime ? { events: [{ type: 'show.revealed', show: id }] } : nothing;
}
