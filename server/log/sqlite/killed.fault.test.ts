import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Log } from '../port.ts';
import { openSqliteLog } from './sqlite.ts';
import { folder } from '../../testing/folder.ts';

type Line = {
  readonly open?: number;
  readonly fatal?: string;
  readonly refused?: string;
  readonly room?: string;
  readonly word?: string;
  readonly outcome?: string;
  readonly revision?: number;
};
type Loop = { readonly child: ChildProcess; readonly lines: readonly Line[]; until(count: number): Promise<void> };

const script = fileURLToPath(new URL('testing/append-loop.ts', import.meta.url));
let dataDir: string;
let children: ChildProcess[];

beforeEach(() => {
  dataDir = folder();
  children = [];
});
afterEach(async () => {
  for (const child of children) await killed(child);
});

function start(run: string, command = process.execPath, before: readonly string[] = []): Loop {
  const child = spawn(command, [...before, script, dataDir, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const lines: Line[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    // The last line may be cut where the process died.
    if (line.endsWith('}')) lines.push(JSON.parse(line));
  });
  const closed = once(reader, 'close');
  return {
    child,
    lines,
    async until(count) {
      while (lines.length < count)
        await Promise.race([once(reader, 'line'), closed.then(() => Promise.reject(new Error('It ended.')))]);
    },
  };
}

/** Resolves when the process is gone and all that it printed has been read. */
async function killed(child: ChildProcess): Promise<void> {
  if (child.stdout?.closed) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}

const open = (): Promise<Log> => openSqliteLog({ dataDir });

/** Every acknowledged word is at its revision, revisions have no gap, and no word is there twice. */
async function expectKept(log: Log, lines: readonly Line[]): Promise<number> {
  let kept = 0;
  for (const room of await log.rooms()) {
    const entries = await log.read(room, 1, 1_000_000);
    const words = entries.map((entry) => Object.values(entry.contents ?? {})[0]?.value);
    expect(entries.map((entry) => entry.revision)).toEqual(entries.map((_, index) => index + 1));
    expect(new Set(words).size).toBe(words.length);
    expect(entries.map((entry) => Reflect.get(entry.events[0] ?? {}, 'word'))).toEqual(words);
    for (const line of lines) {
      if (line.room !== room || line.outcome !== 'appended') continue;
      expect(words[(line.revision ?? 0) - 1]).toBe(line.word);
      kept += 1;
    }
  }
  return kept;
}

test('H7 what was acknowledged is there after kill -9, five times in a row, and nothing twice', async () => {
  const lines: Line[] = [];
  for (let cycle = 0; cycle < 5; cycle += 1) {
    const loop = start(`${cycle}`);
    await loop.until(150 + cycle * 97);
    await killed(loop.child);
    lines.push(...loop.lines);
    const log = await open();
    const kept = await expectKept(log, lines);
    await log.close();
    expect(kept).toBe(lines.filter((line) => line.outcome === 'appended').length);
  }
  expect(lines.length).toBeGreaterThan(5 * 150);
});

test('a second process on the folder is refused with a sentence, and let in after kill -9 of the first', async () => {
  const first = start('first');
  await first.until(1);
  await expect(open()).rejects.toThrow(/Another Plenum already uses this data folder .* another DATA_DIR/);
  await first.until(first.lines.length + 5);
  await killed(first.child);
  const log = await open();
  expect(await log.rooms()).toContain('a');
  await log.close();
});

test('the lock survives a refused attempt of its own process', async () => {
  const log = await open();
  await expect(open()).rejects.toThrow('Another Plenum');
  const second = start('second');
  await once(second.child, 'close');
  expect(second.lines).toEqual([{ refused: expect.stringContaining('Another Plenum already uses this data folder') }]);
  await log.close();
});

test('a write that fails ends the process instead of being acknowledged', async () => {
  // The shell's limit on the size of a file makes the journal's write fail as a broken disk does.
  const loop = start('limited', '/bin/sh', ['-c', 'ulimit -f 2000; exec "$0" "$@"', process.execPath]);
  const [code] = await once(loop.child, 'close');
  expect(code).toBe(1);
  const outcomes = new Set(loop.lines.map((line) => line.outcome));
  expect(outcomes).toEqual(new Set([undefined, 'appended', 'unknown']));
  expect(loop.lines.filter((line) => line.fatal !== undefined)).toHaveLength(1);
  const log = await open();
  expect(await expectKept(log, loop.lines)).toBeGreaterThan(50);
  await log.close();
});
