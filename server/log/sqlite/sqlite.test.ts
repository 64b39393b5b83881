import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewEntry } from '../../../shared/room/entry.ts';
import { durableLogContract } from '../contract.ts';
import type { Log } from '../port.ts';
import { requireDurable, requireVersion } from './schema.ts';
import { openSqliteLog } from './sqlite.ts';

const onFatal = (error: Error): never => {
  throw error;
};

durableLogContract('the SQLite log', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-log-'));
  const open = (): Promise<Log> => openSqliteLog({ dataDir, onFatal });
  let last = await open();
  return {
    log: last,
    async reopen() {
      await last.close();
      last = await open();
      return last;
    },
    async dispose() {
      await last.close();
      rmSync(dataDir, { recursive: true });
    },
  };
});

describe('the SQLite log keeps its files', () => {
  let dataDir: string;
  let log: Log;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'plenum-log-'));
    log = await openSqliteLog({ dataDir, onFatal });
  });
  afterEach(async () => {
    await log.close();
    rmSync(dataDir, { recursive: true });
  });

  const text = (value: string): NewEntry => ({ at: 1, events: [], contents: { c: { value } } });
  const bytesHold = (canary: string): readonly string[] =>
    readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(canary));

  test('P2 no byte of a forgotten room is left in any file', async () => {
    for (let n = 0; n < 300; n += 1) {
      await Promise.all([
        log.append('gone', n, [text(`canary-bird-${n}-${'x'.repeat(n * 20)}`)]),
        log.append('kept', n, [text(`kept-text-${n}-${'y'.repeat(n % 50)}`)]),
      ]);
    }
    expect(bytesHold('canary-bird')).not.toEqual([]);
    await log.forget('gone');
    expect(bytesHold('canary-bird')).toEqual([]);
    expect(bytesHold('kept-text-299')).toEqual(['plenum.db']);
    expect(await log.read('kept', 1, 1_000)).toHaveLength(300);
  });

  test('P2 what people wrote is not in the entries', async () => {
    await log.append('a', 0, [text('a topic')]);
    await log.close();
    const database = new DatabaseSync(join(dataDir, 'plenum.db'));
    expect(database.prepare('SELECT body FROM entries').get()).toEqual({ body: '{"revision":1,"at":1,"events":[]}' });
    database.close();
  });

  test('only the owner of the process may read its files', async () => {
    await log.close();
    chmodSync(join(dataDir, 'plenum.db'), 0o644);
    log = await openSqliteLog({ dataDir, onFatal });
    await log.append('a', 0, [text('x')]);
    expect(readdirSync(dataDir).sort()).toEqual(['lock', 'plenum.db', 'plenum.db-shm', 'plenum.db-wal']);
    for (const file of readdirSync(dataDir)) {
      expect([file, statSync(join(dataDir, file)).mode & 0o777]).toEqual([file, 0o600]);
    }
  });

  test('a second log on the same folder is refused with a sentence, and the first keeps its lock', async () => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(openSqliteLog({ dataDir, onFatal })).rejects.toThrow('Another Plenum already uses this data folder');
    }
    expect((await log.append('a', 0, [text('x')])).outcome).toBe('appended');
  });

  test('the journal does not grow without end', async () => {
    for (let n = 0; n < 60; n += 1) await log.append('a', n, [text('z'.repeat(200_000))]);
    expect(statSync(join(dataDir, 'plenum.db-wal')).size).toBeLessThan(8_000_000);
    await log.close();
    expect(readdirSync(dataDir).sort()).toEqual(['lock', 'plenum.db']);
  });

  test('after closing, an append answers that nobody knows and a read rejects', async () => {
    await log.close();
    expect(await log.append('a', 0, [text('x')])).toEqual({ outcome: 'unknown' });
    await expect(log.read('a', 1, 1)).rejects.toThrow('closed');
    expect((await log.health()).writable).toBe(false);
  });

  test('an entry that cannot be stored fails alone', async () => {
    const broken: NewEntry = { at: 1, events: [], contents: { c: { value: null as unknown as string } } };
    const [first, second] = await Promise.allSettled([
      log.append('a', 0, [text('one'), broken]),
      log.append('b', 0, [text('fine')]),
    ]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
    expect([await log.head('a'), await log.head('b')]).toEqual([0, 1]);
    expect(await log.rooms()).toEqual(['b']);
    expect((await log.append('a', 0, [text('one')])).outcome).toBe('appended');
  });

  test.each([1, 2, 3])('a log that lost revision %i is not served', async (lost) => {
    for (let n = 0; n < 3; n += 1) await log.append('a', n, [text(`${n}`)]);
    await log.close();
    const database = new DatabaseSync(join(dataDir, 'plenum.db'));
    database.exec(`DELETE FROM entries WHERE revision = ${lost}`);
    database.close();
    log = await openSqliteLog({ dataDir, onFatal });
    await expect(log.read('a', 1, 10)).rejects.toThrow(`revision ${lost} is missing`);
  });

  test('a folder of a newer Plenum, and a file that is no log, are refused with a sentence', async () => {
    await log.close();
    const database = new DatabaseSync(join(dataDir, 'plenum.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openSqliteLog({ dataDir, onFatal })).rejects.toThrow('newer Plenum');
    writeFileSync(join(dataDir, 'plenum.db'), 'not a database'.repeat(1_000));
    await expect(openSqliteLog({ dataDir, onFatal })).rejects.toThrow('not a database');
  });
});

test('a library that may lose data is refused', () => {
  for (const good of ['3.51.3', '3.51.10', '3.52.0', '4.0.0']) expect(() => requireVersion(good)).not.toThrow();
  for (const bad of ['3.51.2', '3.50.9', '3.9.30', '2.99.99'])
    expect(() => requireVersion(bad)).toThrow('may lose data');
});

test('a database that would not wait for the disk is refused', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plenum-log-'));
  const database = new DatabaseSync(join(dataDir, 'plenum.db'));
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
  expect(() => requireDurable(database)).not.toThrow();
  for (const lax of ['synchronous=NORMAL', 'secure_delete=FAST', 'journal_mode=DELETE']) {
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
    database.exec(`PRAGMA ${lax}`);
    expect(() => requireDurable(database), lax).toThrow('would not keep');
  }
  database.close();
  rmSync(dataDir, { recursive: true });
});
