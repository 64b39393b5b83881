// chunk: gate
import { useEffect, useState, type ReactNode } from 'react';
import type { StaffPage } from '../../../../shared/kernel/roles.ts';
import { Button } from '../../ui/button.tsx';
import { followDevice } from '../../ui/screen/ground.ts';
import { Link } from '../../ui/routing.ts';
import { PlainPage } from '../plain-page.tsx';
import { ConnectedRoom, useRoom } from '../../engine/react/room-context.tsx';
import { keepsNothing } from '../../engine/keeps-nothing.ts';
import { speakSecret, staffSecret } from '../../engine/staff-secret.ts';
import type { Told } from './gated.ts';
import { enterAsStaff, type Entry, type Way } from './staff-entry.ts';
import { NoCookie, Tells } from './told.tsx';
import { onSecretTaken } from './taken-secret.ts';
import { sharedTexts } from '#texts/surfaces';
import { staffTexts as texts } from '#texts/surfaces/entry';
import { pageTexts } from '#texts/surfaces/pages';
import { uiTexts } from '#texts/ui';

type StaffGateProps = {
  readonly code: string;
  readonly page: StaffPage;
  /** What the page tells itself. */
  readonly places: readonly Told[] | undefined;
  readonly children: ReactNode;
};

/** Lets those in who came by their link, and tells everybody else what to do. */
export function StaffGate({ code, page, places, children }: StaffGateProps) {
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
  // What a hall looks at has a ground of its own; whoever goes on from there to another page does not take it along.
  useEffect(() => followDevice, []);
  useEffect(() => onSecretTaken(() => setAttempt((count) => count + 1)), []);
  if (entry === undefined) return <PlainPage title={uiTexts.loading} />;
  switch (entry.state) {
    case 'in':
      return (
        <TriedWays key={`${code} ${attempt}`} code={code} page={page} ways={entry.ways} known={entry.known}>
          <Tells page={page} places={places ?? []}>
            {children}
          </Tells>
        </TriedWays>
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
          <Link href={`/r/${code}/${entry.page}`}>{pageTexts[entry.page].open}</Link>
        </PlainPage>
      );
    case 'failed':
      return (
        <PlainPage title={pageTexts[page].title}>
          <p role="alert">{entry.message}</p>
          <Button kind="primary" onPress={() => setAttempt((count) => count + 1)}>
            {texts.tryAgain}
          </Button>
        </PlainPage>
      );
  }
}

type TriedWaysProps = Omit<StaffGateProps, 'places'> & { readonly ways: readonly Way[]; readonly known: boolean };

/** A cookie cannot be seen from here, so the server is asked: in the next way when it refused this one. */
function TriedWays({ code, page, ways, known, children }: TriedWaysProps) {
  const [tried, setTried] = useState(0);
  const [wasIn, setWasIn] = useState(false);
  const [added, setAdded] = useState<readonly Way[]>([]);
  const all = [...ways, ...added];
  const way = all[tried];
  const secret = way?.secret;
  useEffect(() => speakSecret(code, secret), [code, secret]);
  if (way === undefined)
    return wasIn || known ? (
      <PlainPage title={texts.revoked}>
        <p role="alert">{texts.revokedHelp}</p>
      </PlainPage>
    ) : (
      <PlainPage title={texts.linkNeeded}>
        <p>{texts.linkNeededHelp}</p>
        {keepsNothing() ? <p>{texts.linkNeededEachTime}</p> : null}
        <Link href={`/r/${code}`}>{texts.joinInstead}</Link>
      </PlainPage>
    );
  const goOn = (entered: boolean) => {
    if (entered) setWasIn(true);
    // Whoever was in and is not any more lost a cookie or the link: in another role they would be somebody else.
    const next = all.findIndex(({ role }, index) => index > tried && (!(entered || wasIn) || role === way.role));
    const fresh = staffSecret(code, way.role);
    const isReplaced = fresh !== undefined && all.every((one) => one.secret !== fresh);
    // This page replaced the link it came by: the cookie came with the new one, else its secret stands in.
    if (next < 0 && isReplaced) setAdded([...added, { role: way.role }, { role: way.role, secret: fresh }]);
    setTried(next < 0 ? all.length : next);
  };
  return (
    <NoCookie value={secret !== undefined}>
      <ConnectedRoom key={tried} code={code} as={way.role} staff={secret}>
        <UnlessRefused page={page} onWrongRole={goOn}>
          {children}
        </UnlessRefused>
      </ConnectedRoom>
    </NoCookie>
  );
}

type UnlessRefusedProps = {
  readonly page: StaffPage;
  readonly onWrongRole: (entered: boolean) => void;
  readonly children: ReactNode;
};

function UnlessRefused({ page, onWrongRole, children }: UnlessRefusedProps) {
  const refusal = useRoom((state) => (state.status === 'refused' ? state.refusal : undefined));
  const entered = useRoom((state) => state.welcome !== undefined);
  const away = useRoom((state) => state.status === 'away');
  const crowded = useRoom((state) => state.crowded === true);
  const wrongRole = refusal?.code === 'secret-invalid';
  useEffect(() => {
    if (wrongRole) onWrongRole(entered);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each refusal
  }, [wrongRole]);
  if (wrongRole) return null;
  if (refusal !== undefined)
    return (
      <PlainPage title={pageTexts[page].title}>
        <p role="alert">{refusal.message}</p>
        <Link href="/">{sharedTexts.toLanding}</Link>
      </PlainPage>
    );
  if (entered) return <>{children}</>;
  return (
    <PlainPage title={uiTexts.loading}>
      {crowded || away ? <p role="status">{crowded ? sharedTexts.crowded : sharedTexts.keepsTrying}</p> : null}
    </PlainPage>
  );
}
