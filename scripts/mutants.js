/**
 * `npm run mutants -- --seed 1 --count 60 [--skip 30] [--in shared/features/floor]`: changes one operator, condition or
 * return at a time in `shared/` and `server/`, in a copy of the repository, and runs the tests that reach the file. What no
 * test notices is listed: it wants a test, or it is not needed. Ends with 1 where there is any. `--skip`: leaves the first
 * ones of the same choice out, for a run in pieces.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSync } from 'vite';
import { root } from './runtime.js';

/** @typedef {{ file: string, start: number, end: number, text: string }} Mutant */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    skip: { type: 'string', default: '0' },
    in: { type: 'string', default: '' },
  },
});
const testsTimeoutMs = 300_000;

/** @type {Record<string, string>} */
const others = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

/** The same numbers for the same seed (mulberry32). @param {number} seed */
function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * What may be changed at one node.
 * @param {any} node
 * @param {string} source
 * @returns {Omit<Mutant, 'file'>[]}
 */
function changesOf(node, source) {
  /** @param {any} at @param {string} text */
  const instead = (at, text) => ({ start: at.start, end: at.end, text });
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const other = others[node.operator];
      const at = source.indexOf(node.operator, node.left.end);
      return other === undefined ? [] : [{ start: at, end: at + node.operator.length, text: other }];
    }
    case 'IfStatement':
    case 'ConditionalExpression':
      return [instead(node.test, 'true'), instead(node.test, 'false')];
    case 'UnaryExpression':
      return node.operator === '!' ? [instead(node, source.slice(node.argument.start, node.argument.end))] : [];
    case 'ReturnStatement':
      return node.argument === null || node.argument.name === 'undefined'
        ? []
        : [instead(node.argument, 'undefined as never')];
    default:
      return [];
  }
}

/** @param {string} file @returns {Mutant[]} */
function mutantsOf(file) {
  const source = readFileSync(join(root, file), 'utf8');
  /** @type {Mutant[]} */
  const found = [];
  /** @param {unknown} node */
  const visit = (node) => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) return node.forEach(visit);
    if ('type' in node) found.push(...changesOf(node, source).map((change) => ({ file, ...change })));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, source).program);
  return found;
}

/** @param {string} folder @param {string[]} args */
function passes(folder, args) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const done = spawnSync(process.execPath, [vitest, ...args, '--project', 'unit', '--bail', '1', '--passWithNoTests'], {
    cwd: folder,
    stdio: 'ignore',
    timeout: testsTimeoutMs,
  });
  return done.status === 0;
}

const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
const isMutable = (/** @type {string} */ file) =>
  /^(?:shared|server)\/.*\.ts$/u.test(file) &&
  file.startsWith(values.in) &&
  !/\.test\.ts$|\/testing\/|contract\.ts$|limits[^/]*\.ts$/u.test(file);
const all = tracked.filter(isMutable).flatMap(mutantsOf);
const next = dice(Number(values.seed));
const chosen = Array.from(
  { length: Math.min(Number(values.count), all.length) },
  () => all.splice(Math.floor(next() * all.length), 1)[0],
)
  .filter((mutant) => mutant !== undefined)
  .slice(Number(values.skip));

const folder = mkdtempSync(join(tmpdir(), 'plenum-mutants-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const file of tracked) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  cpSync(join(root, file), join(folder, file));
}
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

let survivors = 0;
for (const { file, start, end, text } of chosen) {
  const path = join(folder, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, `${source.slice(0, start)}${text}${source.slice(end)}`);
  // Those beside it notice most, and are quick. What a thread of its own runs is in nobody's imports: so those above it too.
  const runs = [
    ['run', dirname(file)],
    ['related', file, '--run'],
    ['run', dirname(dirname(file))],
  ];
  const survived = runs.every((args) => passes(folder, args));
  writeFileSync(path, source);
  if (survived) survivors += 1;
  const line = source.slice(0, start).split('\n').length;
  const before = source.slice(start, end).replaceAll(/\s+/gu, ' ');
  console.log(`${survived ? 'survived' : 'noticed '} ${file}:${line} ${before} -> ${text}`);
}
console.log(`${chosen.length - survivors} of ${chosen.length} were noticed, ${survivors} survived`);
process.exitCode = survivors === 0 ? 0 : 1;
