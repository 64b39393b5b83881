import { rank } from '../../../../../../shared/features/floor/queue/order.ts';
import type { StaffHand } from '../../records.ts';

/** Placed by a moderator, or kept ahead of one who was (H5); not who only gets the deck back. */
export const isFrozen = ({ key }: Pick<StaffHand, 'key'>): boolean =>
  key[0] === rank.placed && key.length > 1 && (key[1] ?? -1) >= 0;
