/* H13: how many of those who wait will get the floor. Used by phones and by the console: so no imports. */

type Floor =
  | { readonly state: 'free' }
  | { readonly state: 'called' | 'accepted' }
  /** On air since, epoch ms. */
  | {
      readonly state: 'on-air';
      readonly startedAt: number;
      readonly secondsPlanned: number;
      /** It stands still since. */
      readonly pausedAt?: number | undefined;
    };

type Time = {
  /** Epoch ms, by the room's clock. */
  readonly now: number;
  readonly endsAt: number;
  readonly meanSeconds: number;
  readonly waiting: number;
  readonly floor: Floor;
};

/** What the turn on the floor still takes: a whole one where nobody has begun yet. */
function busyMs(floor: Floor, now: number, meanMs: number): number {
  switch (floor.state) {
    case 'free':
      return 0;
    case 'called':
    case 'accepted':
      return meanMs;
    case 'on-air':
      return Math.max(0, floor.startedAt + floor.secondsPlanned * 1000 - (floor.pausedAt ?? now));
  }
}

/** How many have a whole turn of mean length before the end, from 0 to all. */
export function reach({ now, endsAt, meanSeconds, waiting, floor }: Time): number {
  const meanMs = Math.max(1, meanSeconds) * 1000;
  const leftMs = endsAt - now - busyMs(floor, now, meanMs);
  return Math.max(0, Math.min(waiting, Math.floor(leftMs / meanMs)));
}
