import { useEffect, useId, useRef } from 'react';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { useAnnounce } from '../../../ui/notices/announcer.tsx';
import { useBackCloses } from '../../../ui/dialog/back-closes.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { PlainForm } from '../../../ui/form/plain-form.tsx';
import { isTooLong, TextField } from '../../../ui/form/text-field.tsx';
import { emptyDraft, voiceOf, type AskDraft } from './ask-draft.ts';
import styles from './ask-form.module.css';
import { askTexts, questionTexts } from '#texts/features/questions/phone';
import { uiTexts } from '#texts/ui';

type AskFormProps = {
  /** The room has it. */
  readonly onAsked: () => void;
  readonly onBack: () => void;
};

/** Q1: a question, named or not, and who says it aloud. */
export function AskForm({ onAsked, onBack }: AskFormProps) {
  const ask = useAsk(onAsked);
  useBackCloses(onBack);
  const { draft, change, name, setName, sending, away } = ask;
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  // Whoever pressed "Ask" means to write now.
  useEffect(() => field.current?.focus(), []);
  const submit = () => {
    if (!sending && draft.text.trim() !== '') void ask.send();
  };
  return (
    <PlainForm className={styles.form} onSubmit={submit} aria-labelledby="ask-heading">
      <div className={styles.head}>
        <h2 id="ask-heading" className={styles.title}>
          {askTexts.title}
        </h2>
        <Button kind="plain" onPress={onBack}>
          {askTexts.back}
        </Button>
      </div>
      <TextField
        ref={field}
        label={askTexts.question}
        hint={ask.screened ? askTexts.hintScreened : askTexts.hint}
        rows={3}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxGraphemes={limits.questionGraphemes}
        readOnly={sending}
        error={isTooLong(draft.text, limits.questionGraphemes) ? uiTexts.tooLong(limits.questionGraphemes) : undefined}
      />
      {ask.named && !draft.anonymous ? (
        <TextField
          label={askTexts.name}
          hint={askTexts.nameHint}
          value={name}
          onChange={setName}
          maxGraphemes={limits.nameGraphemes}
          readOnly={sending}
          capitals="words"
        />
      ) : null}
      <Anonymous draft={draft} change={change} />
      <Voices draft={draft} change={change} />
      {ask.refused === undefined ? null : <Notice tone="problem">{ask.refused}</Notice>}
      <Button submit wide size="l" kind="primary" guarded disabled={sending || draft.text.trim() === ''}>
        {askTexts.ask}
      </Button>
      <p className={styles.unsent} role="status">
        {sending ? (away ? questionTexts.notSentYet : uiTexts.sending) : ''}
      </p>
    </PlainForm>
  );
}

type Change = (fields: Partial<AskDraft>) => void;
type ChoiceProps = { readonly draft: AskDraft; readonly change: Change };

function Anonymous({ draft, change }: ChoiceProps) {
  const hintId = useId();
  return (
    <div>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={draft.anonymous}
          aria-describedby={hintId}
          onChange={(event) => change({ anonymous: event.target.checked })}
        />
        {askTexts.anonymous}
      </label>
      <p id={hintId} className={styles.hint}>
        {askTexts.anonymousHint}
      </p>
    </div>
  );
}

const voices = ['self', 'read'] as const;

function Voices({ draft, change }: ChoiceProps) {
  const group = useId();
  const voice = voiceOf(draft);
  const selfHint = draft.anonymous ? askTexts.selfAnonymousHint : askTexts.selfHint;
  return (
    <fieldset className={styles.voices} aria-describedby={`${group}-hint`}>
      <legend className={styles.legend}>{askTexts.voice}</legend>
      {voices.map((one) => (
        <label key={one} className={styles.choice}>
          <input type="radio" name={group} checked={voice === one} onChange={() => change({ voice: one })} />
          {askTexts.voices[one]}
        </label>
      ))}
      <p id={`${group}-hint`} className={styles.hint} aria-live="polite">
        {voice === 'self' ? selfHint : askTexts.readHint}
      </p>
    </fieldset>
  );
}

/** The words being written, and their way to the room. */
function useAsk(onAsked: () => void) {
  const client = useRoomClient();
  const announce = useAnnounce();
  const command = useCommand();
  const room = useRoom((state) => state.view.room);
  const personal = useRoom((state) => state.personal);
  const away = useRoom((state) => state.status === 'away');
  // A question sent before a reload is still on its way, though this form did not send it.
  const underWay = useRoom((state) => state.pending.some(({ type }) => type === 'question.ask'));
  const [draft, setDraft] = useTyped<AskDraft>('ask', emptyDraft);
  const savedName = personal.name ?? '';
  const [name, setName, nameSent] = useTyped('name', savedName);
  const named = room?.settings.names !== 'off';
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => void (mounted.current = false);
  }, []);
  const change: Change = (fields) => {
    const next = { ...draft, ...fields };
    setDraft(next.text === '' && !next.anonymous && next.voice === undefined ? emptyDraft : next);
  };
  const send = async () => {
    const words = name.trim();
    if (named && !draft.anonymous && words !== savedName) {
      client.rename(words);
      const told = await command.run('person.name', { name: words });
      if (!told.ok) return;
      nameSent();
    }
    const ack = await command.run('question.ask', {
      text: draft.text.trim(),
      voice: voiceOf(draft),
      ...(draft.anonymous ? { anonymous: true } : {}),
    });
    if (ack.ok) {
      setDraft(emptyDraft);
      if (mounted.current) onAsked();
    } else if (!mounted.current) announce(`${askTexts.refusedLater} ${ack.message}`);
  };
  return {
    draft,
    change,
    name,
    setName,
    named,
    send,
    away,
    screened: room?.settings.questions === 'screened',
    sending: command.busy || underWay,
    refused: command.refused?.message,
  };
}
