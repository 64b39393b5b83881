import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { csvOfTable, jsonOf, type Tables } from './csv.ts';

/**
 * One CSV a table, for spreadsheets that open one at a time, and all of it as JSON. Each piece is made when the last one
 * was taken, so that a slow line costs no memory.
 */
export function zipOf(head: object, tables: Tables, code: string, at: Date): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const add = (name: string, parts: () => AsyncGenerator<string>) =>
    zip.addReadStreamLazy(name, { mtime: at }, (take) =>
      take(undefined, Readable.from(parts(), { objectMode: false })),
    );
  for (const [name, table] of Object.entries(tables)) add(`${name}.csv`, () => csvOfTable(table));
  add(`plenum-${code}.json`, () => jsonOf(head, tables));
  zip.end();
  return zip.outputStream;
}
