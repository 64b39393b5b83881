import { features } from 'web-features';
import { atLeast } from '../runtime.js';
import { browserFloors } from '../browser-floors.js';

/** @typedef {ReadonlyMap<string, readonly string[]>} Newer */

/** Half there in one of the oldest, so that the tables call it missing; the half that the pages use is there. */
const there = new Set([
  'api.AudioParam.exponentialRampToValueAtTime',
  'api.AudioParam.linearRampToValueAtTime',
  'api.HTMLMediaElement.srcObject',
  'api.InputEvent.isComposing',
  'api.KeyboardEvent.isComposing',
  'api.Window.devicePixelRatio',
]);

/** @param {string | undefined} since @param {string} floor */
const has = (since, floor) => since !== undefined && /^≤?\d/.test(since) && atLeast(floor, since.replace('≤', ''));

/**
 * All that at least one of the oldest browsers lacks, by its key in MDN's tables ("css.properties.text-wrap"), and which
 * of them do.
 * @returns {Newer}
 */
export function newerFeatures() {
  const newer = new Map();
  for (const feature of Object.values(features)) {
    if (feature.kind !== 'feature') continue;
    for (const [key, { support }] of Object.entries(feature.status.by_compat_key ?? {})) {
      const lacking = Object.entries(browserFloors).flatMap(([browser, floor]) =>
        has(support[/** @type {keyof typeof support} */ (browser)], floor) ? [] : [`${browser} ${floor}`],
      );
      if (lacking.length > 0 && !there.has(key)) newer.set(key, lacking);
    }
  }
  return newer;
}

/** "toSorted", "AbortSignal": a name that means this. "with" and "range" mean all kinds of things. */
const isTelling = (/** @type {string} */ name) => /[a-z][A-Z]|^[A-Z][a-z]{3}/.test(name);

/**
 * The names under which scripts reach for what is newer, where no older thing has the same name; with their keys.
 * @param {Newer} newer
 * @returns {ReadonlyMap<string, string>}
 */
export function newerNames(newer) {
  const names = new Map();
  const older = new Set();
  for (const feature of Object.values(features)) {
    if (feature.kind !== 'feature') continue;
    for (const key of feature.compat_features ?? []) {
      const [, property] = /^css\.properties\.([a-z-]+)$/.exec(key) ?? [];
      if (property !== undefined)
        older.add(property.replace(/-(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase()));
      const [, name] = /^(?:api|javascript\.builtins)\.(?:\w+\.)?(\w+?)(?:_static|_event)?$/.exec(key) ?? [];
      if (name === undefined) continue;
      if (newer.has(key)) names.set(name, key);
      else older.add(name);
    }
  }
  return new Map([...names].filter(([name]) => isTelling(name) && !older.has(name)));
}
