import type { RefObject } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { useLately } from '../../../../ui/time/use-lately.ts';
import type { StaffQuestion } from '../../records.ts';
import { isPublic, letThrough } from '../acts.ts';
import type { InboxDesk } from '../desk/desk.ts';
import { actsOf, type ItemAct } from './acts-of.ts';
import styles from './item.module.css';
import { inboxTexts } from '#texts/features/questions/console';

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
