import { expect, onTestFinished, test, vi } from 'vitest';
import { openingCommand } from '../../shared/room/opening.ts';
import { createMemoryLog } from '../log/memory.ts';
import { createDirectory, type Directory } from './directory.ts';
import { nodeLimits } from './limits.ts';
import { nodeParts, soon, timedParts } from './testing/rooms.ts';

const opening = (code: string) => openingCommand({ title: 'A test' }, { code, links: [] });

async function openMany(directory: Directory, count: number): Promise<readonly string[]> {
  const opened = await Promise.all(Array.from({ length: count }, () => directory.open(opening)));
  return opened.map((room) => ('ok' in room ? 'refused' : room.code));
}
const lengths = (codes: readonly string[]) => [...new Set(codes.map((code) => code.length))].sort();

test('A3 codes grow with the number of rooms, of those before a restart too, and shrink with it', async () => {
  const log = createMemoryLog();
  const first = createDirectory(nodeParts(log));
  const codes = await openMany(first, 8);
  expect(lengths(codes)).toEqual([6]);
  expect(lengths(await openMany(first, 1))).toEqual([7]);
  first.stop();

  const second = createDirectory(nodeParts(log));
  expect(lengths(await openMany(second, 275 - 9))).toEqual([7]);
  expect(lengths(await openMany(second, 2))).toEqual([8]);
  expect((await second.find(codes[0] ?? ''))?.code).toBe(codes[0]);

  const kept = new Set(codes.slice(0, 7));
  for (const code of await log.rooms()) {
    if (kept.has(code)) continue;
    await second.withdraw(code);
    await log.forget(code);
    second.restore(code);
  }
  expect(lengths(await openMany(second, 1))).toEqual([6]);
  second.stop();
});

test('A3 a room that was refused does not count', async () => {
  const directory = createDirectory(nodeParts(createMemoryLog()));
  for (let count = 0; count < 10; count += 1) {
    const refused = await directory.open((code) => openingCommand({ title: '' }, { code, links: [] }));
    expect(refused).toMatchObject({ ok: false });
  }
  expect(lengths(await openMany(directory, 1))).toEqual([6]);
  directory.stop();
});

test('a room is not taken out of the memory under who asks for it, and is once nobody does', async () => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  onTestFinished(() => void vi.useRealTimers());
  const log = createMemoryLog();
  const directory = createDirectory(timedParts(log));
  onTestFinished(() => directory.stop());
  const [code = ''] = await soon(openMany(directory, 1));
  const room = await soon(directory.find(code));
  /* Asked for again and again, each time before it was quiet for long enough. */
  for (let times = 0; times < 4; times += 1) {
    await vi.advanceTimersByTimeAsync(nodeLimits.roomIdleMs * 0.8);
    expect(await soon(directory.find(code)), `after ${times} times`).toBe(room);
  }
  await vi.advanceTimersByTimeAsync(nodeLimits.roomIdleMs * 1.3);
  expect([...directory.live()]).toEqual([]);
  const again = await soon(directory.find(code));
  expect(again?.code).toBe(code);
  expect(again).not.toBe(room);
});
