import { useEffect, useLayoutEffect, useRef, type MouseEvent } from 'react';
import { useStage } from '../../engine/react/room-context.tsx';
import { uiLimits } from '../../ui/limits.ts';
import { Slot } from '../../ui/loading/slot.tsx';
import styles from './layout.module.css';
import { operatorParts } from './parts.tsx';

/** What can be done at this very screen: in its lower edge, over nothing, and only while somebody is there. */
export function Operator({ stirred }: { readonly stirred: boolean }) {
  const room = useStage((state) => state.view.room);
  const isSeen = useSeenPresses(stirred);
  const keepUnseen = (event: MouseEvent) => {
    // A key has no place on the screen: it means what has the focus.
    if (event.detail === 0 || isSeen()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={styles.operator}
      data-stays
      data-there={stirred || undefined}
      onClickCapture={keepUnseen}
      role="presentation"
    >
      <Slot parts={operatorParts} of={{ room, stirred }} />
    </div>
  );
}

/** Whether the last press began when what it pressed was to be seen; a finger that only woke the screen meant nothing else. */
function useSeenPresses(shown: boolean): () => boolean {
  const shownAt = useRef(Infinity);
  const seen = useRef(true);
  useLayoutEffect(() => {
    shownAt.current = shown ? performance.now() : Infinity;
  }, [shown]);
  useEffect(() => {
    const press = ({ pointerType }: PointerEvent) => {
      // A mouse that comes there shows it on its way.
      seen.current = pointerType === 'mouse' || performance.now() - shownAt.current >= uiLimits.tapGuardMs;
    };
    // Before the same press shows it.
    addEventListener('pointerdown', press, true);
    return () => removeEventListener('pointerdown', press, true);
  }, []);
  return () => seen.current;
}
