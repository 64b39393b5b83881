import { stringify } from 'csv-stringify/sync';
import type { ExportTable } from '../../shared/kernel/feature.ts';
import { limits } from '../../shared/kernel/limits.ts';

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

const text = (rows: (string | number)[][], bom = false) =>
  // Quoted throughout, so that a line's end or a semicolon in a text is none in the file.
  stringify(rows, { bom, escape_formulas: true, quoted: true, record_delimiter: 'windows' });

const pause = () => new Promise<void>((resume) => setImmediate(resume));

/**
 * All tables as one, their names in the first column, with cells that a spreadsheet would run made harmless (C2).
 * A byte order mark tells spreadsheets that it is UTF-8. In slices: rooms go on while somebody exports.
 */
export async function csvOf(tables: { readonly [name: string]: ExportTable }): Promise<string> {
  const columns = columnsOf(Object.values(tables));
  const parts = [text([['table', ...columns]], true)];
  for (const [name, table] of Object.entries(tables)) {
    for (let from = 0; from < table.length; from += limits.exportSliceCount) {
      const rows = table.slice(from, from + limits.exportSliceCount);
      parts.push(text(rows.map((row) => [name, ...columns.map((column) => cell(column, row[column]))])));
      await pause();
    }
  }
  return parts.join('');
}
