import type { Waiting } from '../../features/agenda/console/hands-move.ts';
import type { StaffHand } from '../../features/floor/records.ts';

/** Who waits, as it matters when the agenda moves on (L4, H13). */
export function waitingOf(hands: readonly StaffHand[]): Waiting {
  const main = hands.filter(({ kind }) => kind === 'speak');
  return {
    mainCount: main.length,
    topicCount: main.filter(({ topic, hidden }) => topic !== undefined && !hidden).length,
    otherCount: hands.length - main.length,
  };
}
