import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { atLeast } from '../runtime.js';
import { attendeeFiles } from './bundle.js';
import { countPlaywright, countVitest } from './counts.js';
import { judgeFloors } from './floors.js';
import { takeRows, run } from './run.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenum-checks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a report as a runner would, and tells its path. */
function report(content: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test('versions compare by number, part by part', () => {
  expect(atLeast('8.21.1', '8.21.1')).toBe(true);
  expect(atLeast('8.21.10', '8.21.9')).toBe(true);
  expect(atLeast('8.3.0', '8.21.1')).toBe(false);
  expect(atLeast('9.0.0', '8.21.1')).toBe(true);
});

const good = {
  '': { dependencies: { express: '5', 'socket.io': '4' } },
  'node_modules/express': { version: '5.0.0', dependencies: { 'path-to-regexp': '8' } },
  'node_modules/path-to-regexp': { version: '8.4.0' },
  'node_modules/socket.io': { version: '4.8.4', dependencies: { 'engine.io': '6', 'socket.io-parser': '4' } },
  'node_modules/engine.io': { version: '6.6.7', dependencies: { ws: '8' } },
  'node_modules/engine.io/node_modules/ws': { version: '8.21.1' },
  'node_modules/socket.io-parser': { version: '4.2.7' },
};

test('packages at their floors pass', () => {
  expect(judgeFloors(good).problems).toEqual([]);
});

test('a nested package below its floor is found', () => {
  const bad = { ...good, 'node_modules/engine.io/node_modules/ws': { version: '8.20.0' } };
  expect(judgeFloors(bad).problems).toEqual(['node_modules/engine.io/node_modules/ws is 8.20.0, below 8.21.1.']);
});

test('a copy that only developers run may be older', () => {
  const locked = { ...good, 'node_modules/a-tool/node_modules/ws': { version: '7.5.14', dev: true } };
  expect(judgeFloors(locked).problems).toEqual([]);
});

test('a package that is gone guards nothing', () => {
  const { 'node_modules/socket.io-parser': gone, ...bad } = good;
  expect(gone).toBeDefined();
  expect(judgeFloors(bad).problems).toEqual(['socket.io-parser is not installed: its floor guards nothing.']);
});

test('too many packages of our own choice are found, those for tests do not count', () => {
  const many = (extra: object) =>
    Object.fromEntries(
      Array.from({ length: 61 }, (_, index) => [`node_modules/p${index}`, { version: '1', ...extra }]),
    );
  expect(judgeFloors({ ...good, ...many({ dev: true }) }).problems).toEqual([]);
  expect(judgeFloors({ ...good, ...many({}) }).problems).toHaveLength(1);
});

test("the attendee's first load is the entry, the page where it is a chunk of its own, and all they import, once", () => {
  const manifest = {
    'index.html': {
      file: 'a/index.js',
      isEntry: true,
      imports: ['_shared.js'],
      dynamicImports: ['src/x.tsx'],
    },
    '_shared.js': { file: 'a/shared.js', imports: ['_deep.js'] },
    '_deep.js': { file: 'a/deep.js' },
    'src/surfaces/phone/page.tsx': { file: 'a/attendee.js', isDynamicEntry: true, imports: ['_shared.js'] },
    'src/surfaces/console/page.tsx': { file: 'a/console.js', isDynamicEntry: true },
  };
  const files = ['a/index.js', 'a/attendee.js', 'a/shared.js', 'a/deep.js'];
  expect(attendeeFiles(manifest)).toEqual(files);
  const { 'src/surfaces/phone/page.tsx': page, ...inOne } = manifest;
  expect(page.isDynamicEntry).toBe(true);
  expect(attendeeFiles(inOne)).toEqual(['a/index.js', 'a/shared.js', 'a/deep.js']);
  expect(attendeeFiles({ '_shared.js': { file: 'a/shared.js' } })).toBeUndefined();
});

test('a runner that failed without a failed test has failed once', () => {
  const path = report({ passed: 3, failed: 0, failures: [], skipped: [] });
  expect(countVitest(path, true)).toEqual({ passed: 3, failed: 0, failures: [], skipped: [] });
  expect(countVitest(path, false)).toMatchObject({ failed: 1, failures: ['a run without a result'] });
});

test('a runner that ran nothing, or left no report, has failed', () => {
  expect(countVitest(report({ passed: 0, failed: 0, failures: [], skipped: [] }), true).failed).toBe(1);
  expect(countVitest(join(folder, 'none.json'), true).failed).toBe(1);
});

test('browser tests are counted through all suites, what failed with its name, the skipped with their reason', () => {
  const spec = (title: string, status: string, annotations: object[] = []) => ({
    title,
    tests: [{ status, annotations }],
  });
  const inner = { title: 'inner', specs: [spec('b', 'unexpected'), spec('c', 'flaky')] };
  const skipped = spec('d', 'skipped', [{ type: 'skip', description: 'no second address here' }]);
  const path = report({ suites: [{ title: 'file', specs: [spec('a', 'expected'), skipped], suites: [inner] }] });
  const counts = { passed: 1, failed: 2, failures: ['b', 'c'], skipped: ['d (no second address here)'] };
  expect(countPlaywright(path, false)).toEqual(counts);
});

test('lanes go side by side, the steps of one after each other, and a row waits for the whole one before', async () => {
  const rows = [[['a']], [['b', 'c'], ['d']], [['e', 'f']]];
  const story: string[] = [];
  const take = async (step: string, isBeside: boolean) => {
    story.push(isBeside ? `${step} beside` : step);
    await new Promise((done) => setTimeout(done, step === 'd' ? 40 : 5));
    story.push(`${step}.`);
  };
  await takeRows(rows, new Set('abcdef'), take);
  expect(story.slice(0, 4)).toEqual(['a', 'a.', 'b beside', 'd beside']);
  expect(story.filter((word) => /^[bc]/u.test(word))).toEqual(['b beside', 'b.', 'c beside', 'c.']);
  expect(story.indexOf('e')).toBeGreaterThan(story.indexOf('d.'));
  expect(story.slice(-4)).toEqual(['e', 'e.', 'f', 'f.']);
  story.length = 0;
  await takeRows(rows, new Set('cf'), take);
  expect(story).toEqual(['c', 'c.', 'f', 'f.']);
});

test('what a program says can be kept, whole and at its end', async () => {
  const said: string[] = [];
  expect(await run('typescript/bin/tsc', ['--version'], { said })).toBe(true);
  expect(said.join('')).toMatch(/^Version \d+\.\d+\.\d+\n$/u);
  expect(await run('typescript/bin/tsc', ['--no-such-option'], { said })).toBe(false);
  expect(said.join('')).toContain('--no-such-option');
});
