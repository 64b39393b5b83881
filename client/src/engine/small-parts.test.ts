import { expect, onTestFinished, test, vi } from 'vitest';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { estimateOf, roomClock } from './clock.ts';
import { browserStorage, deviceHeader, deviceIn, memoryKeyValue, safeKeyValue } from './device.ts';
import { keepsNothing } from './keeps-nothing.ts';
import { engineLimits } from './limits.ts';
import { keepStaffSecret, speakSecret, staffHeader, staffSecret } from './staff-secret.ts';
import { freshName, holdByAsking, holdByLock, type NameHolder, safely } from './outbox/tab-name.ts';

test('the clock believes the quickest round trip', () => {
  const slow = { sentAt: 0, receivedAt: 400, roomNow: 5_390 };
  const quick = { sentAt: 1_000, receivedAt: 1_010, roomNow: 6_005 };
  const setBack = { sentAt: 1_000, receivedAt: 0, roomNow: 9_999 };
  expect(estimateOf([slow, quick, setBack])).toEqual({ offsetMs: 5_000, skewMs: 5 });
  expect(estimateOf([setBack])).toBeUndefined();
});

test('R4 a clock is as far off as half the quickest round trip and what it moved by since it was last looked at', () => {
  const quick = { sentAt: 1_000, receivedAt: 1_010, roomNow: 6_005 };
  expect(estimateOf([quick], { offsetMs: 4_970, skewMs: 1 })).toEqual({ offsetMs: 5_000, skewMs: 35 });
  expect(estimateOf([quick], { offsetMs: -1e9, skewMs: 1 })?.skewMs).toBe(wireLimits.clockSkewMaxMs);
});

/** A device whose clocks go on together until the test sets one of them, and the room it asks. */
function device(roomAheadMs = 60_000) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const begun = Date.now();
  const off = { wallMs: 0, steadyMs: 0, roomMs: roomAheadMs };
  const clocks = {
    wallMs: () => Date.now() + off.wallMs,
    steadyMs: () => Date.now() - begun + off.steadyMs,
  };
  const roomNow = () => Date.now() + off.roomMs;
  const told: (number | undefined)[] = [];
  let offsetMs: number | undefined;
  const clock = roomClock({
    async ask(skewMs) {
      told.push(skewMs);
      await new Promise((resume) => setTimeout(resume, 20));
      return roomNow() - 10;
    },
    found: ({ clockOffsetMs }) => (offsetMs = clockOffsetMs),
    clocks,
  });
  onTestFinished(clock.stop);
  clock.restart();
  /** How far what the page shows is from the room's time. */
  const errorMs = () => Math.round(clocks.steadyMs() + (offsetMs ?? Number.NaN) - roomNow());
  const skews = () => told.filter((skew) => skew !== undefined);
  return { off, clock, roomNow, errorMs, skews, asked: () => told.length };
}
const goOn = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('R4 a page tells the room how far off its clock may be, each time it has looked', async () => {
  const { off, errorMs, skews, asked } = device();
  await goOn(2_000);
  expect([errorMs(), skews(), asked()]).toEqual([0, [10], engineLimits.clockSamplesCount + 1]);
  off.roomMs += 7;
  await goOn(engineLimits.clockEveryMs + 2_000);
  expect([errorMs(), skews(), asked()]).toEqual([0, [10, 17], 2 * engineLimits.clockSamplesCount + 2]);
});

test('H9 a device whose clock is set in a turn shows the right time all along, since nobody can set what it counts by', async () => {
  const { off, errorMs, skews } = device();
  await goOn(5_000);
  for (const jumpMs of [7_200_000, -9_000_000, 400]) {
    off.wallMs += jumpMs;
    expect(errorMs()).toBe(0);
    await goOn(2_000);
    expect(errorMs()).toBe(0);
  }
  // It was never off, and does not say that it was.
  expect(Math.max(...skews())).toBe(10);
});

test('H9 a device that slept while its steady clock stood still is right within 2 s, and says no more than it is off', async () => {
  const { off, errorMs, skews } = device();
  await goOn(5_000);
  off.steadyMs -= 3_600_000;
  expect(errorMs()).toBe(-3_600_000);
  await goOn(engineLimits.clockCompareMs + 40);
  expect(errorMs()).toBe(0);
  await goOn(2_000);
  expect([errorMs(), skews()]).toEqual([0, [10, 10]]);
});

test('a room that is later than was believed, since its server slept, is asked anew at once', async () => {
  const { off, clock, roomNow, errorMs, skews, asked } = device();
  await goOn(5_000);
  const before = asked();
  clock.saw(roomNow() - 400);
  clock.saw(roomNow() + engineLimits.clockDisagreeMs);
  await goOn(1_000);
  expect(asked()).toBe(before);
  off.roomMs += 43_200_000;
  clock.saw(roomNow() - 30);
  await goOn(40);
  expect(errorMs()).toBe(0);
  // Frames that come meanwhile begin nothing anew.
  for (let frames = 0; frames < 8; frames += 1) {
    clock.saw(roomNow() - 30);
    await goOn(250);
  }
  expect([errorMs(), skews()]).toEqual([0, [10, 10]]);
});

test('a page that left asks nothing any more', async () => {
  const { off, clock, asked } = device();
  await goOn(2_000);
  clock.stop();
  const before = asked();
  off.steadyMs -= 3_600_000;
  await goOn(2 * engineLimits.clockEveryMs);
  expect(asked()).toBe(before);
});

test('a device keeps its secret and its name for a room however its code is typed', () => {
  const local = memoryKeyValue();
  deviceIn('ab c-d', local).keepSecret('s');
  expect(deviceIn('ABCD', local).secret()).toBe('s');
  expect(deviceIn('OTHER', local).secret()).toBeUndefined();
  deviceIn('ABCD', local).keepName('Ana');
  expect(deviceIn('abcd', local).name()).toBe('Ana');
  deviceIn('ABCD', local).keepName('');
  expect(deviceIn('abcd', local).name()).toBeUndefined();
});

test('a browser that forbids storage still remembers for the life of the page', () => {
  const forbidden = safeKeyValue(() => {
    throw new Error('SecurityError');
  });
  forbidden.set('a', '1');
  expect(forbidden.get('a')).toBe('1');
  forbidden.remove('a');
  expect(forbidden.get('a')).toBeUndefined();
});

test('H7 every part of a page that may keep nothing finds what another part of it put away', () => {
  browserStorage().local.set('plenum-device:AAAA', 'told once');
  expect(browserStorage().local.get('plenum-device:AAAA')).toBe('told once');
  expect(deviceHeader('aaaa')).toEqual({ 'x-plenum-device': 'told once' });
});

test('H7 a browser that forgets with the page is known by trying', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
  expect(keepsNothing(() => storage)).toBe(false);
  expect(kept.size).toBe(0);
  expect(keepsNothing(() => ({ ...storage, setItem: () => undefined }))).toBe(true);
  expect(
    keepsNothing(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    }),
  ).toBe(true);
});

test('A1 a staff secret goes along with calls over HTTP only where there is no cookie, and to its own room alone', () => {
  keepStaffSecret('AB CD', 'host', 'told once');
  expect([staffSecret('abcd', 'host'), staffSecret('abcd', 'moderator')]).toEqual(['told once', undefined]);
  expect(staffHeader('ABCD')).toEqual({});
  speakSecret('ABCD', 'told once');
  expect([staffHeader('ab-cd'), staffHeader('EFGH')]).toEqual([{ authorization: 'Bearer told once' }, {}]);
  speakSecret('ABCD', undefined);
  expect(staffHeader('ABCD')).toEqual({});
});

test('H7 a browser that forbids its locks and its channels holds no name, and nothing else breaks', async () => {
  const holder = safely(
    holdByAsking(() => {
      throw new DOMException('denied', 'SecurityError');
    }),
  );
  expect(await holder('somebody')).toBeUndefined();
});

const waysToHold: Readonly<Record<string, () => NameHolder>> = {
  'with locks': () => holdByLock(navigator.locks),
  'on plain http': () => holdByAsking(() => new BroadcastChannel('tabs-of-a-test')),
};
for (const [how, holder] of Object.entries(waysToHold)) {
  test(`H7 ${how}, a name belongs to one tab at a time and is free again afterwards`, async () => {
    const name = freshName();
    expect(name).toMatch(/^[A-Za-z0-9_-]{22}$/u);
    const [here, elsewhere] = [holder(), holder()];
    const first = await here(name);
    expect(first).toBeDefined();
    const [same, other] = await Promise.all([elsewhere(name), elsewhere(freshName())]);
    expect(same).toBeUndefined();
    expect(other).toBeDefined();
    first?.release();
    const second = await elsewhere(name);
    expect(second).toBeDefined();
    other?.release();
    second?.release();
  });

  test(`H7 ${how}, of two tabs that ask for a name at once exactly one gets it`, async () => {
    const name = freshName();
    const holds = await Promise.all([holder()(name), holder()(name), holder()(name)]);
    expect(holds.filter((hold) => hold !== undefined)).toHaveLength(1);
    for (const hold of holds) hold?.release();
  });
}

test('A3 a device that was in a room says so beside its questions, and nowhere else', () => {
  const local = memoryKeyValue();
  deviceIn('abc-def', local).keepSecret('told once');
  expect(deviceHeader('ABCDEF', { local })).toEqual({ 'x-plenum-device': 'told once' });
  expect(deviceHeader('XXXXXX', { local })).toEqual({});
});
