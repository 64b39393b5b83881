import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, View } from '../kernel/records.ts';
import { apply, diff } from './patch.ts';

/* Few keys and values, so that views often share them; among them names that every object has. */
const key = fc.constantFrom('room', 'now', 'hand:1', 'hand:2', 'constructor', 'toString', 'length');
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Json>('', 'a', 0, 1, true, false),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'y', '0', 'constructor'), tie('json'), { maxKeys: 3 }),
  ),
}));
const view: fc.Arbitrary<View> = fc.dictionary(
  key,
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'valueOf'), json, { maxKeys: 4 }),
  {
    maxKeys: 6,
  },
);
const twoViews = fc.oneof(
  fc.tuple(view, view),
  fc.tuple(view, view).map(([a, b]) => [a, { ...a, ...b }] as const),
);

test('I2 applying the difference of two views to the first gives the second', () => {
  fc.assert(
    fc.property(twoViews, ([before, after]) => {
      const wire = JSON.parse(JSON.stringify(diff(before, after) ?? {})) as object;
      expect(apply(before, wire)).toEqual(after);
    }),
    { numRuns: 2_000 },
  );
});

test('I2 a key is in exactly one of put, patch and remove, and only where something changed', () => {
  fc.assert(
    fc.property(twoViews, ([before, after]) => {
      const change = diff(before, after);
      const keys = [...Object.keys(change?.put ?? {}), ...Object.keys(change?.patch ?? {}), ...(change?.remove ?? [])];
      expect(new Set(keys).size).toBe(keys.length);
      const same = (one: string) => JSON.stringify(sorted(before[one])) === JSON.stringify(sorted(after[one]));
      for (const one of keys) expect(Object.hasOwn(before, one) && Object.hasOwn(after, one) && same(one)).toBe(false);
      expect(change === undefined).toBe(keys.length === 0);
      for (const part of Object.values(change ?? {})) expect(Object.keys(part as object)).not.toHaveLength(0);
    }),
    { numRuns: 2_000 },
  );
});

test('I2 records that did not change keep their reference', () => {
  fc.assert(
    fc.property(twoViews, ([before, after]) => {
      const change = diff(before, structuredClone(after)) ?? {};
      const next = apply(before, change);
      const touched = new Set([...Object.keys(change.put ?? {}), ...Object.keys(change.patch ?? {})]);
      for (const one of Object.keys(next)) if (!touched.has(one)) expect(next[one]).toBe(before[one]);
    }),
  );
});

test('I2 neither view is touched', () => {
  fc.assert(
    fc.property(twoViews, ([before, after]) => {
      const text = JSON.stringify([before, after]);
      apply(before, diff(before, after) ?? {});
      expect(JSON.stringify([before, after])).toBe(text);
    }),
  );
});

test('I2 one changed field travels alone; a field that went away sends its record whole', () => {
  const before = { now: { state: 'called', turnId: 't', sign: { colour: 1, numeral: 1 } } };
  expect(diff(before, { now: { ...before.now, state: 'accepted' } })).toEqual({
    patch: { now: { state: 'accepted' } },
  });
  expect(diff(before, { now: { state: 'free' } })).toEqual({ put: { now: { state: 'free' } } });
  expect(diff(before, {})).toEqual({ remove: ['now'] });
  expect(diff(before, structuredClone(before))).toBeUndefined();
});

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return Array.isArray(value) ? value.map(sorted) : value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
