import type { ReactNode } from 'react';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import type { QueueRecord } from '../../../../../shared/features/floor/records.ts';
import { YourPlace } from './your-place.tsx';
import { useWakeLock } from '../../../ui/use-wake-lock.ts';
import type { PublicHand } from '../records.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { Later } from '../../../surfaces/phone/later.tsx';
import type { Situation } from './situation.ts';
import { attendeeTexts } from '#texts/surfaces/phone';
import { loadOwn, useChunk } from '../../../surfaces/phone/chunks.ts';
import styles from './waiting-panel.module.css';

type WaitingPanelProps = {
  readonly situation: Extract<Situation, { readonly is: 'waiting' }>;
  readonly room: RoomRecord;
  readonly hands: readonly PublicHand[];
  readonly queue: QueueRecord | undefined;
  /** What can be done before one is called. */
  readonly children?: ReactNode;
};

/** After the hand is up the page goes quiet: place, reason, wait. */
export function WaitingPanel({ situation: { hand, onDeck }, room, hands, queue, children }: WaitingPanelProps) {
  const placeInQueue = useRoom((state) => state.personal.placeInQueue);
  const own = useChunk(loadOwn);
  const muted = useRoom((state) => state.personal.muted === true);
  return (
    <>
      {muted ? <Notice tone="warn">{attendeeTexts.mutedWithHand}</Notice> : null}
      <section className={onDeck ? `${styles.hand} ${styles.onDeck}` : styles.hand}>
        <Sign sign={hand.sign} size="l" />
        <div className={styles.words}>
          <YourPlace
            label={attendeeTexts.yourPlace}
            ownHandId={hand.id}
            hands={hands}
            onDeck={onDeck}
            onDeckBody={attendeeTexts.onDeckBody}
            placeInQueue={placeInQueue}
            meanSeconds={queue?.meanSeconds ?? 0}
            pause={pauseOf(room)}
            rule={queue?.rule}
          >
            <Later part="OwnReach" />
          </YourPlace>
          {hand.topic === undefined ? null : (
            <p className={styles.topic}>
              <Words>{hand.topic}</Words>
            </p>
          )}
        </div>
        <KeepScreenOn />
      </section>
      {children}
      <div className={styles.self}>
        {own === undefined || room.settings.names === 'off' ? null : <own.OwnName />}
        {own === undefined ? null : <own.OwnPlace />}
      </div>
    </>
  );
}

function pauseOf(room: RoomRecord): string | undefined {
  if (room.phase === 'doors') return attendeeTexts.waitsForLive;
  if (room.phase === 'break') return attendeeTexts.waitsForBreak;
  return undefined;
}

/** A locked phone rings for nobody; so the screen can be kept on where the browser allows it. */
function KeepScreenOn() {
  const wakeLock = useWakeLock();
  if (wakeLock === undefined) return null;
  return (
    <label className={styles.keepOn}>
      <input type="checkbox" checked={wakeLock.on} onChange={(event) => wakeLock.set(event.target.checked)} />
      {attendeeTexts.keepScreenOn}
    </label>
  );
}

export function LowerPanel({ handId }: { readonly handId: string }) {
  const lower = useCommand();
  return (
    <>
      {lower.refused === undefined ? null : <Notice tone="problem">{lower.refused.message}</Notice>}
      <Button wide size="l" guarded disabled={lower.busy} onPress={() => void lower.run('hand.lower', { handId })}>
        {attendeeTexts.lower}
      </Button>
      {lower.busy ? <p className={styles.sending}>{attendeeTexts.sending}</p> : null}
    </>
  );
}
