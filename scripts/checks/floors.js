import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atLeast, root } from '../runtime.js';

/* Below these a stranger can stop or confuse the server. Nested copies count too; what only developers run does not. */
const floors = /** @type {const} */ ({
  ws: '8.21.1',
  'engine.io': '6.6.7',
  'socket.io-parser': '4.2.7',
  'path-to-regexp': '8.4.0',
});

/* What express and socket.io bring is theirs to bound; the rest, building the pages included, is our own choice. */
const besidesTheTwoCount = 60;
const theTwo = ['express', 'socket.io'];

/** @typedef {Record<string, {version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, dependencies?: Record<string, string>}>} Locked */

/**
 * Where `name` resolves to from the package at `from`.
 * @param {Locked} locked
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined}
 */
function resolve(locked, from, name) {
  const here = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (locked[here]) return here;
  if (!from) return undefined;
  const parent = from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1));
  return resolve(locked, parent, name);
}

/**
 * @param {Locked} locked
 * @param {readonly string[]} names
 */
function closure(locked, names) {
  const seen = new Set();
  /** @type {{from: string, name: string}[]} */
  const waiting = names.map((name) => ({ from: '', name }));
  for (const { from, name } of waiting) {
    const place = resolve(locked, from, name);
    if (!place || seen.has(place)) continue;
    seen.add(place);
    waiting.push(...Object.keys(locked[place]?.dependencies ?? {}).map((next) => ({ from: place, name: next })));
  }
  return seen;
}

/**
 * What is wrong with the locked packages, as sentences, and what was counted.
 * @param {Locked} locked
 */
export function judgeFloors(locked) {
  const problems = Object.entries(locked).flatMap(([place, { version = '0', dev = false }]) => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const floor = Object.entries(floors).find(([known]) => known === name)?.[1];
    return floor && !dev && !atLeast(version, floor) ? [`${place} is ${version}, below ${floor}.`] : [];
  });
  const runtime = Object.entries(locked).filter(
    ([place, { dev, optional, devOptional }]) => place && !dev && !optional && !devOptional,
  );
  const two = closure(locked, theTwo);
  const besides = runtime.filter(([place]) => !two.has(place)).length;
  if (besides > besidesTheTwoCount) {
    problems.push(`${besides} packages beside those of express and socket.io; at most ${besidesTheTwoCount}.`);
  }
  for (const name of Object.keys(floors)) {
    const present = Object.keys(locked).some((place) => place.endsWith(`node_modules/${name}`));
    if (!present) problems.push(`${name} is not installed: its floor guards nothing.`);
  }
  const counted = `${runtime.length} runtime packages: ${two.size} for express and socket.io, ${besides} beside them (at most ${besidesTheTwoCount}).`;
  return { problems, counted };
}

export function checkFloors() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { problems, counted } = judgeFloors(lock.packages);
  console.log(counted);
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}
