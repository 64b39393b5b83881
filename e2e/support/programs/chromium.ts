import { findChromium } from '../../../scripts/find-chromium.js';

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

/** How the tests start the Chromium of this machine. */
export function launchOptions(more: readonly string[] = []): {
  readonly executablePath?: string;
  readonly args: string[];
} {
  const executablePath = findChromium();
  return { ...(executablePath ? { executablePath } : {}), args: [...quiet, ...more] };
}
