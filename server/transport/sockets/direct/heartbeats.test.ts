import { beforeEach, expect, test, vi } from 'vitest';
import { transportLimits } from '../../limits.ts';
import { createHeartbeats, type Beating } from './heartbeats.ts';

type Line = Beating & { pings: number[]; isGivenUp: boolean; answer(): void };

let nowMs = 0;
const monotonicMs = () => nowMs;
const { pingIntervalMs, pingTimeoutMs, handshakeMs } = transportLimits;

function line(): Line {
  return {
    awaitedSinceMs: -1,
    beatsIn: -1,
    pings: [],
    isGivenUp: false,
    ping() {
      this.pings.push(nowMs);
    },
    giveUp() {
      this.isGivenUp = true;
    },
    answer() {
      this.awaitedSinceMs = -1;
    },
  };
}

/** Time passes as the process sees it: `stepMs` at a time. */
function pass(ms: number, stepMs = 100, each = () => {}): void {
  for (let passedMs = 0; passedMs < ms; passedMs += stepMs) {
    nowMs += stepMs;
    vi.advanceTimersByTime(100);
    each();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  nowMs = 0;
  return () => void vi.useRealTimers();
});

const comeIn = (count: number, eachMs = 0) => {
  const heartbeats = createHeartbeats<Line>(monotonicMs);
  const lines: Line[] = [];
  while (lines.length < count) {
    const one = line();
    heartbeats.opened(one);
    heartbeats.cameIn(one);
    lines.push(one);
    pass(eachMs, 100, () => lines.forEach((came) => came.answer()));
  }
  return { heartbeats, lines };
};

test('every line is asked once in an interval, and never all of them at once', () => {
  const { lines } = comeIn(1_000);
  const atOnce = new Map<number, number>();
  pass(3 * pingIntervalMs, 100, () => lines.forEach((one) => one.answer()));
  for (const { pings, isGivenUp } of lines) {
    expect(pings).toHaveLength(3);
    expect(isGivenUp).toBe(false);
    for (const at of pings) atOnce.set(at, (atOnce.get(at) ?? 0) + 1);
    expect((pings[1] ?? 0) - (pings[0] ?? 0)).toBe(pingIntervalMs);
  }
  expect(Math.max(...atOnce.values())).toBe(20);
});

test('H7 a slow phone is asked only once it had time to take what it came for, and in time for its page', () => {
  for (const eachMs of [0, 100, 700]) {
    const cameMs = nowMs;
    const { lines } = comeIn(150, eachMs);
    pass(pingIntervalMs, 100, () => lines.forEach((one) => one.answer()));
    for (const [index, { pings }] of lines.entries()) {
      const afterMs = (pings[0] ?? Infinity) - cameMs - index * eachMs;
      expect(afterMs).toBeGreaterThanOrEqual(pingIntervalMs / 2);
      expect(afterMs).toBeLessThanOrEqual(pingIntervalMs);
    }
  }
});

test('H7 who does not answer is given up within two intervals; who says anything is not', () => {
  const { lines } = comeIn(2);
  const [silent, living] = lines as [Line, Line];
  pass(pingIntervalMs + pingTimeoutMs, 100, () => living.answer());
  expect([silent.isGivenUp, living.isGivenUp]).toEqual([true, false]);
  expect(silent.pings.length).toBeGreaterThan(0);
});

test('H7 A3 a time-out counts no time in which nothing could have been read, and hearts beat on all the same', () => {
  const { lines } = comeIn(100);
  pass(pingIntervalMs, 100, () => lines.forEach((one) => one.answer()));
  // A hall that comes in keeps the process busy: it looks once in two seconds.
  pass(3 * pingIntervalMs, 2_000);
  for (const { isGivenUp, pings } of lines) {
    expect(isGivenUp).toBe(false);
    expect(pings.length).toBeGreaterThanOrEqual(3);
  }
  pass(2 * pingIntervalMs, 100);
  expect(lines.every(({ isGivenUp }) => isGivenUp)).toBe(true);
});

test('A3 who does not say for which room it came is given up, and who is in is not', () => {
  const heartbeats = createHeartbeats<Line>(monotonicMs);
  const [slow, quick] = [line(), line()];
  heartbeats.opened(slow);
  heartbeats.opened(quick);
  heartbeats.cameIn(quick);
  pass(handshakeMs, 100);
  expect(slow.isGivenUp).toBe(false);
  pass(200, 100);
  expect([slow.isGivenUp, quick.isGivenUp]).toEqual([true, false]);
});

test('who has gone is asked no more, and with nobody left there is no timer', () => {
  const { heartbeats, lines } = comeIn(3);
  const [first] = lines as [Line];
  heartbeats.gone(first);
  heartbeats.gone(first);
  expect(heartbeats.all()).toHaveLength(2);
  pass(pingIntervalMs, 100);
  expect(first.pings).toEqual([]);
  lines.forEach((one) => heartbeats.gone(one));
  expect(vi.getTimerCount()).toBe(0);
});
