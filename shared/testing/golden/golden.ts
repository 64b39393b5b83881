import { createHash } from 'node:crypto';
import type { View, ViewRecord } from '../../kernel/records.ts';
import type { Entry } from '../../room/entry.ts';
import type { RoomState } from '../../room/room.ts';
import { recapOf } from '../../room/views.ts';
import { publicView, staffView, stageView } from '../views.ts';
import { sortedJson } from '../sorted-json.ts';

/** The recap of a room that has ended; logs older than the recap do without. */
export type Views = {
  readonly public: View;
  readonly stage: View;
  readonly staff: View;
  readonly recap?: ViewRecord;
};
export type Golden = { readonly hash: string; readonly views: Views; readonly entries: readonly Entry[] };

export function goldenViews(state: RoomState): Views {
  const recap = recapOf(state);
  const views = { public: publicView(state), stage: stageView(state), staff: staffView(state, new Set()) };
  return recap === undefined ? views : { ...views, recap };
}

export function hashOf(views: unknown): string {
  return createHash('sha256').update(sortedJson(views)).digest('hex');
}

/** What is left of a value when fields that the expected one does not have are left out: additions are welcome. */
export function restricted(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(expected) || typeof expected !== 'object' || expected === null) return actual;
  if (typeof actual !== 'object' || actual === null) return actual;
  const fields = Object.entries(expected).filter(([field]) => Object.hasOwn(actual, field));
  return Object.fromEntries(
    fields.map(([field, value]) => [field, restricted((actual as Readonly<Record<string, unknown>>)[field], value)]),
  );
}
