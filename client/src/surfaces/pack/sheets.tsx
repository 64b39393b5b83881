import type { ReactNode } from 'react';
import { shortAddress } from '../../features/stage/records.ts';
import { cx } from '../../ui/cx.ts';
import { Qr } from '../../ui/qr.tsx';
import { Words } from '../../ui/words/words.tsx';
import { packTexts as texts } from '#texts/surfaces/pack';
import { titleSize } from './title-size.ts';
import styles from './sheets.module.css';

/** What every sheet is about. `url`: where people find the room. */
export type PackRoom = { readonly title: string; readonly code: string; readonly url: string };

/** One A4 page, upright. */
export function Sheet({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  return <article className={cx(styles.sheet, className)}>{children}</article>;
}

export function Poster({ title, code, url }: PackRoom) {
  return (
    <Sheet className={styles.poster}>
      <p className={styles.invite}>{texts.invite}</p>
      <p className={cx(styles.title, styles[titleSize(title)])}>
        <Words lines={4}>{title}</Words>
      </p>
      <div className={styles.join}>
        <Qr text={url} label={texts.qr} className={styles.qr} />
        <p className={styles.scan}>{texts.scan}</p>
      </div>
      <div className={styles.typed}>
        <p>
          <span className={styles.lead}>{texts.orGo}</span>
          <span className={styles.address} translate="no">
            {shortAddress(url)}
          </span>
        </p>
        <p>
          <span className={styles.lead}>{texts.andType}</span>
          <span className={styles.code} translate="no">
            {code}
          </span>
        </p>
      </div>
      <p className={styles.how}>{texts.how}</p>
    </Sheet>
  );
}

export function Tents(room: PackRoom) {
  return (
    <Sheet className={styles.tents}>
      <Tent {...room} />
      <p className={styles.cut} aria-hidden="true">
        {texts.cut}
      </p>
      <Tent {...room} />
    </Sheet>
  );
}

/** Folded in the middle it stands by itself, and says the same to both sides of the table. */
function Tent(room: PackRoom) {
  return (
    <div className={styles.tent}>
      <Face {...room} turned />
      <p className={styles.fold} aria-hidden="true">
        {texts.fold}
      </p>
      <Face {...room} />
    </div>
  );
}

function Face({ title, code, url, turned = false }: PackRoom & { readonly turned?: boolean }) {
  const isLong = titleSize(title) === 'long';
  return (
    <div className={cx(styles.face, turned && styles.turned)}>
      <Qr text={url} label={texts.qr} />
      <div className={styles.faceWords}>
        <p className={cx(styles.faceTitle, isLong && styles.faceLong)}>
          <Words lines={isLong ? 3 : 2}>{title}</Words>
        </p>
        <p className={styles.code} translate="no">
          {code}
        </p>
        <p className={styles.faceAddress} translate="no">
          {shortAddress(url)}
        </p>
        <p className={styles.faceHow}>{texts.howShort}</p>
      </div>
    </div>
  );
}
