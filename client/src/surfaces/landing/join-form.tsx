import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/form/text-field.tsx';
import { findRoom } from '../../engine/api.ts';
import { readRoomCode } from '../../engine/room-code.ts';
import { landingTexts } from '#texts/surfaces/landing';
import { Way } from './way.tsx';

const texts = landingTexts.join;

/** Asks the server before it leaves the page, so that a wrong code costs one sentence and no journey. */
export function JoinForm() {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
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
    // Somebody guesses codes from this network, so that nothing is told here: the room's own page waits and gets in.
    if (found.code === 'rate-limited') return navigate(`/r/${encodeURIComponent(code)}`);
    return fail(found.code === 'room-not-found' ? texts.notFound(code) : found.message);
  };
  return (
    <Way title={texts.title} onSubmit={() => void (busy || join())}>
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
    </Way>
  );
}
