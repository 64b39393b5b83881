import { Readable, type PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import { csvOfTable, jsonOf, type Tables } from './csv.ts';

/**
 * One CSV a table, for spreadsheets that open one at a time, and all of it as JSON. Each piece is made when the last one
 * was taken, so that a slow line costs no memory. A piece that cannot be made is the stream's error: the package hands
 * on none of its sources'.
 */
export function zipOf(head: object, tables: Tables, code: string, at: Date): NodeJS.ReadableStream {
  const zip = new ZipFile();
  const file = zip.outputStream as PassThrough;
  const add = (name: string, parts: () => AsyncGenerator<string>) =>
    zip.addReadStreamLazy(name, { mtime: at }, (take) =>
      take(
        undefined,
        Readable.from(parts(), { objectMode: false }).on('error', (error) => file.destroy(error)),
      ),
    );
  for (const [name, table] of Object.entries(tables)) add(`${name}.csv`, () => csvOfTable(table));
  add(`plenum-${code}.json`, () => jsonOf(head, tables));
  zip.end();
  return file;
}
