/** Remembers a pure function's result for as long as its argument lives. */
export function memo<Argument extends object, Result>(
  compute: (argument: Argument) => Result,
): (argument: Argument) => Result {
  const known = new WeakMap<Argument, { readonly result: Result }>();
  return (argument) => {
    const found = known.get(argument);
    if (found !== undefined) return found.result;
    const result = compute(argument);
    known.set(argument, { result });
    return result;
  };
}
