import { z } from 'zod';
import { count, numbers, time, type Told, type WireSchemas } from '../../kernel/wire.ts';

const recap = z.strictObject({
  peakHere: count.exactOptional().describe('the most people who were here while somebody tapped'),
  pulse: z
    .strictObject({ from: time, stepMs: count, taps: z.array(count), kinds: numbers })
    .exactOptional()
    .describe('taps of each step from `from` on, and of all by reaction'),
});
export type ReactionsRecap = Told<typeof recap>;

const sample = z
  .object({ fromAt: time, people: count, here: count, busiestSecond: count })
  .catchall(count)
  .describe('A column more for each reaction that was tapped.');

export type PulseRow = Told<typeof sample>;

export const reactionsRecords = { recap, exports: { pulse: sample } } as const satisfies WireSchemas;
