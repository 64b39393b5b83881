import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyRoom, type RoomState } from '../../../shared/room/room.ts';
import { nodeLimits } from '../limits.ts';
import { createPaced } from './paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function room() {
  let newest: RoomState = emptyRoom;
  const renewals: number[] = [];
  const paced = createPaced(
    () => newest,
    Date.now,
    () => renewals.push(paced.state().revision),
  );
  return {
    paced,
    renewals,
    shown: () => paced.state().revision,
    write(revision: number) {
      newest = { ...emptyRoom, revision };
      paced.changed();
    },
  };
}

test('Q2 what a crowd changes is shown at once after idle, then once a second, and its last word always', () => {
  const { write, shown, renewals } = room();
  write(1);
  expect(shown()).toBe(1);
  for (let revision = 2; revision <= 1 + 35; revision += 1) {
    vi.advanceTimersByTime(100);
    write(revision);
  }
  // 3,500 ms of ten changes a second.
  expect(renewals).toHaveLength(3);
  vi.advanceTimersByTime(nodeLimits.pacedEveryMs);
  expect(shown()).toBe(36);
  expect(renewals.at(-1)).toBe(36);
  expect(renewals).toHaveLength(4);
  vi.advanceTimersByTime(60_000);
  expect(renewals).toHaveLength(4);
  write(37);
  expect(shown()).toBe(37);
  expect(renewals).toHaveLength(4);
});

test('after it was stopped nothing is renewed any more', () => {
  const { paced, write, shown } = room();
  write(1);
  write(2);
  paced.stop();
  vi.advanceTimersByTime(60_000);
  expect(shown()).toBe(1);
});
