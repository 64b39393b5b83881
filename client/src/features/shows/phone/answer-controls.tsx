import { showsLimits } from '../../../../../shared/features/shows/limits.ts';
import type { Choice } from '../../../../../shared/features/shows/events.ts';
import { sameWord } from '../../../../../shared/kernel/words/same-word.ts';
import type { Ack } from '../../../../../shared/wire/server-to-client.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { PlainForm } from '../../../ui/form/plain-form.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import { useTapGuard } from '../../../ui/taps/use-tap-guard.ts';
import { Words } from '../../../ui/words/words.tsx';
import styles from './answer-panel.module.css';
import { offeredChoices, severalIn } from '../choices.ts';
import type { PublicShow } from '../records.ts';
import { showTexts } from '#texts/features/shows/phone';
import { uiTexts } from '#texts/ui';

type ChoicesProps = {
  readonly show: PublicShow;
  readonly chosen: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
};

/** Every choice a large button; what one chose stays pressed, and another press changes it. */
export function AnswerChoices({ show, chosen, onChoose }: ChoicesProps) {
  const counts = useTapGuard();
  const { most } = show;
  return (
    <>
      {most === undefined ? null : <p className={styles.note}>{showTexts.severalHint(most)}</p>}
      <div
        className={cx(styles.choices, styles[show.kind], most !== undefined && styles.several)}
        role="group"
        aria-label={showTexts.choices}
      >
        {offeredChoices(show, showTexts).map(({ choice, label }) => {
          const next = pressed(choice, chosen, most);
          return (
            <button
              key={String(choice)}
              type="button"
              className={styles.choice}
              aria-pressed={isChosen(choice, chosen)}
              aria-disabled={next === 'full' || undefined}
              onClick={(event) => {
                if (counts(event) && next !== 'full' && next !== 'stays') onChoose(next);
              }}
            >
              {show.kind === 'hands' ? <Hand down={choice === false} /> : null}
              <Words>{label}</Words>
            </button>
          );
        })}
      </div>
      {show.kind === 'scale' ? <p className={styles.note}>{showTexts.scaleHint}</p> : null}
    </>
  );
}

const isChosen = (choice: boolean | number, chosen: Choice | undefined): boolean =>
  typeof chosen === 'object' ? severalIn(chosen).some((one) => one === choice) : choice === chosen;

/**
 * What a press on a choice makes of the answer. Of several the last one stays, since an answer cannot be taken back, and
 * there are no more than `most`: one is to be let go first.
 */
export function pressed(
  choice: boolean | number,
  chosen: Choice | undefined,
  most: number | undefined,
): Choice | 'stays' | 'full' {
  if (most === undefined || typeof choice === 'boolean') return choice === chosen ? 'stays' : choice;
  const before = typeof chosen === 'number' ? [chosen] : severalIn(chosen);
  const others = before.filter((one) => one !== choice);
  if (others.length < before.length) return others.length === 0 ? 'stays' : others;
  return before.length >= most ? 'full' : [...before, choice].sort((a, b) => a - b);
}

function Hand({ down }: { readonly down: boolean }) {
  return (
    <svg className={cx(styles.palm, down && styles.down)} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8 13V5.5a1.5 1.5 0 0 1 3 0V11m0 0V3.8a1.5 1.5 0 0 1 3 0V11m0 0V5.3a1.5 1.5 0 0 1 3 0V12m0 0V8.3a1.5 1.5 0 0 1 3 0v6.2a7 7 0 0 1-7 7h-1.4a6 6 0 0 1-4.6-2.2l-4-5a1.6 1.6 0 0 1 2.4-2.1L8 13.6" />
    </svg>
  );
}

type AnswerWordsProps = {
  readonly showId: string;
  readonly chosen: Choice | undefined;
  readonly busy: boolean;
  readonly onChoose: (choice: Choice) => Promise<Ack>;
};

const fields = Array.from({ length: showsLimits.wordsPerPersonCount }, (_field, index) => index);

/** Up to three words, each in a field of its own. */
export function AnswerWords({ showId, chosen, busy, onChoose }: AnswerWordsProps) {
  const given = typeof chosen === 'object' ? chosen.map(String) : [];
  // They stay as they were typed, each in its field, also once the room has them.
  const [words, setWords, sent] = useTyped<readonly string[]>(
    `words:${showId}`,
    fields.map((field) => given[field] ?? ''),
  );
  const choice = words.map((word) => word.trim()).filter((word) => word !== '');
  const off = busy || choice.length === 0 || isSameChoice(choice, chosen);
  const submit = () => {
    if (off) return;
    void onChoose(choice).then((ack) => {
      if (ack.ok) sent();
    });
  };
  return (
    <PlainForm className={styles.words} onSubmit={submit} aria-label={showTexts.choices}>
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
                ? uiTexts.tooLong(showsLimits.wordGraphemes)
                : undefined
            }
          />
        ))}
      </div>
      <Button submit kind="primary" wide disabled={off}>
        {showTexts.sendWords}
      </Button>
    </PlainForm>
  );
}

/** As the room keeps them: each once. */
const kept = (choice: readonly (number | string)[]) => [
  ...new Set(choice.map((one) => (typeof one === 'number' ? one : sameWord(one)))),
];

/** Whether two answers say the same; words in the order they were written, however they were typed; options as told. */
export function isSameChoice(a: Choice | undefined, b: Choice | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [mine, theirs] = [kept(a), kept(b)];
  return mine.length === theirs.length && mine.every((word, index) => word === theirs[index]);
}
