import { expect, test } from 'vitest';
import { wireLimits } from '../../../../shared/wire/limits.ts';
import { transportLimits } from '../../limits.ts';
import { createJsonParser } from './parser.ts';

test('A3 a connection that sends more than any page does is cut off before it is read', () => {
  let nowMs = 0;
  const { Decoder } = createJsonParser(() => nowMs);
  const decoder = new Decoder();
  const large = `2${JSON.stringify(['command', 'x'.repeat(wireLimits.messageBytes)])}`;
  const send = () => decoder.add(large);
  const fits = Math.floor(transportLimits.receivedBurstBytes / large.length);
  for (let count = 0; count < fits; count += 1) expect(send).not.toThrow();
  expect(send).toThrow();
  expect(() => new Decoder().add(large)).not.toThrow();
  nowMs += 1_000;
  expect(send).not.toThrow();
});
