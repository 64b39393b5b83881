import { useEffect, useRef, useState } from 'react';
import { isHere } from '../../engine/join-url.ts';
import { keepsNothing } from '../../engine/keeps-nothing.ts';
import { clockTime } from '../../engine/format.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Qr } from '../../ui/qr.tsx';
import { askBeforeLeaving } from '../../ui/secret/ask-before-leaving.ts';
import { OpenLink, SecretLink } from '../../ui/secret/secret-link.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Words } from '../../ui/words/words.tsx';
import type { OpenedRoom } from '../../engine/api.ts';
import { RoomPack } from '../pack/pack.tsx';
import { titleSize } from '../pack/title-size.ts';
import { forgetOpened, type Opened } from './kept.ts';
import { linkOrder } from '../pages/link-texts.ts';
import { linksFile, linkTexts } from './links-file.ts';
import styles from './page.module.css';
import { openedTexts } from '#texts/surfaces/opened';

function download(room: OpenedRoom): void {
  saveFile(new Blob([linksFile(room)], { type: 'text/plain;charset=utf-8' }), openedTexts.fileName(room.code));
}

/** Whoever leaves with links that nobody saved is asked; a reload finds them again until `until`. */
function useKept(saved: boolean, until: number): boolean {
  const [isKept, setKept] = useState(() => !keepsNothing());
  useEffect(() => {
    if (saved) return undefined;
    const stopAsking = askBeforeLeaving();
    const timer = setTimeout(
      () => {
        forgetOpened();
        setKept(false);
      },
      Math.max(0, until - Date.now()),
    );
    return () => {
      stopAsking();
      clearTimeout(timer);
    };
  }, [saved, until]);
  return isKept;
}

export function OpenedView({ opened: { room, until } }: { readonly opened: Opened }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = room.title;
    heading.current?.focus();
  }, [room.title]);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <p className={styles.open}>{openedTexts.open}</p>
        <h1
          className={cx(styles.title, titleSize(room.title) === 'long' && styles.longTitle)}
          ref={heading}
          tabIndex={-1}
        >
          <Words>{room.title}</Words>
        </h1>
      </header>
      <Save room={room} until={until} />
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
      <div className={styles.links}>
        <ul className={styles.list} aria-label={openedTexts.links}>
          {linkOrder.map((link) => (
            <li key={link} className={styles.item}>
              <div className={styles.about}>
                {/* In a tab of its own: the links stay here until they are saved. */}
                <a className={styles.link} href={room.links[link]} target="_blank" rel="noreferrer noopener">
                  {linkTexts[link].name}
                </a>
                <p className={styles.use}>{linkTexts[link].use}</p>
              </div>
              {link === 'join' ? (
                <OpenLink url={room.links.join} name={linkTexts.join.name} />
              ) : (
                <SecretLink url={room.links[link]} name={linkTexts[link].name} />
              )}
            </li>
          ))}
        </ul>
        <p className={styles.use}>{openedTexts.keep}</p>
      </div>
      <RoomPack
        title={room.title}
        code={room.code}
        url={room.links.join}
        links={linkOrder
          .filter((link) => link !== 'join')
          .map((link) => ({ id: link, url: room.links[link], ...linkTexts[link] }))}
        className={styles.pack}
      />
    </main>
  );
}

/** What is to be done first. Once it is, it says so, and asks for nothing any more. */
function Save({ room, until }: Opened) {
  const [saved, setSaved] = useState(false);
  const isKept = useKept(saved, until);
  const save = () => {
    download(room);
    forgetOpened();
    setSaved(true);
  };
  return (
    <section className={saved ? styles.done : styles.save} aria-label={openedTexts.saving}>
      <div className={styles.told}>
        <p className={styles.saveFirst} role="status">
          {saved ? openedTexts.saved(openedTexts.fileName(room.code)) : openedTexts.saveFirst}
        </p>
        <p className={styles.use}>
          {saved ? openedTexts.savedHint : isKept ? openedTexts.keptUntil(clockTime(until)) : openedTexts.keptNot}
        </p>
      </div>
      {saved ? (
        <Button size="s" onPress={() => download(room)}>
          {openedTexts.again}
        </Button>
      ) : (
        <Button kind="primary" size="l" onPress={save}>
          {openedTexts.save}
        </Button>
      )}
    </section>
  );
}
