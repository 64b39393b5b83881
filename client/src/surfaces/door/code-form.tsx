// chunk: landing
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { findRoom } from '../../engine/api.ts';
import { isMisread, readRoomCode } from '../../engine/room-code.ts';
import { keepTitle } from './told-title.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import styles from './code-form.module.css';
import { doorTexts } from '#texts/surfaces/door';
import { uiTexts } from '#texts/ui';

type CodeFormProps = {
  /** Of what says what the form is for. */
  readonly titleId: string;
  /** What was typed elsewhere and led nowhere: it stands in the field, chosen, so that the next letter replaces it. */
  readonly typed?: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
};

/** Asks the server before it leaves the page, so that a wrong code costs one sentence and no journey. */
export function CodeForm({ titleId, typed: before = '', className, children }: CodeFormProps) {
  const [typed, setTyped] = useState(before);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [here, navigate] = useLocation();
  useEffect(() => {
    if (before === '') return;
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [before]);

  const fail = (message: string) => {
    setError(message);
    field.current?.focus();
  };
  const join = async () => {
    const code = readRoomCode(typed);
    if (code === '') return fail(doorTexts.empty);
    setBusy(true);
    const found = await findRoom(code);
    setBusy(false);
    if (found.ok) {
      keepTitle(found.body.code, found.body.title);
      return navigate(`/r/${found.body.code}`);
    }
    // Somebody guesses codes from this network, so that nothing is told here: the room's own page waits and gets in.
    if (found.code === 'rate-limited') {
      const path = `/r/${encodeURIComponent(code)}`;
      return path === here ? location.reload() : navigate(path);
    }
    if (found.code !== 'room-not-found') return fail(found.message);
    return fail(isMisread(code) ? doorTexts.misread(code) : doorTexts.notFound(code));
  };
  return (
    <PlainForm className={cx(styles.form, className)} aria-labelledby={titleId} onSubmit={() => void (busy || join())}>
      {children}
      <TextField
        ref={field}
        label={doorTexts.label}
        hint={doorTexts.hint}
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
        {busy ? uiTexts.loading : doorTexts.button}
      </Button>
    </PlainForm>
  );
}
