import { clockTime, dayOf } from '../../engine/format.ts';
import { cx } from '../../ui/cx.ts';
import { Qr } from '../../ui/qr.tsx';
import { useNow } from '../../ui/time/use-now.ts';
import { Words } from '../../ui/words/words.tsx';
import { Sheet, type PackRoom } from './sheets.tsx';
import { packTexts as texts } from '#texts/surfaces/pack';
import styles from './sheets.module.css';

/** A staff link whose secret was just made. */
export type PackLink = { readonly id: string; readonly name: string; readonly use: string; readonly url: string };

type RecoveryProps = Omit<PackRoom, 'url'> & {
  readonly links: readonly PackLink[];
  /** The how many-eth page of how many. */
  readonly part: number;
  readonly of: number;
};

/** The staff links that were just made, for the drawer: each as a QR code and in letters. */
export function Recovery({ title, code, links, part, of }: RecoveryProps) {
  const now = useNow(0);
  return (
    <Sheet className={styles.recovery}>
      <header className={styles.top}>
        <p className={styles.kind}>
          {texts.sheets.recovery.name}
          {of > 1 ? ` ${texts.of(part, of)}` : ''}
        </p>
        <p className={cx(styles.title, styles.small)}>
          <Words lines={2}>{title}</Words>
        </p>
        <p translate="no">{code}</p>
      </header>
      <p className={styles.keep}>{texts.recoveryKeep}</p>
      <ul className={styles.links}>
        {links.map(({ id, name, use, url }) => (
          <li key={id} className={styles.link}>
            <Qr text={url} label={name} />
            <div>
              <p className={styles.linkName}>
                <Words>{name}</Words>
              </p>
              <p>{use}</p>
              <p className={styles.url} translate="no">
                {url}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <footer className={styles.foot}>
        <p>{texts.recoveryLost}</p>
        <p>{texts.madeAt(dayOf(now), clockTime(now))}</p>
      </footer>
    </Sheet>
  );
}
