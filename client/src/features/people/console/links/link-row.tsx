import { useId, useRef, useState } from 'react';
import { confirmLink, replaceLink, revokeLink } from '../../links-api.ts';
import { useRoomClient } from '../../../../engine/react/room-context.tsx';
import { Button } from '../../../../ui/button.tsx';
import { ConfirmDialog } from '../../../../ui/dialog/sheet.tsx';
import { Outcome } from '../../../../ui/form/form.tsx';
import { Words } from '../../../../ui/words/words.tsx';
import { addMadeLink, dropMadeLink } from '../../made-links.ts';
import { useAsked } from './use-asked.ts';
import type { ListedLink } from './staff-links.tsx';
import styles from './links.module.css';
import { linkTexts as texts } from '#texts/features/people/console/links';

type LinkRowProps = {
  readonly code: string;
  readonly link: ListedLink;
  /** Why it cannot be taken back. */
  readonly stays: string | undefined;
  /** Says what was done, where the row itself is gone. */
  readonly onTold: (sentence: string) => void;
};

export const nameOf = ({ role, label }: Pick<ListedLink, 'role' | 'label'>): string => label ?? texts.roles[role].name;

/** What can be done with a link, and how it stands. */
function useDeeds({ code, link, onTold }: Pick<LinkRowProps, 'code' | 'link' | 'onTold'>, name: string) {
  const { asked, ask, tell } = useAsked();
  const waiting = useRef<string>(undefined);
  const replace = async () => {
    const made = await ask(() => replaceLink(code, link.id));
    if (made === undefined) return;
    // What an earlier try left opens nothing any more.
    if (waiting.current !== undefined) dropMadeLink(code, waiting.current);
    waiting.current = made.id;
    // It is seen and kept first; only then may the old one end.
    addMadeLink(code, made);
    const sentence = await confirmLink(code, made.id);
    if (sentence !== undefined && waiting.current === made.id) tell(sentence);
  };
  const revoke = async () => {
    const done = await ask(async () => {
      const answer = await revokeLink(code, link.id);
      return answer.ok ? { ok: true, body: true } : answer;
    });
    if (done !== undefined) onTold(texts.revoked(name));
  };
  return { asked, replace, revoke };
}

export function LinkRow({ code, link, stays, onTold }: LinkRowProps) {
  const [asking, setAsking] = useState<'replace' | 'revoke'>();
  const why = useId();
  const name = nameOf(link);
  const { asked, replace, revoke } = useDeeds({ code, link, onTold }, name);
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <p className={styles.name}>
          <Words translate={link.label === undefined ? undefined : 'no'}>{name}</Words>
          {link.label === undefined ? null : <span className={styles.role}>{texts.roles[link.role].name}</span>}
        </p>
        <LinkFacts link={link} />
        {stays === undefined ? null : (
          <p id={why} className={styles.soft}>
            {stays}
          </p>
        )}
        <Outcome of={asked} />
      </div>
      <div className={styles.buttons}>
        <Button size="s" guarded label={`${texts.replace}: ${name}`} onPress={() => setAsking('replace')}>
          {texts.replace}
        </Button>
        <Button
          size="s"
          guarded
          disabled={stays !== undefined}
          describedBy={stays === undefined ? undefined : why}
          label={`${texts.revoke}: ${name}`}
          onPress={() => setAsking('revoke')}
        >
          {texts.revoke}
        </Button>
      </div>
      {asking === undefined ? null : (
        <ConfirmDialog
          title={asking === 'replace' ? texts.replaceTitle(name) : texts.revokeTitle(name)}
          no={texts.cancel}
          yes={asking === 'replace' ? texts.replace : texts.revoke}
          onYes={() => {
            setAsking(undefined);
            void (asking === 'replace' ? replace() : revoke());
          }}
          onClose={() => setAsking(undefined)}
        >
          <p>{asking === 'replace' ? texts.replaceBody : texts.revokeBody}</p>
          {link.devices === 0 ? null : <p>{texts.openNow(link.devices)}</p>}
        </ConfirmDialog>
      )}
    </li>
  );
}

/** When it was issued and seen, and whether it is in use. */
function LinkFacts({ link: { label, role, issuedAt, lastSeenAt, devices } }: Pick<LinkRowProps, 'link'>) {
  const { now } = useRoomClient();
  const seen = lastSeenAt === undefined ? texts.unseen : texts.seen(lastSeenAt, now());
  return (
    <p className={styles.soft}>
      {label === undefined ? <span>{texts.roles[role].may}</span> : null}{' '}
      <span>{[texts.issued(issuedAt, now()), ...(devices > 0 ? [texts.devices(devices)] : [seen])].join(' · ')}</span>
    </p>
  );
}
