import { expect, test } from 'vitest';
import { uiLimits } from '../limits.ts';
import { emptyOrder, heldOrder, type HeldOrder } from './use-held-order.ts';

type Row = { readonly id: string; readonly skips: number };
const rows = (...ids: readonly string[]): readonly Row[] => ids.map((id) => ({ id, skips: 0 }));
const wasDealt = (was: Row, is: Row) => is.skips > was.skips;
const shown = ({ items }: HeldOrder<Row>) =>
  items.map(({ item, gone, dealt }) => item.id + (gone ? ' gone' : dealt ? ' dealt' : ''));
const after = (before: HeldOrder<Row>, now: number, ...ids: readonly string[]) =>
  heldOrder(before, rows(...ids), now, wasDealt);

const first = after(emptyOrder, 0, 'a', 'b', 'c');

test('H10 who was called leaves a gap for 600 ms, then the list closes', () => {
  const called = after(first, 1_000, 'b', 'c');
  expect(shown(called)).toEqual(['a gone', 'b', 'c']);
  expect(shown(after(called, 1_000 + uiLimits.gapMs - 1, 'b', 'c'))).toEqual(['a gone', 'b', 'c']);
  expect(shown(after(called, 1_000 + uiLimits.gapMs, 'b', 'c'))).toEqual(['b', 'c']);
});

test('H6 who was skipped stays where they were for as long, and everybody else with them', () => {
  const skipped = [{ id: 'b', skips: 0 }, { id: 'a', skips: 1 }, ...rows('c')];
  const order = heldOrder(first, skipped, 1_000, wasDealt);
  expect(shown(order)).toEqual(['a dealt', 'b', 'c']);
  expect(shown(heldOrder(order, skipped, 1_300, wasDealt))).toEqual(['a dealt', 'b', 'c']);
  expect(shown(heldOrder(order, skipped, 1_600, wasDealt))).toEqual(['b', 'a', 'c']);
});

test('H10 who comes meanwhile waits for the gap to close; who comes back takes their own', () => {
  const called = after(first, 1_000, 'b', 'c');
  expect(shown(after(called, 1_200, 'b', 'c', 'd'))).toEqual(['a gone', 'b', 'c']);
  expect(shown(after(called, 1_200, 'a', 'b', 'c'))).toEqual(['a', 'b', 'c']);
  expect(shown(after(called, 1_700, 'b', 'c', 'd'))).toEqual(['b', 'c', 'd']);
});

test('H10 one gap after another keeps the list still, but not for ever', () => {
  let order: HeldOrder<Row> = after(emptyOrder, 0, ...Array.from({ length: 20 }, (_, index) => `hand ${index}`));
  for (let gone = 1; gone < 20; gone += 1)
    order = after(order, gone * 300, ...Array.from({ length: 20 - gone }, (_, index) => `hand ${index + gone}`));
  expect(order.since).toBeGreaterThan(300);
  expect(order.until).toBeLessThanOrEqual(order.since + uiLimits.mostGapMs);
});

test('H5 while somebody drags, nothing moves; without a gap a list is simply as it is', () => {
  expect(shown(heldOrder(first, rows('c', 'a', 'b'), 9_000, wasDealt, true))).toEqual(['a', 'b', 'c']);
  expect(shown(heldOrder(first, rows('c', 'a', 'b', 'd'), 9_000, wasDealt))).toEqual(['c', 'a', 'b', 'd']);
});
