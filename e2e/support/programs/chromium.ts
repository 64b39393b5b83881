import { findChromium, findShell } from '../../../scripts/find-chromium.js';

/** Quiet browsers: nothing asks the network but the pages. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Voices travel within this machine, whether it has another network or not.
  '--allow-loopback-in-peer-connection',
];

type LaunchOptions = { readonly executablePath?: string; readonly args: string[] };

const optionsOf = (executablePath: string | undefined, more: readonly string[]): LaunchOptions => ({
  ...(executablePath ? { executablePath } : {}),
  args: [...quiet, ...more],
});

/** How the tests start the Chromium of this machine: for what its headless shell has not, as settings and microphones. */
export function launchOptions(more: readonly string[] = []): LaunchOptions {
  return optionsOf(findChromium(), more);
}

/** How they start its headless shell, for everything else; Chromium where there is no shell. */
export function shellOptions(): LaunchOptions {
  return optionsOf(findShell() ?? findChromium(), []);
}
