import { questionsLimits } from '../limits.ts';
import { refusals } from '../refusals.ts';
import { shownNameId, type Question, type QuestionsState } from '../state.ts';

/**
 * T3: whoever approves, answers or puts on stage does so with the words they read: those of `version`. What was swapped
 * under the thumb that presses was read by nobody, also where the page had its newest version already. A call goes on
 * without words that came so late (`floor/hands/unread.ts`); without its words there is no question, so this one waits.
 */
export function unreadRefusal({ version: newest, editedAt }: Question, version: number | undefined, now: number) {
  const isOther = version !== undefined && version !== newest;
  const isUnread = editedAt !== undefined && now - editedAt < questionsLimits.editUnreadMs;
  return isOther || isUnread ? refusals.justChanged() : undefined;
}

/**
 * The same of the name that it would stand under on the big screen: one that came after the question. Whoever asked
 * without a name is called what they like, and nothing tells (P3).
 */
export function unreadNameRefusal(state: QuestionsState, question: Question, now: number) {
  const { participant, at } = question;
  if (participant === undefined || shownNameId(state, question) === undefined) return undefined;
  const namedAt = state.namedAt.get(participant) ?? at;
  return namedAt > at && now - namedAt < questionsLimits.editUnreadMs ? refusals.justChanged() : undefined;
}
