import { stringify } from 'csv-stringify/sync';
import type { ExportTable } from '../../../shared/kernel/views.ts';
import { transportLimits } from '../limits.ts';

type Cell = ExportTable[number][string];

const isTime = (column: string) => column === 'at' || column.endsWith('At');

/**
 * What begins a formula, where a cell may begin: behind blanks, and behind what ends a cell for programs that part them
 * by semicolons or tabs. The library guards the very first letter alone.
 */
const formula = /(?<=(?:^|[;\t\r\n])[\s"]*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])(?!^)/gu;

function cell(column: string, value: Cell | undefined): string | number {
  if (typeof value === 'number') return isTime(column) ? new Date(value).toISOString() : value;
  if (typeof value === 'boolean') return String(value);
  return (value ?? '').replace(formula, "'");
}

/** Every column once, in the order in which they first come. */
function columnsOf(tables: readonly ExportTable[]): readonly string[] {
  const columns = new Set<string>();
  for (const table of tables) for (const row of table) for (const column of Object.keys(row)) columns.add(column);
  return [...columns];
}

const textOf = (rows: (string | number)[][], delimiter: string) =>
  // Quoted throughout, so that a line's end or a semicolon in a text is none in the file.
  stringify(rows, { delimiter, escape_formulas: true, quoted: true, record_delimiter: 'windows' });

const pause = () => new Promise<void>((resume) => setImmediate(resume));

export type Tables = { readonly [name: string]: ExportTable };

const byteOrderMark = '\uFEFF';

/** A table's rows by the slice: rooms go on while somebody exports. */
async function* slicesOf(table: ExportTable): AsyncGenerator<ExportTable> {
  for (let from = 0; from < table.length; from += transportLimits.exportSliceCount) {
    yield table.slice(from, from + transportLimits.exportSliceCount);
    await pause();
  }
}

/** All tables as one, their names in the first column, with cells that a spreadsheet would run made harmless (C2). */
async function linesOf(tables: Tables, delimiter: string): Promise<string> {
  const columns = columnsOf(Object.values(tables));
  const parts = [byteOrderMark, textOf([['table', ...columns]], delimiter)];
  for (const [name, table] of Object.entries(tables))
    for await (const rows of slicesOf(table))
      parts.push(
        textOf(
          rows.map((row) => [name, ...columns.map((column) => cell(column, row[column]))]),
          delimiter,
        ),
      );
  return parts.join('');
}

/** One table as a file of its own, piece by piece; of an empty one there is nothing to say. */
export async function* csvOfTable(table: ExportTable): AsyncGenerator<string> {
  const columns = columnsOf([table]);
  yield byteOrderMark;
  if (columns.length > 0) yield textOf([[...columns]], ',');
  for await (const rows of slicesOf(table))
    yield textOf(
      rows.map((row) => columns.map((column) => cell(column, row[column]))),
      ',',
    );
}

/** `head` and the tables as one object, piece by piece. */
export async function* jsonOf(head: object, tables: Tables): AsyncGenerator<string> {
  yield JSON.stringify(head).slice(0, -1);
  for (const [name, table] of Object.entries(tables)) {
    yield `,${JSON.stringify(name)}:[`;
    let comma = '';
    for await (const rows of slicesOf(table)) {
      yield comma + rows.map((row) => JSON.stringify(row)).join();
      comma = ',';
    }
    yield ']';
  }
  yield '}';
}

/** The byte order mark tells spreadsheets that it is UTF-8. */
export const csvOf = (tables: Tables): Promise<string> => linesOf(tables, ',');

/**
 * UTF-16LE with its mark, and tabs: what spreadsheets of every country open in columns, where a comma is the decimal
 * point and semicolons part the cells.
 */
export async function tsvOf(tables: Tables): Promise<Buffer> {
  return Buffer.from(await linesOf(tables, '\t'), 'utf16le');
}
