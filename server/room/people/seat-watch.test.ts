import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WatchedSeat } from '../../../shared/kernel/shell.ts';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import { nodeLimits } from '../limits.ts';
import { createSeatWatch } from './seat-watch.ts';

beforeEach(() => void vi.useFakeTimers({ now: startedAt }));
afterEach(() => void vi.useRealTimers());

const goneMs = 8_000;
const startedAt = 1_000_000;
const seatOf = (client: string): WatchedSeat => ({
  seat: { participant: 'hall', client },
  roles: ['stage'],
  gone: [{ afterMs: goneMs, command: () => ({ type: 'screen.gone', data: { client } }) }],
});
const done: Ack = { ok: true, revision: 2 };
const full: Ack = { ok: false, code: 'storage-full', message: 'No space.' };

function setUp(answer: () => Ack = () => done, isHere = true) {
  const now = { watched: seatOf('screen') as WatchedSeat | undefined, isHere };
  const acted: unknown[] = [];
  const watch = createSeatWatch({
    watched: () => now.watched,
    isHere: () => now.isHere,
    now: () => Date.now(),
    act: (command) => {
      acted.push(command);
      return Promise.resolve(answer());
    },
  });
  const set = (change: Partial<typeof now>) => {
    Object.assign(now, change);
    watch.changed();
  };
  return { acted, set, watch };
}

test('T1 a page that the room counts on and that stays away is told to the room, once', async () => {
  const { acted, set } = setUp();
  set({ isHere: false });
  await vi.advanceTimersByTimeAsync(goneMs - 1);
  set({});
  expect(acted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(acted).toEqual([{ type: 'screen.gone', data: { client: 'screen' } }]);
  set({});
  await vi.advanceTimersByTimeAsync(10 * goneMs);
  expect(acted).toHaveLength(1);
});

test('T1 a page that is back in time was never gone, and is told again only after it was back', async () => {
  const { acted, set } = setUp();
  for (let times = 0; times < 3; times += 1) {
    set({ isHere: false });
    await vi.advanceTimersByTimeAsync(goneMs - 1);
    set({ isHere: true });
    await vi.advanceTimersByTimeAsync(goneMs);
  }
  expect(acted).toHaveLength(0);
  for (let times = 0; times < 2; times += 1) {
    set({ isHere: false });
    await vi.advanceTimersByTimeAsync(2 * goneMs);
    set({ isHere: true });
  }
  expect(acted).toHaveLength(2);
});

test('V4 each thing there is to say of an absence is said at its time, with the instant the page went, and not once it is back', async () => {
  const { acted, set } = setUp();
  const command = (type: string) => (since: number) => ({ type, data: { since } });
  const gone = [
    { afterMs: 2_000, command: command('screen.away') },
    { afterMs: goneMs, command: command('screen.gone') },
  ];
  set({ watched: { ...seatOf('screen'), gone } });
  await vi.advanceTimersByTimeAsync(5_000);
  set({ isHere: false });
  await vi.advanceTimersByTimeAsync(1_999);
  expect(acted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  const away = { type: 'screen.away', data: { since: startedAt + 5_000 } };
  expect(acted).toEqual([away]);
  set({ isHere: true });
  await vi.advanceTimersByTimeAsync(goneMs);
  expect(acted).toEqual([away]);
  set({ isHere: false });
  await vi.advanceTimersByTimeAsync(goneMs);
  const since = startedAt + 5_000 + 2_000 + goneMs;
  expect(acted.slice(1)).toEqual([
    { type: 'screen.away', data: { since } },
    { type: 'screen.gone', data: { since } },
  ]);
});

test('T1 after a start nobody is gone before pages have had the time to come back', async () => {
  const { acted, set } = setUp(() => done, false);
  await vi.advanceTimersByTimeAsync(nodeLimits.nobodyAwayAfterStartMs - 1);
  set({});
  expect(acted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(acted).toHaveLength(1);
});

test('T1 connections that leave because the node stops are not gone', async () => {
  const { acted, set, watch } = setUp();
  watch.stop();
  set({ isHere: false });
  await vi.advanceTimersByTimeAsync(2 * goneMs);
  expect(acted).toEqual([]);
});

test('T1 the time of one page is not counted for another one', async () => {
  const { acted, set } = setUp();
  set({ isHere: false });
  await vi.advanceTimersByTimeAsync(goneMs - 1);
  set({ watched: seatOf('another') });
  await vi.advanceTimersByTimeAsync(goneMs - 1);
  expect(acted).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(acted).toEqual([{ type: 'screen.gone', data: { client: 'another' } }]);
});

test('T1 nothing is told where the room counts on it no more, or where the node stops', async () => {
  for (const end of [
    ({ set }: ReturnType<typeof setUp>) => set({ watched: undefined }),
    ({ watch }: ReturnType<typeof setUp>) => watch.stop(),
  ]) {
    const one = setUp();
    one.set({ isHere: false });
    await vi.advanceTimersByTimeAsync(goneMs / 2);
    end(one);
    await vi.advanceTimersByTimeAsync(2 * goneMs);
    expect(one.acted).toEqual([]);
  }
});

test('T1 a room that had no space to write it down is told again, and one that refused it is not', async () => {
  const answers = [full, full, done];
  const retried = setUp(() => answers.shift() ?? done);
  retried.set({ isHere: false });
  const refused = setUp(() => ({ ...full, code: 'stale' }));
  refused.set({ isHere: false });
  await vi.advanceTimersByTimeAsync(10 * goneMs);
  expect([retried.acted.length, refused.acted.length]).toEqual([3, 1]);
});
