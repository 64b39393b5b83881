import { Button } from '../../../../ui/button.tsx';
import { cx } from '../../../../ui/cx.ts';
import { useLately } from '../../../../ui/time/use-lately.ts';
import { questionKey, type StaffQuestion } from '../../records.ts';
import type { FormKind, InboxDesk } from '../desk.ts';
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
  showSilently,
  takeOffStage,
  togglePin,
} from '../acts.ts';
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
  readonly onOpen: () => void;
  readonly onMerge: () => void;
};

/** What is done with a question again and again, by the state it is in. */
export function InboxButtons({ question, nameId, menuId, open, takes, desk, onOpen, onMerge }: InboxButtonsProps) {
  // A public question whose words wait again: other buttons lie where those of a public one lay.
  const { state, version } = question;
  const unread = useLately(state === 'new' ? `new ${version ?? ''}` : undefined);
  const press = (label: string, act: (desk: InboxDesk, question: StaffQuestion) => void, strong = false) => (
    <Button
      size="s"
      guarded
      unread={unread}
      describedBy={nameId}
      className={strong ? styles.first : undefined}
      onPress={() => act(desk, question)}
    >
      {label}
    </Button>
  );
  if (takes)
    return (
      <div className={styles.actions}>
        <Button size="s" guarded describedBy={nameId} className={styles.first} onPress={onMerge}>
          {inboxTexts.mergeHere}
        </Button>
      </div>
    );
  return (
    <div className={styles.actions}>
      {isOwed(question) ? press(inboxTexts.write, () => desk.fill(question.id, 'answer'), true) : null}
      {state === 'new' || state === 'hidden' ? press(inboxTexts.approve, approve, state === 'new') : null}
      {state === 'onstage' ? press(inboxTexts.answered, markAnswered, true) : null}
      {isStageable(question) ? press(inboxTexts.stage, putOnStage) : null}
      {state === 'onstage' ? press(inboxTexts.offStage, takeOffStage) : null}
      {state === 'open' ? press(inboxTexts.answered, markAnswered) : null}
      {state === 'merged' ? press(inboxTexts.separate, reopen) : null}
      {state === 'answered' ? press(inboxTexts.reopen, reopen) : null}
      {state === 'new' || state === 'open' || state === 'onstage' ? press(inboxTexts.hide, hide) : null}
      <Button
        size="s"
        className={styles.icon}
        label={inboxTexts.more}
        describedBy={nameId}
        expanded={open}
        controls={menuId}
        onPress={onOpen}
      >
        <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
          <path d="M4 10h.01M10 10h.01M16 10h.01" />
        </svg>
      </Button>
    </div>
  );
}

type WaitingNameProps = { readonly question: StaffQuestion; readonly nameId: string; readonly desk: InboxDesk };

/** Below all else of a public question: a name or label that comes to wait, and waits no more, moves no button of it. */
export function WaitingName({ question, nameId, desk }: WaitingNameProps) {
  const { heldIn, name, label } = question;
  const waits = isPublic(question) && heldIn !== undefined;
  const unread = useLately(waits ? JSON.stringify([name, label]) : undefined);
  if (!waits) return null;
  return (
    <div className={styles.waiting}>
      <span className={cx(styles.badge, styles.held)}>{inboxTexts.heldBeside(heldIn)}</span>
      <Button
        size="s"
        guarded
        unread={unread}
        describedBy={nameId}
        className={styles.first}
        onPress={() => letThrough(desk, question)}
      >
        {inboxTexts.letThrough}
      </Button>
    </div>
  );
}

type InboxMenuProps = { readonly id: string; readonly question: StaffQuestion; readonly desk: InboxDesk };

/** What is rarely needed for one question, and for the person behind it. */
export function InboxMenu({ id, question, desk }: InboxMenuProps) {
  const { state } = question;
  const seen = isPublic(question);
  const fill = (kind: FormKind) => () => desk.fill(question.id, kind);
  const mute = () =>
    desk.run(question.id, 'person.mute', { handle: questionKey(question.id), on: question.muted !== true }, false);
  return (
    <div id={id} className={styles.menu}>
      {seen ? (
        <Button size="s" onPress={() => togglePin(desk, question)}>
          {question.pinned === true ? inboxTexts.unpin : inboxTexts.pin}
        </Button>
      ) : null}
      {state === 'new' || state === 'open' ? (
        <Button size="s" onPress={() => desk.findTarget(question.id)}>
          {inboxTexts.merge}
        </Button>
      ) : null}
      <Button size="s" onPress={fill('label')}>
        {inboxTexts.label}
      </Button>
      {seen && !isOwed(question) ? (
        <Button size="s" onPress={fill('answer')}>
          {inboxTexts.write}
        </Button>
      ) : null}
      {question.voice === 'self' && isStageable(question) ? (
        <Button size="s" guarded onPress={() => showSilently(desk, question)}>
          {inboxTexts.stageSilently}
        </Button>
      ) : null}
      {state === 'answered' ? (
        <Button size="s" guarded onPress={() => hide(desk, question)}>
          {inboxTexts.hide}
        </Button>
      ) : null}
      {seen || state === 'new' ? (
        <Button size="s" onPress={fill('hide')}>
          {inboxTexts.hideTelling}
        </Button>
      ) : null}
      <Button size="s" onPress={mute}>
        {question.muted === true ? inboxTexts.unmute : inboxTexts.mute}
      </Button>
      <Button size="s" kind="danger" onPress={() => desk.remove(question.id)}>
        {inboxTexts.remove}
      </Button>
    </div>
  );
}
