import type { Expiry } from '../../../shared/kernel/shell.ts';
import type { ProcessClock } from '../clock.ts';

/** When by the monotonic clock, and what the wall said then. */
export type SeenEnd = { readonly atMs: number; readonly wallMs: number };

/** When this process itself saw rooms end, by its monotonic clock: no calendar can be wrong about those (L5). */
export type Endings = {
  /** The room changed while it was looked at. */
  saw(room: string, expiry: Expiry | undefined): void;
  readonly of: (room: string, endedAt: number) => SeenEnd | undefined;
  forget(room: string): void;
};

export function createEndings(clock: Pick<ProcessClock, 'monotonicMs' | 'wallMs'>): Endings {
  const seen = new Map<string, SeenEnd & { readonly endedAt: number }>();
  return {
    saw(room, expiry) {
      if (expiry === undefined) seen.delete(room);
      else if (seen.get(room)?.endedAt !== expiry.endedAt)
        seen.set(room, { endedAt: expiry.endedAt, atMs: clock.monotonicMs(), wallMs: clock.wallMs() });
    },
    of(room, endedAt) {
      const ending = seen.get(room);
      return ending?.endedAt === endedAt ? ending : undefined;
    },
    forget: (room) => void seen.delete(room),
  };
}
