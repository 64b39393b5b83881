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
  readonly className?: string | undefined;
};

/** L2 L8: while people gather, how they come in, how many are there, and what comes next. */
export function Arrivals({ room, here, isHost, className }: ArrivalsProps) {
  const client = useRoomClient();
  const startsAt = startOf(room);
  return (
    <div className={className}>
      <section className={styles.arrivals} aria-labelledby="arrivals-heading">
        <Way room={room} />
        <div className={styles.state}>
          {here === undefined ? null : <p className={styles.here}>{texts.here(here)}</p>}
          {startsAt === undefined ? null : <Countdown to={startsAt} now={client.now} />}
          <p className={styles.next}>{isHost ? texts.youGoLive : texts.hostGoesLive}</p>
        </div>
        {isHost ? (
          <svg className={styles.arrow} viewBox="0 0 48 24" aria-hidden="true">
            <path d="M2 12h42m-9-9 9 9-9 9" />
          </svg>
        ) : null}
      </section>
    </div>
  );
}

function Way({ room }: Pick<ArrivalsProps, 'room'>) {
  const way = useWayIn(room);
  return (
    <>
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
        {way?.only === 'here' ? <p className={styles.warning}>{wayInTexts.onlyHere}</p> : null}
      </div>
    </>
  );
}
