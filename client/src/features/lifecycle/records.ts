import type { Phase } from '../../../../shared/features/lifecycle/events.ts';
import type { Settings } from '../../../../shared/features/lifecycle/settings.ts';
import type { ViewRecord } from '../../../../shared/kernel/records.ts';

/** The room as everybody sees it. */
export type RoomFacts = {
  readonly title: string;
  readonly code: string;
  readonly joinUrl: string;
  readonly phase: Phase;
  readonly startsAt?: number;
  /** When the whole agenda is planned to end, epoch milliseconds. */
  readonly endsAt?: number;
  readonly endedAt?: number;
  readonly settings: Settings;
};

export function roomOf(record: ViewRecord | undefined): RoomFacts | undefined {
  return record === undefined ? undefined : (record as unknown as RoomFacts);
}

/** People here now; undefined before the first count. */
export function hereOf(pulse: ViewRecord | undefined): number | undefined {
  const here = pulse?.['here'];
  return typeof here === 'number' ? here : undefined;
}
