import type { FormEvent } from 'react';
import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import type { Choice } from '../../../../../shared/features/shows/events.ts';
import type { Ack } from '../../../../../shared/wire/server-to-client.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import styles from './answer-panel.module.css';
import { isSameChoice } from './answer-same.ts';
import { showTexts } from '#texts/features/shows/phone';

type AnswerWordsProps = {
  readonly showId: string;
  readonly chosen: Choice | undefined;
  readonly busy: boolean;
  readonly onChoose: (choice: Choice) => Promise<Ack>;
};

const fields = Array.from({ length: showsLimits.wordsPerPersonCount }, (_field, index) => index);

/** Up to three words, each in a field of its own. */
export function AnswerWords({ showId, chosen, busy, onChoose }: AnswerWordsProps) {
  const given = typeof chosen === 'object' ? chosen : [];
  // They stay as they were typed, each in its field, also once the room has them.
  const [words, setWords, sent] = useTyped<readonly string[]>(
    `words:${showId}`,
    fields.map((field) => given[field] ?? ''),
  );
  const choice = words.map((word) => word.trim()).filter((word) => word !== '');
  const off = busy || choice.length === 0 || isSameChoice(choice, chosen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (off) return;
    void onChoose(choice).then((ack) => {
      if (ack.ok) sent();
    });
  };
  return (
    <form className={styles.words} onSubmit={submit} aria-label={showTexts.choices}>
      <p className={styles.note}>{showTexts.wordHint}</p>
      <div className={styles.fields}>
        {fields.map((field) => (
          <TextField
            key={field}
            label={showTexts.word(field + 1)}
            value={words[field] ?? ''}
            onChange={(text) => setWords(words.map((word, at) => (at === field ? text : word)))}
            maxGraphemes={showsLimits.wordGraphemes}
            capitals="off"
            error={
              isTooLong(words[field] ?? '', showsLimits.wordGraphemes)
                ? showTexts.wordTooLong(showsLimits.wordGraphemes)
                : undefined
            }
          />
        ))}
      </div>
      <Button submit kind="primary" wide disabled={off}>
        {showTexts.sendWords}
      </Button>
    </form>
  );
}
