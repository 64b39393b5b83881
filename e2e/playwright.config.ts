import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { shellOptions } from './support/programs/chromium.ts';

const report = process.env['BROWSER_REPORT'];

const alone = /(?:lighthouse|stage-storm|voice|voice-hostile|voice-kept|voice-relay)\.spec\.ts$/u;

export default defineConfig({
  testDir: '.',
  globalSetup: './support/programs/build.ts',
  fullyParallel: true,
  outputDir: '../test-results',
  // Browsers wait as much as they work: for clocks, for answers, for each other.
  workers: 2 * availableParallelism() + 1,
  retries: 0,
  timeout: 60_000,
  // Several workers with up to ten pages each share every core.
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    launchOptions: shellOptions(),
    trace: 'off',
    actionTimeout: 15_000,
  },
  projects: [
    { name: 'laptop', testIgnore: alone, use: { viewport: { width: 1280, height: 800 } } },
    // These measure time, so nothing else runs beside any of them.
    { name: 'alone', testMatch: alone, dependencies: ['laptop'], workers: 1 },
  ],
});
