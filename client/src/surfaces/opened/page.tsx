import { useEffect, useRef, useState } from 'react';
import { pageRoles } from '../../../../shared/kernel/roles.ts';
import { isHere } from '../../engine/join-url.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Qr } from '../../ui/qr.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Words } from '../../ui/words/words.tsx';
import type { OpenedRoom, RoomLinks } from '../../engine/api.ts';
import styles from './page.module.css';
import { openedTexts } from '#texts/surfaces/opened';
import { pageTexts } from '#texts/surfaces/pages';

/** In the order people need them. */
const linkOrder = ['join', ...pageRoles] as const;

const linkTexts = Object.assign({ join: openedTexts.join }, ...Object.values(pageTexts).map(({ links }) => links)) as {
  readonly [link in keyof RoomLinks]: { readonly name: string; readonly use: string };
};

/** What "Save these links" writes. */
export function linksFile(room: OpenedRoom): string {
  const lines = linkOrder.map((link) => {
    const { name, use } = linkTexts[link];
    return `${name}\n${use}\n${room.links[link]}\n`;
  });
  return [openedTexts.fileIntro(room.title, room.code), ...lines, openedTexts.keep, ''].join('\n');
}

function download(room: OpenedRoom): void {
  saveFile(new Blob([linksFile(room)], { type: 'text/plain;charset=utf-8' }), openedTexts.fileName(room.code));
}

export function OpenedView({ room }: { readonly room: OpenedRoom }) {
  const [saved, setSaved] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = room.title;
    heading.current?.focus();
  }, [room.title]);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <p className={styles.open}>{openedTexts.open}</p>
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          <Words>{room.title}</Words>
        </h1>
      </header>
      <section className={styles.way} aria-label={openedTexts.code}>
        <Qr text={room.links.join} label={openedTexts.qr} className={styles.qr} />
        <div>
          <p className={styles.label}>{openedTexts.code}</p>
          <p className={styles.code} translate="no">
            {room.code}
          </p>
        </div>
        {isHere(room.links.join) ? <p className={styles.onlyHere}>{openedTexts.onlyHere}</p> : null}
      </section>
      <section className={styles.links}>
        <div className={styles.save}>
          <p className={styles.saveFirst}>{openedTexts.saveFirst}</p>
          <Button
            kind="primary"
            size="l"
            onPress={() => {
              download(room);
              setSaved(true);
            }}
          >
            {openedTexts.save}
          </Button>
          <p className={styles.saved} role="status">
            {saved ? openedTexts.saved : ''}
          </p>
        </div>
        <ul className={styles.list}>
          {linkOrder.map((link) => (
            <li key={link} className={styles.item}>
              <div className={styles.about}>
                {/* In a tab of its own: this page cannot be shown again. */}
                <a className={styles.link} href={room.links[link]} target="_blank" rel="noreferrer noopener">
                  {linkTexts[link].name}
                </a>
                <p className={styles.use}>{linkTexts[link].use}</p>
              </div>
              <CopyButton text={room.links[link]} what={linkTexts[link].name} />
            </li>
          ))}
        </ul>
        <p className={styles.use}>{openedTexts.keep}</p>
      </section>
    </main>
  );
}
