import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { pagesIn, textsBefore } from './language.js';
import { pseudoLanguage } from '../testing/pseudo-language.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A page of one sentence in two languages, of which the second says more or less of it. */
function clientWith(german: { readonly [path: string]: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-language-'));
  folders.push(folder);
  const files = {
    'index.html':
      '<html lang="{language}"><meta content="{description}" /><script type="module" src="./main.ts"></script>',
    'main.ts': "import { hallTexts } from '#texts/hall';\ndocument.title = hallTexts.seats(4) + hallTexts.door;",
    'src/hall/texts/en.ts':
      "export const hallTexts = { door: 'The door', seats: (n: number) => `${n} seats` } as const;\nexport type Hall = 1;",
    'texts/en.ts': "export const beforeTexts = { description: 'A hall', noScript: 'Scripts' };",
    'texts/de.ts': "export const beforeTexts = { description: 'Ein \"Saal\"', noScript: 'Skripte' };",
    ...german,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function built(client: string, language: string, more: readonly ReturnType<typeof pseudoLanguage>[] = []) {
  const plugins = [pagesIn(language, await textsBefore(language, client), client), ...more];
  const { output } = (await build({
    root: client,
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false, minify: false, modulePreload: { polyfill: false } },
  })) as Rollup.RollupOutput;
  return output.map((file) => ('code' in file ? file.code : String(file.source))).join('\n');
}

const german = {
  'src/hall/texts/de.ts': "export const hallTexts = { door: 'Die Tür', seats: (n: number) => `${n} Plätze` };",
};

test('I6 pages are built in the language that is asked for, and no other comes along', async () => {
  const client = clientWith(german);
  const [de, en] = [await built(client, 'de'), await built(client, 'en')];
  expect(de).toContain('Die Tür');
  expect(de).toContain('<html lang="de">');
  expect(de).toContain('content="Ein &quot;Saal&quot;"');
  expect(de).not.toMatch(/seats`|The door|A hall/u);
  expect(en).toContain('The door');
  expect(en).not.toMatch(/Tür|Saal/u);
});

test('I6 a language that lacks a file, a text or its very name is not built, and the build says why', async () => {
  await expect(built(clientWith({}), 'de')).rejects.toThrow(
    'There are no pages in "de": client/src/hall/texts/de.ts is missing.',
  );
  const less = { 'src/hall/texts/de.ts': "export const saalTexte = { door: 'Die Tür' };" };
  await expect(built(clientWith(less), 'de')).rejects.toThrow(/hallTexts/u);
  await expect(textsBefore('../../etc')).rejects.toThrow('That names no language; "en" does.');
});

test('I6 in the language of brackets, sentences and what functions say of facts come in brackets', async () => {
  const code = await built(clientWith({}), 'en', [pseudoLanguage()]);
  const run = new Function('document', code.slice(0, code.indexOf('<html')).replace(/^import .*$/gmu, ''));
  const page = { title: '' };
  run(page);
  expect(page.title).toBe('⟦4 seats⟧⟦The door⟧');
});
