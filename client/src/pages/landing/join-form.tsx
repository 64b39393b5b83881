import { useId, useRef, useState, type FormEvent } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { findRoom } from '../api.ts';
import { readRoomCode } from '../room-code.ts';
import styles from './landing-page.module.css';
import { landingTexts } from './texts.ts';

const texts = landingTexts.join;

/** Asks the server before it leaves the page, so that a wrong code costs one sentence and no journey. */
export function JoinForm() {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const titleId = useId();
  const [, navigate] = useLocation();

  const fail = (message: string) => {
    setError(message);
    field.current?.focus();
  };
  const join = async () => {
    const code = readRoomCode(typed);
    if (code === '') return fail(texts.empty);
    setBusy(true);
    const found = await findRoom(code);
    setBusy(false);
    if (found.ok) return navigate(`/r/${found.body.code}`);
    return fail(found.code === 'room-not-found' ? texts.notFound(code) : found.message);
  };
  return (
    <form
      className={styles.way}
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!busy) void join();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {texts.title}
      </h2>
      <TextField
        ref={field}
        label={texts.label}
        hint={texts.hint}
        size="l"
        value={typed}
        error={error}
        capitals="characters"
        spellCheck={false}
        onChange={(value) => {
          setTyped(value);
          setError(undefined);
        }}
      />
      <Button submit kind="primary" size="l" wide disabled={busy}>
        {busy ? landingTexts.working : texts.button}
      </Button>
    </form>
  );
}
