import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { RoomDamaged } from '../../port.ts';
import { isOfTheWhole } from '../fault.ts';
import { openSqliteLog } from '../sqlite.ts';
import { makeOldFolder, type OldRoom } from '../testing/old-folder.ts';
import { folder } from '../../../testing/folder.ts';

const rooms: readonly OldRoom[] = Array.from({ length: 6 }, (_, room) => ({
  name: `ROOM${room}`,
  entries: Array.from({ length: 60 }, (__, n) => [
    { id: `K/${n}`, owner: 'p', value: `said-${room}-${n}-${'x'.repeat(200)}` },
  ]),
}));
const damaged = 'ROOM2';
const numberOfDamaged = 5;
const others = rooms.filter(({ name }) => name !== damaged);

let dataDir: string;
let sentences: string[];
beforeEach(() => {
  dataDir = folder();
  sentences = [];
});

const open = () =>
  openSqliteLog({
    dataDir,
    onDamaged: (sentence) => void sentences.push(sentence),
  });

/** In the folder of an older Plenum, on the page where this stands. */
function alter(word: string, change: (page: Buffer, at: number) => void): void {
  const path = join(dataDir, 'plenum.db');
  const bytes = readFileSync(path);
  const at = bytes.indexOf(word);
  const start = at - (at % 4_096);
  expect(at).toBeGreaterThan(0);
  change(bytes.subarray(start, start + 4_096), at - start);
  writeFileSync(path, bytes);
}
const run = (sql: string): void => {
  const database = new DatabaseSync(join(dataDir, 'plenum.db'));
  database.exec(sql);
  database.close();
};

const damages: readonly (readonly [string, () => void])[] = [
  [
    'an id that became null',
    () =>
      alter('said-2-30-', (page, at) => {
        // Before the row's values stand their kinds: id, owner, text (two bytes), erased.
        const kindOfId = at - 'K/30p'.length - 5;
        expect(page[kindOfId]).toBe(2 * 'K/30'.length + 13);
        page[kindOfId] = 0;
      }),
  ],
  ['a leaf that SQLite calls corrupt', () => alter('said-2-30-', (page) => (page[0] = 0x77))],
  ['a row that is missing', () => run('DELETE FROM entries_5 WHERE revision = 30')],
  ['a body that is no JSON', () => run(`UPDATE entries_5 SET body = replace(body, '{', ';') WHERE revision = 30`)],
  ['a body of another revision', () => run(`UPDATE entries_5 SET body = replace(body, 30, 31) WHERE revision = 30`)],
  ['a head that is too small', () => run('UPDATE rooms SET head = 30 WHERE id = 5')],
  ['a table that is missing', () => run('DROP TABLE contents_5')],
];

test.each(damages)(
  'H7 %s in one room of the former schema refuses that room, and the others go on',
  async (_, harm) => {
    makeOldFolder(dataDir, 2, rooms);
    harm();
    for (let start = 1; start <= 2; start += 1) {
      const log = await open();
      expect(await log.rooms()).toEqual(others.map(({ name }) => name));
      for (const { name, entries } of others) {
        const read = await log.read(name, 1, 100);
        expect(read.slice(0, 60).map(({ contents }) => Object.values(contents ?? {}))).toEqual(
          entries.map((contents) => contents.map(({ owner, value }) => ({ owner, value }))),
        );
      }
      await expect(log.read(damaged, 1, 100)).rejects.toThrow(RoomDamaged);
      await expect(log.append(damaged, 60, [{ at: 1, events: [] }])).rejects.toThrow(RoomDamaged);
      await expect(log.forget(damaged)).rejects.toThrow(RoomDamaged);
      // New rooms and forgotten ones get along with what stays of it.
      expect(await log.append(`NEW${start}`, 0, [{ at: 1, events: [] }])).toMatchObject({ outcome: 'appended' });
      await log.forget(`NEW${start}`);
      await log.close();
      expect(sentences).toHaveLength(start);
      expect(sentences.at(-1)).toMatch(
        new RegExp(`room ${numberOfDamaged} in plenum.db: .* To restore, stop Plenum`, 'u'),
      );
    }
    // For whoever wants to save what can be saved.
    run('SELECT 1 FROM entries_5');
  },
);

test.each<readonly [string, () => void]>([
  ['a leaf that SQLite calls corrupt', () => alter('said-2-30-', (page) => (page[0] = 0x77))],
  ['a row that is missing', () => run('DELETE FROM entries WHERE room = 5 AND revision = 30')],
])(
  'H7 %s in the first schema, whose rooms lie in the same pages, stops the start with the steps and changes nothing',
  async (_, harm) => {
    makeOldFolder(dataDir, 1, rooms);
    harm();
    for (let start = 1; start <= 2; start += 1)
      await expect(open()).rejects.toThrow(/is damaged\. .* To restore, stop Plenum/u);
    run('SELECT 1 FROM rooms; SELECT 1 FROM entries');
  },
);

test('H7 what our own code trips over while it opens a log is damage of what is stored', () => {
  expect(isOfTheWhole(new TypeError('Cannot read properties of null'))).toBe(true);
  expect(isOfTheWhole(new Error('This data folder was written by a newer Plenum.'))).toBe(false);
});

test('H7 where the list of rooms itself is damaged, the start stops with the steps', async () => {
  makeOldFolder(dataDir, 2, rooms);
  alter('ROOM5', (page) => (page[0] = 0x77));
  await expect(open()).rejects.toThrow(/is damaged\. .* To restore, stop Plenum/u);
});
