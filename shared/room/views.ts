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
import { reject, type Rejection } from '../kernel/rejection.ts';
import type { Entry } from './entry.ts';
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
export function publicView(state: RoomState, site: Site = {}, paced: RoomState = state): View {
  const lens = lensOf(state, site, paced);
  return Object.assign(
    {},
    ...registry.map(([name, { views }]) => views.public?.(state.features[name], lens, paced.features[name])),
  ) as View;
}

/** For the big screen: only words that were approved or called. */
export function stageView(state: RoomState, site: Site = {}, paced: RoomState = state): View {
  const lens = lensOf(state, site, paced);
  return Object.assign(
    {},
    ...registry.map(([name, { views }]) =>
      (views.stage ?? views.public)?.(state.features[name], lens, paced.features[name]),
    ),
  ) as View;
}

/** The additional map of hosts and moderators. */
export function staffView(state: RoomState, away: StaffLens['away'], paced: RoomState = state): View {
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
export function staffViewer(): (state: RoomState, away: StaffLens['away'], paced: RoomState) => View {
  const seen = new Map<string, SeenByStaff>();
  let whole: { readonly parts: readonly (View | undefined)[]; readonly view: View } | undefined;
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
      whole = { parts, view: Object.assign({}, ...parts) as View };
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
export function personalView(state: RoomState, participant: ParticipantId): ViewRecord {
  const lens: Lens = { contents: state.contents };
  const parts = registry.map(([name, { views }]) => views.personal?.of(state.features[name], participant, lens));
  return joined([{ revision: state.revision }, ...parts]);
}

/** The answer to something asked of the room without changing it, or a typed refusal. */
export function answerTo(
  state: RoomState,
  asked: { readonly name: string; readonly data: unknown },
  { role }: Pick<Actor, 'role'>,
): ViewRecord | Rejection {
  for (const [name, { reads }] of registry) {
    const spec = reads !== undefined && Object.hasOwn(reads, asked.name) ? reads[asked.name] : undefined;
    if (spec === undefined) continue;
    if (!spec.from.includes(role)) return reject('not-allowed', 'Your link does not allow that.');
    const parsed = spec.data.safeParse(asked.data);
    if (!parsed.success) return reject('bad-input', 'This was not understood. Reload the page and try again.');
    return spec.answer(state.features[name], parsed.data, { contents: state.contents });
  }
  return reject('unknown-command', 'This room does not know that. Reload the page to get its newest version.');
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
export function recapOf(state: RoomState, site: Site = {}): ViewRecord | undefined {
  if (state.features.lifecycle.phase !== 'ended') return undefined;
  const lens = lensOf(state, site);
  const parts = registry.map(([name, value]) => value.recap?.(state.features[name], lens));
  return shiftedRecap(state, Object.assign({ revision: state.revision }, ...parts) as ViewRecord);
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

/** What staff are told of the server itself: it stands behind a proxy that it was not told of (A3). */
export type ServerFacts = { readonly proxyUntrusted: true };

export function serverView({ proxyUntrusted }: ServerFacts): View {
  return { server: record({ proxyUntrusted }) };
}

/** How far the screens' clocks may be off, as they said themselves: of 100 screens 99 are within `withinMs`. */
export type Clocks = { readonly screens: number; readonly withinMs: number; readonly worstMs: number };

/** The same as a record of the staff map (R4). */
export function clocksView({ screens, withinMs, worstMs }: Clocks): View {
  return { clocks: record({ screens, withinMs, worstMs }) };
}
