import { lifecycleLimits } from '../../../../../shared/features/lifecycle/limits.ts';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { useNow } from '../../../ui/time/use-now.ts';
import { Outcome } from '../../../ui/form/form.tsx';
import controls from '../../../ui/form/controls.module.css';
import { uiLimits } from '../../../ui/limits.ts';
import { useUnread } from '../../../ui/keys/use-unread.ts';
import styles from './phase-controls.module.css';
import { phaseSentences } from '#texts/features/lifecycle';
import { lifecycleTexts } from '#texts/features/lifecycle/console';

type PhaseProps = { readonly room: RoomRecord; readonly isHost: boolean };

/** Where the room stands, and by which code people come in; at the doors something larger says both. */
export function Standing({ room, isHost }: PhaseProps) {
  const isInOwnTime = useRoom(({ staff }) => isHost && staff['own-time'] !== undefined);
  const gathering = room.phase === 'doors';
  if (gathering && !isInOwnTime) return null;
  return (
    <div className={styles.standing}>
      {gathering ? null : (
        <>
          <p className={controls.fact}>{sentenceOf(room)}</p>
          <p className={controls.soft}>
            {lifecycleTexts.code}{' '}
            <strong className={controls.code} translate="no">
              {room.code}
            </strong>
          </p>
        </>
      )}
      {isInOwnTime ? <p className={styles.ownTime}>{lifecycleTexts.ownTime}</p> : null}
    </div>
  );
}

/** Where the room stands after its end; a host takes that back from here. */
export function PhaseControls({ room, isHost }: PhaseProps) {
  return (
    <section className={controls.group} aria-labelledby="phase-heading">
      <h2 id="phase-heading" className={controls.heading}>
        {lifecycleTexts.title}
      </h2>
      <Standing room={room} isHost={isHost} />
      {isHost ? <PhaseButtons room={room} /> : null}
    </section>
  );
}

/** For a host, what moves the room on, as one row. */
export function PhaseRow({ room }: { readonly room: RoomRecord }) {
  return (
    <section className={styles.row} aria-label={lifecycleTexts.title}>
      <PhaseButtons room={room} />
    </section>
  );
}

/** What a refusal says stands above the buttons, which lie where they lay. */
function PhaseButtons({ room }: { readonly room: RoomRecord }) {
  const command = useCommand();
  return (
    <>
      <Outcome of={{ refused: command.refused }} />
      <div className={controls.buttons}>
        <PhaseButton room={room} onGo={(phase) => void command.run('room.phase', { phase })} />
      </div>
    </>
  );
}

type PhaseButtonProps = { readonly room: RoomRecord; readonly onGo: (phase: Phase) => void };

function PhaseButton({ room, onGo }: PhaseButtonProps) {
  // Whoever moved the room on, here or elsewhere: another button lay there before.
  const unread = useUnread(room.phase);
  switch (room.phase) {
    case 'doors':
      return (
        <Button kind="primary" wide guarded onPress={() => onGo('live')}>
          {lifecycleTexts.goLive}
        </Button>
      );
    case 'live':
      return (
        <Button wide guarded unread={unread} onPress={() => onGo('break')}>
          {lifecycleTexts.startBreak}
        </Button>
      );
    case 'break':
      return (
        <Button kind="primary" wide guarded unread={unread} onPress={() => onGo('live')}>
          {lifecycleTexts.endBreak}
        </Button>
      );
    case 'ended':
      return room.lapsedFrom === undefined ? (
        <Reopen endedAt={room.endedAt} onReopen={() => onGo('live')} />
      ) : (
        <OpenAgain onOpen={() => onGo(room.lapsedFrom ?? 'live')} />
      );
  }
}

function sentenceOf({ phase, lapsedFrom }: RoomRecord): string {
  if (lapsedFrom === undefined) return phaseSentences[phase];
  return lapsedFrom === 'doors' ? lifecycleTexts.lapsedAtDoors : lifecycleTexts.lapsed;
}

/** L2: an end that nobody decided can be taken back as long as the room is kept. */
function OpenAgain({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <>
      <p className={controls.soft}>{lifecycleTexts.openAgainHint}</p>
      <Button kind="primary" wide guarded onPress={onOpen}>
        {lifecycleTexts.openAgain}
      </Button>
    </>
  );
}

/** L2: back from the end for 10 minutes; later there is no such button. */
function Reopen({ endedAt, onReopen }: { readonly endedAt: number | undefined; readonly onReopen: () => void }) {
  const client = useRoomClient();
  const now = useNow(uiLimits.shownTickMs, client.now);
  if (endedAt === undefined || now > endedAt + lifecycleLimits.reopenMs) return null;
  return (
    <>
      <p className={controls.soft}>{lifecycleTexts.reopenHint}</p>
      <Button wide guarded onPress={onReopen}>
        {lifecycleTexts.reopen}
      </Button>
    </>
  );
}
