import type { NewEntry } from '../../../shared/room/entry.ts';
import type { Appended, Log } from '../../log/port.ts';

/** What the next append shall meet: `lost` is unknown and not written, `landed` unknown and written. */
export type Fault = 'none' | 'full' | 'lost' | 'landed';

export type FaultyLog = Log & { next(...faults: readonly Fault[]): void; readonly appends: () => number };

/** A log that fails on demand. */
export function createFaultyLog(log: Log): FaultyLog {
  const faults: Fault[] = [];
  let appends = 0;
  const append = async (room: string, expected: number, entries: readonly NewEntry[]): Promise<Appended> => {
    appends += 1;
    const fault = faults.shift() ?? 'none';
    if (fault === 'full') return { outcome: 'full' };
    if (fault === 'lost') return { outcome: 'unknown' };
    const appended = await log.append(room, expected, entries);
    return fault === 'landed' ? { outcome: 'unknown' } : appended;
  };
  return { ...log, append, next: (...more) => void faults.push(...more), appends: () => appends };
}
