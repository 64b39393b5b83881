import { useEffect, useId, useRef, type ReactNode } from 'react';
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
import { Tick } from '../../../ui/form/tick.tsx';
import { asksForName, emptyDraft, voiceOf, type AskDraft } from './ask-draft.ts';
import { AskOptions, type Change } from './ask-options.tsx';
import styles from './ask-form.module.css';
import { useSeenHeight } from './use-seen-height.ts';
import { askTexts, questionTexts } from '#texts/features/questions/phone';
import { uiTexts } from '#texts/ui';

type AskFormProps = {
  /** The room has it. */
  readonly onAsked: () => void;
  readonly onBack: () => void;
  /** What goes on meanwhile: a line of one height, so that nothing that is told moves what is being typed. */
  readonly bar: ReactNode;
  /** What else reaches whoever writes, below all that they fill in. */
  readonly children?: ReactNode;
};

/** Q1: a question on a page of its own: its words, and in one line whether named and who says it aloud. */
export function AskForm({ onAsked, onBack, bar, children }: AskFormProps) {
  const ask = useAsk(onAsked);
  useBackCloses(onBack);
  const { draft, change, sending, away } = ask;
  const seen = useSeenHeight();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => grow(field.current), [draft.text]);
  // Whoever pressed "Ask" means to write now.
  useEffect(() => field.current?.focus(), []);
  const submit = () => {
    if (!sending && draft.text.trim() !== '') void ask.send();
  };
  return (
    <PlainForm className={styles.page} style={seen} onSubmit={submit} aria-labelledby="ask-heading">
      <div className={styles.bar}>{bar}</div>
      <div className={styles.head}>
        <Button kind="plain" onPress={onBack}>
          {askTexts.back}
        </Button>
        <h1 id="ask-heading" className={styles.title}>
          {askTexts.title}
        </h1>
      </div>
      <div className={styles.body}>
        <TextField
          ref={field}
          label={askTexts.question}
          labelHidden
          hint={ask.screened ? askTexts.hintScreened : askTexts.hint}
          rows={3}
          value={draft.text}
          onChange={(text) => change({ text })}
          maxGraphemes={limits.questionGraphemes}
          readOnly={sending}
          error={
            isTooLong(draft.text, limits.questionGraphemes) ? uiTexts.tooLong(limits.questionGraphemes) : undefined
          }
        />
        <Anonymous draft={draft} change={change} />
        <AskOptions
          draft={draft}
          change={change}
          named={ask.named}
          name={ask.name}
          setName={ask.setName}
          asksName={ask.asksName}
          nameProblem={ask.nameProblem}
          sending={sending}
        />
        {ask.refused === undefined ? null : <Notice tone="problem">{ask.refused}</Notice>}
        {children}
      </div>
      <div className={styles.foot}>
        <Sending sending={sending} away={away} disabled={sending || draft.text.trim() === ''} />
      </div>
    </PlainForm>
  );
}

type SendingProps = { readonly sending: boolean; readonly away: boolean; readonly disabled: boolean };

function Sending({ sending, away, disabled }: SendingProps) {
  return (
    <>
      <p className={styles.unsent} role="status">
        {sending ? (away ? questionTexts.notSentYet : uiTexts.sending) : ''}
      </p>
      <Button submit wide size="l" kind="primary" guarded className={styles.ask} disabled={disabled}>
        {askTexts.ask}
      </Button>
    </>
  );
}

/** A text box as high as its words, where the browser does not see to it by itself. */
function grow(box: HTMLElement | null): void {
  if (box === null || CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight + 2}px`;
}

/** Never folded: whoever is afraid to ask must see at once that they need not be. */
function Anonymous({ draft, change }: { readonly draft: AskDraft; readonly change: Change }) {
  const hintId = useId();
  return (
    <div>
      <Tick checked={draft.anonymous} describedBy={hintId} onChange={(anonymous) => change({ anonymous })}>
        {askTexts.anonymous}
      </Tick>
      <p id={hintId} className={styles.beside}>
        {askTexts.anonymousHint}
      </p>
    </div>
  );
}

const problemOf = (name: string, refused: string | undefined): string | undefined =>
  isTooLong(name, limits.nameGraphemes) ? uiTexts.tooLong(limits.nameGraphemes) : refused;

/** The words being written, and their way to the room. */
function useAsk(onAsked: () => void) {
  const client = useRoomClient();
  const announce = useAnnounce();
  const command = useCommand();
  const naming = useCommand();
  const room = useRoom((state) => state.view.room);
  const personal = useRoom((state) => state.personal);
  const away = useRoom((state) => state.status === 'away');
  // A question sent before a reload is still on its way, though this form did not send it.
  const underWay = useRoom((state) => state.pending.some(({ type }) => type === 'question.ask'));
  const [draft, setDraft] = useTyped<AskDraft>('ask', emptyDraft);
  const savedName = personal.name ?? '';
  const [name, setName, nameSent] = useTyped('name', savedName);
  const names = room?.settings.names ?? 'optional';
  const named = names !== 'off';
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
      const told = await naming.run('person.name', { name: words });
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
    setName: (words: string) => {
      setName(words);
      naming.forgetRefusal();
    },
    named,
    asksName: asksForName({ names, anonymous: draft.anonymous, saved: savedName, typed: name }),
    nameProblem: named && !draft.anonymous ? problemOf(name, naming.refused?.message) : undefined,
    send,
    away,
    screened: room?.settings.questions === 'screened',
    sending: naming.busy || command.busy || underWay,
    refused: command.refused?.message,
  };
}
