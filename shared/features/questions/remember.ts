/**
 * A function that remembers its newest result for each key, for as long as all its inputs are the very same. Key and
 * inputs are picked from the arguments: so what is made of a long list is not made again when only something beside it
 * changed, such as one vote.
 */
export function remember<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
  by: { readonly key: (...args: Arguments) => object; readonly inputs: (...args: Arguments) => readonly unknown[] },
): (...args: Arguments) => Result {
  const known = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly result: Result }>();
  return (...args) => {
    const key = by.key(...args);
    const inputs = by.inputs(...args);
    const before = known.get(key);
    if (before !== undefined && inputs.every((input, i) => input === before.inputs[i])) return before.result;
    const result = compute(...args);
    known.set(key, { inputs, result });
    return result;
  };
}
