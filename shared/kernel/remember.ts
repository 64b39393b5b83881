type Known<Basis, Result> = { readonly basis: Basis; readonly result: Result };

/**
 * What was made last for each owner, for as long as the owner lives and what it was made from is the same. All that the
 * core remembers of rooms is remembered by this: results of pure functions, which may be made again at any time.
 */
export function lastMade<Basis, Result>(isSame: (before: Basis, now: Basis) => boolean) {
  const known = new WeakMap<object, Known<Basis, Result>>();
  return (owner: object, basis: Basis, make: () => Result): Result => {
    const before = known.get(owner);
    if (before !== undefined && isSame(before.basis, basis)) return before.result;
    const result = make();
    known.set(owner, { basis, result });
    return result;
  };
}

type From = readonly [owner: object, ...others: unknown[]];

/** Whether two lists have the very same in them. */
export const isSameList = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && now.every((one, index) => one === before[index]);

/**
 * A pure function that remembers its newest result for each owner, as long as all else that it is made from is the very
 * same. Both are picked from the arguments: so what is made of a long list is not made again when only something beside
 * it changed, such as one vote.
 */
export function rememberBy<Arguments extends readonly unknown[], Result>(
  from: (...args: Arguments) => From,
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const made = lastMade<From, Result>(isSameList);
  return (...args) => {
    const basis = from(...args);
    return made(basis[0], basis, () => compute(...args));
  };
}

/** A pure function that remembers its newest result for each first argument, as long as the others are the very same. */
export function remember<Arguments extends readonly [owner: object, ...others: unknown[]], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  return rememberBy<Arguments, Result>((...args) => args, compute);
}
