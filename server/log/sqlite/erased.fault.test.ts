import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteLog } from './sqlite.ts';
import { folder } from '../../testing/folder.ts';

const script = fileURLToPath(new URL('testing/erase-once.ts', import.meta.url));
let dataDir: string;
let child: ChildProcess;

beforeEach(() => {
  dataDir = folder();
  child = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
});
afterEach(killed);

async function killed(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}

async function hear(word: string): Promise<void> {
  if (child.stdout === null) throw new Error('It has no voice.');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  expect(String(said)).toBe(`${word}\n`);
}

const filesWith = (canary: string): readonly string[] =>
  readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(canary));

async function expectErased(): Promise<void> {
  const log = await openSqliteLog({ dataDir });
  expect(filesWith('canary')).toEqual([]);
  const entries = await log.read('a', 1, 1_000);
  expect(entries).toHaveLength(401);
  expect(entries.filter(({ contents }) => contents !== undefined)).toEqual([]);
  await log.close();
}

test('S4 killed right after the answer, no file holds a byte of what was erased, before and after a restart', async () => {
  await hear('written');
  expect(filesWith('canary')).not.toEqual([]);
  child.stdin?.write('now\n');
  await hear('erased');
  await killed();
  expect(filesWith('canary')).toEqual([]);
  await expectErased();
});

test('S4 killed before the journal could be emptied, the next start empties it', async () => {
  await hear('written');
  const backup = new DatabaseSync(join(dataDir, 'plenum.db'), { readOnly: true });
  backup.exec('BEGIN');
  backup.prepare('SELECT * FROM heads').all();
  child.stdin?.write('now\n');
  await hear('erased');
  await killed();
  backup.close();
  expect(filesWith('canary')).not.toEqual([]);
  await expectErased();
});
