import { engineLimits } from '../limits.ts';

/**
 * Full jitter: anything between nothing and a bound that doubles with each failed attempt, so that a
 * room full of phones does not return in waves. `random` is in [0, 1).
 */
export function backoffMs(failedAttempts: number, random: number): number {
  const bound = Math.min(engineLimits.backoffMaxMs, engineLimits.backoffBaseMs * 2 ** Math.min(failedAttempts, 30));
  return Math.floor(random * bound);
}
