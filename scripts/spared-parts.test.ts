import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { insteadOf } from './spared-parts.js';

test('what no page can use stays out of the first load, under the names the libraries give it today', () => {
  const shim = createRequire(import.meta.url).resolve('use-sync-external-store/shim/index.js');
  expect(insteadOf(shim)).toBe("export { useSyncExternalStore } from 'react';");
  const engine = fileURLToPath(import.meta.resolve('engine.io-client'));
  const transports = engine.replace(/esm(?:-debug)?[\\/]index\.js$/, 'esm/transports/');
  expect(insteadOf(`${transports}webtransport.js`)).toBe('export class WT {}');
  expect(insteadOf(`${transports}websocket.js`)).toBeUndefined();
});
