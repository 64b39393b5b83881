/** JSON with sorted keys, so that equal values have equal text whatever order they were made in. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object') return inner;
    const plain = 'toJSON' in inner && typeof inner.toJSON === 'function' ? (inner.toJSON() as object) : inner;
    if (Array.isArray(plain)) return plain as unknown;
    return Object.fromEntries(Object.entries(plain).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
