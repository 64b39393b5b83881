import type { InboxDesk } from './desk.ts';
import type { StaffQuestion } from '../records.ts';

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
  desk.run(question.id, 'question.approve', withWords(question), true);
}

/** The name or label of one that everybody sees already: it stays where it is. */
export function letThrough(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question.id, 'question.approve', withWords(question), false);
}

/** To the words that were read: where its author swapped them meanwhile the room refuses, so that none goes out unread (Q6). */
export function answer(desk: InboxDesk, question: StaffQuestion, text: string, leaves: boolean): void {
  desk.run(question.id, 'question.answer', { ...asRead(question), text }, leaves);
}

/** Q6: a held text is approved before it is shown; to call its author lets nothing through. */
export const isStageable = ({ state, heldIn }: StaffQuestion): boolean =>
  state === 'open' || state === 'answered' || (state === 'new' && heldIn?.includes('text') !== true);

export function hide(desk: InboxDesk, { id }: StaffQuestion): void {
  desk.run(id, 'question.hide', { questionId: id }, true);
}

export function reopen(desk: InboxDesk, { id }: StaffQuestion): void {
  desk.run(id, 'question.reopen', { questionId: id }, true);
}

/** It stays where it is in the lane of the open ones; from the others it goes. */
export function putOnStage(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question.id, 'question.onstage', asRead(question), question.state === 'new');
}

export function showSilently(desk: InboxDesk, question: StaffQuestion): void {
  desk.run(question.id, 'question.onstage', { ...asRead(question), read: true }, question.state === 'new');
}

/** Back among the open ones, where it stood all along. */
export function takeOffStage(desk: InboxDesk, { id }: StaffQuestion): void {
  desk.run(id, 'question.reopen', { questionId: id }, false);
}

export function markAnswered(desk: InboxDesk, { id }: StaffQuestion): void {
  desk.run(id, 'question.answered', { questionId: id }, true);
}

export function togglePin(desk: InboxDesk, { id, pinned }: StaffQuestion): void {
  desk.run(id, pinned === true ? 'question.unpin' : 'question.pin', { questionId: id }, false);
}

export function mergeInto(desk: InboxDesk, sourceId: string, targetId: string): void {
  desk.mark(undefined);
  desk.merge(sourceId, targetId);
}

/** They can be stood with and pinned only where everybody sees them. */
export const isPublic = ({ state }: StaffQuestion): boolean =>
  state === 'open' || state === 'onstage' || state === 'answered';

/** An answer in writing was promised and not given yet: it stands in the row itself (H13). */
export const isOwed = ({ promised, state }: StaffQuestion): boolean =>
  promised === true && (state === 'new' || state === 'open' || state === 'onstage');
