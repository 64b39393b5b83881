import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { openSqliteLog } from './sqlite.ts';
import { folder } from '../../testing/folder.ts';

let dataDir: string;
let key: string;
beforeEach(() => {
  dataDir = folder();
  key = join(dataDir, 'key');
});

const database = () => join(dataDir, 'plenum.db');
const run = (sql: string) => {
  const opened = new DatabaseSync(database());
  opened.exec(sql);
  opened.close();
};
const startAndClose = async (): Promise<void> => {
  const log = await openSqliteLog({ dataDir, laterFiles: [key] });
  expect(await log.append('ALPHA', await log.head('ALPHA'), [{ at: 1, events: [] }])).toMatchObject({
    outcome: 'appended',
  });
  await log.close();
};

/** What a first start that is killed leaves, moment by moment. */
const moments: readonly (readonly [string, () => void | Promise<void>])[] = [
  ['nothing', () => undefined],
  ['an empty database', () => writeFileSync(database(), '')],
  ['a database without tables', () => run('PRAGMA journal_mode=WAL; CREATE TABLE x (y); DROP TABLE x')],
  ['a database with its schema and no heads', () => startAndClose().then(() => rmSync(join(dataDir, 'heads')))],
  ['heads that are empty, and no key', () => startAndClose().then(() => writeFileSync(join(dataDir, 'heads'), ''))],
];
test.each(moments)('H7 a first start that was killed and left %s goes on', async (_, leave) => {
  await leave();
  await expect(startAndClose()).resolves.toBeUndefined();
});

test.each(['missing', 'empty', 'without tables'])('H7 with a key and a database that is %s it stops', async (how) => {
  writeFileSync(key, 'a key');
  if (how === 'empty') writeFileSync(database(), '');
  if (how === 'without tables') run('PRAGMA journal_mode=WAL; CREATE TABLE x (y); DROP TABLE x');
  await expect(startAndClose()).rejects.toThrow(`remove ${key}. Then start again.`);
  rmSync(key);
  await startAndClose();
});

test('H7 a journal without its database stops the start, and is not touched', async () => {
  writeFileSync(`${database()}-wal`, 'what may still be saved');
  await expect(startAndClose()).rejects.toThrow(`remove ${database()}-wal. Then`);
  expect(existsSync(`${database()}-wal`)).toBe(true);
});

test.each(['CREATE TABLE rooms (id)', 'PRAGMA user_version = 1', 'PRAGMA user_version = 2', 'PRAGMA user_version = 3'])(
  'H7 a database whose version is not that of its tables (%s) is refused with the steps',
  async (sql) => {
    run(`CREATE TABLE probe (filler TEXT NOT NULL) STRICT; ${sql}`);
    await expect(startAndClose()).rejects.toThrow(/is damaged\. .* To restore, stop Plenum/u);
  },
);
