import type { ViewRecord } from '../../../../shared/kernel/records.ts';

/** What the room taps in this very tick (R2). */
export type Pulse = {
  readonly here: number;
  readonly taps: { readonly [kind: string]: number };
  /** Of those present, 0 to 1. */
  readonly share: { readonly [kind: string]: number };
};

export const stillPulse: Pulse = { here: 0, taps: {}, share: {} };

export function pulseOf(record: ViewRecord | undefined): Pulse {
  return record === undefined ? stillPulse : { ...stillPulse, ...(record as unknown as Partial<Pulse>) };
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
