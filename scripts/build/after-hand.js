import { fileURLToPath } from 'node:url';

/** @typedef {(id: string) => { readonly importedIds: readonly string[], readonly dynamicallyImportedIds: readonly string[] } | null | undefined} InfoOf */

/**
 * All that comes along with these modules.
 * @param {readonly string[]} roots
 * @param {InfoOf} infoOf
 */
function withImports(roots, infoOf) {
  const found = new Set(roots);
  for (const id of found) for (const imported of infoOf(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/**
 * Every module that is loaded by a call, but for these and what they alone load.
 * @param {string} entry
 * @param {readonly string[]} without
 * @param {InfoOf} infoOf
 */
function loadedByCall(entry, without, infoOf) {
  const all = new Set([entry]);
  const called = new Set();
  for (const id of all) {
    const info = infoOf(id);
    for (const imported of info?.importedIds ?? []) all.add(imported);
    for (const loaded of info?.dynamicallyImportedIds ?? []) {
      if (without.includes(loaded)) continue;
      all.add(loaded);
      called.add(loaded);
    }
  }
  return [...called];
}

/**
 * In which chunk each module lies that a phone loads once its hand stands: all of them together are two, since each file
 * is a request more at that moment. `later` has what other pages need as well, `phone` what they do not.
 * @param {string} entry
 * @param {string} loads the source that loads them
 * @param {InfoOf} infoOf
 */
export function afterHand(entry, loads, infoOf) {
  // The recap comes when the evening is over.
  const roots = (infoOf(loads)?.dynamicallyImportedIds ?? []).filter((id) => !/[\\/]recap[\\/]/.test(id));
  const needed = withImports(loadedByCall(entry, roots, infoOf), infoOf);
  /** @type {Map<string, 'later' | 'phone'>} */
  const chunks = new Map();
  for (const id of withImports(roots, infoOf)) chunks.set(id, needed.has(id) ? 'later' : 'phone');
  return chunks;
}

/**
 * For the groups of a build.
 * @param {URL} client
 * @returns {(id: string, context: { getModuleInfo: InfoOf }) => string | null}
 */
export function chunkAfterHand(client) {
  const entry = fileURLToPath(new URL('index.html', client));
  const loads = fileURLToPath(new URL('src/surfaces/phone/loads.ts', client));
  /** @type {ReturnType<typeof afterHand> | undefined} */
  let chunks;
  return (id, context) => {
    chunks ??= afterHand(entry, loads, (other) => context.getModuleInfo(other));
    return chunks.get(id) ?? null;
  };
}
