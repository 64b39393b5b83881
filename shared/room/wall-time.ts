import type { ExportTable } from '../kernel/views.ts';
import type { Json, ViewRecord } from '../kernel/records.ts';
import type { RoomState } from './room.ts';

/*
 * A room whose clock runs ahead of the wall's by a fixed time (a log written with a clock far ahead): its own times stay
 * in order, and what is compared with a calendar is brought back to the wall here. All other rooms have one clock.
 */

/** All that these ask of a room. */
type Room = Pick<RoomState, 'features'>;

const aheadsOf = (state: Room) => state.features.lifecycle.aheads;

/** How far the room's clock is ahead of the wall's. */
export const aheadMsOf = (state: Room): number => aheadsOf(state).at(-1)?.ms ?? 0;

/** What the wall said when the room's clock said `at`; before it was known to be ahead, what was believed. */
export function wallAt(state: Room, at: number): number {
  return at - (aheadsOf(state).findLast(({ since }) => since <= at)?.ms ?? 0);
}

/** The same, but what happened before the room was found ahead did not happen later than that. */
export function wallAtMost(state: Room, at: number): number {
  const found = aheadsOf(state).flatMap(({ since, ms }) => (since > at ? [since - ms] : []));
  return Math.min(wallAt(state, at), ...found);
}

export function withWallTimes(
  state: RoomState,
  tables: { readonly [table: string]: ExportTable },
): { readonly [table: string]: ExportTable } {
  if (aheadsOf(state).length === 0) return tables;
  const cell = (column: string, value: string | number | boolean) =>
    column.endsWith('At') && typeof value === 'number' ? wallAt(state, value) : value;
  const rows = (table: ExportTable) =>
    table.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cell(column, value)])));
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, rows(table)]));
}

const isTime = (key: string) => key === 'at' || key === 'from' || key.endsWith('At');

function shifted(value: Json, aheadMs: number, key = ''): Json {
  if (typeof value === 'number') return isTime(key) ? value - aheadMs : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one: Json) => shifted(one, aheadMs));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shifted(one, aheadMs, name)]));
}

/** All of a recap by one measure, so that its lengths and its order stay what they were. */
export function shiftedRecap<Recap extends ViewRecord>(state: RoomState, recap: Recap): Recap {
  const aheadMs = aheadMsOf(state);
  return aheadMs === 0 ? recap : (shifted(recap, aheadMs) as Recap);
}
