import type { Pulse } from '../../../../shared/room/records.ts';

export const stillPulse: Pulse = { here: 0, taps: {}, share: {} };

/** Before the first tick nothing is tapped. */
export function pulseOf(pulse: Pulse | undefined): Pulse {
  return pulse ?? stillPulse;
}

/** How much of the room reacts, 0 to 1. Whoever taps two things within a tick counts for both; more than all is all. */
export function shareOfRoom({ share }: Pick<Pulse, 'share'>): number {
  return Math.min(
    1,
    Object.values(share).reduce((sum, one) => sum + one, 0),
  );
}

/** What most people tapped; undefined in a quiet room. */
export function leadingKind({ share }: Pick<Pulse, 'share'>): string | undefined {
  return Object.entries(share).sort(([, a], [, b]) => b - a)[0]?.[0];
}
