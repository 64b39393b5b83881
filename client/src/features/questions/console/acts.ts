import type { InboxDesk } from './desk/desk.ts';
import { questionKey, type StaffQuestion } from '../records.ts';

/* The same acts by button and by key. */

/** Names the words that were read: where their author changed them since, the room refuses. */
const asRead = ({ id, version }: StaffQuestion) => ({ questionId: id, version });

/** With the name and label that were read. */
const withWords = (question: StaffQuestion) => {
  const { name, label } = question;
  const words = { ...(name === undefined ? {} : { name }), ...(label === undefined ? {} : { label }) };
  return { ...asRead(question), words };
};

export function approve(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question, 'question.approve', withWords(question), 'approved');
}

/** The name or label of one that everybody sees already: it stays where it is. */
export function letThrough(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question, 'question.approve', withWords(question));
}

/** To the words that were read: where its author swapped them meanwhile the room refuses, so that none goes out unread (Q6). */
export function answer(desk: InboxDesk, question: StaffQuestion, text: string): void {
  desk.run(question, 'question.answer', { ...asRead(question), text }, 'written');
}

/** Q6: a held text is approved before it is shown; to call its author lets nothing through. */
export const isStageable = ({ state, heldIn }: StaffQuestion): boolean =>
  state === 'open' || state === 'answered' || (state === 'new' && heldIn?.includes('text') !== true);

/** An empty reason is none. */
export function hide(desk: InboxDesk, question: StaffQuestion, reason = ''): void {
  const data = { questionId: question.id };
  desk.run(question, 'question.hide', reason === '' ? data : { ...data, reason }, 'hidden');
}

export function reopen(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question, 'question.reopen', { questionId: question.id }, 'reopened');
}

/** It stays where it is in the lane of the open ones; from the others it goes. */
export function putOnStage(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question, 'question.onstage', asRead(question), question.voice === 'self' ? 'called' : 'staged');
}

export function showSilently(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question, 'question.onstage', { ...asRead(question), read: true }, 'staged');
}

/** Back among the open ones, where it stood all along. */
export function takeOffStage(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question, 'question.reopen', { questionId: question.id });
}

export function markAnswered(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question, 'question.answered', { questionId: question.id }, 'answered');
}

export function togglePin(desk: InboxDesk, question: StaffQuestion): void {
  const type = question.pinned === true ? 'question.unpin' : 'question.pin';
  desk.run(question, type, { questionId: question.id });
}

export function toggleMute(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question, 'person.mute', { handle: questionKey(question.id), on: question.muted !== true });
}

export function mergeInto(desk: InboxDesk, source: StaffQuestion, targetId: string): void {
  desk.mark(undefined);
  desk.merge(source, targetId);
}

/** They can be stood with and pinned only where everybody sees them. */
export const isPublic = ({ state }: StaffQuestion): boolean =>
  state === 'open' || state === 'onstage' || state === 'answered';

/** An answer in writing was promised and not given yet: it stands in the row itself (H13). */
export const isOwed = ({ promised, state }: StaffQuestion): boolean =>
  promised === true && (state === 'new' || state === 'open' || state === 'onstage');
