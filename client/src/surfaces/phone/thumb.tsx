import type { Ref } from 'react';
import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { ClosedPanel, LowerPanel, RaisePanel } from '../../features/floor/phone/raise-panel.tsx';
import type { Situation } from '../../features/floor/phone/situation.ts';
import { Button } from '../../ui/button.tsx';
import { Slot } from '../../ui/loading/slot.tsx';
import { phonePageTexts } from '#texts/surfaces/phone';
import styles from './layout.module.css';
import { ClosedWithPromise, KeptTopic, OwnName, reactionParts, wayParts } from './parts.tsx';

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
  const mode = useRoom((state) => state.view.questions?.mode) ?? 'off';
  return (
    <>
      {situation.is === 'waiting' ? <LowerPanel handId={situation.hand.id} /> : null}
      {situation.is === 'free' ? (
        <RaisePanel room={room} onUnlock={onUnlock} keptTopic={KeptTopic}>
          {room.settings.names === 'asked' ? <OwnName /> : null}
        </RaisePanel>
      ) : null}
      {situation.is === 'closed' ? <ClosedPanel reason={situation.reason} promise={<ClosedWithPromise />} /> : null}
      {muted ? null : (
        <div className={styles.ways}>
          {mode === 'off' ? null : (
            <Button ref={askButton} wide guarded onPress={onAsk}>
              {phonePageTexts.ask}
            </Button>
          )}
          <Slot parts={wayParts} of={{ onUnlock }} />
        </div>
      )}
      {muted || room.settings.reactions === 'off' ? null : (
        <div className={styles.reactions}>
          <Slot parts={reactionParts} of={{}} />
        </div>
      )}
    </>
  );
}
