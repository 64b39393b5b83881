import { Button } from '../../../../ui/button.tsx';
import { hide, isOwed, isPublic, isStageable, showSilently, togglePin } from '../acts.ts';
import type { FormKind, InboxDesk } from '../desk.ts';
import styles from './item.module.css';
import { questionKey, type StaffQuestion } from '../../records.ts';
import { inboxTexts } from '#texts/features/questions/console';

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
