import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';

const pages = join(import.meta.dirname, '..', 'client', 'src');
const sources = readdirSync(pages, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/u.test(entry.name))
  .map((entry) => relative(pages, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

const made = /const (\w+|\{[^}]*\}) = useCommand\(\);/gu;

/** Runners whose refusals nobody can see: taken apart without them, or used for nothing but sending. */
function swallowing(text: string): readonly string[] {
  return [...text.matchAll(made)].flatMap(([line, name = '']) => {
    if (name.startsWith('{')) return /\brefused\b/u.test(name) ? [] : [line];
    const uses = [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\b(?!\\.(?:run|busy|forgetRefusal)\\b)`, 'gu'))];
    const passing = [...text.matchAll(new RegExp(`usePassingRefusal\\(${name}\\b`, 'gu'))];
    const declared = [...text.matchAll(new RegExp(`(?:const|readonly) ${name}\\b`, 'gu'))];
    return uses.length > passing.length + declared.length ? [] : [line];
  });
}

test('what the room refuses is shown by whoever sent it', () => {
  const texts = sources.map((path) => [path, readFileSync(join(pages, path), 'utf8')] as const);
  expect(texts.filter(([, text]) => text.includes('= useCommand();')).length).toBeGreaterThan(20);
  expect(texts.flatMap(([path, text]) => swallowing(text).map((line) => `${path}: ${line}`))).toEqual([]);
});

test.each([
  ['const { run } = useCommand();\nvoid run(a);', 1],
  ['const { run, refused } = useCommand();', 0],
  ['const command = useCommand();\nusePassingRefusal(command, a);\nvoid command.run(b);', 1],
  ['const command = useCommand();\nreturn <Outcome of={{ refused: command.refused }} />;', 0],
  ['const command = useCommand();\nreturn <FormSheet sending={command} />;', 0],
])('%s: %i', (text, count) => {
  expect(swallowing(text)).toHaveLength(count);
});
