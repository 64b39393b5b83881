import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findChromium, findShell } from './find-chromium.js';

const folders: string[] = [];

/** A machine where these programs are, and nothing else is. */
function machineWith(programs: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-programs-'));
  folders.push(folder);
  for (const program of programs) {
    writeFileSync(join(folder, program), '');
    chmodSync(join(folder, program), 0o755);
  }
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_PATH', '');
  return folder;
}

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

test('the headless shell is found beside Chromium, under the names of Debian and of Google', () => {
  for (const name of ['chromium-headless-shell', 'chrome-headless-shell']) {
    const folder = machineWith(['chromium', name]);
    expect(findShell()).toBe(join(folder, name));
    expect(findChromium()).toBe(join(folder, 'chromium'));
  }
  machineWith(['chromium']);
  expect(findShell()).toBeUndefined();
});

test('who says by CHROMIUM_PATH what to run in gets everything run in it', () => {
  const folder = machineWith(['chromium', 'chromium-headless-shell']);
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'chromium'));
  expect([findChromium(), findShell()]).toEqual([join(folder, 'chromium'), undefined]);
});
