import type { Credential, Due, Lens, ParticipantId, StaffLens } from '../kernel/feature.ts';
import { record, type View, type ViewRecord } from '../kernel/records.ts';
import type { Rejection } from '../kernel/rejection.ts';
import type { Entry } from './entry.ts';
import { registry, type RoomState } from './room.ts';

export type Site = { readonly publicUrl?: string };

const lensOf = (state: RoomState, site: Site): Lens =>
  site.publicUrl === undefined ? { contents: state.contents } : { contents: state.contents, publicUrl: site.publicUrl };

/** For attendees and speakers. Nothing in it is anybody's own; everybody gets the same bytes. */
export function publicView(state: RoomState, site: Site = {}): View {
  const lens = lensOf(state, site);
  return Object.assign({}, ...registry.map(([name, { views }]) => views.public?.(state.features[name], lens))) as View;
}

/** For the big screen: only words that were approved or called. */
export function stageView(state: RoomState, site: Site = {}): View {
  const lens = lensOf(state, site);
  return Object.assign(
    {},
    ...registry.map(([name, { views }]) => (views.stage ?? views.public)?.(state.features[name], lens)),
  ) as View;
}

/** The additional map of hosts and moderators. */
export function staffView(state: RoomState, away: StaffLens['away']): View {
  const lens: StaffLens = { contents: state.contents, away };
  return Object.assign({}, ...registry.map(([name, { views }]) => views.staff?.(state.features[name], lens))) as View;
}

/** The record one person gets about themselves. */
export function personalView(state: RoomState, participant: ParticipantId): ViewRecord {
  const lens: Lens = { contents: state.contents };
  return Object.assign(
    { revision: state.revision },
    ...registry.map(([name, { views }]) => views.personal?.of(state.features[name], participant, lens)),
  ) as ViewRecord;
}

/** Whose personal record an entry may have changed; `state` already contains it. */
export function concerned(state: RoomState, entry: Entry): ReadonlySet<ParticipantId> {
  return new Set(
    registry.flatMap(([name, { views }]) => views.personal?.concerns(state.features[name], entry.events) ?? []),
  );
}

/** People whose personal record drifts while others act. */
export function drifting(state: RoomState): readonly ParticipantId[] {
  return registry.flatMap(([name, { views }]) => views.personal?.drifting?.(state.features[name]) ?? []);
}

/** The next moment at which the room must act by itself, if any. */
export function nextDue(state: RoomState): Due | undefined {
  let earliest: Due | undefined;
  for (const [name, value] of registry) {
    const due = value.due?.(state.features[name]);
    if (due !== undefined && (earliest === undefined || due.at < earliest.at)) earliest = due;
  }
  return earliest;
}

export function credentials(state: RoomState): readonly Credential[] {
  return registry.flatMap(([name, value]) => value.credentials?.(state.features[name]) ?? []);
}

/** Why this person may not come in, if so. */
export function refusal(state: RoomState, participant: ParticipantId): Rejection | undefined {
  const lens: Lens = { contents: state.contents };
  for (const [name, value] of registry) {
    const refused = value.refusal?.(state.features[name], participant, lens);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Names of the taps a connection may send. */
export function counters(state: RoomState): readonly string[] {
  return registry.flatMap(([name, value]) => value.counters?.(state.features[name]) ?? []);
}

/** When everything about the room is to be deleted (epoch ms). */
export function expiresAt(state: RoomState): number | undefined {
  const times = registry.flatMap(([name, value]) => value.expiresAt?.(state.features[name]) ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** What a node counts by itself, outside the log. `share` is of the people present, 0 to 1. */
export type Pulse = {
  readonly here: number;
  readonly taps: Readonly<Record<string, number>>;
  readonly share: Readonly<Record<string, number>>;
};

/** The counts as records of the public view; not part of what is equal between nodes. */
export function pulseView({ here, taps, share }: Pulse): View {
  return { pulse: record({ here, taps, share }) };
}
