import { useEffect, useMemo, useRef, useState } from 'react';
import type { StaffHand } from '../../../records.ts';
import { shownName } from '../../../shown-name.ts';
import { useAnnounce } from '../../../../../ui/notices/announcer.tsx';
import { goalBehind, goalOf } from './moves.ts';
import type { QueueHands } from '../row/buttons.tsx';
import { queueTexts } from '#texts/features/floor/console';

/** So long it stands above the list where somebody went. */
const toldMs = 5_000;

type Moves = {
  readonly rows: Pick<QueueHands, 'goalOf' | 'goalBehind' | 'onMoved'>;
  /** Where the last one went; absent after a while. */
  readonly told: string | undefined;
};

/** H5: where hands can go, and telling where they went: to the eye above the list, to ears through the page's one voice. */
export function useMoves(hands: readonly StaffHand[], fair: boolean, onPlacedLow: () => void): Moves {
  const announce = useAnnounce();
  const [told, setTold] = useState<{ readonly words: string }>();
  const latest = useRef({ hands, fair, onPlacedLow });
  latest.current = { hands, fair, onPlacedLow };
  useEffect(() => {
    if (told === undefined) return undefined;
    const timer = setTimeout(() => setTold(undefined), toldMs);
    return () => clearTimeout(timer);
  }, [told]);
  const rows = useMemo<Moves['rows']>(
    () => ({
      goalOf: (handId, way) => goalOf(latest.current.hands, handId, way),
      goalBehind: (handId, behind) => goalBehind(latest.current.hands, handId, behind),
      onMoved: (hand, { place, freezes }, way) => {
        const name = shownName(hand);
        const words = way === 'next' ? queueTexts.nowNext(name, hand.away) : queueTexts.nowAt(name, place);
        announce(words);
        setTold({ words });
        if (latest.current.fair && freezes) latest.current.onPlacedLow();
      },
    }),
    [announce],
  );
  return { rows, told: told?.words };
}
