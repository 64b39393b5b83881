import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { limits } from '../../../../shared/kernel/limits.ts';
import { useWayIn } from '../../engine/react/use-way-in.ts';
import { cx } from '../../ui/cx.ts';
import { Qr } from '../../ui/qr.tsx';
import styles from './join.module.css';
import { shortAddress } from '../../features/stage/records.ts';
import { stagePageTexts } from '#texts/surfaces/stage';

const texts = stagePageTexts.join;

export type JoinShape = 'corner' | 'large';

type JoinProps = {
  readonly room: RoomRecord;
  readonly shape: JoinShape;
};

/** How to come in; on the stage at any time, and the main thing while people gather. Once the room is over, to its recap. */
export function Join({ room, shape }: JoinProps) {
  const way = useWayIn(room);
  const isOver = room.phase === 'ended';
  const lead = isOver ? texts.recap : texts.goTo;
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
        <Qr
          text={isOver ? `${way.url}/recap` : way.url}
          label={isOver ? texts.recapQr : texts.qr}
          className={styles.qr}
        />
      )}
      <div className={styles.words}>
        {way === undefined ? null : (
          <p className={styles.address}>
            <span className={cx(styles.lead, way.only && styles.alone)}>
              {way.only === 'here' ? texts.onlyHere : lead}
            </span>{' '}
            <span translate="no">{shortAddress(way.url)}</span>
          </p>
        )}
        <p className={styles.code} translate="no">
          {room.code}
        </p>
      </div>
    </section>
  );
}
