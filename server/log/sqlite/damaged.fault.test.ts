import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { NewEntry } from '../../../shared/room/entry.ts';
import { RoomDamaged, type Log } from '../port.ts';
import { openSqliteLog } from './sqlite.ts';

/* The whole run: FLIPS=60 JOURNAL_FLIPS=40, each with another SEED. */
const flips = Number(process.env['FLIPS'] ?? 16);
const journalFlips = Number(process.env['JOURNAL_FLIPS'] ?? 10);
let random = Number(process.env['SEED'] ?? 20_261);
const below = (count: number): number => {
  random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((random / 0x80000000) * count);
};

const rooms = ['ALPHA', 'BRAVO', 'CHARLY', 'DELTA', 'ECHO'];
let folder: string;
/** What every room was, as JSON. */
let written: ReadonlyMap<string, string>;

const fatal: unknown[] = [];
const onFatal = (error: Error) => void fatal.push(error);
const sentences: string[] = [];
const open = (dataDir: string) =>
  openSqliteLog({ dataDir, onFatal, onDamaged: (sentence) => void sentences.push(sentence) });

const entry = (room: string, n: number): NewEntry => {
  const id = `${n % 4 === 0 ? 'G' : 'K'}/${n}`;
  const text = `${room} says ${n}: ${'words '.repeat((n * 7) % 60)}`;
  return {
    at: 1_700_000_000_000 + n,
    events: [{ type: 'said', id, padding: 'x'.repeat((n * 37) % 300) } as { readonly type: string }],
    ...(n % 3 === 0 ? {} : { contents: { [id]: { owner: `person-${n % 11}`, value: text } } }),
    ...(n === 60 ? { erases: ['G'] } : {}),
  };
};

async function fill(log: Log, from: number, to: number): Promise<void> {
  await Promise.all(
    rooms.map(async (room) => {
      for (let n = from; n < to; n += 10)
        await log.append(
          room,
          n,
          Array.from({ length: 10 }, (_, index) => entry(room, n + index)),
        );
    }),
  );
}

const textOf = async (log: Log, room: string) => JSON.stringify(await log.read(room, 1, 10_000));

/** `closed` was closed as a planned stop does; `killed` is the same as `kill -9` leaves it, half of it in the journal. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-damaged-'));
  const log = await open(join(folder, 'live'));
  await fill(log, 0, 70);
  await log.append('GONE', 0, [entry('GONE', 1)]);
  await log.forget('GONE');
  await fill(log, 70, 120);
  written = new Map(await Promise.all(rooms.map(async (room) => [room, await textOf(log, room)] as const)));
  cpSync(join(folder, 'live'), join(folder, 'killed'), { recursive: true });
  await log.close();
  cpSync(join(folder, 'live'), join(folder, 'closed'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function copyOf(state: 'closed' | 'killed'): string {
  const copy = join(folder, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(folder, state), copy, { recursive: true });
  return copy;
}

function flip(path: string): string {
  const bytes = readFileSync(path);
  const [at, bit] = [below(bytes.length), below(8)];
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
  return `byte ${at} bit ${bit}`;
}

type Ending = 'exact' | 'refused rooms' | 'refused start';

/** What a start on this folder ends in. Fails where anything is served that was not written. */
async function endingOf(dataDir: string, what: string): Promise<Ending> {
  sentences.length = 0;
  let log: Log;
  try {
    log = await open(dataDir);
  } catch (fault) {
    expect(String(fault), what).toMatch(/plenum\.db/u);
    return 'refused start';
  }
  let refused = 0;
  for (const [room, text] of written) {
    try {
      expect(await textOf(log, room), `${what}, ${room}`).toBe(text);
      expect(await log.append(room, 120, [entry(room, 120)]), `${what}, ${room}`).toMatchObject({ revision: 121 });
      expect(JSON.stringify(await log.read(room, 1, 120)), `${what}, ${room}, appended`).toBe(text);
    } catch (fault) {
      if (!(fault instanceof RoomDamaged)) throw fault;
      await expect(log.head(room), `${what}, ${room}`).rejects.toThrow(RoomDamaged);
      refused += 1;
    }
  }
  await log.close();
  expect(fatal, what).toEqual([]);
  if (refused > 0) expect(sentences, what).not.toEqual([]);
  for (const sentence of sentences) for (const room of rooms) expect(sentence).not.toContain(room);
  return refused === 0 ? 'exact' : 'refused rooms';
}

async function endings(state: 'closed' | 'killed', file: string, count: number) {
  const counts = { exact: 0, 'refused rooms': 0, 'refused start': 0 };
  for (let n = 0; n < count; n += 1) {
    const copy = copyOf(state);
    const what = `${file}, ${flip(join(copy, file))}`;
    counts[await endingOf(copy, what)] += 1;
  }
  console.log(`${count} bits flipped in ${file}: ${JSON.stringify(counts)}, served altered: 0`);
  return counts;
}

test('H7 undamaged, both folders are exact', async () => {
  expect(await endingOf(copyOf('closed'), 'closed')).toBe('exact');
  expect(await endingOf(copyOf('killed'), 'killed')).toBe('exact');
  expect(statSync(join(folder, 'killed', 'plenum.db-wal')).size).toBeGreaterThan(100_000);
});

test('H7 a bit flipped anywhere in the database is never served: exact, a room refused, or the start', async () => {
  const counts = await endings('closed', 'plenum.db', flips);
  expect(counts['refused rooms']).toBeGreaterThan(flips / 4);
});

test('H7 where the list of free pages is damaged, a room that needs one is refused, and the process goes on', async () => {
  const copy = copyOf('closed');
  const bytes = readFileSync(join(copy, 'plenum.db'));
  // How many there are, in the header.
  bytes[39] = (bytes[39] ?? 0) ^ 1;
  writeFileSync(join(copy, 'plenum.db'), bytes);
  const log = await open(copy);
  const many = Array.from({ length: 200 }, (_, n) => entry('ALPHA', 120 + n));
  const answers = await Promise.allSettled([
    log.append('ALPHA', 120, many),
    log.append('BRAVO', 120, [{ at: 1, events: [] }]),
  ]);
  expect(answers).toMatchObject([{ reason: { name: 'RoomDamaged' } }, { value: { revision: 121 } }]);
  expect(await log.read('BRAVO', 1, 1_000)).toHaveLength(121);
  await log.close();
  expect(fatal).toEqual([]);
});

test('H7 a bit flipped anywhere in the journal after kill -9 is never served', async () => {
  const counts = await endings('killed', 'plenum.db-wal', journalFlips);
  expect(counts['refused rooms'] + counts['refused start']).toBeGreaterThan(journalFlips / 2);
});

test('H7 a bit flipped in the file of heads does no harm: it is rebuilt from the log', async () => {
  const counts = await endings('killed', 'heads', 4);
  expect(counts.exact).toBe(4);
  const copy = copyOf('closed');
  const heads = readFileSync(join(copy, 'heads'));
  for (const broken of [Buffer.alloc(0), heads.subarray(0, 100), Buffer.alloc(heads.length, 0xff)]) {
    writeFileSync(join(copy, 'heads'), broken);
    const log = await open(copy);
    await log.close();
    for (const room of rooms) expect(readFileSync(join(copy, 'heads'), 'utf8')).toContain(` 000000000120 ${room}\0`);
  }
});

test('H7 a journal cut in half, or lost, refuses every room that lost something', async () => {
  const copy = copyOf('killed');
  const journal = join(copy, 'plenum.db-wal');
  truncateSync(journal, Math.floor(statSync(journal).size / 2));
  expect(await endingOf(copy, 'halved')).toBe('refused rooms');
  rmSync(join(copyOf('killed'), 'plenum.db-wal'));
  expect(await endingOf(copy, 'lost')).toBe('refused rooms');
});

test('H7 after an older backup rooms are refused until the operator removes the heads, as the sentence says', async () => {
  const copy = copyOf('killed');
  rmSync(join(copy, 'plenum.db-wal'));
  expect(await endingOf(copy, 'older')).toBe('refused rooms');
  expect(sentences).toEqual([expect.stringContaining(`remove ${join(copy, 'heads')} and start again`)]);
  rmSync(join(copy, 'heads'));
  const log = await open(copy);
  onTestFinished(() => log.close());
  for (const [room, text] of written) {
    const older = await textOf(log, room);
    expect(older.length).toBeGreaterThan(1_000);
    expect(text.startsWith(older.slice(0, -1))).toBe(true);
  }
});

test.each(['missing', 'empty', 'another'])('H7 a database that is %s beside the heads stops the start', async (how) => {
  const copy = copyOf('killed');
  const database = join(copy, 'plenum.db');
  for (const file of [database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true });
  if (how === 'empty') writeFileSync(database, '');
  if (how === 'another') {
    const other = join(folder, 'other');
    await (await open(other)).close();
    cpSync(join(other, 'plenum.db'), database);
  }
  const started = open(copy);
  await expect(started).rejects.toThrow(database);
  await expect(started).rejects.toThrow(`remove ${join(copy, 'heads')}`);
  rmSync(join(copy, 'heads'));
  const log = await open(copy);
  expect(await log.rooms()).toEqual([]);
  await log.close();
});
