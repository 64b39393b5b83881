import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { sentencesIn } from './testing/sentences.ts';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(join(root, 'client', 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !/\.test\.tsx?$/u.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  .filter((path) => !/\/(?:texts|testing)\//u.test(path));

/** They look like words and no person meets them. */
const unsaid: { readonly [why: string]: readonly string[] } = {
  'HTTP speaks so': ['Bearer', 'Retry-After'],
  'CSS speaks so': [
    '(prefers-color-scheme: dark)',
    '(prefers-reduced-motion: reduce)',
    '(orientation: landscape) and (max-height: 34em) and (min-width: 38em)',
    'px 0px -',
    'dialog, main',
    'button, a[href], label, summary',
    'h1, h2, p, li, [role="img"], [role="timer"], [data-over]',
    'button',
    '12px sans-serif',
    '13px',
    "1em 'Plenum Plain Zero'",
  ],
  'names by which one state is told from another': ['text', 'already-called', 'anyway', 'new', 'find'],
};

test('I6 every sentence of the pages stands in the texts, where another language has its own', () => {
  expect(sources.length).toBeGreaterThan(250);
  const found = sources.flatMap((path) =>
    sentencesIn(path, readFileSync(join(root, path), 'utf8')).map(({ line, words }) => ({ path, line, words })),
  );
  const known = new Set(Object.values(unsaid).flat());
  expect(found.filter(({ words }) => !known.has(words))).toEqual([]);
  // What nothing is called any more has no place in the list.
  expect([...known].filter((words) => !found.some((one) => one.words === words))).toEqual([]);
});

/** `Intl` also tells where a character ends: that is the same in every language of these pages. */
const formats = /\bIntl\.(?!Segmenter\b)|\.toLocale(?:Date|Time)?String\b/u;

test('I6 numbers, times and plurals are written by one formatter, in the language of the pages', () => {
  const strays = sources.filter((path) => formats.test(readFileSync(join(root, path), 'utf8')));
  expect(strays).toEqual(['client/src/engine/format.ts']);
});

test.each([
  ['words between elements', 'const a = <p>Raise hand</p>;'],
  ['a single letter between elements', 'const a = <p>{n} s</p>;'],
  ['words in braces', "const a = <p>{open ? 'open' : 'closed'}</p>;"],
  ['what stands in where there is nothing', "const a = <p>{name ?? 'nobody'}</p>;"],
  ['a name for the ear', 'const a = <button aria-label="close" />;'],
  ['a name of a choice', "const a = <Field label={wide ? 'wide' : texts.narrow} />;"],
  ['a hint in a field', 'const a = <input placeholder={`at most ${most}`} />;'],
  ['what is read aloud', "announce('saved');"],
  ['the title of a window', "document.title = 'plenum';"],
  ['a property that no rule knows', 'const a = <Ask yes="Remove them" />;'],
  ['a sentence in a value', "const refused = { code: 'away', message: 'The room does not answer.' };"],
  ['a piece of a sentence', 'const words = (n: number) => `${n} hands`;'],
  ['two pieces', "const words = name + ' has the floor';"],
])('I6 seen, were it there: %s', (_what, source) => {
  expect(sentencesIn('planted.tsx', source)).toHaveLength(source.includes("'open'") ? 2 : 1);
});

test('I6 left alone: what no person reads or hears', () => {
  const code = [
    "import { a } from './Some Place.ts';",
    'const b = <p className={styles.Wide} role="status" part="Draw">{texts.title}: {n} %</p>;',
    "if (key === 'Enter') throw new Error('There is no such key.');",
    "const c = state === 'on-air' ? `hand:${id}` : `${x}px`;",
    "type D = 'One' | 'Two words';",
  ];
  expect(sentencesIn('planted.tsx', code.join('\n'))).toEqual([]);
});
