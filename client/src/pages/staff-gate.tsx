import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Link } from '../ui/routing.ts';
import { PlainPage } from './plain-page.tsx';
import { ConnectedRoom, useRoom } from '../in-room/room-context.tsx';
import { enterAsStaff, type Entry, type StaffPage, type StaffPageRole } from './staff-entry.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { onSecretTaken } from './taken-secret.ts';
import { sharedTexts } from './texts.ts';

type StaffGateProps = { readonly code: string; readonly page: StaffPage; readonly children: ReactNode };

/** Lets those in who came by their link, and tells everybody else what to do. */
export function StaffGate({ code, page, children }: StaffGateProps) {
  const [entry, setEntry] = useState<Entry>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    setEntry(undefined);
    void enterAsStaff(code, page).then((next) => {
      if (!left) setEntry(next);
    });
    return () => {
      left = true;
    };
  }, [code, page, attempt]);
  useEffect(() => onSecretTaken(() => setAttempt((count) => count + 1)), []);
  if (entry === undefined) return <PlainPage title={sharedTexts.loading} />;
  switch (entry.state) {
    case 'in':
      return (
        <TriedRoles
          key={`${code} ${entry.roles.join()} ${attempt}`}
          code={code}
          page={page}
          roles={entry.roles}
          secret={entry.secret}
        >
          {children}
        </TriedRoles>
      );
    case 'wrong-secret':
      return (
        <PlainPage title={texts.wrongSecret}>
          <p>{texts.wrongSecretHelp}</p>
          <Link href={`/r/${code}`}>{texts.joinInstead}</Link>
        </PlainPage>
      );
    case 'other-page':
      return (
        <PlainPage title={texts.otherPage}>
          <Link href={`/r/${code}/${entry.page}`}>{texts.otherPageAction[entry.page]}</Link>
        </PlainPage>
      );
    case 'failed':
      return (
        <PlainPage title={texts.title[page]}>
          <p role="alert">{entry.message}</p>
          <Button kind="primary" onPress={() => setAttempt((count) => count + 1)}>
            {texts.tryAgain}
          </Button>
        </PlainPage>
      );
  }
}

type TriedRolesProps = StaffGateProps & {
  readonly roles: readonly StaffPageRole[];
  readonly secret: string | undefined;
};

/** A cookie cannot be seen from here, so the server is asked: with the next role when it refused this one. */
function TriedRoles({ code, page, roles, secret, children }: TriedRolesProps) {
  const [tried, setTried] = useState(0);
  const role = roles[tried];
  if (role === undefined)
    return (
      <PlainPage title={texts.linkNeeded}>
        <p>{texts.linkNeededHelp}</p>
        <Link href={`/r/${code}`}>{texts.joinInstead}</Link>
      </PlainPage>
    );
  return (
    <ConnectedRoom key={role} code={code} as={role} staff={secret}>
      <UnlessRefused page={page} onWrongRole={() => setTried((count) => count + 1)}>
        {children}
      </UnlessRefused>
    </ConnectedRoom>
  );
}

type UnlessRefusedProps = {
  readonly page: StaffPage;
  readonly onWrongRole: () => void;
  readonly children: ReactNode;
};

function UnlessRefused({ page, onWrongRole, children }: UnlessRefusedProps) {
  const refusal = useRoom((state) => (state.status === 'refused' ? state.refusal : undefined));
  const entered = useRoom((state) => state.welcome !== undefined);
  const away = useRoom((state) => state.status === 'away');
  const crowded = useRoom((state) => state.crowded === true);
  const wrongRole = refusal?.code === 'secret-invalid';
  const revoked = wrongRole && entered;
  useEffect(() => {
    if (wrongRole && !revoked) onWrongRole();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [wrongRole, revoked]);
  if (revoked)
    return (
      <PlainPage title={texts.revoked}>
        <p role="alert">{texts.revokedHelp}</p>
      </PlainPage>
    );
  if (wrongRole) return null;
  if (refusal !== undefined)
    return (
      <PlainPage title={texts.title[page]}>
        <p role="alert">{refusal.message}</p>
        <Link href="/">{sharedTexts.toLanding}</Link>
      </PlainPage>
    );
  if (entered) return <>{children}</>;
  return (
    <PlainPage title={sharedTexts.loading}>
      {crowded || away ? <p role="status">{crowded ? sharedTexts.crowded : sharedTexts.keepsTrying}</p> : null}
    </PlainPage>
  );
}
