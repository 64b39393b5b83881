import { useLayoutEffect } from 'react';
import type { HeldLanguage } from '../../../../../shared/features/questions/events.ts';
import type { HeldWordsRecord } from '../../../../../shared/features/questions/records.ts';
import { questionsLimits } from '../../../../../shared/features/questions/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTypedOn } from '../../../engine/react/use-typed-on.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Newer, useBasis } from '../../../ui/notices/newer.tsx';
import { Form, Outcome } from '../../../ui/form/form.tsx';
import { Tick, Ticks } from '../../../ui/form/tick.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Words } from '../../../ui/words/words.tsx';
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
      <HeldWordsForm held={held} />
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

type List = Omit<HeldWordsRecord, 'version'>;

const isSameList = (a: List, b: List) => wordsOf(a) === wordsOf(b);
const wordsOf = ({ languages: chosen, added, allowed }: List) =>
  JSON.stringify([languages.filter((language) => chosen.includes(language)), added, allowed]);

/** A list as it is being written over what the room has, or had when the writing began. */
function useList(held: HeldWordsRecord) {
  const { basis = held, passed, ...meanwhile } = useBasis(held, held, wordsOf);
  const base = wordsOf(basis);
  const own = passed.map(wordsOf);
  const [chosen, setChosen, dropChosen] = useTypedOn('held-languages', base, basis.languages, own);
  const [added, setAdded, dropAdded] = useTypedOn('held-added', base, basis.added.join('\n'), own);
  const [allowed, setAllowed, dropAllowed] = useTypedOn('held-allowed', base, basis.allowed.join('\n'), own);
  const list: List = { languages: chosen, added: linesOf(added), allowed: linesOf(allowed) };
  return {
    ...meanwhile,
    basis,
    added,
    setAdded,
    allowed,
    setAllowed,
    chosen,
    setChosen,
    list,
    isWritten: !isSameList(list, basis),
    drop() {
      dropChosen();
      dropAdded();
      dropAllowed();
    },
    keep() {
      setChosen(chosen);
      setAdded(added);
      setAllowed(allowed);
    },
  };
}

function HeldWordsForm({ held }: { readonly held: HeldWordsRecord }) {
  const { list, chosen, added, allowed, newer, pass, ...written } = useList(held);
  const { isWritten } = written;
  const command = useCommand();
  // Where nothing is being written the list is the room's, also what was just saved from here.
  useLayoutEffect(() => {
    if (newer !== undefined && !isWritten) pass(newer);
  });
  const told = command.busy || !isWritten ? undefined : newer;
  const problems = [problemWith(list.added), problemWith(list.allowed)] as const;
  const submit = () => {
    if (problems.some((problem) => problem !== undefined)) return;
    const sent = { languages: [...list.languages], added: [...list.added], allowed: [...list.allowed] };
    void command.run('held-words.set', { ...sent, version: written.version }).then((ack) => {
      if (ack.ok) written.drop();
    });
  };
  const tick = (language: HeldLanguage, on: boolean) =>
    written.setChosen(languages.filter((one) => (one === language ? on : chosen.includes(one))));
  const goOn = (seen: HeldWordsRecord, write: () => void) => {
    write();
    pass(seen);
    command.forgetRefusal();
  };
  return (
    <Form className={cx(styles.form, told !== undefined && styles.noticed)} onSubmit={submit}>
      <Ticks legend={heldWordsTexts.languages} className={styles.languages}>
        {languages.map((language) => (
          <Tick key={language} size="s" checked={chosen.includes(language)} onChange={(on) => tick(language, on)}>
            {heldWordsTexts.languageNames[language]}
          </Tick>
        ))}
      </Ticks>
      <TextField
        label={heldWordsTexts.added}
        value={added}
        onChange={written.setAdded}
        rows={3}
        spellCheck={false}
        capitals="off"
        error={problems[0]}
      />
      <TextField
        label={heldWordsTexts.allowed}
        value={allowed}
        onChange={written.setAllowed}
        rows={2}
        spellCheck={false}
        capitals="off"
        error={problems[1]}
      />
      <p className={controls.soft}>{heldWordsTexts.fromNow}</p>
      {told === undefined ? null : (
        <div className={styles.newer}>
          <Newer
            unread={written.unread}
            onTake={() => goOn(told, written.drop)}
            onKeep={() => goOn(told, written.keep)}
          >
            <Theirs before={written.basis} now={told} />
          </Newer>
        </div>
      )}
      <Button submit disabled={problems.some((problem) => problem !== undefined)}>
        {heldWordsTexts.save}
      </Button>
      <Outcome of={command} />
    </Form>
  );
}

/** What a colleague made of the list while somebody was writing it: of its parts those that are other now. */
function Theirs({ before, now }: { readonly before: List; readonly now: List }) {
  const names = (list: List) => list.languages.map((language) => heldWordsTexts.languageNames[language]).join(', ');
  const fields = [
    [heldWordsTexts.languages, names(before), names(now)],
    [heldWordsTexts.added, before.added.join(', '), now.added.join(', ')],
    [heldWordsTexts.allowed, before.allowed.join(', '), now.allowed.join(', ')],
  ] as const;
  return (
    <>
      <p>{heldWordsTexts.newer}</p>
      {fields.map(([label, old, said]) =>
        said === old ? null : (
          <p key={label}>
            {heldWordsTexts.field(label)}
            <strong>
              <Words lines={3}>{said === '' ? heldWordsTexts.nothing : said}</Words>
            </strong>
          </p>
        ),
      )}
    </>
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
