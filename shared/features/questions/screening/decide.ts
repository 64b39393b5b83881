import { textOf } from '../../../kernel/contents.ts';
import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import { freshId } from '../../../kernel/ids.ts';
import { limits } from '../../../kernel/limits.ts';
import { isRejection } from '../../../kernel/rejection.ts';
import { readOptionalText, readText } from '../../../kernel/words/text.ts';
import type { QuestionEvent, QuestionId } from '../events.ts';
import { isHeld, readAndLetThrough, type ReadWords } from './held-words.ts';
import { questionsLimits } from '../limits.ts';
import { refusals, stale, texts, type Code } from '../refusals.ts';
import { find, isVisible, type Question, type QuestionsState } from '../state.ts';
import { unreadRefusal } from './unread.ts';

type Decided = Decision<QuestionEvent, Code>;
/* Two moderators who press the same button do not collide: the second finds it done (H11). */
const done = { events: [] } as const;

type AsRead = { readonly version?: number | undefined; readonly words?: ReadWords | undefined };

/**
 * Also what a held word keeps back: text, name and label. `version` and `words`: those that the moderator read; what was
 * swapped since is not approved unseen. Of one that everybody sees, its name or label.
 */
export function approve(
  state: QuestionsState,
  id: QuestionId,
  { version, words }: AsRead,
  actor: Actor,
  { contents, now }: Context,
): Decided {
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  const isSeen = isVisible(question);
  const unread = isSeen ? undefined : unreadRefusal(question, version, now);
  if (unread !== undefined) return unread;
  if (!isSeen && question.state !== 'new' && question.state !== 'hidden') return stale(question);
  const through = readAndLetThrough(state, question, words, contents);
  if (isRejection(through)) return through;
  if (isSeen && through.length === 0) return done;
  const letThrough = through.length === 0 ? {} : { letThrough: through };
  return { events: [{ type: 'question.approved', question: id, ...letThrough, ...byOf(actor) }] };
}

const ownedBy = ({ participant }: Question) => (participant === undefined ? {} : { owner: participant });

/** What others had asked too is not hidden with it (Q3); what somebody asked who was removed since stays away (Q7). */
function releasedBy(state: QuestionsState, id: QuestionId): readonly QuestionId[] {
  return (state.standing.mergedIn.get(id) ?? []).filter((one) => {
    const author = find(state, one)?.participant;
    return author === undefined || !state.removed.has(author);
  });
}

export function hide(
  state: QuestionsState,
  id: QuestionId,
  rawReason: string | undefined,
  actor: Actor,
  context: Context,
): Decided {
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  if (question.state === 'hidden') return done;
  if (question.state === 'merged' || question.state === 'withdrawn') return stale(question);
  const releases = releasedBy(state, id);
  const hidden = {
    type: 'question.hidden',
    question: id,
    ...(releases.length === 0 ? {} : { releases }),
    ...byOf(actor),
  } as const;
  const reason = readOptionalText(rawReason, limits.reasonGraphemes, texts.reason);
  if (reason === undefined) return { events: [hidden] };
  if (isRejection(reason)) return reason;
  const reasonId = freshId(context);
  return {
    events: [{ ...hidden, reason: reasonId }],
    contents: { [reasonId]: { ...ownedBy(question), value: reason.text } },
  };
}

export function pin(state: QuestionsState, id: QuestionId, on: boolean): Decided {
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  if (question.pinned === on) return done;
  if (!isVisible(question)) return stale(question);
  if (on && state.all.count(({ pinned }) => pinned) >= questionsLimits.pinnedQuestionsCount)
    return refusals.tooManyPinned({ max: questionsLimits.pinnedQuestionsCount });
  return { events: [{ type: 'question.pinned', question: id, on }] };
}

/** Q3: duplicates become one; who stands with both counts once. */
export function merge(state: QuestionsState, id: QuestionId, into: QuestionId, actor: Actor): Decided {
  const source = find(state, id);
  const target = find(state, into);
  if (source === undefined || target === undefined) return refusals.noSuchQuestion();
  if (id === into) return refusals.intoItself();
  if (source.state === 'onstage') return refusals.mergeTheOther();
  if (source.state !== 'new' && source.state !== 'open') return stale(source);
  if (target.state === 'new' && source.state !== 'new') return refusals.otherWaits();
  if (target.state !== 'new' && target.state !== 'open' && target.state !== 'onstage') return stale(target);
  return { events: [{ type: 'question.merged', question: id, into, ...byOf(actor) }] };
}

/** An empty label takes it off. */
export function label(state: QuestionsState, id: QuestionId, raw: string, context: Context): Decided {
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  if (question.state === 'merged' || question.state === 'withdrawn') return stale(question);
  const text = readOptionalText(raw, questionsLimits.questionLabelGraphemes, texts.label);
  if (text !== undefined && isRejection(text)) return text;
  if (text?.text === textOf(context.contents, question.label)) return done;
  if (text === undefined) return { events: [{ type: 'question.labelled', question: id }] };
  const labelId = freshId(context);
  const held = isHeld(state, text.text, context.contents) ? ({ held: true } as const) : {};
  return {
    events: [{ type: 'question.labelled', question: id, label: labelId, ...held }],
    contents: { [labelId]: { value: text.text } },
  };
}

/** Speakers too; to them a question that nobody approved does not exist. */
export function answered(state: QuestionsState, id: QuestionId, actor: Actor): Decided {
  const question = find(state, id);
  if (question === undefined || (actor.role === 'speaker' && !isVisible(question))) return refusals.noSuchQuestion();
  if (question.state === 'answered') return done;
  if (!isVisible(question)) return stale(question);
  return { events: [{ type: 'question.answered', question: id, ...byOf(actor) }] };
}

const waitsHeld = ({ state, held }: Question) => state === 'new' && held;

/**
 * What everybody sees may be answered after the end too (L2). What was promised may be answered before anybody approved it,
 * which approves it (H13); words that are held only by whoever read these very words (Q6).
 */
function answerRefusal({ facts: { phase }, now }: Context, question: Question, version: number | undefined) {
  const mayBe = isVisible(question) || (question.promised === true && question.state === 'new');
  if (!mayBe) return phase === 'ended' && question.promised !== true ? refusals.roomEnded() : stale(question);
  if (version === undefined && waitsHeld(question)) return refusals.waitsForAnswer();
  return unreadRefusal(question, version, now);
}

type Answer = { readonly text: string; readonly version?: number | undefined };

/** In writing; a second answer replaces the first. */
export function answer(
  state: QuestionsState,
  id: QuestionId,
  { text: raw, version }: Answer,
  actor: Actor,
  context: Context,
): Decided {
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  const refused = answerRefusal(context, question, version);
  if (refused !== undefined) return refused;
  const text = readText(raw, questionsLimits.answerGraphemes, texts.answer);
  if (isRejection(text)) return text;
  const answerId = freshId(context);
  const by = byOf(actor);
  return {
    events: [
      ...(waitsHeld(question) ? [{ type: 'question.approved', question: id, ...by } as const] : []),
      { type: 'question.answered', question: id, answer: answerId, ...by },
    ],
    contents: { [answerId]: { value: text.text } },
  };
}

/** Also takes a merged one out again, and one off the big screen. `unread`: a hidden one, which nobody approves by that. */
export function reopen(
  state: QuestionsState,
  id: QuestionId,
  { unread = false }: { readonly unread?: boolean | undefined },
  actor: Actor,
): Decided {
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  if (unread) {
    if (question.state === 'new') return done;
    if (question.state !== 'hidden') return stale(question);
    return { events: [{ type: 'question.reopened', question: id, unread, ...byOf(actor) }] };
  }
  if (question.state === 'open') return done;
  if (state.asking?.question === id) return refusals.authorSpeaks();
  if (question.state === 'new' || question.state === 'withdrawn') return stale(question);
  return { events: [{ type: 'question.reopened', question: id, ...byOf(actor) }] };
}
