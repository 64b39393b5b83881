import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packed } from './png.ts';

const word = (value: number) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([word(data.length), named, word(crc32(named))]);
}

/** A line for each of the five filters, two points each. */
const filtered = [
  [0, 10, 20, 30, 40, 50, 60],
  [1, 10, 20, 30, 1, 1, 1],
  [2, 1, 1, 1, 250, 0, 0],
  [3, 2, 2, 2, 2, 2, 2],
  [4, 3, 3, 3, 3, 3, 3],
];
const plain = [
  [0, 10, 20, 30, 40, 50, 60],
  [0, 10, 20, 30, 11, 21, 31],
  [0, 11, 21, 31, 5, 21, 31],
  [0, 7, 12, 17, 8, 18, 26],
  [0, 10, 15, 20, 13, 21, 29],
];

test('the pictures of the readme are packed without a point of them changing', () => {
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const head = chunk('IHDR', Buffer.concat([word(2), word(5), Buffer.from([8, 2, 0, 0, 0])]));
  const lines = deflateSync(Buffer.from(filtered.flat()), { level: 0 });
  const note = chunk('tEXt', Buffer.alloc(100));
  const png = Buffer.concat([signature, head, note, chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))]);
  const smaller = packed(png);
  expect(smaller.length).toBeLessThan(png.length);
  const at = smaller.indexOf('IDAT');
  const data = smaller.subarray(at + 4, at + 4 + smaller.readUInt32BE(at - 4));
  expect([...inflateSync(data)]).toEqual(plain.flat());
});
