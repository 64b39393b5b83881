import { logLimits } from '../limits.ts';
import type { AppendJob, JobOutcome } from './messages.ts';

export type Grouping = {
  /** Rejects only where `send` does. */
  append(job: AppendJob): Promise<JobOutcome>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
};

type Waiting = { readonly job: AppendJob; resolve(outcome: JobOutcome): void; reject(error: unknown): void };

/**
 * What arrives in one turn of the event loop, or while a group is being written, becomes one group. So a lone append
 * waits for nothing, and a slow disk makes groups large by itself.
 */
export function createGrouping(send: (jobs: readonly AppendJob[]) => Promise<readonly JobOutcome[]>): Grouping {
  const queue: Waiting[] = [];
  let sending: Promise<void> | undefined;

  const sendGroup = async (): Promise<void> => {
    const group = queue.splice(0, logLimits.groupCommandsCount);
    try {
      const outcomes = await send(group.map((waiting) => waiting.job));
      for (const [index, waiting] of group.entries()) waiting.resolve(outcomes[index] ?? { outcome: 'unknown' });
    } catch (error) {
      for (const waiting of group) waiting.reject(error);
    }
  };
  const sendAll = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) await sendGroup();
    sending = undefined;
  };
  return {
    append: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        sending ??= sendAll();
      }),
    idle: async () => sending,
  };
}
