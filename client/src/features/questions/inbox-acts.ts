import type { InboxDesk } from './inbox-desk.ts';
import type { StaffQuestion } from './records.ts';

/* The same acts by button and by key. */

export function approve(desk: InboxDesk, { id }: StaffQuestion): void {
  desk.run(id, 'question.approve', { questionId: id }, true);
}

export function hide(desk: InboxDesk, { id }: StaffQuestion): void {
  desk.run(id, 'question.hide', { questionId: id }, true);
}

export function reopen(desk: InboxDesk, { id }: StaffQuestion): void {
  desk.run(id, 'question.reopen', { questionId: id }, true);
}

/** It stays where it is in the lane of the open ones; from the others it goes. */
export function putOnStage(desk: InboxDesk, { id, state }: StaffQuestion): void {
  desk.run(id, 'question.onstage', { questionId: id }, state === 'new');
}

export function showSilently(desk: InboxDesk, { id, state }: StaffQuestion): void {
  desk.run(id, 'question.onstage', { questionId: id, read: true }, state === 'new');
}

export function markAnswered(desk: InboxDesk, { id }: StaffQuestion): void {
  desk.run(id, 'question.answered', { questionId: id }, true);
}

export function togglePin(desk: InboxDesk, { id, pinned }: StaffQuestion): void {
  desk.run(id, pinned === true ? 'question.unpin' : 'question.pin', { questionId: id }, false);
}

export function mergeInto(desk: InboxDesk, sourceId: string, targetId: string): void {
  desk.mark(undefined);
  desk.run(sourceId, 'question.merge', { questionId: sourceId, into: targetId }, true);
}

/** They can be stood with and pinned only where everybody sees them. */
export const isPublic = ({ state }: StaffQuestion): boolean =>
  state === 'open' || state === 'onstage' || state === 'answered';
