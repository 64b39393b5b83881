import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { uiLimits } from '../limits.ts';
import { hooked } from '../testing/hooks.ts';
import { useUnread } from './use-unread.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('S1 what stands there from the beginning takes a press, and what has just come in its place takes none for a while', async () => {
  const { draw, end } = hooked(useUnread);
  expect(draw('a')()).toBe(false);
  expect(draw('b')()).toBe(true);
  vi.advanceTimersByTime(uiLimits.slotRestMs - 1);
  expect(draw('b')()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(draw('b')()).toBe(false);
  await end();
});

test('S1 a button that was drawn before the change knows of it', async () => {
  const { draw, end } = hooked(useUnread);
  const unread = draw('a');
  draw('b');
  expect(unread()).toBe(true);
  await end();
});
