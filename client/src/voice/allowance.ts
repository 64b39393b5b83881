/** So many at once, and one more every so often. Times are of any clock that only goes forward. */
type AllowanceRule = { readonly burst: number; readonly everyMs: number };
export type Allowance = { readonly left: number; readonly at: number };

/** What is left after one more; undefined where that would be too many. */
export function spent(
  before: Allowance | undefined,
  at: number,
  { burst, everyMs }: AllowanceRule,
): Allowance | undefined {
  const left = before === undefined ? burst : Math.min(burst, before.left + (at - before.at) / everyMs);
  return left < 1 ? undefined : { left: left - 1, at };
}

/** True as long as the rule allows one more. */
export function allowedBy(rule: AllowanceRule, nowMs: () => number): () => boolean {
  let before: Allowance | undefined;
  return () => {
    const after = spent(before, nowMs(), rule);
    before = after ?? before;
    return after !== undefined;
  };
}
