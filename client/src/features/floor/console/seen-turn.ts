import { turnIdOf, type Floor } from '../records.ts';
import { uiLimits } from '../../../ui/limits.ts';

/** The floor as it came to this screen: what stands there, what stood there before, and since when. */
export type Seen = { readonly floor: Floor; readonly before: string | null; readonly since: number };

export function sawFloor(seen: Seen, floor: Floor, at: number): Seen {
  if (turnIdOf(floor) === turnIdOf(seen.floor)) return { ...seen, floor };
  return { floor, before: turnIdOf(seen.floor), since: at };
}

/**
 * The turn a press on Next is about. A call that came from elsewhere a blink ago cannot be what the finger,
 * already on its way, meant to end: so the turn before it is named, and the room answers "already called" (H11).
 */
export function turnMeant({ floor, before, since }: Seen, at: number): string | null {
  return floor.state === 'called' && at - since < uiLimits.tapGuardMs ? before : turnIdOf(floor);
}
