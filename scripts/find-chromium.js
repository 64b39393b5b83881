import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackage, mayInstall } from './debian.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {readonly string[]} wanted @returns {string[]} */
function candidates(wanted) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return wanted.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The path of a Chromium on this machine, or undefined. `CHROMIUM_PATH` goes first. */
export function findChromium() {
  const told = process.env['CHROMIUM_PATH'];
  if (told) return runs(told) ? told : undefined;
  return [...candidates(names), ...usualPlaces].find(runs);
}

/**
 * The path of Chromium's headless shell: the engine without windows, menus and settings, which loads a page for a third of
 * the work. Undefined where there is none, and where `CHROMIUM_PATH` says in what everything is to run.
 */
export function findShell() {
  return process.env['CHROMIUM_PATH'] ? undefined : candidates(shellNames).find(runs);
}

/** Where it is not there and cannot be had, the tests only take longer. */
function ensureShell() {
  if (process.env['CHROMIUM_PATH'] || findShell() || !mayInstall()) return;
  console.log('No headless shell here: installing the chromium-headless-shell package.');
  installPackage('chromium-headless-shell');
}

/**
 * The path of a Chromium, installing Debian's where none is found and we may.
 * @throws {Error} with a sentence that says what to do
 */
export function ensureChromium() {
  const told = process.env['CHROMIUM_PATH'];
  const found = findChromium();
  if (found) return found;
  if (told) throw new Error(`CHROMIUM_PATH says ${told}, but there is no program there that can be run.`);
  if (mayInstall()) {
    console.log('No Chromium here: installing the chromium package.');
    if (installPackage('chromium')) {
      const installed = findChromium();
      if (installed) return installed;
    }
  }
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.',
  );
}

/** What the browser tests run in, installed where it is not there and we may. @throws {Error} as `ensureChromium` */
export function ensureBrowsers() {
  ensureChromium();
  ensureShell();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensureBrowsers();
    console.log(findShell() ?? findChromium());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
