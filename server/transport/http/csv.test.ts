import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportTable } from '../../../shared/kernel/views.ts';
import { csvOf, tsvOf } from './csv.ts';
import { transportLimits } from '../limits.ts';

/** A reader of its own: cells by line, as RFC 4180 says, with the separator that some spreadsheets use instead. */
function cellsOf(csv: string, separator = ','): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = csv.startsWith('\uFEFF') ? 1 : 0;
  while (at < csv.length) {
    let cell = '';
    if (csv[at] === '"') {
      for (at += 1; at < csv.length && (csv[at] !== '"' || csv[at + 1] === '"'); at += 1) {
        cell += csv[at];
        if (csv[at] === '"') at += 1;
      }
      at += 1;
    }
    for (; at < csv.length && ![separator, '\r', '\n'].includes(csv[at] ?? ''); at += 1) cell += csv[at];
    line.push(cell);
    if (csv[at] === separator) at += 1;
    else {
      lines.push(line);
      line = [];
      at += csv.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  return lines;
}

test('C2 tables become one, by name in the first column, with every column once and times one can read', async () => {
  const csv = await csvOf({
    hands: [
      { topic: 'Roof, "new"', raisedAt: Date.UTC(2026, 4, 1, 12), skips: 0 },
      { topic: '屋根\nsecond line', raisedAt: Date.UTC(2026, 4, 1, 13), skips: 2, added: true },
    ],
    turns: [],
    shows: [{ 'a.b': 'dots', topic: '' }],
  });
  expect(csv.startsWith('\uFEFF"table"')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(cellsOf(csv)).toEqual([
    ['table', 'topic', 'raisedAt', 'skips', 'added', 'a.b'],
    ['hands', 'Roof, "new"', '2026-05-01T12:00:00.000Z', '0', '', ''],
    ['hands', '屋根\nsecond line', '2026-05-01T13:00:00.000Z', '2', 'true', ''],
    ['shows', '', '', '', '', 'dots'],
  ]);
  expect(cellsOf(await csvOf({}))).toEqual([['table']]);
});

const runs = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

test('C2 no cell begins with what a spreadsheet would run, numbers stay numbers', async () => {
  const dangerous = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠A1', ' =1+1', '\n=1'];
  const csv = await csvOf({ hands: dangerous.map((topic) => ({ topic })), turns: [{ n: -5 }] });
  const cells = cellsOf(csv).flat();
  expect(cells.length).toBeGreaterThan(2 * dangerous.length);
  expect(cells.filter((cell) => runs.test(cell))).toEqual(['-5']);
  expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'-1+2", "'＝1+1", " '=1+1", "'\t'=1"]));
});

const letters = fc.constantFrom('=', '+', '-', '@', ';', ',', '"', '\t', '\r', '\n', ' ', "'", 'a', '1', '＝');
const cell = fc.oneof(fc.string({ unit: letters, maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 }));

test('C2 whatever people write, no cell runs, also where semicolons or tabs end cells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ a: cell, b: cell }), { maxLength: 4 }), async (table) => {
      const csv = await csvOf({ t: table });
      expect(cellsOf(csv)).toHaveLength(table.length + 1);
      const tsv = (await tsvOf({ t: table })).toString('utf16le');
      expect(cellsOf(tsv, '\t')).toEqual(cellsOf(csv));
      const ways = [',', ';', '\t'].map((separator) => [csv, separator] as const);
      for (const [text, separator] of [...ways, [tsv, '\t'] as const, [tsv, ';'] as const])
        expect(
          cellsOf(text, separator)
            .flat()
            .filter((one) => runs.test(one)),
        ).toEqual([]);
    }),
    { numRuns: 1_000, endOnFailure: true },
  );
});

test('C2 a long table is written in slices, so that others get their turn', async () => {
  const table: ExportTable = Array.from({ length: 3 * transportLimits.exportSliceCount + 1 }, (_, n) => ({ n }));
  let turns = 0;
  const count = () => void ((turns += 1), (waiting = setImmediate(count)));
  let waiting = setImmediate(count);
  const lines = cellsOf(await csvOf({ table }));
  clearImmediate(waiting);
  expect(lines).toHaveLength(table.length + 1);
  expect(turns).toBeGreaterThanOrEqual(3);
});
