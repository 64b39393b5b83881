import { expect, test } from 'vitest';
import { openingCommand } from '../../shared/room/opening.ts';
import { createMemoryLog } from '../log/memory.ts';
import { createDirectory, type Directory } from './directory.ts';
import { hostParts } from './testing/rooms.ts';

const opening = (code: string) => openingCommand({ title: 'A test' }, { code, links: [] });

async function openMany(directory: Directory, count: number): Promise<readonly string[]> {
  const opened = await Promise.all(Array.from({ length: count }, () => directory.open(opening)));
  return opened.map((room) => ('ok' in room ? 'refused' : room.code));
}
const lengths = (codes: readonly string[]) => [...new Set(codes.map((code) => code.length))].sort();

test('A3 codes grow with the number of rooms, of those before a restart too, and shrink with it', async () => {
  const log = createMemoryLog();
  const first = createDirectory(hostParts(log));
  const codes = await openMany(first, 8);
  expect(lengths(codes)).toEqual([6]);
  expect(lengths(await openMany(first, 1))).toEqual([7]);
  first.stop();

  const second = createDirectory(hostParts(log));
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
  const directory = createDirectory(hostParts(createMemoryLog()));
  for (let count = 0; count < 10; count += 1) {
    const refused = await directory.open((code) => openingCommand({ title: '' }, { code, links: [] }));
    expect(refused).toMatchObject({ ok: false });
  }
  expect(lengths(await openMany(directory, 1))).toEqual([6]);
  directory.stop();
});
