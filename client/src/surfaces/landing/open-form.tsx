import { useState } from 'react';
import { limits } from '../../../../shared/kernel/limits.ts';
import { Button } from '../../ui/button.tsx';
import { isTooLong, TextField } from '../../ui/form/text-field.tsx';
import { openRoom, type OpenedRoom } from '../../engine/api.ts';
import { landingTexts } from '#texts/surfaces/landing';
import { Way } from './way.tsx';

const texts = landingTexts.open;

type Problem = { readonly at: 'title' | 'token'; readonly message: string };

function problemWith(title: string): Problem | undefined {
  if (title.trim() === '') return { at: 'title', message: texts.empty };
  if (isTooLong(title, limits.titleGraphemes)) return { at: 'title', message: texts.tooLong(limits.titleGraphemes) };
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
      problemWith(title) ?? (token === '' ? ({ at: 'token', message: texts.tokenEmpty } as const) : undefined);
    setProblem(wrong);
    if (wrong !== undefined) return;
    setBusy(true);
    const answer = await openRoom(title, token);
    setBusy(false);
    if (answer.ok) return onOpened(answer.body);
    if (answer.needsToken !== true) return setProblem({ at: 'title', message: answer.message });
    setToken((typed) => typed ?? '');
    if (token !== undefined) setProblem({ at: 'token', message: texts.tokenWrong });
  };
  return (
    <Way title={texts.title} onSubmit={() => void (busy || open())}>
      <TextField
        label={texts.label}
        hint={texts.hint}
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
          label={texts.tokenLabel}
          hint={texts.tokenHint}
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
        {busy ? landingTexts.working : texts.button}
      </Button>
    </Way>
  );
}
