import { chmodSync, closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { logLimits } from '../../limits.ts';
import { headText, hex } from '../checksums.ts';

export type WrittenHead = { readonly name: string; readonly head: number; readonly line: number };

/**
 * A second place for every room's head, so that a log that lost its end, or a whole room, is not taken for what it was.
 * It is written after each commit and not synced: it may fall behind, and whatever it lacks comes from the log.
 *
 * Lines of one length, each `CHECKSUM TEXT` filled up with zero bytes: first which database they belong to, then
 * `HEAD NAME` a room. A room that is forgotten leaves zero bytes.
 */
export type HeadsFile = {
  /** The database it was written for; undefined where that line is missing or does not check. */
  readonly identity: string | undefined;
  /** As it was found. */
  readonly found: ReadonlyMap<string, WrittenHead>;
  belongTo(identity: string): void;
  /** Never throws: what cannot be written now is written with the next. */
  keep(rooms: Iterable<{ readonly name: string; readonly head: number }>): void;
  /** To the byte, and synced: a code that came back after a power cut would look like a lost room. Throws where it cannot. */
  leave(name: string): void;
  close(): void;
};

/** The format of the file, not a bound that could be another one tomorrow. */
const lineBytes = 64;
const identityStart = 'plenum heads 1 ';
const roomLine = (name: string, head: number) => `${headText(head)} ${name}`;

/** Whether a line has room for it. */
export function hasLineFor(name: string): boolean {
  return name !== '' && bytesOf(roomLine(name, 0)).length < lineBytes;
}

function bytesOf(text: string): Buffer {
  return Buffer.from(`${hex(crc32(text))} ${text}`);
}

/** Undefined where it does not check to the last byte. */
function textOf(line: Buffer): string | undefined {
  const end = line.indexOf(0);
  const text = line.toString('utf8', 9, end < 0 ? lineBytes - 1 : end);
  const right = Buffer.alloc(lineBytes);
  bytesOf(text).copy(right);
  right[lineBytes - 1] = 0x0a;
  return line.equals(right) ? text : undefined;
}

/** The lines in memory, and those of them that are still to be written. */
function createLines(file: number, content: Buffer) {
  let count = Math.ceil(content.length / lineBytes);
  let bytes = Buffer.alloc(Math.max(2 * content.length, logLimits.headsWriteBytes));
  content.copy(bytes);
  const dirty = new Set<number>();
  const touch = (index: number) => {
    if ((index + 1) * lineBytes > bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
    count = Math.max(count, index + 1);
    dirty.add(index);
    bytes.fill(0, index * lineBytes, (index + 1) * lineBytes);
  };
  return {
    count: () => count,
    at: (index: number) => bytes.subarray(index * lineBytes, (index + 1) * lineBytes),
    blank: touch,
    put(index: number, text: string) {
      touch(index);
      bytes.write(`${hex(crc32(text))} ${text}`, index * lineBytes);
      bytes[(index + 1) * lineBytes - 1] = 0x0a;
    },
    /** In one piece where they lie near each other: what is between them is the same as before. */
    flush() {
      const indexes = [...dirty].sort((one, other) => one - other);
      for (let at = 0; at < indexes.length;) {
        const from = at;
        const start = (indexes[from] ?? 0) * lineBytes;
        const end = () => ((indexes[at] ?? Infinity) + 1) * lineBytes;
        let length = 0;
        for (; end() - start <= logLimits.headsWriteBytes; at += 1) length = end() - start;
        if (writeSync(file, bytes, start, length, start) !== length)
          throw new Error('The heads are not written whole.');
        for (const index of indexes.slice(from, at)) dirty.delete(index);
      }
    },
  };
}

/** Where each room's line is; lines that say nothing, or the same room again, are blanked to be used anew. */
function readLines(lines: ReturnType<typeof createLines>) {
  const found = new Map<string, WrittenHead>();
  const free: number[] = [];
  for (let index = 1; index < lines.count(); index += 1) {
    const [, head, name] = /^(\d{12}) (.+)$/su.exec(textOf(lines.at(index)) ?? '') ?? [];
    if (name === undefined || found.has(name)) {
      lines.blank(index);
      free.push(index);
    } else found.set(name, { name, head: Number(head), line: index + 1 });
  }
  return { found, free };
}

/** Made where it is missing. */
export function openHeadsFile(path: string): HeadsFile {
  closeSync(openSync(path, 'a', 0o600));
  const file = openSync(path, 'r+');
  const status = fstatSync(file);
  if (status.isFile()) chmodSync(path, 0o600);
  const content = Buffer.alloc(status.size);
  readSync(file, content, 0, content.length, 0);
  const lines = createLines(file, content);
  const { found, free } = readLines(lines);
  const places = new Map([...found].map(([name, { line }]) => [name, line - 1]));
  const first = textOf(lines.at(0));
  const tryFlush = () => {
    try {
      lines.flush();
    } catch {
      // No ack waits for it, and the log has it all.
    }
  };
  return {
    identity: first?.startsWith(identityStart) === true ? first.slice(identityStart.length) : undefined,
    found,
    belongTo(identity) {
      lines.put(0, identityStart + identity);
      tryFlush();
    },
    keep(rooms) {
      for (const { name, head } of rooms) {
        if (!places.has(name)) places.set(name, free.pop() ?? Math.max(lines.count(), 1));
        lines.put(places.get(name) ?? 0, roomLine(name, head));
      }
      tryFlush();
    },
    leave(name) {
      const index = places.get(name);
      if (index === undefined) return;
      lines.blank(index);
      lines.flush();
      fsyncSync(file);
      places.delete(name);
      free.push(index);
    },
    close() {
      tryFlush();
      closeSync(file);
    },
  };
}
