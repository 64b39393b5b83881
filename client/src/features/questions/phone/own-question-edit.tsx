import { useEffect, useRef } from 'react';
import type { OwnQuestionRecord } from '../../../../../shared/features/questions/records.ts';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { isSameWords } from '../../../engine/typed.ts';
import { useBackCloses } from '../../../ui/dialog/back-closes.ts';
import { Button } from '../../../ui/button.tsx';
import { PlainForm } from '../../../ui/form/plain-form.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import styles from './own-questions.module.css';
import { ownTexts } from '#texts/features/questions/phone';
import { uiTexts } from '#texts/ui';

type EditQuestionProps = { readonly question: OwnQuestionRecord; readonly onDone: () => void };

/** The author may change the words until somebody stands with them (Q1). */
export function EditQuestion({ question, onDone }: EditQuestionProps) {
  const [text, setText, sent] = useTyped(`edit:${question.id}`, question.text);
  useBackCloses(onDone);
  const command = useCommand();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const tooLong = isTooLong(text, limits.questionGraphemes);
  const submit = () => {
    const words = text.trim();
    if (command.busy || words === '') return;
    if (isSameWords(words, question.text)) {
      onDone();
      return;
    }
    void command.run('question.edit', { questionId: question.id, text: words }).then((ack) => {
      if (!ack.ok) return;
      sent();
      onDone();
    });
  };
  return (
    <PlainForm className={styles.edit} onSubmit={submit}>
      <TextField
        ref={field}
        label={ownTexts.editTitle}
        rows={3}
        value={text}
        onChange={setText}
        maxGraphemes={limits.questionGraphemes}
        readOnly={command.busy}
        error={tooLong ? uiTexts.tooLong(limits.questionGraphemes) : command.refused?.message}
      />
      <div className={styles.actions}>
        <Button submit size="s" disabled={command.busy || text.trim() === ''}>
          {command.busy ? uiTexts.sending : ownTexts.save}
        </Button>
        <Button
          kind="plain"
          size="s"
          onPress={() => {
            setText(question.text);
            onDone();
          }}
        >
          {ownTexts.keep}
        </Button>
      </div>
    </PlainForm>
  );
}
