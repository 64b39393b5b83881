import type { HandsMove } from '../../../../../shared/features/agenda/events.ts';
import type { StaffHand } from '../../floor/records.ts';
import { agendaTexts } from '#texts/features/agenda/console';

/** Who waits while the room is about to move on. */
export type Waiting = {
  readonly mainCount: number;
  /** Of them those with a topic that is not hidden, which a promise covers. */
  readonly topicCount: number;
  /** Follow-ups and points of order. */
  readonly otherCount: number;
};

/** Who waits, as it matters when the agenda moves on (L4, H13). */
export function waitingOf(hands: readonly StaffHand[]): Waiting {
  const main = hands.filter(({ kind }) => kind === 'speak');
  return {
    mainCount: main.length,
    topicCount: main.filter(({ topic, hidden }) => topic !== undefined && !hidden).length,
    otherCount: hands.length - main.length,
  };
}

type MoveChoice = { readonly move: HandsMove; readonly sentence: string };

export const waitingCount = ({ mainCount, otherCount }: Waiting): number => mainCount + otherCount;

/** L4: what can become of those who wait, the harmless one first. `isBegun`: they leave a segment they can come back to. */
export function moveChoices(waiting: Waiting, isBegun: boolean, promise: boolean): readonly MoveChoice[] {
  const { mainCount, topicCount, otherCount } = waiting;
  const follow = otherCount > 0 ? agendaTexts.follow(otherCount) : '';
  const cleared =
    promise && topicCount > 0 ? agendaTexts.clearPromised(mainCount, topicCount) : agendaTexts.clear(mainCount);
  const carry: MoveChoice = { move: 'carry', sentence: agendaTexts.carry(waitingCount(waiting)) };
  const clear: MoveChoice = { move: 'clear', sentence: mainCount === 0 ? follow.trim() : cleared + follow };
  // Where they belong to no segment there is none to come back with.
  if (!isBegun || mainCount === 0) return [carry, clear];
  return [carry, { move: 'keep', sentence: agendaTexts.keep(mainCount) + follow }, clear];
}
