import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../runtime.js';

/* Longer than any step takes; a step that hangs must not hang everything. */
const patienceMs = 40 * 60_000;

/** @type {Set<number>} */
const groups = new Set();

/** @param {number} group */
function stopGroup(group) {
  groups.delete(group);
  try {
    process.kill(process.platform === 'win32' ? group : -group, 'SIGKILL');
  } catch {
    // It had ended by itself.
  }
}

/** Ends whatever is still running of what `run` started. */
export function stopAll() {
  for (const group of groups) stopGroup(group);
}

/**
 * Runs a package's program on this Node, in a process group of its own, so that nothing it starts outlives it.
 * @param {string} program path inside node_modules
 * @param {readonly string[]} args
 * @param {{env?: Record<string, string>, said?: string[] | undefined}} [options] `said` takes what it says instead of the terminal
 * @returns {Promise<boolean>} true where it ended with 0
 */
export function run(program, args, { env = {}, said } = {}) {
  const out = said ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', out, out],
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
  });
  const group = child.pid;
  if (group !== undefined) groups.add(group);
  const streams = [child.stdout, child.stderr];
  for (const stream of streams)
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => said?.push(text));
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      console.error(`No end after ${patienceMs / 60_000} minutes: stopped.`);
      if (group !== undefined) stopGroup(group);
      // What left the group may hold these open.
      for (const stream of streams) stream?.destroy();
    }, patienceMs);
    child.once('error', (error) => {
      console.error(error.message);
      clearTimeout(timer);
      resolve(false);
    });
    child.once('exit', () => {
      if (group !== undefined) stopGroup(group);
    });
    // After its last word, which may come later than its end.
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/**
 * @typedef {readonly string[]} Lane steps that go one after the other
 * @typedef {readonly Lane[]} Row lanes that go side by side; the next row waits for all of them
 */

/**
 * Takes the wanted steps of each row, and tells each whether others go beside it.
 * @param {readonly Row[]} rows
 * @param {ReadonlySet<string>} wanted
 * @param {(step: string, isBeside: boolean) => Promise<void>} take
 */
export async function takeRows(rows, wanted, take) {
  for (const row of rows) {
    const lanes = row.map((lane) => lane.filter((step) => wanted.has(step))).filter((lane) => lane.length > 0);
    await Promise.all(
      lanes.map(async (lane) => {
        for (const step of lane) await take(step, lanes.length > 1);
      }),
    );
  }
}
