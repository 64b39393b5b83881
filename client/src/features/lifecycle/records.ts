import type { RoomRecord } from '../../../../shared/features/lifecycle/records.ts';

/** When it is announced to start, by the room's own clock; the host said it by the calendar's. */
export function startOf({ startsAt, aheadMs = 0 }: Pick<RoomRecord, 'startsAt' | 'aheadMs'>): number | undefined {
  return startsAt === undefined ? undefined : startsAt + aheadMs;
}
