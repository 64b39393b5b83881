import { z } from 'zod';
import { count, numbers, time, type Told, type WireSchemas } from '../../kernel/wire.ts';

const recap = z.strictObject({
  /** The most people who were here while somebody tapped. */
  peakHere: count.exactOptional(),
  /** Taps of each step from `from` on, and of all by reaction. */
  pulse: z.strictObject({ from: time, stepMs: count, taps: z.array(count), kinds: numbers }).exactOptional(),
});
export type ReactionsRecap = Told<typeof recap>;

/** A column more for each reaction that was tapped. */
const sample = z.object({ fromAt: time, people: count, here: count, busiestSecond: count }).catchall(count);

export type PulseRow = Told<typeof sample>;

export const reactionsRecords = { recap, exports: { pulse: sample } } as const satisfies WireSchemas;
