import { expect, test } from 'vitest';
import { insteadOf, sparedParts } from './spared-parts.js';

const webTransport = '/x/node_modules/engine.io-client/build/esm/transports/webtransport.js';
const shim = 'C:\\x\\node_modules\\use-sync-external-store\\shim\\index.js';
const binary = ['is-binary', 'binary'].map((part) => `/x/node_modules/socket.io-parser/build/esm/${part}.js`);

test('what no page can use stays out of the first load', () => {
  expect(insteadOf(webTransport)).toBe('export class WT {}');
  expect(insteadOf(shim)).toBe("export { useSyncExternalStore } from 'react';");
  for (const part of binary) expect(insteadOf(part)).toBeDefined();
  expect(insteadOf(webTransport.replace('webtransport', 'websocket'))).toBeUndefined();
});

test('a library that names its parts anew stops the build, which would grow unseen', () => {
  const { load, buildEnd } = sparedParts();
  load(webTransport);
  expect(() => buildEnd()).toThrow('No module is named like');
  for (const part of [shim, ...binary]) load(part);
  expect(() => buildEnd()).not.toThrow();
  expect(() => sparedParts().buildEnd(new Error('what failed before says why itself'))).not.toThrow();
});
