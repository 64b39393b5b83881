import { useState } from 'react';
import { questionsLimits } from '../../../../../../shared/features/questions/limits.ts';
import { limits } from '../../../../../../shared/kernel/limits.ts';
import { useTypedOn } from '../../../../engine/react/use-typed-on.ts';
import { useBackCloses } from '../../../../ui/dialog/back-closes.ts';
import { Button } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { isTooLong, TextField } from '../../../../ui/form/text-field.tsx';
import { answer, hide } from '../acts.ts';
import type { FormKind, InboxDesk } from '../desk/desk.ts';
import { focusOn } from '../focus.ts';
import styles from './form.module.css';
import type { StaffQuestion } from '../../records.ts';
import { inboxTexts } from '#texts/features/questions/console';

const mostGraphemes: { readonly [kind in FormKind]: number } = {
  hide: limits.reasonGraphemes,
  label: questionsLimits.questionLabelGraphemes,
  answer: questionsLimits.answerGraphemes,
};

/** Gives the keyboard its place back once the field is gone. */
function backTo(id: string): void {
  requestAnimationFrame(() => focusOn(id));
}

type InboxFormProps = { readonly question: StaffQuestion; readonly kind: FormKind; readonly desk: InboxDesk };

/** One field within the question itself: Enter does it, Escape leaves it. No mouse needed, none in the way. */
export function InboxForm({ question, kind, desk }: InboxFormProps) {
  const { id } = question;
  // As it read when the writing began.
  const [begun] = useState(question);
  const start = kind === 'label' ? (question.label ?? '') : kind === 'answer' ? (question.answer ?? '') : '';
  // A colleague's newer answer or label is not written over by words that were begun before it.
  const [text, setText, drop] = useTypedOn(`${kind}:${id}`, start, start);
  const words = text.trim();
  const impossible = (kind === 'answer' && words === '') || isTooLong(words, mostGraphemes[kind]);
  // What was typed waits for whoever comes back; Cancel alone drops it.
  const leave = () => {
    desk.fill(id, undefined);
    backTo(id);
  };
  useBackCloses(leave);
  const cancel = () => {
    drop();
    leave();
  };
  const submit = () => {
    if (impossible) return;
    switch (kind) {
      case 'hide':
        return hide(desk, question, words);
      case 'label':
        desk.run(question, 'question.label', { questionId: id, label: words });
        return backTo(id);
      case 'answer':
        return answer(desk, begun, words);
    }
  };
  return (
    <Form
      className={styles.form}
      onSubmit={submit}
      onEscape={leave}
      actions={
        <>
          <Button size="s" onPress={cancel}>
            {inboxTexts.cancel}
          </Button>
          <Button size="s" submit disabled={impossible}>
            {inboxTexts.forms[kind].submit}
          </Button>
        </>
      }
    >
      <TextField
        label={inboxTexts.forms[kind].label}
        value={text}
        onChange={setText}
        maxGraphemes={mostGraphemes[kind]}
        {...(kind === 'answer' ? { rows: 2 } : {})}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- somebody just asked for it
        autoFocus
      />
    </Form>
  );
}
