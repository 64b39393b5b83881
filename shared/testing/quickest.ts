/**
 * The quickest of many short tries of each work, in milliseconds, in turns: what they cost without the other work of the
 * machine, which one long try, or one after the other, would count along.
 */
export function quickest(tries: number, ...works: readonly ((attempt: number) => void)[]): readonly number[] {
  const best = works.map(() => Infinity);
  for (let attempt = 0; attempt < tries; attempt += 1)
    for (const [place, work] of works.entries()) {
      const fromMs = performance.now();
      work(attempt);
      best[place] = Math.min(best[place] ?? Infinity, performance.now() - fromMs);
    }
  return best;
}
