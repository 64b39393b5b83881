import { useEffect, useState } from 'react';
import type { RoomRecord } from '../../../../../../shared/features/lifecycle/records.ts';
import { useCommand } from '../../../../engine/react/use-command.ts';
import { useWayIn } from '../../../../engine/react/use-way-in.ts';
import { addressesOf, type KnownAddress } from '../../links-api.ts';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { Choice } from '../../../../ui/form/choice.tsx';
import { Outcome } from '../../../../ui/form/form.tsx';
import { Qr } from '../../../../ui/qr.tsx';
import styles from './links.module.css';
import { wayInTexts as texts } from '#texts/features/people/console/links';

type WayInProps = { readonly room: RoomRecord; readonly isHost: boolean };

/** L8: code, link and QR, as every screen shows them, to be passed on. */
export function WayIn({ room, isHost }: WayInProps) {
  const way = useWayIn(room);
  return (
    <section className={styles.part} aria-labelledby="way-in-heading">
      <h3 id="way-in-heading" className={styles.title}>
        {texts.title}
      </h3>
      <div className={styles.way}>
        {way === undefined ? (
          <p role="status">{texts.awaited}</p>
        ) : (
          <Qr text={way.url} label={texts.qr} className={styles.qr} />
        )}
        <div className={styles.ways}>
          <p>
            <span className={styles.soft}>{texts.code}</span>{' '}
            <strong className={styles.code} translate="no">
              {room.code}
            </strong>
          </p>
          {way === undefined ? null : (
            <p className={styles.line}>
              <a
                href={way.url}
                target="_blank"
                rel="noreferrer"
                translate="no"
                aria-label={`${texts.join}: ${way.url}`}
              >
                {way.url}
              </a>
              <CopyButton text={way.url} what={texts.join} />
            </p>
          )}
          {way?.only === 'here' ? <p className={styles.warning}>{texts.onlyHere}</p> : null}
          {isHost ? <AddressChoice room={room} /> : null}
        </div>
      </div>
    </section>
  );
}

/** Only where the server names its addresses to this very page; it is asked again whenever the choice changed. */
function AddressChoice({ room: { code, joinUrl } }: Pick<WayInProps, 'room'>) {
  const command = useCommand();
  const [known, setKnown] = useState<readonly KnownAddress[]>([]);
  useEffect(() => {
    let left = false;
    void addressesOf(code).then((answer) => {
      if (!left && answer.ok) setKnown(answer.body.addresses);
    });
    return () => {
      left = true;
    };
  }, [code, joinUrl]);
  if (known.length === 0) return null;
  const choices: { readonly [host: string]: string } = {
    '': texts.byItself(known[0]?.host),
    ...Object.fromEntries(known.map(({ host, kind }) => [host, texts.option(host, texts.kinds[kind] ?? kind)])),
  };
  return (
    <>
      <Choice
        label={texts.address}
        value={known.find(({ chosen }) => chosen)?.host ?? ''}
        choices={choices}
        describedBy="address-hint"
        onChange={(host) => void command.run('room.address', { host })}
      />
      <p id="address-hint" className={styles.soft}>
        {texts.addressHint}
      </p>
      <Outcome of={command} />
    </>
  );
}
