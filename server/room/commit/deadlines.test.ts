import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Due } from '../../../shared/kernel/shell.ts';
import { createDeadlines } from './deadlines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a moment is acted on once, when it comes', async () => {
  let due: Due | undefined = { at: Date.now() + 20_000, command: { type: 'note', data: {} } };
  const acted: number[] = [];
  createDeadlines(
    () => due,
    Date.now,
    async () => {
      acted.push(Date.now());
      due = undefined;
    },
  );
  await vi.advanceTimersByTimeAsync(19_990);
  expect(acted).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(acted).toHaveLength(1);
});

test('a moment that stays due is tried ever more slowly, never in a hot loop', async () => {
  const due: Due = { at: Date.now(), command: { type: 'note', data: {} } };
  let acts = 0;
  createDeadlines(
    () => due,
    Date.now,
    async () => (acts += 1),
  );
  await vi.advanceTimersByTimeAsync(120_000);
  expect(acts).toBeGreaterThan(3);
  expect(acts).toBeLessThan(12);
});

test('a later moment further off than a timer can wait is waited for all the same', async () => {
  const due: Due = { at: Date.now() + 60 * 86_400_000, command: { type: 'note', data: {} } };
  let acts = 0;
  const deadlines = createDeadlines(
    () => due,
    Date.now,
    async () => (acts += 1),
  );
  await vi.advanceTimersByTimeAsync(59 * 86_400_000);
  expect(acts).toBe(0);
  await vi.advanceTimersByTimeAsync(2 * 86_400_000);
  expect(acts).toBeGreaterThan(0);
  deadlines.stop();
});
