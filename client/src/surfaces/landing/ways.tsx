// chunk: landing
import { useId, useState } from 'react';
import { limits } from '../../../../shared/kernel/limits.ts';
import { openRoom, type OpenedRoom } from '../../engine/api.ts';
import { Button } from '../../ui/button.tsx';
import { PlainForm } from '../../ui/form/plain-form.tsx';
import { isTooLong, TextField } from '../../ui/form/text-field.tsx';
import { CodeForm } from '../door/code-form.tsx';
import styles from './page.module.css';
import { landingTexts } from '#texts/surfaces/landing';
import { uiTexts } from '#texts/ui';

const { open: openTexts } = landingTexts;

export function JoinForm() {
  const titleId = useId();
  return (
    <CodeForm className={styles.way} titleId={titleId}>
      <h2 id={titleId} className={styles.title}>
        {landingTexts.joinTitle}
      </h2>
    </CodeForm>
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
  const titleId = useId();
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
    <PlainForm className={styles.way} aria-labelledby={titleId} onSubmit={() => void (busy || open())}>
      <h2 id={titleId} className={styles.title}>
        {openTexts.title}
      </h2>
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
        {busy ? uiTexts.loading : openTexts.button}
      </Button>
    </PlainForm>
  );
}
