import type { Expiry } from '../../shared/kernel/feature.ts';

/** When this process itself saw rooms end, by its monotonic clock: no calendar can be wrong about those (L5). */
export type Endings = {
  /** The room changed while it was looked at. */
  saw(room: string, expiry: Expiry | undefined): void;
  readonly of: (room: string, endedAt: number) => number | undefined;
  forget(room: string): void;
};

export function createEndings(monotonicMs: () => number): Endings {
  const seen = new Map<string, { readonly endedAt: number; readonly atMs: number }>();
  return {
    saw(room, expiry) {
      if (expiry === undefined) seen.delete(room);
      else if (seen.get(room)?.endedAt !== expiry.endedAt)
        seen.set(room, { endedAt: expiry.endedAt, atMs: monotonicMs() });
    },
    of(room, endedAt) {
      const ending = seen.get(room);
      return ending?.endedAt === endedAt ? ending.atMs : undefined;
    },
    forget: (room) => void seen.delete(room),
  };
}
