import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteLog } from '../sqlite.ts';
import { makeOldFolder, type OldContent, type OldRoom, type OldVersion } from '../testing/old-folder.ts';

const script = fileURLToPath(new URL('../testing/open-once.ts', import.meta.url));
const hook = new URL('../testing/kill-at.ts', import.meta.url).href;
const kills = 10;
const roomCount = 16;
const entryCount = 400;
let folder: string;

/** Words that are erased, and words that are not, of sizes that fill pages unevenly. */
const contentsOf = (room: number, revision: number): readonly OldContent[] => {
  const padding = 'x'.repeat((revision * 7_919) % (revision % 5 === 0 ? 1_900 : 90));
  const kept: OldContent = { id: `K/${revision}`, owner: 'p', value: `kept-${room}-${revision}-${padding}` };
  const gone = {
    id: `G/${revision}`,
    owner: 'erased-owner',
    value: `erased-word-${revision}-${padding}`,
    erased: true,
  } as const;
  return revision % 3 === 0 ? [gone, kept] : revision % 3 === 1 ? [kept] : [];
};
const rooms: readonly OldRoom[] = Array.from({ length: roomCount }, (_, room) => ({
  name: `ROOM${room}`,
  entries: Array.from({ length: entryCount }, (__, index) => contentsOf(room, index + 1)),
}));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-migrate-'));
  for (const version of [1, 2] as const) makeOldFolder(join(folder, `${version}`), version, rooms);
});
afterAll(() => rmSync(folder, { recursive: true }));

const filesWith = (dataDir: string, word: string): readonly string[] =>
  readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(word));

/** Opens the folder in a process of its own, which is killed at its statement of this number, or once it has it open. */
async function opened(dataDir: string, killAt = 0): Promise<{ readonly isOpen: boolean; readonly commitAt: number }> {
  const env = { ...process.env, NODE_OPTIONS: `--import ${hook}`, KILL_AT: `${killAt}` };
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'], env });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.includes('open\n')) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return { isOpen: said.includes('open\n'), commitAt: Number(/commit (\d+)\n/u.exec(said)?.[1]) };
}

const countOf = (dataDir: string, word: string): number =>
  readdirSync(dataDir)
    .map((file) => readFileSync(join(dataDir, file), 'latin1').split(word).length - 1)
    .reduce((sum, count) => sum + count, 0);

/** Of a copy, so that the journal stays as the killed process left it. */
function versionOf(dataDir: string): unknown {
  const copy = join(folder, 'looked-at');
  rmSync(copy, { recursive: true, force: true });
  cpSync(dataDir, copy, { recursive: true });
  const database = new DatabaseSync(join(copy, 'plenum.db'));
  const version = database.prepare('PRAGMA user_version').get()?.['user_version'];
  database.close();
  return version;
}

async function expectMigrated(dataDir: string): Promise<void> {
  const log = await openSqliteLog({ dataDir });
  // Empty, or the one page that every start writes.
  expect(statSync(join(dataDir, 'plenum.db-wal')).size).toBeLessThanOrEqual(32 + 24 + 4_096);
  for (const word of ['erased-word', 'erased-owner']) expect(filesWith(dataDir, word)).toEqual([]);
  for (const [index, { name, entries }] of rooms.entries()) {
    const read = await log.read(name, 1, 10_000);
    expect(read.map(({ contents }) => contents)).toEqual(
      entries.map((contents) => {
        const kept = contents.filter(({ erased }) => erased !== true);
        return kept.length === 0
          ? undefined
          : Object.fromEntries(kept.map(({ id, owner, value }) => [id, { owner, value }]));
      }),
    );
    expect(read[0]?.contents?.['K/1']?.value).toContain(`kept-${index}-1`);
  }
  // Where the old tables were, nothing is left of what they held either.
  await log.forget('ROOM3');
  for (const word of ['kept-3-', 'ROOM3']) expect(filesWith(dataDir, word)).toEqual([]);
  expect(filesWith(dataDir, 'kept-4-')).toEqual(['plenum.db']);
  await log.close();
}

test.each<OldVersion>([1, 2])(
  'S4 H7 a folder of schema %i, killed at ten statements of its conversion and after it, goes on, and no erased word comes back',
  async (version) => {
    const copy = (name: string): string => {
      const dataDir = join(folder, name);
      rmSync(dataDir, { recursive: true, force: true });
      cpSync(join(folder, `${version}`), dataDir, { recursive: true });
      return dataDir;
    };
    const { isOpen, commitAt } = await opened(copy('whole'));
    expect(isOpen).toBe(true);
    expect(commitAt).toBeGreaterThan(roomCount * entryCount);
    const killed = copy('killed');
    // The first schema itself left copies of what it had deleted; there may never be more of them.
    const before = countOf(killed, 'erased-word');
    const during = Array.from({ length: kills }, (_, index) => Math.ceil((commitAt * (index + 1)) / kills));
    for (const killAt of [...during, commitAt + 1]) {
      expect(versionOf(killed)).toBe(version);
      expect((await opened(killed, killAt)).isOpen).toBe(false);
      expect(countOf(killed, 'erased-word')).toBeLessThanOrEqual(before);
    }
    expect(versionOf(killed)).toBe(3);
    await expectMigrated(killed);
    await expectMigrated(join(folder, 'whole'));
  },
);
