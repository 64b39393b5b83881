import { defineConfig } from '@playwright/test';
import { findChromium } from '../scripts/find-chromium.js';

const report = process.env['BROWSER_REPORT'];
const executablePath = findChromium();

const alone = /lighthouse\.spec\.ts$/u;

export default defineConfig({
  testDir: '.',
  globalSetup: './support/build.ts',
  fullyParallel: true,
  outputDir: '../test-results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Two workers with up to ten pages each may share two cores.
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  use: {
    ...(executablePath ? { launchOptions: { executablePath, args: launchArguments() } } : {}),
    trace: 'off',
    actionTimeout: 15_000,
  },
  projects: [
    { name: 'laptop', testIgnore: alone, use: { viewport: { width: 1280, height: 800 } } },
    // It measures time, so nothing else runs beside it.
    { name: 'alone', testMatch: alone, dependencies: ['laptop'] },
  ],
});

/** Quiet browsers: nothing asks the network but the pages. */
function launchArguments(): string[] {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
