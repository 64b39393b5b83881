import { useId, useLayoutEffect, useRef, useState } from 'react';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Tick, Ticks } from '../../../ui/form/tick.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { voiceOf, type AskDraft } from './ask-draft.ts';
import styles from './ask-options.module.css';
import { askTexts } from '#texts/features/questions/phone';

export type Change = (fields: Partial<AskDraft>) => void;

type AskOptionsProps = {
  readonly draft: AskDraft;
  readonly change: Change;
  /** In this room people have names. */
  readonly named: boolean;
  readonly name: string;
  readonly setName: (name: string) => void;
  /** The field for it is there without a press. */
  readonly asksName: boolean;
  /** What is wrong with the name: said beside its field. */
  readonly nameProblem: string | undefined;
  readonly sending: boolean;
};

/** Under which name, and who says it aloud: in one line, and a press on it to change it. */
export function AskOptions(props: AskOptionsProps) {
  const { draft, change, named, name, setName, asksName, nameProblem, sending } = props;
  const [unfolds, setUnfolds] = useState<'itself' | 'pressed' | undefined>(asksName ? 'itself' : undefined);
  const isWrong = nameProblem !== undefined;
  // It stays when that is mended: nothing folds under whoever types in it.
  if (isWrong && unfolds === undefined) setUnfolds('pressed');
  const isOpen = unfolds !== undefined;
  const id = useId();
  const options = useRef<HTMLDivElement>(null);
  // What opens below the fold of the page is seen at once, and so is what is wrong in it.
  const isSought = unfolds === 'pressed';
  useLayoutEffect(() => {
    if (isSought || isWrong) options.current?.scrollIntoView({ block: 'nearest' });
  }, [isSought, isWrong]);
  return (
    <div>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setUnfolds(isOpen ? undefined : 'pressed')}
      >
        <span className={styles.said}>
          {named ? <Author anonymous={draft.anonymous} name={name.trim()} /> : null}
          {askTexts.said[voiceOf(draft)]}
        </span>
      </button>
      {isOpen ? (
        <div id={id} ref={options} className={styles.options}>
          {named && !draft.anonymous ? (
            <TextField
              label={askTexts.name}
              hint={askTexts.nameHint}
              value={name}
              onChange={setName}
              maxGraphemes={limits.nameGraphemes}
              readOnly={sending}
              error={nameProblem}
              capitals="words"
            />
          ) : null}
          <Voices draft={draft} change={change} />
        </div>
      ) : null}
    </div>
  );
}

function Author({ anonymous, name }: { readonly anonymous: boolean; readonly name: string }) {
  if (anonymous) return <>{askTexts.nameless} · </>;
  if (name === '') return <>{askTexts.noName} · </>;
  return (
    <>
      {askTexts.as} <Words translate="no">{name}</Words> ·{' '}
    </>
  );
}

const voices = ['self', 'read'] as const;

function Voices({ draft, change }: { readonly draft: AskDraft; readonly change: Change }) {
  const group = useId();
  const voice = voiceOf(draft);
  const selfHint = draft.anonymous ? askTexts.selfAnonymousHint : askTexts.selfHint;
  return (
    <Ticks legend={askTexts.voice} describedBy={`${group}-hint`}>
      {voices.map((one) => (
        <Tick key={one} oneOf={group} checked={voice === one} onChange={() => change({ voice: one })}>
          {askTexts.voices[one]}
        </Tick>
      ))}
      <p id={`${group}-hint`} className={styles.hint} aria-live="polite">
        {voice === 'self' ? selfHint : askTexts.readHint}
      </p>
    </Ticks>
  );
}
