import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { build } from 'vite';
import { root } from '../../../scripts/runtime.js';
import { pseudoLanguage } from '../../../scripts/testing/pseudo-language.ts';

export type PseudoPages = {
  /** Whatever this browser opens from now on speaks in brackets. */
  readonly speak: (context: BrowserContext) => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/**
 * Builds the scripts of the pages anew. The page itself comes from the server, as a browser asks more of one that does not:
 * so its first script goes by the name that is written there.
 */
export async function buildPseudoPages(): Promise<PseudoPages> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-pseudo-'));
  const page = await readFile(join(root, 'dist', 'client', 'index.html'), 'utf8');
  const first = /<script type="module"[^>]* src="\/([^"]+)"/u.exec(page)?.[1];
  if (first === undefined) throw new Error('The page has no script.');
  await build({
    root: join(root, 'client'),
    configFile: join(root, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    plugins: [pseudoLanguage()],
    build: { outDir: folder, minify: false, rolldownOptions: { output: { entryFileNames: first } } },
  });
  return {
    speak: async (context) => {
      await context.route('**/assets/**', (route) => {
        const path = join(folder, new URL(route.request().url()).pathname);
        return existsSync(path) ? route.fulfill({ path }) : route.continue();
      });
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}
