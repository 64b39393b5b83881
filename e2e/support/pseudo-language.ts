import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';
import { pseudoLanguage } from '../../scripts/testing/pseudo-language.ts';
import { root } from '../../scripts/runtime.js';

/** As the pages say it in the language of brackets; a part of it goes without. */
export const said = (words: string): string => `⟦${words}⟧`;

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

/** Runs in the page. All that eyes and ears get of it: texts, and what elements are called. */
function wordsOfPage(): readonly string[] {
  const named = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'alt',
    'placeholder',
    'title',
  ];
  const words = [document.title];
  const look = (element: Element) => {
    // Keys are called what is printed on them.
    if (element.matches('script, style, noscript, kbd') || getComputedStyle(element).display === 'none') return;
    for (const name of named) words.push(element.getAttribute(name) ?? '');
    for (const child of element.childNodes) {
      if (child instanceof Text) words.push(child.data);
      else if (child instanceof Element) look(child);
    }
  };
  look(document.body);
  return words;
}

const bracketed = /⟦[^⟦⟧]*⟧/gu;

function withoutBrackets(words: string): string {
  const rest = words.replace(bracketed, '');
  return rest === words ? rest : withoutBrackets(rest);
}

/** What a page says that no text says. `known`: words of people, and of the server. */
async function unbracketed(page: Page, known: readonly string[]): Promise<readonly string[]> {
  const words = await page.evaluate(wordsOfPage);
  return words.filter((one) => {
    const rest = known.reduce((left, word) => left.replaceAll(word, ''), withoutBrackets(one));
    return /\p{L}/u.test(rest.replaceAll(/https?:\S+|\b[\da-f]{6,}\b/gu, ''));
  });
}

/** Everything that the pages say now comes from the texts, and there is something. */
export async function expectBracketed(pages: readonly Page[], known: readonly string[], when: string): Promise<void> {
  for (const page of pages) {
    await expect(page.locator('body')).toContainText('⟦');
    await expect.poll(() => unbracketed(page, known), `${when}: ${page.url()}`).toEqual([]);
  }
}
