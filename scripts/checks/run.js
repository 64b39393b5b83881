import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../runtime.js';

/* Longer than any step takes; a step that hangs must not hang everything. */
const patienceMs = 20 * 60_000;

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
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>} true where it ended with 0
 */
export function run(program, args, env = {}) {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env },
  });
  const group = child.pid;
  if (group !== undefined) groups.add(group);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      console.error(`No end after ${patienceMs / 60_000} minutes: stopped.`);
      if (group !== undefined) stopGroup(group);
    }, patienceMs);
    child.once('error', (error) => {
      console.error(error.message);
      clearTimeout(timer);
      resolve(false);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (group !== undefined) stopGroup(group);
      resolve(code === 0);
    });
  });
}
