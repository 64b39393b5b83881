import type { AddressKeys } from './buckets.ts';

/** How many are open by key; whoever holds none is forgotten. */
export function createOpenCounts() {
  const counts = new Map<string, number>();
  const of = (key: string) => counts.get(key) ?? 0;
  return {
    of,
    add(keys: readonly string[], change: 1 | -1) {
      for (const key of keys) {
        const count = of(key) + change;
        if (count === 0) counts.delete(key);
        else counts.set(key, count);
      }
    },
  };
}

/** The keys of one address: of itself, and of the network it is counted with. */
export const keysOf = ({ near, wide }: AddressKeys): readonly string[] => (wide === undefined ? [near] : [near, wide]);
