import type { RefObject } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { usePopover } from '../../../../ui/dialog/use-popover.ts';
import { Words } from '../../../../ui/words/words.tsx';
import type { StaffQuestion } from '../../records.ts';
import { hide, isOwed, isPublic, isStageable, showSilently, toggleMute, togglePin } from '../acts.ts';
import type { FormKind, InboxDesk } from '../desk/desk.ts';
import { focusOn } from '../focus.ts';
import { InboxForm } from './form.tsx';
import { InboxMarks, InboxOutcome } from './marks.tsx';
import styles from './menu.module.css';
import { inboxTexts } from '#texts/features/questions/console';

type InboxMenuProps = {
  readonly id: string;
  readonly question: StaffQuestion;
  readonly into: string | undefined;
  readonly form: FormKind | undefined;
  readonly desk: InboxDesk;
  /** The button that opened it; its row is never covered. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  /** The same function throughout. */
  readonly onClose: () => void;
};

/** Over the list: all of a question's words, and what is rarely needed for it and for the person behind it, or one field. */
export function InboxMenu({ id, question, into, form, desk, opener, onClose }: InboxMenuProps) {
  const box = usePopover({ opener, onClose, paused: false });
  return (
    <div ref={box} className={styles.menu}>
      <div id={id} className={styles.card}>
        <div className={styles.words}>
          <p className={styles.text}>
            <Words>{question.text}</Words>
          </p>
          <InboxMarks question={question} />
          <InboxOutcome question={question} into={into} />
        </div>
        {form === undefined ? (
          <Acts question={question} desk={desk} onClose={onClose} />
        ) : (
          <InboxForm key={form} question={question} kind={form} desk={desk} />
        )}
      </div>
    </div>
  );
}

type ActsProps = Pick<InboxMenuProps, 'question' | 'desk' | 'onClose'>;

function Acts({ question, desk, onClose }: ActsProps) {
  const { id, state, voice, pinned, muted } = question;
  const seen = isPublic(question);
  const fill = (kind: FormKind) => () => desk.fill(id, kind);
  /** The keyboard goes back to the question, from where a dialog opens or the next key is pressed. */
  const button = (label: string, act: () => void, kind?: 'danger') => (
    <Button
      size="s"
      guarded
      kind={kind ?? 'quiet'}
      onPress={() => {
        focusOn(id);
        onClose();
        act();
      }}
    >
      {label}
    </Button>
  );
  const asking = (label: string, kind: FormKind) => (
    <Button size="s" guarded onPress={fill(kind)}>
      {label}
    </Button>
  );
  return (
    <>
      <div className={styles.actions}>
        {seen ? button(pinned === true ? inboxTexts.unpin : inboxTexts.pin, () => togglePin(desk, question)) : null}
        {state === 'new' || state === 'open' ? button(inboxTexts.merge, () => desk.findTarget(id)) : null}
        {asking(inboxTexts.label, 'label')}
        {seen && !isOwed(question) ? asking(inboxTexts.write, 'answer') : null}
        {voice === 'self' && isStageable(question)
          ? button(inboxTexts.stageSilently, () => showSilently(desk, question))
          : null}
        {state === 'answered' ? button(inboxTexts.hide, () => hide(desk, question)) : null}
        {seen || state === 'new' ? asking(inboxTexts.hideTelling, 'hide') : null}
        {button(muted === true ? inboxTexts.unmute : inboxTexts.mute, () => toggleMute(desk, question))}
      </div>
      <div className={styles.apart}>{button(inboxTexts.remove, () => desk.remove(id), 'danger')}</div>
    </>
  );
}
