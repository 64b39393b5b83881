import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const pages = join(import.meta.dirname, '..', 'client', 'src');
const sources = readdirSync(pages, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
  .map((entry) => relative(pages, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** Elements that do what no page wants unless they are told otherwise, and whose part of `ui` tells them. */
const ofUi = /<(?:form|dialog)[\s>]/gu;

test('forms and dialogs are those of ui, which know how they are sent, left and named', () => {
  const found = sources.flatMap((path) => {
    const elements = readFileSync(join(pages, path), 'utf8').match(ofUi) ?? [];
    return elements.map(() => path);
  });
  expect(found.filter((path) => path.startsWith('ui/')).length).toBeGreaterThan(1);
  expect(found.filter((path) => !path.startsWith('ui/'))).toEqual([]);
});
