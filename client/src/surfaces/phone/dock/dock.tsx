import { useRef, type Ref } from 'react';
import type { RoomRecord } from '../../../../../shared/features/lifecycle/records.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { ClosedPanel, LowerPanel, RaisePanel } from '../../../features/floor/phone/raise-panel.tsx';
import type { Situation } from '../../../features/floor/phone/situation.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Slot } from '../../../ui/loading/slot.tsx';
import { phonePageTexts } from '#texts/surfaces/phone';
import { ClosedWithPromise, reactionParts, wayParts } from '../parts.tsx';
import styles from './dock.module.css';
import { useReadingDown } from './reading-down.ts';

type DockProps = {
  readonly situation: Extract<Situation, { readonly is: 'waiting' | 'closed' | 'free' }>;
  readonly room: RoomRecord;
  readonly onUnlock: () => void;
  readonly onAsk: () => void;
  readonly askButton: Ref<HTMLButtonElement>;
  /** Where the page lays it. */
  readonly className: string | undefined;
};

/**
 * What a thumb reaches, and stays: the hand, large, with the way to ask in writing beside it. Its lowest row is where it
 * is whatever comes and goes above it: reactions, a way to follow up, a refusal.
 */
export function Dock({ situation, room, onUnlock, onAsk, askButton, className }: DockProps) {
  const muted = useRoom((state) => state.personal.muted === true);
  const mode = useRoom((state) => state.view.questions?.mode) ?? 'off';
  const { settings } = room;
  const dock = useRef<HTMLDivElement>(null);
  const down = useReadingDown(dock);
  return (
    <div className={cx(styles.place, className)}>
      <section
        ref={dock}
        className={cx(styles.dock, down && styles.small, settings.orderLane && styles.orders)}
        aria-label={phonePageTexts.hand}
      >
        <div className={styles.row}>
          <div className={styles.hand}>
            {situation.is === 'waiting' ? <LowerPanel handId={situation.hand.id} /> : null}
            {situation.is === 'free' ? <RaisePanel onUnlock={onUnlock} /> : null}
            {situation.is === 'closed' ? (
              <ClosedPanel reason={situation.reason} promise={<ClosedWithPromise />} />
            ) : null}
          </div>
          {muted ? null : (
            <div className={styles.ways}>
              <div className={styles.over}>
                {mode === 'off' ? null : (
                  <p className={styles.caption} aria-hidden="true">
                    {phonePageTexts.inWriting}
                  </p>
                )}
                <Slot parts={wayParts} of={{ onUnlock }} />
              </div>
              {mode === 'off' ? null : (
                <Button ref={askButton} wide guarded className={styles.ask} onPress={onAsk}>
                  {phonePageTexts.ask}
                </Button>
              )}
            </div>
          )}
        </div>
        {muted || settings.reactions === 'off' ? null : (
          <div className={styles.reactions}>
            <Slot parts={reactionParts} of={{}} />
          </div>
        )}
      </section>
    </div>
  );
}
