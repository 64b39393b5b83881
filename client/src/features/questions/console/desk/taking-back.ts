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

const onStageAgain = (questionId: string): Step => ({ type: 'question.onstage', data: { questionId, read: true } });

/** Reopened, a question has lost what answered it. */
function answeredAgain({ id, answer }: StaffQuestion): Step {
  if (answer === undefined) return { type: 'question.answered', data: { questionId: id } };
  return { type: 'question.answer', data: { questionId: id, text: answer } };
}

const pinnedAgain = ({ id, pinned }: StaffQuestion): readonly Step[] =>
  pinned === true ? [{ type: 'question.pin', data: { questionId: id } }] : [];

function afterHide({ before, mergedIn }: Gap): readonly Step[] {
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
    ...(state === 'onstage' ? [onStageAgain(id)] : []),
    ...(state === 'answered' ? [answeredAgain(before)] : []),
  ];
}

function afterStage({ before, displaced }: Gap, turnId: string | undefined): readonly Step[] {
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
    ...(displaced === undefined ? [] : [onStageAgain(displaced)]),
  ];
}

/** What takes an act back, command by command (Q4). `turnId`: of the call that the act made, where it can be undone. */
export function stepsBack(gap: Gap, turnId: string | undefined): readonly Step[] {
  const { did, before } = gap;
  switch (did) {
    case 'hidden':
      return afterHide(gap);
    case 'answered':
      return before.state === 'onstage'
        ? [onStageAgain(before.id)]
        : [{ type: 'question.reopen', data: { questionId: before.id } }];
    case 'staged':
    case 'called':
      return afterStage(gap, turnId);
    case 'approved':
    case 'merged':
    case 'reopened':
    case 'written':
    case 'removed':
      return [];
  }
}
