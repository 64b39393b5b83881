import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { processStartMs } from './support/measured/process-start.ts';
import { shellOptions } from './support/programs/chromium.ts';

const report = process.env['BROWSER_REPORT'];

/* These measure the time that a sound takes: two side by side are what two cores play and hear without a gap. */
const voices = /voice\/voice(?:-hostile|-kept|-relay)?\.spec\.ts$/u;
/* These measure how much the machine gets done, so nothing goes beside any of them. */
const alone = /(?:lighthouse|stage-storm)\.spec\.ts$/u;

/**
 * Browsers wait more than they work: for clocks, for answers, for each other. Where cores are quick, one of them keeps a
 * third of a core busy. Where a page takes long to begin, more of them at once get no more done, and are only late at what
 * they are to look at.
 */
function workersCount(): number {
  const quickMs = 70;
  const cores = availableParallelism();
  return processStartMs() < quickMs ? 3 * cores + 1 : 2 * cores;
}

export default defineConfig({
  testDir: '.',
  globalSetup: './support/programs/build.ts',
  fullyParallel: true,
  outputDir: '../test-results',
  // How many is decided once: each worker reads this file, too.
  workers: process.env['TEST_WORKER_INDEX'] === undefined ? workersCount() : 1,
  retries: 0,
  // Against what hangs alone: several workers with up to ten pages each share every core, and some machines have slow ones.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    launchOptions: shellOptions(),
    trace: 'off',
    actionTimeout: 30_000,
  },
  // None waits for another: scripts/test.js takes one after the other, and all of them where one has failed.
  projects: [
    { name: 'laptop', testIgnore: [voices, alone], use: { viewport: { width: 1280, height: 800 } } },
    { name: 'voices', testMatch: voices, workers: 2 },
    { name: 'alone', testMatch: alone, workers: 1 },
  ],
});
