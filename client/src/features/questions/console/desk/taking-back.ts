import type { Command } from '../../../../../../shared/room/features.ts';
import type { DataOf } from '../../../../engine/store.ts';
import type { StaffQuestion } from '../../records.ts';
import type { Gap } from './gaps.ts';

/** A command by its name, with its data. */
export type Step = { readonly [Type in Command['type']]: { readonly type: Type; readonly data: DataOf<Type> } }[
  | 'question.approve'
  | 'question.reopen'
  | 'question.hide'
  | 'question.pin'
  | 'question.merge'
  | 'question.answer'
  | 'question.answered'
  | 'question.onstage'
  | 'queue.undo'];

/** How the room stands when an act is taken back. */
export type RoomNow = {
  /** Of the call that the act made, where it can be undone. */
  readonly turnId: string | undefined;
  /** The question on the big screen. */
  readonly onStage: string | undefined;
};

const onStageAgain = (questionId: string): Step => ({ type: 'question.onstage', data: { questionId, read: true } });

/** Reopened, a question has lost what answered it. */
function answeredAgain({ id, answer }: StaffQuestion): Step {
  if (answer === undefined) return { type: 'question.answered', data: { questionId: id } };
  return { type: 'question.answer', data: { questionId: id, text: answer } };
}

const pinnedAgain = ({ id, pinned }: StaffQuestion): readonly Step[] =>
  pinned === true ? [{ type: 'question.pin', data: { questionId: id } }] : [];

/** What somebody has put there since stays there. */
const isFree = (onStage: string | undefined, but: readonly (string | undefined)[]): boolean =>
  onStage === undefined || but.includes(onStage);

function afterHide({ before, mergedIn }: Gap, onStage: string | undefined): readonly Step[] {
  const { id, state, heldIn } = before;
  const data = { questionId: id };
  if (state === 'new') return [{ type: 'question.reopen', data: { ...data, unread: true } }];
  // What its author has the floor with cannot be reopened; an approval would let a name through that waits.
  const back: Step =
    state === 'onstage' && heldIn === undefined
      ? { type: 'question.approve', data: { ...data, words: {} } }
      : { type: 'question.reopen', data };
  return [
    back,
    ...pinnedAgain(before),
    ...mergedIn.map((one): Step => ({ type: 'question.merge', data: { questionId: one, into: id } })),
    ...(state === 'onstage' && isFree(onStage, [id]) ? [onStageAgain(id)] : []),
    ...(state === 'answered' ? [answeredAgain(before)] : []),
  ];
}

function afterStage({ before, displaced }: Gap, { turnId, onStage }: RoomNow): readonly Step[] {
  const { id, state } = before;
  const data = { questionId: id };
  const uncalled: readonly Step[] = turnId === undefined ? [] : [{ type: 'queue.undo', data: { turnId } }];
  const off: readonly Step[] =
    state === 'new'
      ? // Nobody had approved it: it was seen for a moment, and waits again.
        [
          { type: 'question.hide', data },
          { type: 'question.reopen', data: { ...data, unread: true } },
        ]
      : [{ type: 'question.reopen', data }];
  return [
    ...uncalled,
    ...off,
    ...(state === 'answered' ? [answeredAgain(before)] : []),
    ...(displaced !== undefined && isFree(onStage, [id, displaced]) ? [onStageAgain(displaced)] : []),
  ];
}

/** What takes an act back, command by command (Q4). */
export function stepsBack(gap: Gap, now: RoomNow): readonly Step[] {
  const { did, before } = gap;
  switch (did) {
    case 'hidden':
      return afterHide(gap, now.onStage);
    case 'answered':
      return before.state === 'onstage' && isFree(now.onStage, [before.id])
        ? [onStageAgain(before.id)]
        : [{ type: 'question.reopen', data: { questionId: before.id } }];
    case 'staged':
    case 'called':
      return afterStage(gap, now);
    case 'approved':
    case 'merged':
    case 'reopened':
    case 'written':
    case 'removed':
      return [];
  }
}
