import type { RefObject } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { useLately } from '../../../../ui/time/use-lately.ts';
import type { StaffQuestion } from '../../records.ts';
import {
  approve,
  hide,
  isOwed,
  isPublic,
  isStageable,
  letThrough,
  markAnswered,
  putOnStage,
  reopen,
  takeOffStage,
} from '../acts.ts';
import type { InboxDesk } from '../desk/desk.ts';
import styles from './item.module.css';
import { inboxTexts } from '#texts/features/questions/console';

type ItemAct = {
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
function actsOf(question: StaffQuestion): { readonly usual: ItemAct; readonly others: readonly ItemAct[] } {
  const possible = (act: ItemAct) => act !== stage || isStageable(question);
  const [usual, ...others] = actsIn(question);
  if (!isOwed(question)) return { usual, others: others.filter(possible) };
  return { usual: write, others: [usual, ...others].filter(possible) };
}

type InboxButtonsProps = {
  readonly question: StaffQuestion;
  readonly nameId: string;
  readonly menuId: string;
  readonly open: boolean;
  /** Another question looks for where it belongs. */
  readonly takes: boolean;
  readonly desk: InboxDesk;
  readonly more: RefObject<HTMLButtonElement | null>;
  readonly onOpen: () => void;
  readonly onMerge: () => void;
};

/** One act at the end, where it never moves; the others over the end of the row's last line. */
export function InboxButtons(props: InboxButtonsProps) {
  const { question, nameId, menuId, open, takes, desk, more, onOpen, onMerge } = props;
  // Its state or its words were others a moment ago: what lies there now was not aimed at.
  const unread = useLately(question.state === 'new' ? `new ${question.version}` : question.state);
  const { usual, others } = actsOf(question);
  const press = ({ label, act }: ItemAct, className?: string) => (
    <Button
      key={label}
      size="s"
      guarded
      unread={unread}
      describedBy={nameId}
      className={className}
      onPress={() => act(desk, question)}
    >
      {label}
    </Button>
  );
  return (
    <>
      {press(takes ? { label: inboxTexts.mergeHere, act: onMerge } : usual, styles.usual)}
      {takes ? null : <span className={styles.bar}>{others.map((act) => press(act))}</span>}
      <Button
        ref={more}
        size="s"
        guarded
        className={styles.more}
        label={inboxTexts.more}
        tip={inboxTexts.more}
        describedBy={nameId}
        expanded={open}
        controls={menuId}
        onPress={onOpen}
      >
        <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
          <path d="M4 10h.01M10 10h.01M16 10h.01" />
        </svg>
      </Button>
    </>
  );
}

type WaitingNameProps = { readonly question: StaffQuestion; readonly nameId: string; readonly desk: InboxDesk };

/** Everybody sees it already, without the name or label that waits. */
export const hasWaitingName = (question: StaffQuestion): boolean => isPublic(question) && question.heldIn !== undefined;

/** In place of the words' second line: a name or label that comes to wait, and waits no more, moves no button. */
export function WaitingName({ question, nameId, desk }: WaitingNameProps) {
  const { heldIn, name, label } = question;
  const waits = hasWaitingName(question);
  const unread = useLately(waits ? JSON.stringify([name, label]) : undefined);
  if (!waits || heldIn === undefined) return null;
  return (
    <span className={styles.waiting}>
      <Button
        size="s"
        guarded
        unread={unread}
        describedBy={nameId}
        className={styles.through}
        onPress={() => letThrough(desk, question)}
      >
        {inboxTexts.letThrough}
      </Button>
      <span className={styles.waits}>{inboxTexts.heldBeside(heldIn)}</span>
    </span>
  );
}
