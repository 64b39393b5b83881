import type { StaffQuestion } from '../../records.ts';
import { approve, hide, isOwed, isStageable, markAnswered, putOnStage, reopen, takeOffStage } from '../acts.ts';
import type { InboxDesk } from '../desk/desk.ts';
import { inboxTexts } from '#texts/features/questions/console';

export type ItemAct = {
  readonly label: string;
  readonly act: (desk: InboxDesk, question: StaffQuestion) => void;
};

const write: ItemAct = { label: inboxTexts.write, act: (desk, { id }) => desk.fill(id, 'answer') };
const letIn: ItemAct = { label: inboxTexts.approve, act: approve };
const stage: ItemAct = { label: inboxTexts.stage, act: putOnStage };
const offStage: ItemAct = { label: inboxTexts.offStage, act: takeOffStage };
const answered: ItemAct = { label: inboxTexts.answered, act: markAnswered };
const away: ItemAct = { label: inboxTexts.hide, act: hide };
const again: ItemAct = { label: inboxTexts.reopen, act: reopen };
const apart: ItemAct = { label: inboxTexts.separate, act: reopen };

/** What is done with a question again and again, by its state: first what is usual for it. */
function actsIn({ state }: StaffQuestion): readonly [ItemAct, ...ItemAct[]] {
  switch (state) {
    case 'new':
      return [letIn, stage, away];
    case 'open':
      return [stage, answered, away];
    case 'onstage':
      return [answered, offStage, away];
    case 'answered':
      return [again, stage];
    case 'hidden':
      return [letIn];
    case 'merged':
      return [apart];
  }
}

/** The usual one is always to be seen, the others under a pointer, with the keyboard, or once More is pressed. */
export function actsOf(question: StaffQuestion): { readonly usual: ItemAct; readonly others: readonly ItemAct[] } {
  const possible = (act: ItemAct) => act !== stage || isStageable(question);
  const [usual, ...others] = actsIn(question);
  if (!isOwed(question)) return { usual, others: others.filter(possible) };
  return { usual: write, others: [usual, ...others].filter(possible) };
}
