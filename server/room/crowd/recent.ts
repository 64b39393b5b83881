/** Distinct people of the last `withinMs`. Exact, and each call costs the same however many there are. */
export type RecentPeople = {
  add(participant: string, nowMs: number): void;
  count(nowMs: number): number;
  everybody(nowMs: number): Iterable<string>;
};

type Seen = { readonly participant: string; atMs: number; before: Seen | undefined; after: Seen | undefined };

/** A list by when somebody was last seen: whoever is seen again moves to its end, in place. */
export function createRecentPeople(withinMs: number): RecentPeople {
  const seen = new Map<string, Seen>();
  let longestAgo: Seen | undefined;
  let newest: Seen | undefined;

  const takeOut = ({ before, after }: Seen) => {
    if (before === undefined) longestAgo = after;
    else before.after = after;
    if (after === undefined) newest = before;
    else after.before = before;
  };
  const forget = (nowMs: number) => {
    while (longestAgo !== undefined && nowMs - longestAgo.atMs >= withinMs) {
      seen.delete(longestAgo.participant);
      takeOut(longestAgo);
    }
  };
  return {
    add(participant, nowMs) {
      forget(nowMs);
      const known = seen.get(participant);
      if (known !== undefined) takeOut(known);
      const one = known ?? { participant, atMs: nowMs, before: undefined, after: undefined };
      one.atMs = nowMs;
      one.before = newest;
      one.after = undefined;
      if (newest === undefined) longestAgo = one;
      else newest.after = one;
      newest = one;
      if (known === undefined) seen.set(participant, one);
    },
    count(nowMs) {
      forget(nowMs);
      return seen.size;
    },
    everybody(nowMs) {
      forget(nowMs);
      return seen.keys();
    },
  };
}

/** Sums by whole seconds, of the last `withinMs`. */
export type RecentSeconds = {
  add(count: number, nowMs: number): void;
  /** Of the busiest second. */
  peak(nowMs: number): number;
};

export function createRecentSeconds(withinMs: number): RecentSeconds {
  const sums = new Map<number, number>();
  const secondOf = (ms: number) => Math.floor(ms / 1_000);
  const forget = (nowMs: number) => {
    for (const [second] of sums) {
      if (second >= secondOf(nowMs - withinMs)) break;
      sums.delete(second);
    }
  };
  return {
    add(count, nowMs) {
      const second = secondOf(nowMs);
      sums.set(second, (sums.get(second) ?? 0) + count);
      // Nobody may ever ask: what is no longer recent goes here too.
      if (sums.size > withinMs / 1_000 + 2) forget(nowMs);
    },
    peak(nowMs) {
      forget(nowMs);
      return Math.max(0, ...sums.values());
    },
  };
}
