import { buildClient } from './build-client.js';
import { installedNode, missing } from './runtime.js';

const lack = missing();
if (lack) {
  const how = installedNode()
    ? 'Start with "npm start", which runs the Node that "npm ci" installed.'
    : 'Install Node 24 (newest patch) from https://nodejs.org and start again.';
  console.error(`Plenum cannot run here: ${lack}. ${how}`);
  process.exit(1);
}

try {
  if (await buildClient()) console.log('The pages are built.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/* npm runs us below a shell that dies of SIGTERM without passing it on: losing our parent is that signal, late. */
const parentLookMs = 250;
if (process.env['npm_lifecycle_event'] && process.platform !== 'win32') {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, parentLookMs);
  looking.unref();
}

// The same process from here on, so that signals reach the server.
const server = '../server/main.ts';
await import(server);
