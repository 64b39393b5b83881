import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/programs/chromium.ts';

const report = process.env['BROWSER_REPORT'];

const alone = /(?:lighthouse|voice|voice-hostile|voice-kept|voice-relay)\.spec\.ts$/u;

export default defineConfig({
  testDir: '.',
  globalSetup: './support/programs/build.ts',
  fullyParallel: true,
  outputDir: '../test-results',
  // Browsers wait more than they work: three keep both cores busy.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  // Three workers with up to ten pages each share two cores.
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    launchOptions: launchOptions(),
    trace: 'off',
    actionTimeout: 15_000,
  },
  projects: [
    { name: 'laptop', testIgnore: alone, use: { viewport: { width: 1280, height: 800 } } },
    // These measure time, so nothing else runs beside any of them.
    { name: 'alone', testMatch: alone, dependencies: ['laptop'], workers: 1 },
  ],
});
