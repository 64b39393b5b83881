import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mayInstall, installPackage } from './debian.js';

export const noTurnServer =
  'no TURN server here: install coturn (Debian: apt-get install coturn) or set TURNSERVER_PATH to its program';

/** The path of coturn's `turnserver` on this machine, or undefined. `TURNSERVER_PATH` goes first. */
export function findTurnServer() {
  const told = process.env['TURNSERVER_PATH'];
  if (told) return existsSync(told) ? told : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  // Debian's own shells leave out the folder where other systems put it.
  return [...folders, '/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin']
    .map((folder) => join(folder, 'turnserver'))
    .find((path) => existsSync(path));
}

/* Called as a program: installs Debian's where none is found and we may. Only a machine for tests should be asked to. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  let found = findTurnServer();
  if (!found && !process.env['TURNSERVER_PATH'] && mayInstall()) {
    console.log('No TURN server here: installing the coturn package.');
    if (installPackage('coturn')) found = findTurnServer();
  }
  console.log(found ?? noTurnServer);
  process.exitCode = found ? 0 : 1;
}
