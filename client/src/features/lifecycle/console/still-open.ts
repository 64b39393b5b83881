import type { PublicView, StaffView } from '../../../../../shared/room/records.ts';
import { floorOf } from '../../floor/records.ts';
import { itemsOf } from '../../../engine/items.ts';

export type OpenThings = {
  readonly hands: number;
  /** Asked, seen or not yet, and not answered. */
  readonly questions: number;
  /** Shows of hands that take answers, or wait to be revealed. */
  readonly shows: number;
  /** Somebody has the floor, or was called to it. */
  readonly somebody: boolean;
};

/** What an end would leave undone. */
export function openThings(
  { now }: Pick<PublicView, 'now'>,
  staff: Pick<StaffView, 'inbox' | `hand:${string}` | `show:${string}`>,
): OpenThings {
  const floor = floorOf(now);
  const somebody = floor.state !== 'free';
  const hands = itemsOf(staff, 'hand:').filter(({ id }) => id !== floor.handId).length;
  const { inbox } = staff;
  const shows = itemsOf(staff, 'show:').filter(
    ({ state, reveal }) => state === 'open' || (state === 'closed' && reveal === 'sealed'),
  );
  return { hands, questions: (inbox?.new ?? 0) + (inbox?.open ?? 0), shows: shows.length, somebody };
}
