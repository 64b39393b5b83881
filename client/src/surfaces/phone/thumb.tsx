import type { Ref } from 'react';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Later } from './later.tsx';
import type { Situation } from '../../features/floor/phone/situation.ts';
import { RaisePanel } from '../../features/floor/phone/raise-panel.tsx';
import { attendeeTexts, closedSentences } from '#texts/surfaces/phone';
import styles from './thumb.module.css';
import { LowerPanel } from '../../features/floor/phone/waiting-panel.tsx';

type ThumbProps = {
  readonly situation: Extract<Situation, { readonly is: 'waiting' | 'closed' | 'free' }>;
  readonly room: RoomRecord;
  readonly onUnlock: () => void;
  readonly onAsk: () => void;
  readonly askButton: Ref<HTMLButtonElement>;
};

/** What a thumb reaches: the hand, large, and below it the way to ask in writing. */
export function Thumb({ situation, room, onUnlock, onAsk, askButton }: ThumbProps) {
  const muted = useRoom((state) => state.personal.muted === true);
  const promised = useRoom(({ view }) => view.queue?.closing?.promise === true);
  const mode = useRoom((state) => state.view.questions?.mode) ?? 'off';
  return (
    <>
      {situation.is === 'waiting' ? <LowerPanel handId={situation.hand.id} /> : null}
      {situation.is === 'free' ? <RaisePanel room={room} onUnlock={onUnlock} /> : null}
      {situation.is === 'closed' ? (
        <p className={styles.closed} role="status">
          {promised && situation.reason === 'hands-closed' ? (
            <Later part="Promise" />
          ) : (
            closedSentences[situation.reason]
          )}
        </p>
      ) : null}
      {muted ? null : (
        <div className={styles.ways}>
          {mode === 'off' ? null : (
            <Button ref={askButton} wide guarded onPress={onAsk}>
              {attendeeTexts.ask}
            </Button>
          )}
          <Later part="AsideButtons" onUnlock={onUnlock} />
        </div>
      )}
      {muted || room.settings.reactions === 'off' ? null : (
        <div className={styles.reactions}>
          <Later part="Reactions" />
        </div>
      )}
    </>
  );
}
