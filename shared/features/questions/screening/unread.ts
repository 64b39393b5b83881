import { questionsLimits } from '../limits.ts';
import { refusals } from '../refusals.ts';
import type { Question } from '../state.ts';

/**
 * T3: whoever approves, answers or puts on stage does so with the words they read: those of `version`. What was swapped
 * under the thumb that presses was read by nobody, also where the page had its newest version already. A call goes on
 * without a topic that came so late (`floor/hands/topic.ts`); without its words there is no question, so this one waits.
 */
export function unreadRefusal({ version: newest, editedAt }: Question, version: number | undefined, now: number) {
  const isOther = version !== undefined && version !== newest;
  const isUnread = editedAt !== undefined && now - editedAt < questionsLimits.editUnreadMs;
  return isOther || isUnread ? refusals.justChanged() : undefined;
}
