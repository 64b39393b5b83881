import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProcessClock } from '../clock.ts';
import { nodeLimits } from '../limits.ts';
import { createPresence } from './presence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function present() {
  let changes = 0;
  const presence = createPresence(createProcessClock(Date.now, Date.now), () => (changes += 1));
  return { presence, changes: () => changes };
}

test('H7 nobody is away in the first 30 s after a start, and then whoever is not here is', () => {
  const { presence, changes } = present();
  presence.join('cleo', 'attendee');
  vi.advanceTimersByTime(nodeLimits.nobodyAwayAfterStartMs - 100);
  expect(presence.away.has('dora')).toBe(false);
  vi.advanceTimersByTime(200);
  expect(presence.away.has('dora')).toBe(true);
  expect(presence.away.has('cleo')).toBe(false);
  expect(changes()).toBe(1);
});

test('H7 away means 20 s without any connection, and coming back is told at once', () => {
  const { presence, changes } = present();
  vi.advanceTimersByTime(60_000);
  presence.join('cleo', 'attendee');
  presence.join('cleo', 'moderator');
  const before = changes();
  presence.leave('cleo', 'attendee');
  vi.advanceTimersByTime(60_000);
  expect(presence.away.has('cleo')).toBe(false);
  presence.leave('cleo', 'moderator');
  vi.advanceTimersByTime(nodeLimits.awayAfterMs - 1);
  expect(presence.away.has('cleo')).toBe(false);
  expect(changes()).toBe(before);
  vi.advanceTimersByTime(2);
  expect(presence.away.has('cleo')).toBe(true);
  expect(changes()).toBe(before + 1);
  presence.join('cleo', 'attendee');
  expect(presence.away.has('cleo')).toBe(false);
  expect(changes()).toBe(before + 2);
});

test('H7 nothing is told where nobody went: who comes back in time was never away', () => {
  const { presence, changes } = present();
  presence.join('cleo', 'attendee');
  vi.advanceTimersByTime(60_000);
  const before = changes();
  for (let times = 0; times < 5; times += 1) {
    presence.leave('cleo', 'attendee');
    vi.advanceTimersByTime(nodeLimits.awayAfterMs / 2);
    presence.join('cleo', 'attendee');
    vi.advanceTimersByTime(nodeLimits.awayAfterMs);
  }
  expect(changes()).toBe(before);
});

test('R2 people here are distinct attendees, not connections and not staff', () => {
  const { presence } = present();
  presence.join('cleo', 'attendee');
  presence.join('cleo', 'attendee');
  presence.join('ana', 'moderator');
  expect(presence.here()).toBe(1);
  presence.leave('cleo', 'attendee');
  expect(presence.here()).toBe(1);
  presence.leave('cleo', 'attendee');
  expect(presence.here()).toBe(0);
});
