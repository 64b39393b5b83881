import { useId, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { limits } from '../../../../shared/kernel/limits.ts';
import { findRoom, openRoom, type OpenedRoom } from '../../engine/api.ts';
import { readRoomCode } from '../../engine/room-code.ts';
import { Button } from '../../ui/button.tsx';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { isTooLong, TextField } from '../../ui/form/text-field.tsx';
import styles from './page.module.css';
import { landingTexts } from '#texts/surfaces/landing';

const { join: joinTexts, open: openTexts, working } = landingTexts;

type WayProps = { readonly title: string; readonly onSubmit: () => void; readonly children: ReactNode };

/** One of the two ways on from here: a form under its title, which says itself what is wrong. */
function Way({ title, onSubmit, children }: WayProps) {
  const titleId = useId();
  return (
    <PlainForm className={styles.way} aria-labelledby={titleId} onSubmit={onSubmit}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {children}
    </PlainForm>
  );
}

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
    if (code === '') return fail(joinTexts.empty);
    setBusy(true);
    const found = await findRoom(code);
    setBusy(false);
    if (found.ok) return navigate(`/r/${found.body.code}`);
    // Somebody guesses codes from this network, so that nothing is told here: the room's own page waits and gets in.
    if (found.code === 'rate-limited') return navigate(`/r/${encodeURIComponent(code)}`);
    return fail(found.code === 'room-not-found' ? joinTexts.notFound(code) : found.message);
  };
  return (
    <Way title={joinTexts.title} onSubmit={() => void (busy || join())}>
      <TextField
        ref={field}
        label={joinTexts.label}
        hint={joinTexts.hint}
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
        {busy ? working : joinTexts.button}
      </Button>
    </Way>
  );
}

type Problem = { readonly at: 'title' | 'token'; readonly message: string };

function problemWith(title: string): Problem | undefined {
  if (title.trim() === '') return { at: 'title', message: openTexts.empty };
  if (isTooLong(title, limits.titleGraphemes))
    return { at: 'title', message: openTexts.tooLong(limits.titleGraphemes) };
  return undefined;
}

export function OpenForm({ onOpened }: { readonly onOpened: (room: OpenedRoom) => void }) {
  const [title, setTitle] = useState('');
  /** Undefined until the server asks for it. */
  const [token, setToken] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const open = async () => {
    const wrong =
      problemWith(title) ?? (token === '' ? ({ at: 'token', message: openTexts.tokenEmpty } as const) : undefined);
    setProblem(wrong);
    if (wrong !== undefined) return;
    setBusy(true);
    const answer = await openRoom(title, token);
    setBusy(false);
    if (answer.ok) return onOpened(answer.body);
    if (answer.needsToken !== true) return setProblem({ at: 'title', message: answer.message });
    setToken((typed) => typed ?? '');
    if (token !== undefined) setProblem({ at: 'token', message: openTexts.tokenWrong });
  };
  return (
    <Way title={openTexts.title} onSubmit={() => void (busy || open())}>
      <TextField
        label={openTexts.label}
        hint={openTexts.hint}
        size="l"
        value={title}
        maxGraphemes={limits.titleGraphemes}
        error={problem?.at === 'title' ? problem.message : undefined}
        onChange={(value) => {
          setTitle(value);
          setProblem(undefined);
        }}
      />
      {token === undefined ? null : (
        <TextField
          label={openTexts.tokenLabel}
          hint={openTexts.tokenHint}
          kind="password"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it appears on "Open a room", where the person now has to type
          autoFocus
          value={token}
          error={problem?.at === 'token' ? problem.message : undefined}
          onChange={(value) => {
            setToken(value);
            setProblem(undefined);
          }}
        />
      )}
      <Button submit size="l" wide disabled={busy}>
        {busy ? working : openTexts.button}
      </Button>
    </Way>
  );
}
