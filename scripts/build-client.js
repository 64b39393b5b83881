import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtLanguage } from './build/language.js';
import { root } from './runtime.js';

const built = join(root, 'dist', 'client');
const mark = '.built-from';
const sources = [
  'client',
  'shared',
  'vite.config.ts',
  'package-lock.json',
  join('scripts', 'browser-floors.js'),
  join('scripts', 'build-client.js'),
  join('scripts', 'build'),
];

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A hash over everything the built pages come from, and their language. */
export function sourcesHash() {
  const hash = createHash('sha256').update(builtLanguage).update('\0');
  const files = sources.flatMap((path) => (extname(path) ? [join(root, path)] : filesIn(join(root, path))));
  for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} hash */
function isFresh(hash) {
  const path = join(built, mark);
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
function runVite(folder) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', folder], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);
  for (const signal of signals) process.once(signal, stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (code === 0) resolve();
      else reject(new Error('The pages could not be built; what is above says why.'));
    });
  });
}

/**
 * Puts a finished build in place. Two starts at once may both arrive here: whoever comes second keeps the first one's.
 * @param {string} folder
 * @param {string} hash
 */
function moveIntoPlace(folder, hash) {
  const old = `${folder}-old`;
  try {
    if (existsSync(built)) renameSync(built, old);
    renameSync(folder, built);
  } catch (error) {
    if (!isFresh(hash)) throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

/** Builds the pages into dist/client, unless they are built from these very sources. True where it built. */
export async function buildClient({ force = false } = {}) {
  const hash = sourcesHash();
  if (!force && isFresh(hash)) return false;
  const folder = join(root, 'dist', `client-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await runVite(folder);
    writeFileSync(join(folder, mark), hash);
    if (force || !isFresh(hash)) moveIntoPlace(folder, hash);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildClient({ force: true });
}
