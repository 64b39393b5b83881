import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, type TestContext } from 'vitest';
import type { NewEntry } from '../../../shared/room/entry.ts';
import type { Log } from '../port.ts';
import { openSqliteLog } from './sqlite.ts';
import { folder } from '../../testing/folder.ts';

const entry = (n: number): NewEntry => ({
  at: n,
  events: [],
  contents: { c: { value: `${n} ${'x'.repeat(20_000)}` } },
});

let dataDir: string;
let release: () => void;
beforeEach(() => {
  dataDir = folder();
  release = () => undefined;
});
afterEach(() => release());

/** Appends until the disk is full; the room's head is then what was acknowledged. */
async function fill(log: Log): Promise<number> {
  for (let head = await log.head('a'); head < 10_000; head += 1) {
    const answer = await log.append('a', head, [entry(head)]);
    if (answer.outcome === 'full') return head;
    expect(answer).toEqual({ outcome: 'appended', revision: head + 1 });
  }
  throw new Error('It was never full.');
}

async function expectReadOnly(log: Log, head: number): Promise<void> {
  const answers = await Promise.all([log.append('a', head, [entry(head)]), log.append('b', 0, [entry(0)])]);
  expect(answers).toEqual([{ outcome: 'full' }, { outcome: 'full' }]);
  expect(await log.health()).toEqual({ writable: false, detail: 'The disk is full.' });
  expect(await log.head('a')).toBe(head);
  expect(await log.read('a', 1, 10_000)).toHaveLength(head);
  expect(await log.head('b')).toBe(0);
}

async function expectRecovered(log: Log, head: number): Promise<void> {
  expect((await log.health()).writable).toBe(true);
  expect(await log.append('a', head, [entry(head)])).toEqual({ outcome: 'appended', revision: head + 1 });
  await log.close();
  const again = await openSqliteLog({ dataDir });
  const entries = await again.read('a', 1, 10_000);
  await again.close();
  expect(entries.map((one) => one.contents?.['c']?.value.split(' ')[0])).toEqual(
    Array.from({ length: head + 1 }, (_, n) => `${n}`),
  );
}

/** A disk of 16 MB at `dataDir`; without the right to make one the test says so and is skipped. */
function mountSmallDisk(context: TestContext): void {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', dataDir], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    const reason = `A small disk cannot be mounted here: ${(mounted.stderr ?? mounted.error?.message ?? '').trim()}`;
    console.log(reason);
    context.skip(reason);
  }
  release = () => void spawnSync('umount', ['-l', dataDir]);
}

test('a full disk refuses new entries, keeps serving what is there, and recovers by itself', async (context) => {
  mountSmallDisk(context);
  const ballast = join(dataDir, 'ballast');
  writeFileSync(ballast, Buffer.alloc(8_000_000));
  const log = await openSqliteLog({ dataDir });
  const head = await fill(log);
  expect(head).toBeGreaterThan(100);
  await expectReadOnly(log, head);
  rmSync(ballast);
  await expectRecovered(log, head);
});

test('a start on a full disk serves what is there and recovers by itself, or says why it cannot', async (context) => {
  mountSmallDisk(context);
  const ballast = join(dataDir, 'ballast');
  let log = await openSqliteLog({ dataDir });
  for (let n = 0; n < 20; n += 1) await log.append('a', n, [entry(n)]);
  await log.close();
  const { bavail, bsize } = statfsSync(dataDir);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  await expect(openSqliteLog({ dataDir })).rejects.toThrow('disk that holds DATA_DIR is full');
  // Just enough for the journal's index of 32 KiB, not for a write.
  truncateSync(ballast, (bavail - 9) * bsize);
  log = await openSqliteLog({ dataDir });
  expect((await log.health()).writable).toBe(false);
  await expectReadOnly(log, 20);
  rmSync(ballast);
  await expectRecovered(log, 20);
});

test('a database at its largest size refuses new entries and recovers when a room is forgotten', async () => {
  const log = await openSqliteLog({ dataDir, maxPages: 500 });
  for (let n = 0; n < 30; n += 1) await log.append('old', n, [entry(n)]);
  const head = await fill(log);
  await expectReadOnly(log, head);
  await log.forget('old');
  await expectRecovered(log, head);
});
