import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { NewEntry } from '../../../shared/room/entry.ts';
import { damageableLogContract } from '../damage-contract.ts';
import { logLimits } from '../limits.ts';
import type { Log } from '../port.ts';
import { requireDurable, requireVersion } from './tables/schema.ts';
import { openSqliteLog } from './sqlite.ts';
import { damage } from './testing/damage.ts';
import { oldSchemas } from './testing/old-folder.ts';
import { folder } from '../../testing/folder.ts';

damageableLogContract('the SQLite log', async () => {
  const dataDir = folder();
  const open = (): Promise<Log> => openSqliteLog({ dataDir });
  let last = await open();
  return {
    log: last,
    async reopen() {
      await last.close();
      last = await open();
      return last;
    },
    async damage(how) {
      await last.close();
      damage(dataDir, how);
      last = await open();
      return last;
    },
    dispose: () => last.close(),
  };
});

describe('the SQLite log keeps its files', () => {
  let dataDir: string;
  let log: Log;
  beforeEach(async () => {
    dataDir = folder();
    log = await openSqliteLog({ dataDir });
  });
  afterEach(() => log.close());

  const text = (value: string): NewEntry => ({ at: 1, events: [], contents: { c: { value } } });
  const bytesHold = (canary: string): readonly string[] =>
    readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(canary));

  /** Sizes that make pages fill and empty unevenly: SQLite leaves copies behind where it moves rows between them. */
  const unevenly = (n: number) => 'x'.repeat((n * 7919) % (n % 5 === 0 ? 1_900 : 90));

  test('P2 no byte of a forgotten room is left in any file', async () => {
    const events = (word: string) => [{ type: word } as { readonly type: string }];
    for (let n = 0; n < 300; n += 1) {
      await Promise.all([
        log.append('gone', n, [
          { ...text(`canary-bird-${n}-${unevenly(n)}`), events: events(`canary-event-${unevenly(n)}`) },
        ]),
        log.append('kept', n, [{ ...text(`kept-text-${n}-${unevenly(n)}`), events: events(unevenly(n)) }]),
      ]);
    }
    expect(bytesHold('canary-bird')).not.toEqual([]);
    await log.forget('gone');
    expect(bytesHold('canary-')).toEqual([]);
    expect(bytesHold('kept-text-299')).toEqual(['plenum.db']);
    expect(await log.read('kept', 1, 1_000)).toHaveLength(300);
  });

  /* Deleting the rows instead leaves copies in pages that SQLite put in order meanwhile, with one of these seeds. */
  test.each([4, 5, 12])('S4 no byte of what entries erased is left when they are answered, seed %i', async (seed) => {
    let random = seed * 7919;
    const below = (count: number): number => {
      random = (random * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (random >> 8) % count;
    };
    const groups = ['G', 'H', 'K'] as const;
    const answer = (_: unknown, n: number): NewEntry => {
      const group = groups[below(3)] ?? 'G';
      const value = `canary-${group}-${'x'.repeat(below(400))}`;
      return { at: 1, events: [], contents: { [`${group}/${n}`]: { owner: `owner-${group}`, value } } };
    };
    let head = 0;
    for (; head < 2_400; head += 40) await log.append('a', head, Array.from({ length: 40 }, answer));
    await log.append('b', 0, [{ at: 1, events: [], contents: { 'G/1': { value: 'kept in b' } } }]);
    for (const [index, group] of groups.entries()) {
      expect(bytesHold(`canary-${group}`)).not.toEqual([]);
      await log.append('a', head + index, [{ at: 1, events: [], erases: [group] }]);
      for (const canary of [`canary-${group}`, `owner-${group}`]) expect(bytesHold(canary)).toEqual([]);
    }
    expect(bytesHold('kept in b')).toEqual(['plenum.db']);
  });

  test('S4 bytes that a backup holds back go by themselves when it has ended, and commands do not wait for it', async () => {
    await log.append('a', 0, [{ at: 1, events: [], contents: { 'G/1': { value: 'canary-answer' } } }]);
    const backup = new DatabaseSync(join(dataDir, 'plenum.db'), { readOnly: true });
    backup.exec('BEGIN');
    backup.prepare('SELECT * FROM contents_1').all();
    const beganMs = performance.now();
    expect((await log.append('a', 1, [{ at: 1, events: [], erases: ['G'] }])).outcome).toBe('appended');
    expect((await log.append('a', 2, [text('next')])).outcome).toBe('appended');
    expect(performance.now() - beganMs).toBeLessThan(logLimits.logBusyMs);
    expect(bytesHold('canary-answer')).not.toEqual([]);
    backup.close();
    await vi.waitFor(() => expect(bytesHold('canary-answer')).toEqual([]), { timeout: 5_000 });
    expect((await log.append('a', 3, [text('and on')])).outcome).toBe('appended');
  });

  test('P1 words that others took the place of are in no file a little later; what is only added stays in the journal', async () => {
    const quietDir = folder();
    const quiet = await openSqliteLog({ dataDir: quietDir });
    onTestFinished(() => quiet.close());
    await quiet.append('a', 0, [text('only added')]);
    await log.append('a', 0, [text('canary-before')]);
    await log.append('a', 1, [{ ...text('after'), redacts: [{ revision: 1, id: 'c' }] }]);
    await vi.waitFor(() => expect(bytesHold('canary-before')).toEqual([]), { timeout: 10_000 });
    expect(bytesHold('after')).toEqual(['plenum.db']);
    expect(statSync(join(quietDir, 'plenum.db-wal')).size).toBeGreaterThan(0);
  });

  test('P2 what people wrote is not in the entries', async () => {
    await log.append('a', 0, [text('a topic')]);
    await log.close();
    const database = new DatabaseSync(join(dataDir, 'plenum.db'));
    expect(database.prepare('SELECT body FROM entries_1').get()).toEqual({ body: '{"revision":1,"at":1,"events":[]}' });
    database.close();
  });

  test('only the owner of the process may read its files', async () => {
    await log.close();
    chmodSync(join(dataDir, 'plenum.db'), 0o644);
    log = await openSqliteLog({ dataDir });
    await log.append('a', 0, [text('x')]);
    expect(readdirSync(dataDir).sort()).toEqual(['heads', 'lock', 'plenum.db', 'plenum.db-shm', 'plenum.db-wal']);
    for (const file of readdirSync(dataDir)) {
      expect([file, statSync(join(dataDir, file)).mode & 0o777]).toEqual([file, 0o600]);
    }
  });

  test('a second log on the same folder is refused with a sentence, and the first keeps its lock', async () => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await expect(openSqliteLog({ dataDir })).rejects.toThrow('Another Plenum already uses this data folder');
    }
    expect((await log.append('a', 0, [text('x')])).outcome).toBe('appended');
  });

  test('the journal does not grow without end', async () => {
    for (let n = 0; n < 60; n += 1) await log.append('a', n, [text('z'.repeat(200_000))]);
    expect(statSync(join(dataDir, 'plenum.db-wal')).size).toBeLessThan(8_000_000);
    await log.close();
    expect(readdirSync(dataDir).sort()).toEqual(['heads', 'lock', 'plenum.db']);
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

  test('H7 a folder of the first schema is read and written as before', async () => {
    await log.close();
    for (const file of ['plenum.db', 'heads']) rmSync(join(dataDir, file));
    const database = new DatabaseSync(join(dataDir, 'plenum.db'));
    database.exec(`${oldSchemas[1]}; PRAGMA user_version = 1;
      INSERT INTO rooms VALUES (3, 'a', 2), (4, 'b', 1);
      INSERT INTO entries VALUES (3, 1, '{"revision":1,"at":1,"events":[]}'), (3, 2, '{"revision":2,"at":2,"events":[]}'),
        (4, 1, '{"revision":1,"at":9,"events":[]}');
      INSERT INTO contents VALUES (3, 1, 'G/1', 'p', 'one'), (3, 1, 'd', NULL, 'two'), (3, 2, 'G/2', 'p', 'three'),
        (4, 1, 'G/1', 'q', 'of b')`);
    database.close();
    log = await openSqliteLog({ dataDir });
    expect(await log.read('a', 1, 9)).toStrictEqual([
      { revision: 1, at: 1, events: [], contents: { 'G/1': { owner: 'p', value: 'one' }, d: { value: 'two' } } },
      { revision: 2, at: 2, events: [], contents: { 'G/2': { owner: 'p', value: 'three' } } },
    ]);
    expect(await log.append('a', 2, [{ at: 3, events: [], erases: ['G'] }])).toMatchObject({ revision: 3 });
    expect((await log.read('a', 1, 9)).map(({ contents }) => contents)).toEqual([
      { d: { value: 'two' } },
      undefined,
      undefined,
    ]);
    expect(await log.read('b', 1, 9)).toMatchObject([{ at: 9, contents: { 'G/1': { owner: 'q', value: 'of b' } } }]);
    expect((await log.append('c', 0, [text('new')])).outcome).toBe('appended');
  });

  test('a folder of a newer Plenum, and a file that is no log, are refused with a sentence', async () => {
    await log.close();
    const database = new DatabaseSync(join(dataDir, 'plenum.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openSqliteLog({ dataDir })).rejects.toThrow('newer Plenum');
    writeFileSync(join(dataDir, 'plenum.db'), 'not a database'.repeat(1_000));
    await expect(openSqliteLog({ dataDir })).rejects.toThrow('not a database');
  });
});

test('a library that may lose data is refused', () => {
  for (const good of ['3.51.3', '3.51.10', '3.52.0', '4.0.0']) expect(() => requireVersion(good)).not.toThrow();
  for (const bad of ['3.51.2', '3.50.9', '3.9.30', '2.99.99'])
    expect(() => requireVersion(bad)).toThrow('may lose data');
});

test('a database that would not wait for the disk is refused', () => {
  const dataDir = folder();
  const database = new DatabaseSync(join(dataDir, 'plenum.db'));
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
  expect(() => requireDurable(database)).not.toThrow();
  for (const lax of ['synchronous=NORMAL', 'secure_delete=FAST', 'journal_mode=DELETE']) {
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
    database.exec(`PRAGMA ${lax}`);
    expect(() => requireDurable(database), lax).toThrow('would not keep');
  }
  database.close();
});
