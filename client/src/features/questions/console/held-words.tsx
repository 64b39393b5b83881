import { useState } from 'react';
import type { HeldLanguage } from '../../../../../shared/features/questions/events.ts';
import type { HeldWordsRecord } from '../../../../../shared/features/questions/records.ts';
import { questionsLimits } from '../../../../../shared/features/questions/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTypedOn } from '../../../engine/react/use-typed-on.ts';
import { Button } from '../../../ui/button.tsx';
import { Form, Outcome } from '../../../ui/form/form.tsx';
import { Tick, Ticks } from '../../../ui/form/tick.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import controls from '../../../ui/form/controls.module.css';
import styles from './held-words.module.css';
import { heldWordsTexts } from '#texts/features/questions/console';

const languages = Object.keys(heldWordsTexts.languageNames) as HeldLanguage[];

type HeldWordsControlsProps = {
  /** Behind its title, beside other things that are needed more often. */
  readonly folded?: boolean;
};

/** Q6: which words keep what somebody wrote waiting for a moderator. */
export function HeldWordsControls({ folded = false }: HeldWordsControlsProps) {
  const held = useRoom((state) => state.staff['held-words']);
  if (held === undefined) return null;
  const heading = (
    <h2 id="held-words-heading" className={controls.heading}>
      {heldWordsTexts.title}
    </h2>
  );
  const list = (
    <>
      <p className={controls.soft}>{heldWordsTexts.hint}</p>
      {/* Somebody else's list replaces what stands here, rather than being overwritten by it unseen. */}
      <HeldWordsForm key={JSON.stringify(held)} held={held} />
    </>
  );
  if (folded)
    return (
      <details className={styles.folded}>
        <summary>{heading}</summary>
        {list}
      </details>
    );
  return (
    <section className={styles.panel} aria-labelledby="held-words-heading">
      {heading}
      {list}
    </section>
  );
}

function HeldWordsForm({ held }: { readonly held: HeldWordsRecord }) {
  const [chosen, setChosen] = useState<ReadonlySet<HeldLanguage>>(new Set(held.languages));
  const base = JSON.stringify(held);
  const [added, setAdded, dropAdded] = useTypedOn('held-added', base, held.added.join('\n'));
  const [allowed, setAllowed, dropAllowed] = useTypedOn('held-allowed', base, held.allowed.join('\n'));
  const command = useCommand();
  const list: HeldWordsRecord = {
    languages: languages.filter((language) => chosen.has(language)),
    added: linesOf(added),
    allowed: linesOf(allowed),
  };
  const problems = [problemWith(list.added), problemWith(list.allowed)] as const;
  const submit = () => {
    if (problems.some((problem) => problem !== undefined)) return;
    const sent = { languages: [...list.languages], added: [...list.added], allowed: [...list.allowed] };
    void command.run('held-words.set', sent).then((ack) => {
      if (!ack.ok) return;
      dropAdded();
      dropAllowed();
    });
  };
  const tick = (language: HeldLanguage, on: boolean) =>
    setChosen(new Set(on ? [...chosen, language] : [...chosen].filter((one) => one !== language)));
  return (
    <Form className={styles.form} onSubmit={submit}>
      <Ticks legend={heldWordsTexts.languages} className={styles.languages}>
        {languages.map((language) => (
          <Tick key={language} size="s" checked={chosen.has(language)} onChange={(on) => tick(language, on)}>
            {heldWordsTexts.languageNames[language]}
          </Tick>
        ))}
      </Ticks>
      <TextField
        label={heldWordsTexts.added}
        value={added}
        onChange={setAdded}
        rows={3}
        spellCheck={false}
        capitals="off"
        error={problems[0]}
      />
      <TextField
        label={heldWordsTexts.allowed}
        value={allowed}
        onChange={setAllowed}
        rows={2}
        spellCheck={false}
        capitals="off"
        error={problems[1]}
      />
      <p className={controls.soft}>{heldWordsTexts.fromNow}</p>
      <Button submit disabled={problems.some((problem) => problem !== undefined)}>
        {heldWordsTexts.save}
      </Button>
      <Outcome of={command} />
    </Form>
  );
}

/** One word or phrase a line, each once. */
export function linesOf(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** What is wrong with a list, in a sentence. */
export function problemWith(words: readonly string[]): string | undefined {
  if (words.length > questionsLimits.heldWordsCount) return heldWordsTexts.tooMany(questionsLimits.heldWordsCount);
  const long = words.find((word) => isTooLong(word, questionsLimits.heldWordGraphemes));
  return long === undefined ? undefined : heldWordsTexts.wordTooLong(long);
}
