import { expect, test } from 'vitest';
import { lifecycleLimits } from '../../../shared/features/lifecycle/limits.ts';
import { createMemoryLog } from '../../log/memory.ts';
import type { Log } from '../../log/port.ts';
import { createHandClock } from '../testing/hand-clock.ts';
import { createRecorder } from '../testing/recorder.ts';
import {
  host,
  found,
  phaseOf,
  quietPhase,
  startLater,
  startNode,
  type Node,
  openTestRoom,
  say,
} from '../testing/rooms.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

async function roomIn(node: Node, phase: 'doors' | 'live' | 'break' | 'ended', settings: object = {}) {
  const room = await openTestRoom(node.parts.log, node.parts);
  if (Object.keys(settings).length > 0) await say(room, host, 'room.settings', settings);
  if (phase !== 'doors') await say(room, host, 'room.phase', { phase: 'live' });
  if (phase !== 'live' && phase !== 'doors') await say(room, host, 'room.phase', { phase });
  room.stop();
  return room.code;
}

test('L5 a room that this process saw end goes with every byte at its time, its connections closed, others stay', async () => {
  const log = createMemoryLog();
  const node = startNode(log);
  const [code, fresh] = [await roomIn(node, 'live'), await roomIn(node, 'doors')];
  const room = await found(node, code);
  await say(room, host, 'room.phase', { phase: 'ended' });
  const attendee = createRecorder();
  room.join(attendee, 'device', undefined);
  node.clock.pass(30 * day - minute);
  await node.sweep.run();
  expect(await log.rooms()).toHaveLength(2);
  // A wall that is wrong saves nothing and deletes nothing here.
  node.clock.jump(-400 * day);
  node.clock.pass(minute);
  await node.sweep.run();
  expect(await log.rooms()).toEqual([fresh]);
  expect([attendee.isClosed(), await node.directory.find(code)]).toEqual([true, undefined]);
  expect(node.done).toEqual(['1 rooms were deleted, their time was over']);
});

test('L5 a start with the wall 31 days ahead deletes nothing, and neither does the next one with a right clock', async () => {
  const log = createMemoryLog();
  const before = startNode(log);
  const code = await roomIn(before, 'ended');
  await before.runs(10 * minute);
  const ahead = startLater(before, log, 31 * day);
  await ahead.runs(5 * hour);
  expect(await log.rooms()).toEqual([code]);
  const right = startLater(ahead, log, -31 * day);
  await right.runs(3 * day, hour);
  expect(await log.rooms()).toEqual([code]);
  expect(await log.marks(code)).not.toHaveProperty('due');
});

test('L5 what is due goes at a second look a day after the first, which a restart does not forget', async () => {
  const log = createMemoryLog();
  const before = startNode(log);
  const code = await roomIn(before, 'ended', { retentionDays: 3 });
  await before.sweep.run();
  await before.runs(2 * day + 23 * hour, hour);
  let node = startLater(before, log, hour);
  await node.sweep.run();
  expect(await log.marks(code)).toMatchObject({ due: node.clock.wallMs() });
  // Killed again and again in between.
  for (let starts = 0; starts < 4; starts += 1) {
    node = startLater(node, log, 0);
    await node.runs(5 * hour);
    expect(await log.rooms()).toEqual([code]);
  }
  node = startLater(node, log, 4 * hour);
  await node.sweep.run();
  expect(await log.rooms()).toEqual([]);
});

test('L5 where the wall is far ahead of all that was seen before, the third start that finds a room due deletes it', async () => {
  const log = createMemoryLog();
  let node = startNode(log);
  const code = await roomIn(node, 'ended');
  await node.runs(10 * minute);
  for (const isLast of [false, false, true]) {
    node = startLater(node, log, 40 * day);
    await node.runs(hour);
    expect(await log.rooms()).toEqual(isLast ? [] : [code]);
  }
});

test('L5 a start that knows no time from before goes by the newest entries, or by a day of its own', async () => {
  const log = createMemoryLog();
  const before = startNode(log);
  await roomIn(before, 'ended', { retentionDays: 1 });
  const node = startLater(before, log, 30 * day);
  await node.sweep.run();
  // No look saw it ended before: its day counts from the first.
  await node.runs(2 * day - hour, hour);
  expect(await log.rooms()).toHaveLength(1);
  await node.runs(hour);
  expect(await log.rooms()).toEqual([]);
});

test('L5 at no days a room goes within the hour, whatever the wall says; after a restart 10 minutes into the start', async () => {
  const log = createMemoryLog();
  const node = startNode(log);
  await roomIn(node, 'ended', { retentionDays: 0 });
  const code = await roomIn(node, 'live', { retentionDays: 0 });
  const room = await found(node, code);
  await say(room, host, 'room.phase', { phase: 'ended' });
  node.clock.jump(-10 * day);
  node.clock.pass(lifecycleLimits.reopenMs - minute);
  await node.sweep.run();
  expect(await log.rooms()).toHaveLength(2);
  node.clock.pass(minute);
  await node.sweep.run();
  expect(await log.rooms()).toEqual([]);

  const again = await roomIn(node, 'ended', { retentionDays: 0 });
  const later = startLater(node, log, 365 * day);
  await later.sweep.run();
  expect(await log.rooms()).toEqual([again]);
  await later.runs(lifecycleLimits.reopenMs);
  expect(await log.rooms()).toEqual([]);
});

test('L5 what is written between the look that found a room due and its deletion counts: it stays, and goes at its new time', async () => {
  const log = createMemoryLog();
  let beforeMarks = (): Promise<unknown> => Promise.resolve();
  const watched: Log = {
    ...log,
    async marks(room) {
      // The sweep has looked at the room, and has not decided yet.
      if (room !== '') await beforeMarks();
      return log.marks(room);
    },
  };
  const node = startNode(watched);
  const code = await roomIn(node, 'live', { retentionDays: 0 });
  const room = await found(node, code);
  await say(room, host, 'room.phase', { phase: 'ended' });
  node.clock.pass(lifecycleLimits.reopenMs);
  const said: object[] = [];
  beforeMarks = async () => {
    beforeMarks = () => Promise.resolve();
    said.push(await say(room, host, 'room.settings', { retentionDays: 7 }));
  };
  await node.sweep.run();
  expect(said).toMatchObject([{ ok: true }]);
  expect([await log.rooms(), node.done]).toEqual([[code], []]);
  expect((await found(node, code)).state().features.lifecycle.settings.retentionDays).toBe(7);
  await node.runs(6 * day, hour);
  expect(await log.rooms()).toEqual([code]);
  await node.runs(2 * day, hour);
  expect(await log.rooms()).toEqual([]);
});

test('L2 a live room that nobody ends is over a day after its last connection, and opens again as it was', async () => {
  const log = createMemoryLog();
  const node = startNode(log);
  const code = await roomIn(node, 'break');
  const room = await found(node, code);
  const last = createRecorder();
  node.clock.pass(2 * hour);
  room.join(last, 'device', undefined);
  await node.runs(30 * hour, hour);
  expect(await quietPhase(node, code)).toBe('break');
  room.leave(last);
  await node.runs(day - 10 * minute);
  expect(await quietPhase(node, code)).toBe('break');
  await node.runs(10 * minute);
  expect(await phaseOf(node, code)).toMatchObject({ phase: 'ended', lapsedFrom: 'break' });
  expect(node.done).toEqual(['1 rooms ended by themselves']);
  await node.runs(5 * day, hour);
  expect(await say(await found(node, code), host, 'room.phase', { phase: 'break' })).toMatchObject({ ok: true });
  expect(await quietPhase(node, code)).toBe('break');
});

test('L2 also when the server was off meanwhile; but in the first hour after a start no room ends', async () => {
  const log = createMemoryLog();
  const before = startNode(log);
  const [live, doors] = [await roomIn(before, 'live'), await roomIn(before, 'doors')];
  const node = startLater(before, log, 3 * day);
  await node.runs(50 * minute);
  expect(await quietPhase(node, live)).toBe('live');
  node.clock.jump(2_000);
  await node.runs(50 * minute);
  expect(await quietPhase(node, live)).toBe('live');
  await node.runs(10 * minute);
  expect([await quietPhase(node, live), await quietPhase(node, doors)]).toEqual(['ended', 'doors']);
  const later = startLater(node, log, 26 * day);
  await later.runs(70 * minute);
  expect(await quietPhase(later, doors)).toBe('doors');
  await later.runs(day, hour);
  expect(await quietPhase(later, doors)).toBe('ended');
});

test('L2 a room kept for no days that ended by itself can be opened again for 10 minutes, as after any end', async () => {
  const log = createMemoryLog();
  const before = startNode(log);
  const code = await roomIn(before, 'live', { retentionDays: 0 });
  const node = startLater(before, log, 3 * day);
  await node.runs(hour);
  expect(node.done).toEqual(['1 rooms ended by themselves']);
  node.clock.pass(lifecycleLimits.reopenMs - minute);
  await node.sweep.run();
  expect(await log.rooms()).toEqual([code]);
  await node.runs(minute);
  expect(await log.rooms()).toEqual([]);
});

test('L2 a room at the doors waits for its start time: what opens on Monday for Friday is there, and so in two months', async () => {
  const log = createMemoryLog();
  const node = startNode(log);
  const [friday, far] = [node.clock.wallMs() + 4 * day, node.clock.wallMs() + 60 * day];
  const codes = [await roomIn(node, 'doors', { startsAt: friday }), await roomIn(node, 'doors', { startsAt: far })];
  const later = startLater(node, log, 59 * day);
  await later.runs(2 * hour);
  expect(await Promise.all(codes.map((code) => quietPhase(later, code)))).toEqual(['ended', 'doors']);
});

test('L2 a room from before starts had a bound does not wait for ever: 2 years and 30 days after its last visit it is over', async () => {
  const log = createMemoryLog();
  const node = startNode(log);
  const code = await roomIn(node, 'doors');
  const changed = { type: 'room.settings-changed', changes: { startsAt: 8_640_000_000_000_000 } } as const;
  await log.append(code, await log.head(code), [{ at: node.clock.wallMs(), events: [changed] }]);
  const later = startLater(node, log, 759 * day);
  await later.runs(2 * hour);
  expect(await quietPhase(later, code)).toBe('doors');
  await later.runs(day, hour);
  expect(await quietPhase(later, code)).toBe('ended');
});

test('L2 when a room was last visited is written down at most once an hour, and forgotten with the room', async () => {
  const log = createMemoryLog();
  const written: object[] = [];
  const counting: Log = {
    ...log,
    async mark(room, changes) {
      written.push(changes);
      await log.mark(room, changes);
    },
  };
  const node = startNode(counting);
  const code = await roomIn(node, 'live');
  const room = await found(node, code);
  for (let visits = 0; visits < 19; visits += 1) {
    const recorder = createRecorder();
    room.join(recorder, 'device', undefined);
    await new Promise((resume) => setImmediate(resume));
    // From the first moment on: the process may be killed before anybody leaves.
    expect(written).toHaveLength(1);
    node.clock.pass(3 * minute);
    room.leave(recorder);
  }
  await new Promise((resume) => setImmediate(resume));
  expect(written).toHaveLength(1);
  // Another start within the hour knows what the one before wrote.
  const next = startLater(node, counting, -30 * minute);
  const recorder = createRecorder();
  (await found(next, code)).join(recorder, 'device', undefined);
  await new Promise((resume) => setImmediate(resume));
  expect(written).toHaveLength(1);
  expect(Object.keys(await log.marks(code))).toEqual(['visited']);
  await log.forget(code);
  expect(await log.marks(code)).toEqual({});
});

test('a room written with a clock a year ahead goes on in its own time; what a calendar is asked for uses the wall', async () => {
  const log = createMemoryLog();
  const before = startNode(log);
  await before.sweep.run();
  // The rooms come from elsewhere: the server itself never had that time.
  const wrong = startLater(before, log, 365 * day);
  const [code, over] = [await roomIn(wrong, 'live'), await roomIn(wrong, 'ended')];
  const last = wrong.clock.wallMs();
  const node = startLater(wrong, log, -365 * day);
  await node.runs(50 * minute);
  expect(await phaseOf(node, code)).not.toHaveProperty('aheadMs');
  await node.runs(10 * minute);
  const room = await found(node, code);
  const aheadMs = Number((await phaseOf(node, code))?.['aheadMs']);
  expect(aheadMs).toBeGreaterThanOrEqual(365 * day - hour);
  expect(room.now()).toBe(node.clock.wallMs() + aheadMs);
  expect(room.now()).toBeGreaterThanOrEqual(last);
  node.clock.pass(minute);
  expect(room.now()).toBe(node.clock.wallMs() + aheadMs);
  // Fixed: a restart and a jump of the wall leave it as it is.
  const next = startLater(node, log, 12 * hour);
  const again = await found(next, code);
  expect(again.now()).toBe(next.clock.wallMs() + aheadMs);
  next.clock.jump(hour);
  expect(again.now()).toBe(next.clock.wallMs() + aheadMs);
  await next.runs(2 * hour);
  expect(again.state().features.lifecycle.aheads).toHaveLength(1);
  // The ended one goes 30 days from when it was found, not in a year.
  await next.runs(32 * day, 6 * hour);
  expect(await log.rooms()).not.toContain(over);
  expect(node.parts.faults.concat(next.parts.faults)).toEqual([]);
});

const aheads = async (node: Node, code: string) => (await found(node, code)).state().features.lifecycle.aheads.length;

test.each([false, true])(
  'a wall 3 years behind for 5 hours calls no room ahead (set back while running: %s)',
  async (isSet) => {
    const log = createMemoryLog();
    const before = startNode(log);
    const code = await roomIn(before, 'live');
    await before.runs(2 * hour);
    const node = isSet ? before : startLater(before, log, -3 * 365 * day);
    if (isSet) node.clock.jump(-3 * 365 * day);
    await node.runs(5 * hour);
    node.clock.jump(3 * 365 * day);
    await node.runs(5 * hour);
    expect([await aheads(node, code), await quietPhase(node, code)]).toEqual([0, 'live']);
  },
);

test('also at the first start of a version that writes the newest time down', async () => {
  const log = createMemoryLog();
  const code = await roomIn(startNode(log), 'live');
  const node = startNode(log, createHandClock(1_700_000_000_000));
  await node.runs(5 * hour);
  expect(await aheads(node, code)).toBe(0);
});

test('a server that itself ran a year ahead is right again after a steady day, and so are its rooms', async () => {
  const log = createMemoryLog();
  const wrong = startNode(log);
  await wrong.runs(10 * minute);
  const code = await roomIn(wrong, 'live');
  await wrong.runs(hour);
  const node = startLater(wrong, log, -365 * day);
  await node.runs(day - hour, hour);
  expect(await aheads(node, code)).toBe(0);
  await node.runs(hour);
  expect(await aheads(node, code)).toBe(1);
  await node.runs(hour);
  // From now on the next start needs no day.
  const other = await roomIn(startLater(node, log, 365 * day), 'live');
  const next = startLater(node, log, hour);
  await next.runs(hour);
  expect(await aheads(next, other)).toBe(1);
});

/** What a room that ended by a wall 3 years behind is kept for from when the wall was set right. */
async function keptAfter(log: Log, node: Node): Promise<number> {
  const from = node.clock.wallMs();
  while ((await log.rooms()).length > 0 && node.clock.wallMs() < from + 40 * day) await node.runs(6 * hour, 6 * hour);
  return (node.clock.wallMs() - from) / day;
}
const behind = -3 * 365 * day;

test('L5 what ended by a wall that was years behind is kept for its days from when that was right again, also over a restart', async () => {
  for (const [looksMs, restarts] of [
    [5 * hour, true],
    [0, true],
    [5 * hour, false],
    [0, false],
  ] as const) {
    // prettier-ignore
    const log = createMemoryLog();
    const before = startNode(log);
    await before.sweep.run();
    const node = startLater(before, log, behind);
    await roomIn(node, 'ended');
    await node.runs(looksMs);
    if (!restarts) node.clock.jump(-behind);
    const right = restarts ? startLater(node, log, -behind) : node;
    expect(Math.abs((await keptAfter(log, right)) - 31)).toBeLessThanOrEqual(1.5);
  }
});

test('L5 also where the server never had another time, and was steadily behind for days, as long as it runs', async () => {
  const log = createMemoryLog();
  const node = startNode(log);
  await node.runs(2 * day, hour);
  await roomIn(node, 'ended');
  await node.runs(2 * day, hour);
  node.clock.jump(-behind);
  // Its two days before the jump may count.
  expect(Math.abs((await keptAfter(log, node)) - 30)).toBeLessThanOrEqual(2.5);
});
