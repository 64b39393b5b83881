import type { ReactNode } from 'react';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { limits } from '../../../../shared/kernel/limits.ts';
import { useWayIn } from '../../engine/react/use-way-in.ts';
import { cx } from '../../ui/cx.ts';
import { Qr } from '../../ui/qr.tsx';
import styles from './join.module.css';
import { shortAddress } from '../../features/stage/records.ts';
import { stagePageTexts } from '#texts/surfaces/stage';

const texts = stagePageTexts.join;

export type JoinShape = 'corner' | 'column' | 'large';

type JoinProps = {
  readonly room: RoomRecord;
  readonly shape: JoinShape;
  /** What stays with it on every scene: a line below the code, which the QR code's height has room for. */
  readonly children?: ReactNode;
};

/** How to come in; on the stage at any time, and the main thing while people gather. */
export function Join({ room, shape, children }: JoinProps) {
  const way = useWayIn(room);
  return (
    <section
      className={cx(styles.join, styles[shape], room.code.length > limits.codeMinChars && styles.long)}
      data-over
      data-stays
      aria-label={texts.region}
    >
      {way === undefined ? (
        <div className={cx(styles.qr, styles.awaited)} />
      ) : (
        <Qr text={way.url} label={texts.qr} className={styles.qr} />
      )}
      <div className={styles.words}>
        {way === undefined ? null : (
          <p className={styles.address}>
            <span className={cx(styles.lead, way.only && styles.alone)}>
              {way.only === 'here' ? texts.onlyHere : texts.goTo}
            </span>{' '}
            <span translate="no">{shortAddress(way.url)}</span>
          </p>
        )}
        <p className={styles.code} translate="no">
          {room.code}
        </p>
        {children}
      </div>
    </section>
  );
}
