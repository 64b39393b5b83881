import type { Context } from '../../../kernel/context.ts';
import { byOf, type Actor } from '../../../kernel/actor.ts';
import type { Decision } from '../../../kernel/outcome.ts';
import type { QuestionEvent, QuestionId } from '../events.ts';
import { notLive, refusals, stale, type Code } from '../refusals.ts';
import { unreadNameRefusal, unreadRefusal } from '../screening/unread.ts';
import { find, type Question, type QuestionsState } from '../state.ts';

/** Whether its author is to be called (Q4): they want to ask it themselves, and nobody removed them. */
function isAskedAloud(state: QuestionsState, { voice, participant }: Question): boolean {
  return voice === 'self' && participant !== undefined && !state.removed.has(participant);
}

export function putOnStage(
  state: QuestionsState,
  id: QuestionId,
  { read = false, version }: { readonly read?: boolean | undefined; readonly version?: number | undefined },
  actor: Actor,
  { facts, now }: Context,
): Decision<QuestionEvent, Code> {
  const question = find(state, id);
  if (question === undefined) return refusals.noSuchQuestion();
  if (question.state === 'hidden' || question.state === 'merged' || question.state === 'withdrawn')
    return stale(question);
  const unread = unreadRefusal(question, version, now) ?? unreadNameRefusal(state, question, now);
  if (unread !== undefined) return unread;
  if (question.held && question.state === 'new') return refusals.waits();
  const calls = !read && isAskedAloud(state, question);
  /* There already; its author is called again only when nobody was, or their turn is over. */
  if (question.state === 'onstage' && (!calls || state.asking?.question === id)) return { events: [] };
  if (calls && facts.phase !== 'live') return notLive(facts);
  if (calls && state.floorTaken) return refusals.floorTaken();
  return {
    events: [
      {
        type: 'question.staged',
        question: id,
        text: question.text,
        anonymous: question.anonymous,
        ...(calls && question.participant !== undefined ? { calls: question.participant } : {}),
        ...byOf(actor),
      },
    ],
  };
}
