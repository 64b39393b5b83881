/**
 * Parts of libraries that no page can use, and what stands in their place. A phone would load them before its hand.
 * @type {readonly {readonly module: RegExp, readonly instead: string}[]}
 */
const spared = [
  // No server here speaks WebTransport, and no page asks for it.
  {
    module: /[\\/]engine\.io-client[\\/]build[\\/]esm[\\/]transports[\\/]webtransport\.js$/,
    instead: 'export class WT {}',
  },
  // What is said here is JSON: the server has no ear for anything else, and says nothing else.
  {
    module: /[\\/]socket\.io-parser[\\/]build[\\/]esm[\\/]is-binary\.js$/,
    instead: 'export const isBinary = () => false, hasBinary = isBinary;',
  },
  {
    module: /[\\/]socket\.io-parser[\\/]build[\\/]esm[\\/]binary\.js$/,
    instead:
      'export const deconstructPacket = (packet) => ({ packet, buffers: [] }), reconstructPacket = (packet) => packet;',
  },
  // React has had it itself since version 18.
  {
    module: /[\\/]use-sync-external-store[\\/]shim[\\/]index\.js$/,
    instead: "export { useSyncExternalStore } from 'react';",
  },
];

/** @param {string} id */
export function insteadOf(id) {
  return spared.find(({ module }) => module.test(id))?.instead;
}

/** A library that moved its part stops the build: what is spared here would come back unseen. */
export function sparedParts() {
  const met = new Set();
  return {
    name: 'spared-parts',
    enforce: /** @type {const} */ ('pre'),
    apply: /** @type {const} */ ('build'),
    /** @param {string} id */
    load(id) {
      const instead = insteadOf(id);
      if (instead !== undefined) met.add(instead);
      return instead;
    },
    /** @param {Error} [failure] */
    buildEnd(failure) {
      if (failure !== undefined) return;
      const missing = spared.find(({ instead }) => !met.has(instead));
      if (missing !== undefined) throw new Error(`No module is named like ${String(missing.module)} any more.`);
    },
  };
}
