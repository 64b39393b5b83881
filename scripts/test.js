import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClient } from './build-client.js';
import { checkBundle } from './checks/bundle.js';
import { countPlaywright, countVitest } from './checks/counts.js';
import { checkFloors } from './checks/floors.js';
import { takeRows, run, stopAll } from './checks/run.js';
import { checkOldBrowsers } from './checks/old-browsers.js';
import { ensureBrowsers } from './find-chromium.js';
import { findTurnServer, noTurnServer } from './find-turnserver.js';
import { installedNode, missing } from './runtime.js';

/** @typedef {import('./checks/counts.js').Counts} Counts */

/* An older Node hands over to the one that npm installed. */
const lack = missing();
if (lack) {
  const node = installedNode();
  if (!node) {
    console.error(`The tests cannot run here: ${lack}. Run "npm ci", or install Node 24.`);
    process.exit(1);
  }
  process.exit(spawnSync(node, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
}

/* Every temporary folder of every step lies in this one. */
const temporary = mkdtempSync(join(tmpdir(), 'plenum-'));
process.env['TMPDIR'] = temporary;
// The same sources are started a hundred times: each is compiled once.
process.env['NODE_COMPILE_CACHE'] = join(temporary, 'compiled');

/** @param {boolean} ok @returns {Counts} */
const check = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, failures: [], skipped: [] });

/** @param {string} project @param {string[]} [said] */
async function vitest(project, said) {
  const report = join(temporary, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=./scripts/checks/vitest-report.js'];
  const args = ['run', '--project', project, ...reporters];
  return countVitest(report, await run('vitest/vitest.mjs', args, { env: { TEST_REPORT: report }, said }));
}

/** One checker: more of them each work out the same types of the packages again, and were three times as long at it. @param {string[]} [said] */
const types = async (said) => check(await run('typescript/bin/tsc', ['-b', '--checkers', '1'], { said }));

/** @param {string} project of e2e/playwright.config.ts */
async function browser(project) {
  const report = join(temporary, `${project}.json`);
  ensureBrowsers();
  if (project === 'voices' && findTurnServer() === undefined)
    console.log(`A voice over a relay is not tested: ${noTurnServer}.`);
  const args = ['test', '--config', 'e2e/playwright.config.ts', '--project', project];
  const ok = await run('@playwright/test/cli.js', args, { env: { BROWSER_REPORT: report } });
  return countPlaywright(report, ok);
}

/** @typedef {Record<string, {title: string, go: (said?: string[]) => Promise<Counts> | Counts}>} Steps those of a lane */

/** @type {Steps} */
const quick = {
  format: { title: 'Format', go: async () => check(await run('oxfmt/bin/oxfmt', ['--check'])) },
  lint: {
    title: 'Lint',
    go: async () => check(await run('oxlint/bin/oxlint', ['--deny-warnings', '--report-unused-disable-directives'])),
  },
  knip: { title: 'Nothing unused', go: async () => check(await run('knip/bin/knip.js', ['--no-progress'])) },
  floors: { title: 'Floors of the packages', go: () => check(checkFloors()) },
  build: { title: 'Build of the pages', go: async () => check(await buildClient({ force: true })) },
  bundle: { title: "Weight of the attendee's page", go: () => check(checkBundle()) },
  oldest: { title: 'What the oldest browsers can read', go: () => check(checkOldBrowsers()) },
};

/** @type {Steps} */
const patient = {
  types: { title: 'Types', go: types },
  faults: { title: 'Fault tests', go: (said) => vitest('faults', said) },
};

/** @type {Steps} */
const units = { unit: { title: 'Unit tests', go: (said) => vitest('unit', said) } };

/** @type {Steps} */
const browsers = {
  browser: { title: 'Browser tests', go: () => browser('laptop') },
  voices: { title: 'Voices in the hall, which are timed', go: () => browser('voices') },
  alone: { title: 'Browser tests that nothing may go beside', go: () => browser('alone') },
};

/*
 * The fault tests wait for processes and disks, half of the unit tests for clocks: side by side they keep both cores busy.
 * Nothing goes beside the browsers, which are many already and some of which measure time.
 */
const rows = [[quick], [patient, units], [browsers]];
const steps = { ...quick, ...patient, ...units, ...browsers };

function chosenSteps() {
  const at = process.argv.indexOf('--only');
  const wanted = at < 0 ? Object.keys(steps) : (process.argv[at + 1] ?? '').split(',').filter(Boolean);
  const unknown = wanted.filter((name) => !steps[name]);
  if (unknown.length > 0)
    console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}.`);
  return { names: Object.keys(steps).filter((name) => wanted.includes(name)), unknown };
}

/**
 * Beside others a step says everything at its end, in one piece.
 * @param {string} name
 * @param {boolean} isBeside
 * @returns {Promise<Counts>}
 */
async function take(name, isBeside) {
  const step = steps[name];
  if (!step) return check(false);
  /** @type {string[] | undefined} */
  const said = isBeside ? [] : undefined;
  const say = (/** @type {string} */ line) => (said ? said.push(`${line}\n`) : console.log(line));
  if (said) console.log(`\n… ${step.title} (${name}), beside others`);
  say(`\n=== ${step.title} (${name}) ===`);
  const from = performance.now();
  /** @type {Counts} */
  let counts;
  try {
    counts = await step.go(said);
  } catch (error) {
    say(String(error instanceof Error ? error.message : error));
    counts = check(false);
  }
  for (const line of counts.skipped) say(`skipped: ${line}`);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  say(`--- ${name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  if (said) process.stdout.write(said.join(''));
  return counts;
}

function tidy() {
  stopAll();
  try {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  } catch (error) {
    console.error(`A temporary folder stays: ${error instanceof Error ? error.message : error}`);
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    tidy();
    process.exit(1);
  });
}

const { names, unknown } = chosenSteps();
let passed = 0;
let failed = unknown.length;
/** @type {string[]} */
const failures = [];
const lanes = rows.map((row) => row.map((lane) => Object.keys(lane)));
await takeRows(lanes, new Set(names), async (name, isBeside) => {
  const counts = await take(name, isBeside);
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0)
    failures.push(...(counts.failures.length > 0 ? counts.failures : ['']).map((what) => `${name}: ${what}`));
});
tidy();
// Once more at the end: between a failure and this line stand minutes of what went well.
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
