import type { Phase } from '../../../../shared/features/lifecycle/events.ts';
import type { Settings } from '../../../../shared/features/lifecycle/settings.ts';
import type { ViewRecord } from '../../../../shared/kernel/records.ts';

/** The room as everybody sees it. */
export type RoomFacts = {
  readonly title: string;
  readonly code: string;
  /** What the operator said it is; else `in-room/use-way-in.ts` finds it. */
  readonly joinUrl?: string;
  readonly phase: Phase;
  readonly startsAt?: number;
  /** When the whole agenda is planned to end, epoch milliseconds. */
  readonly endsAt?: number;
  readonly endedAt?: number;
  /** It ended by itself, out of this phase, and can go back there. */
  readonly lapsedFrom?: Exclude<Phase, 'ended'>;
  /** The room goes on in its own time, so much ahead of the calendar's. */
  readonly aheadMs?: number;
  readonly settings: Settings;
};

export function roomOf(record: ViewRecord | undefined): RoomFacts | undefined {
  return record === undefined ? undefined : (record as unknown as RoomFacts);
}

/** When it is announced to start, by the room's own clock; the host said it by the calendar's. */
export function startOf({ startsAt, aheadMs = 0 }: Pick<RoomFacts, 'startsAt' | 'aheadMs'>): number | undefined {
  return startsAt === undefined ? undefined : startsAt + aheadMs;
}

/** People here now; undefined before the first count. */
export function hereOf(pulse: ViewRecord | undefined): number | undefined {
  const here = pulse?.['here'];
  return typeof here === 'number' ? here : undefined;
}
