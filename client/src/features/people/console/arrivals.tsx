import type { ReactNode } from 'react';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { withoutScheme } from '../../../engine/join-url.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { useWayIn } from '../../../engine/react/use-way-in.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Qr } from '../../../ui/qr.tsx';
import { Countdown } from '../../../ui/time/countdown.tsx';
import { startOf } from '../../lifecycle/records.ts';
import styles from './arrivals.module.css';
import { arrivalTexts as texts } from '#texts/features/people/console';
import { wayInTexts } from '#texts/features/people/console/links';

type ArrivalsProps = {
  readonly room: RoomRecord;
  readonly here: number | undefined;
  readonly isHost: boolean;
  /** What is told of the room, on a line of its own. */
  readonly messages: ReactNode;
};

/** L2 L8: while people gather, how they come in, how many are there, and what comes next. */
export function Arrivals({ room, here, isHost, messages }: ArrivalsProps) {
  const client = useRoomClient();
  const startsAt = startOf(room);
  const way = useWayIn(room);
  return (
    <section className={styles.arrivals} aria-labelledby="arrivals-heading">
      {way === undefined ? (
        <span className={styles.qr} />
      ) : (
        <Qr text={way.url} label={wayInTexts.qr} className={styles.qr} />
      )}
      <div className={styles.way}>
        <h2 id="arrivals-heading" className={controls.heading}>
          {texts.title}
        </h2>
        <p className={styles.code} translate="no">
          {room.code}
        </p>
        {way === undefined ? null : (
          <p className={styles.address}>
            <span translate="no">{withoutScheme(way.url)}</span>
            <CopyButton text={way.url} what={wayInTexts.join} />
          </p>
        )}
      </div>
      <div className={styles.state}>
        <div className={styles.now}>
          {here === undefined ? null : <p className={styles.here}>{texts.here(here)}</p>}
          {startsAt === undefined ? null : <Countdown to={startsAt} now={client.now} />}
        </div>
        <p className={styles.next}>{isHost ? texts.youGoLive : texts.hostGoesLive}</p>
        {way?.only === 'here' ? <p className={styles.warning}>{wayInTexts.onlyHere}</p> : null}
        <div className={styles.told}>{messages}</div>
      </div>
    </section>
  );
}
