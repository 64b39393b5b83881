import { useEffect, useMemo, useState } from 'react';
import type { RoomRecord } from '../../../../../../shared/features/lifecycle/records.ts';
import { pageRoles, type PageRole } from '../../../../../../shared/kernel/roles.ts';
import type { Links, StaffLink } from '../../../../../../shared/room/records.ts';
import { useRoom } from '../../../../engine/react/room-context.tsx';
import { forgetSecretOf, type MadeLink } from '../../links-api.ts';
import { dropMadeLink, dropUnlisted, useMadeLinks } from '../../made-links.ts';
import { IssueLink } from './issue-link.tsx';
import { LinkRow } from './link-row.tsx';
import { MadeLinkCard } from './made-link.tsx';
import styles from './links.module.css';
import { linkTexts as texts } from '#texts/features/people/console/links';

export type ListedLink = Omit<StaffLink, 'role'> & { readonly id: string; readonly role: PageRole };

const nothing: Links = {};

/** Those with a page, by role and then by when they were issued. */
function listedLinks(links: Links): readonly ListedLink[] {
  const all = Object.entries(links).flatMap(([id, { role, ...link }]) =>
    pageRoles.flatMap((one) => (one === role ? [{ id, role: one, ...link }] : [])),
  );
  return all.sort((a, b) => pageRoles.indexOf(a.role) - pageRoles.indexOf(b.role) || a.issuedAt - b.issuedAt);
}

/** A1: a host link can be taken back beside another one by which somebody came, who has it for certain. */
function whyItStays({ id, role }: ListedLink, links: readonly ListedLink[]): string | undefined {
  if (role !== 'host') return undefined;
  const others = links.filter((link) => link.role === 'host' && link.id !== id);
  if (others.length === 0) return texts.lastHost;
  return others.some(({ lastSeenAt }) => lastSeenAt !== undefined) ? undefined : texts.unknownHosts;
}

type StaffLinksProps = {
  readonly room: RoomRecord;
  /** Leads to where what was just made is printed; absent where nothing is. */
  readonly onPrint: (() => void) | undefined;
};

/** L8 A1: every staff link, and what can be done with it. Secrets are seen only where they were just made. */
export function StaffLinks({ room: { code }, onPrint }: StaffLinksProps) {
  const known = useRoom(({ staff }) => staff.links);
  const links = useMemo(() => listedLinks(known ?? nothing), [known]);
  const made = useMadeLinks(code);
  const [told, setTold] = useState('');
  // What another device took back is no link any more.
  useEffect(() => {
    if (known !== undefined) dropUnlisted(code, known);
  }, [known, code, made]);
  const done = (link: MadeLink) => {
    forgetSecretOf(code, link);
    dropMadeLink(code, link.id);
  };
  return (
    <section className={styles.part} aria-labelledby="links-heading">
      <h3 id="links-heading" className={styles.title}>
        {texts.title}
      </h3>
      <p className={styles.soft}>{texts.hint}</p>
      {made.map((link) => (
        <MadeLinkCard key={link.id} link={link} onPrint={onPrint} onDone={() => done(link)} />
      ))}
      <ul className={styles.list} role="list" aria-label={texts.list}>
        {links.map((link) => (
          <LinkRow key={link.id} code={code} link={link} stays={whyItStays(link, links)} onTold={setTold} />
        ))}
      </ul>
      <p className={styles.told} role="status">
        {told}
      </p>
      <IssueLink code={code} />
    </section>
  );
}
