import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { NewEntry } from '../../../../shared/room/entry.ts';
import type { Log } from '../../port.ts';
import { openHeadsFile } from './heads-file.ts';
import { openSqliteLog } from '../sqlite.ts';
import { folder } from '../../../testing/folder.ts';

let dataDir: string;
let path: string;
beforeEach(() => {
  dataDir = folder();
  path = join(dataDir, 'heads');
});

const entry: NewEntry = { at: 1, events: [] };
const open = async (): Promise<Log> => {
  const log = await openSqliteLog({ dataDir });
  onTestFinished(() => log.close());
  return log;
};
const text = () => readFileSync(path, 'latin1');

test('H7 the head of every room is there when its append is answered, on a line of one length', async () => {
  const log = await open();
  await log.append('ALPHA', 0, [entry, entry]);
  await log.append('BRAVO', 0, [entry]);
  await log.append('ALPHA', 2, [entry]);
  expect(text()).toMatch(
    /^[0-9a-f]{8} plenum heads 1 [0-9a-f]{32}\0+\n[0-9a-f]{8} 000000000003 ALPHA\0+\n[0-9a-f]{8} 000000000001 BRAVO\0+\n$/u,
  );
  expect(text()).toHaveLength(3 * 64);
});

test('P2 a forgotten room leaves no byte of its code in any file, and its line is used again', async () => {
  let log = await open();
  for (const room of ['ALPHA', 'BRAVO', 'DELTA']) await log.append(room, 0, [entry]);
  await log.forget('BRAVO');
  for (const file of ['heads', 'plenum.db', 'plenum.db-wal'])
    expect([file, readFileSync(join(dataDir, file)).includes('BRAVO')]).toEqual([file, false]);
  expect(text().slice(2 * 64, 3 * 64)).toBe('\0'.repeat(64));
  await log.close();
  log = await open();
  expect(await log.head('BRAVO')).toBe(0);
  await log.append('ECHO', 0, [entry]);
  expect(text().slice(2 * 64, 3 * 64)).toContain('ECHO');
});

test('P2 codes of hundreds of rooms that grow and are forgotten leave no byte anywhere', async () => {
  const log = await open();
  const name = (n: number) => `CANARY${n}`;
  await Promise.all(Array.from({ length: 300 }, (_, n) => log.append(name(n), 0, [entry])));
  for (let round = 0; round < 3; round += 1)
    await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        log.append(
          name(n),
          1 + round * 100,
          Array.from({ length: 100 }, () => entry),
        ),
      ),
    );
  for (let n = 0; n < 300; n += 3) await log.forget(name(n));
  const files = ['heads', 'plenum.db', 'plenum.db-wal'].map((file) => readFileSync(join(dataDir, file), 'latin1'));
  for (let n = 0; n < 300; n += 3)
    expect(files.filter((bytes) => new RegExp(`CANARY${n}(?!\\d)`, 'u').test(bytes)).length, name(n)).toBe(0);
  expect(files[0]).toContain('CANARY1\0');
});

test('H7 a file that cannot be written costs no ack, and is written as soon as it can be', async () => {
  symlinkSync('/dev/full', path);
  let log = await open();
  expect(await log.append('ALPHA', 0, [entry])).toEqual({ outcome: 'appended', revision: 1 });
  expect(await log.append('ALPHA', 1, [entry])).toEqual({ outcome: 'appended', revision: 2 });
  expect(await log.read('ALPHA', 1, 10)).toHaveLength(2);
  await log.close();
  rmSync(path);
  log = await open();
  expect(text()).toContain('000000000002 ALPHA');
});

test('lines that do not check are dropped, whatever is in them', () => {
  const heads = openHeadsFile(path);
  heads.belongTo('identity');
  heads.keep([{ name: 'ALPHA', head: 7 }]);
  heads.keep([{ name: 'BRAVO', head: 8 }]);
  heads.close();
  const whole = readFileSync(path);
  for (let byte = 0; byte < whole.length; byte += 1) {
    const bytes = Buffer.from(whole);
    bytes[byte] = (bytes[byte] ?? 0) ^ 4;
    writeFileSync(path, bytes);
    const damaged = openHeadsFile(path);
    const line = Math.floor(byte / 64);
    expect([damaged.identity, ...damaged.found.values()]).toEqual([
      line === 0 ? undefined : 'identity',
      ...(line === 1 ? [] : [{ name: 'ALPHA', head: 7, line: 2 }]),
      ...(line === 2 ? [] : [{ name: 'BRAVO', head: 8, line: 3 }]),
    ]);
    damaged.close();
  }
});
