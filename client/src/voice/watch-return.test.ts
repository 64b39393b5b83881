import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { ConnectionStatus } from '../engine/store.ts';
import { callLimits } from './limits.ts';
import { watchReturn } from './watch-return.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function returning(unboundMs?: number) {
  const store = createStore<{ readonly status: ConnectionStatus }>(() => ({ status: 'away' }));
  const over = vi.fn<() => void>();
  const watch = watchReturn({ store }, over, unboundMs);
  return { over, watch, is: (status: ConnectionStatus) => store.setState({ status }) };
}

test('V1 a page that comes back and is told of no relay has none any more', () => {
  const { over, is } = returning();
  is('live');
  vi.advanceTimersByTime(callLimits.voiceReturnMs - 1);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
});

test('H7 a page that comes back and is told that its relay stands goes on', () => {
  const { over, watch, is } = returning();
  is('live');
  watch.begun();
  vi.advanceTimersByTime(2 * callLimits.voiceReturnMs);
  expect(over).not.toHaveBeenCalled();
});

test('H7 a page that is away again waits for its next return', () => {
  const { over, watch, is } = returning();
  is('live');
  is('away');
  vi.advanceTimersByTime(2 * callLimits.voiceReturnMs);
  expect(over).not.toHaveBeenCalled();
  is('live');
  watch.close();
  vi.advanceTimersByTime(2 * callLimits.voiceReturnMs);
  expect(over).not.toHaveBeenCalled();
});

test('V1 a page that nobody reaches for long does not go on', () => {
  const { over, watch, is } = returning(callLimits.voiceUnboundMs);
  is('live');
  watch.begun();
  is('away');
  is('connecting');
  vi.advanceTimersByTime(callLimits.voiceUnboundMs / 2);
  is('away');
  vi.advanceTimersByTime(callLimits.voiceUnboundMs / 2 - 1);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
});
