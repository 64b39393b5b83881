import type { Log } from '../../log/port.ts';
import type { ProcessClock } from '../clock.ts';
import { nodeLimits } from '../limits.ts';
import type { Look } from './looks.ts';

/** The newest time that anybody saw: a wall far ahead of it at a start, or far behind it, is not believed at once (L5). */
export type NewestTime = {
  /** What was known before this start, and what is written down now. */
  readonly known: () => Pick<Look, 'newestBeforeMs' | 'newestMs'>;
  /** Reads what was known, and writes down the present, at most once an hour. */
  begin(): Promise<void>;
  /** A room's newest entry, by the wall. */
  entry(at: number): void;
  /** Every room was looked at once. */
  passed(): void;
};

const mark = 'newest';

/** Where no time was ever written down, the rooms' newest entries tell it, once all have been looked at. */
export function createNewestTime(
  log: Pick<Log, 'marks' | 'mark'>,
  clock: Pick<ProcessClock, 'wallMs' | 'monotonicMs' | 'steadyMs'>,
): NewestTime {
  const startedWallMs = clock.wallMs();
  let beforeMs: number | undefined;
  let entriesMs: number | undefined;
  let writtenMs: number | undefined;
  let newestMs: number | undefined;

  const begin = async () => {
    const nowMs = clock.monotonicMs();
    if (writtenMs !== undefined && nowMs - writtenMs < nodeLimits.visitMarkEveryMs) return;
    const known = (await log.marks(''))[mark];
    if (writtenMs === undefined) beforeMs = known;
    writtenMs = nowMs;
    const wallMs = Math.round(clock.wallMs());
    // A wall that ran steadily for a day is right, also where one that was wrong once had been further.
    const isSure = known === undefined || clock.steadyMs() >= nodeLimits.retentionTrustMs;
    newestMs = isSure ? wallMs : Math.max(known, wallMs);
    if (newestMs !== known) await log.mark('', { [mark]: newestMs });
  };

  return {
    known: () => ({ newestBeforeMs: beforeMs, newestMs }),
    begin,
    entry(at) {
      // What this start wrote itself is no witness of before.
      if (at < startedWallMs) entriesMs = Math.max(entriesMs ?? at, at);
    },
    passed() {
      beforeMs ??= entriesMs;
    },
  };
}
