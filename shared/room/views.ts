import type {
  Actor,
  Credential,
  Due,
  Expiry,
  ExportTable,
  Idle,
  Lens,
  ParticipantId,
  Relay,
  SampleRule,
  StaffLens,
  SurgeRule,
  WatchedSeat,
} from '../kernel/feature.ts';
import { record, type Json, type View, type ViewRecord } from '../kernel/records.ts';
import type { Rejection } from '../kernel/rejection.ts';
import type { Entry } from './entry.ts';
import type {
  Clocks,
  NodePublicView,
  NodeStaffView,
  Personal,
  PublicView,
  Pulse,
  Reads,
  Recap,
  ServerFacts,
  StaffView,
  StageView,
} from './records.ts';
import { refusals } from './refusals.ts';
import { registry, type RoomState } from './room.ts';
import { shiftedRecap, wallAtMost, withWallTimes } from './wall-time.ts';

export type Site = { readonly publicUrl?: string };

const lensOf = ({ contents }: RoomState, site: Site, paced?: RoomState): Lens => ({
  contents,
  ...(paced === undefined ? {} : { pacedContents: paced.contents }),
  ...(site.publicUrl === undefined ? {} : { publicUrl: site.publicUrl }),
});

/**
 * For attendees and speakers. Nothing in it is anybody's own; everybody gets the same bytes.
 * `paced` is the room as it was at most a second ago: what changes with every tap is read from it.
 */
export function publicView(state: RoomState, site: Site = {}, paced: RoomState = state): PublicView {
  const lens = lensOf(state, site, paced);
  return Object.assign(
    {},
    ...registry.map(([name, { views }]) => views.public?.(state.features[name], lens, paced.features[name])),
  ) as PublicView;
}

/** For the big screen: only words that were approved or called. */
export function stageView(state: RoomState, site: Site = {}, paced: RoomState = state): StageView {
  const lens = lensOf(state, site, paced);
  return Object.assign(
    {},
    ...registry.map(([name, { views }]) =>
      (views.stage ?? views.public)?.(state.features[name], lens, paced.features[name]),
    ),
  ) as StageView;
}

/** The additional map of hosts and moderators. */
export function staffView(state: RoomState, away: StaffLens['away'], paced: RoomState = state): StaffView {
  return staffViewer()(state, away, paced);
}

type SeenByStaff = {
  readonly state: unknown;
  readonly contents: unknown;
  readonly paced: unknown;
  readonly away: unknown;
  readonly view: View | undefined;
};

/**
 * `staffView` for one room, again and again: a feature that nothing happened to is not asked again. `away` is to be
 * another object when somebody went or came. The same object where nothing changed at all.
 */
export function staffViewer(): (state: RoomState, away: StaffLens['away'], paced: RoomState) => StaffView {
  const seen = new Map<string, SeenByStaff>();
  let whole: { readonly parts: readonly (View | undefined)[]; readonly view: StaffView } | undefined;
  return (state, away, paced) => {
    const { contents } = state;
    const lens: StaffLens = { contents, pacedContents: paced.contents, away };
    const parts = registry.map(([name, { views }]) => {
      const now = { state: state.features[name], contents, paced: paced.features[name], away };
      const before = seen.get(name);
      const isSame =
        before !== undefined &&
        before.state === now.state &&
        before.contents === contents &&
        before.paced === now.paced &&
        before.away === away;
      if (isSame) return before.view;
      const view = views.staff?.(now.state, lens, now.paced);
      seen.set(name, { ...now, view });
      return view;
    });
    if (whole === undefined || parts.some((part, index) => part !== whole?.parts[index]))
      whole = { parts, view: Object.assign({}, ...parts) as StaffView };
    return whole.view;
  };
}

/** Fields of several features in one record; lists of the same name are joined. */
function joined(fields: readonly (ViewRecord | undefined)[]): ViewRecord {
  const whole: { [field: string]: Json } = {};
  for (const [field, value] of fields.flatMap((one) => Object.entries(one ?? {}))) {
    const before = whole[field];
    whole[field] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
  }
  return whole;
}

/** The record one person gets about themselves. */
export function personalView(state: RoomState, participant: ParticipantId): Personal {
  const lens: Lens = { contents: state.contents };
  const parts = registry.map(([name, { views }]) => views.personal?.of(state.features[name], participant, lens));
  return joined([{ revision: state.revision }, ...parts]) as Personal;
}

/** The answer to something asked of the room without changing it, or a typed refusal. */
export function answerTo(
  state: RoomState,
  asked: { readonly name: string; readonly data: unknown },
  { role }: Pick<Actor, 'role'>,
): Reads[keyof Reads] | Rejection {
  for (const [name, { reads }] of registry) {
    const spec = reads !== undefined && Object.hasOwn(reads, asked.name) ? reads[asked.name] : undefined;
    if (spec === undefined) continue;
    if (!spec.from.includes(role)) return refusals.notAllowed();
    const parsed = spec.data.safeParse(asked.data);
    if (!parsed.success) return refusals.readNotUnderstood();
    return spec.answer(state.features[name], parsed.data, { contents: state.contents }) as Reads[keyof Reads];
  }
  return refusals.unknownRead();
}

/** Everything the host takes along, as tables by name (C2). */
export function exportOf(state: RoomState): { readonly [table: string]: ExportTable } {
  const lens: Lens = { contents: state.contents };
  const tables = Object.assign({}, ...registry.map(([name, value]) => value.exports?.(state.features[name], lens))) as {
    readonly [table: string]: ExportTable;
  };
  return withWallTimes(state, tables);
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

const first = <T>(found: readonly (T | undefined)[]): T | undefined => found.find((one) => one !== undefined);

/** Names of the taps a connection may send. */
export function counters(state: RoomState): readonly string[] {
  return registry.flatMap(([name, value]) => value.counters?.(state.features[name]) ?? []);
}

/** When a node is to propose that much of the crowd tapped together. */
export function surgeRule(state: RoomState): SurgeRule | undefined {
  return first(registry.map(([name, value]) => value.surge?.(state.features[name])));
}

/** How often a node writes down what it counted. */
export function sampleRule(state: RoomState): SampleRule | undefined {
  return first(registry.map(([name, value]) => value.samples?.(state.features[name])));
}

/** The two pages that may send each other messages now, if any. */
export function relayOf(state: RoomState): Relay | undefined {
  return first(registry.map(([name, value]) => value.relay?.(state.features[name])));
}

/** The page that the room counts on now, if any. */
export function watchesOf(state: RoomState): WatchedSeat | undefined {
  return first(registry.map(([name, value]) => value.watches?.(state.features[name])));
}

/** One recap, the same for all, from what people chose to show (C1, P4); undefined before the end. */
export function recapOf(state: RoomState, site: Site = {}): Recap | undefined {
  if (state.features.lifecycle.phase !== 'ended') return undefined;
  const lens = lensOf(state, site);
  const parts = registry.map(([name, value]) => value.recap?.(state.features[name], lens));
  return shiftedRecap(state, Object.assign({ revision: state.revision }, ...parts) as Recap);
}

/** When everything about the room is to be deleted, by the wall's calendar. */
export function expiryOf(state: RoomState): Expiry | undefined {
  const expiry = first(registry.map(([name, value]) => value.expiry?.(state.features[name])));
  return expiry === undefined ? undefined : { ...expiry, endedAt: wallAtMost(state, expiry.endedAt) };
}

/** What becomes of the room when nobody visits it. */
export function idleOf(state: RoomState): Idle | undefined {
  return first(registry.map(([name, value]) => value.idle?.(state.features[name])));
}

/** The counts as records of the public view; not part of what is equal between nodes. */
export function pulseView({ here, taps, share }: Pulse): NodePublicView {
  return { pulse: record({ here, taps, share }) };
}

/** What staff are told of the server itself (A3). */
export function serverView({ proxyUntrusted }: ServerFacts): NodeStaffView {
  return { server: record({ proxyUntrusted }) };
}

/** How far the screens' clocks may be off, for staff (R4). */
export function clocksView({ screens, withinMs, worstMs }: Clocks): NodeStaffView {
  return { clocks: record({ screens, withinMs, worstMs }) };
}
