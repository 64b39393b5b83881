import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { time } from '../kernel/wire.ts';
import { docsFile, rowChars, withTables } from '../testing/wire/protocol-docs.ts';
import { fieldRows } from '../testing/wire/protocol-types.ts';

const docs = readFileSync(docsFile, 'utf8');

test('I2 the description has the tables that the schemas make', () => {
  expect(docs, 'docs/protocol.md is stale: `npm run docs` makes its tables anew').toBe(withTables(docs));
});

test('I2 tables are made anew between their marks alone', () => {
  expect(withTables(docs.replace('| `title` | `string` | |\n', ''))).toBe(docs);
  expect(withTables(`${docs}More.`)).toBe(`${docs}More.`);
});

test('no row of the description is longer than a screen', () => {
  expect(docs.split('\n').filter((line) => line.startsWith('|') && line.length > rowChars)).toEqual([]);
});

test('a record of any form is a row a field, with its type as one would write it', () => {
  const place = z.strictObject({ row: z.int().min(1).max(8), since: time.describe('on the room’s clock') });
  const seat = z.union([
    z.strictObject({ state: z.literal('free') }),
    z.strictObject({ state: z.literal('taken'), by: z.string(), place, before: z.array(place) }),
  ]);
  const lines = fieldRows(seat).map(({ field, type, says }) => `${field} ${type} ${says}`.trim());
  expect(lines).toEqual([
    'state "free"|"taken"',
    'by? string of `"taken"`',
    'place? {…} of `"taken"`',
    'place.row 1..8',
    'place.since time on the room’s clock',
    'before? as place[] of `"taken"`',
  ]);
});
