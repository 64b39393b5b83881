import type { Actor, ParticipantId } from '../kernel/actor.ts';
import type { Lens, StaffLens } from '../kernel/context.ts';
import type { ExportTable } from '../kernel/views.ts';
import { record, type Json, type View, type ViewRecord } from '../kernel/records.ts';
import { isSameList, lastMade } from '../kernel/remember.ts';
import type { Rejection } from '../kernel/rejection.ts';
import type { Entry } from './entry.ts';
import { factsOf } from './facts.ts';
import type {
  Clocks,
  Links,
  NodePublicView,
  NodeStaffView,
  Personal,
  PublicView,
  Pulse,
  Reads,
  Recap,
  ServerFacts,
  SpeakerView,
  StaffView,
  StageView,
} from './records.ts';
import { refusals } from './refusals.ts';
import { registry, type RoomState } from './room.ts';
import { shiftedRecap, withWallTimes } from './wall-time.ts';

/** What a node knows of how people reach it; another object whenever that changed. */
export type Site = Pick<Lens, 'publicUrl' | 'originOf'>;

const lensOf = ({ contents, features }: RoomState, site: Site = {}, paced?: RoomState): Lens => ({
  contents,
  facts: factsOf(features),
  ...(paced === undefined ? {} : { pacedContents: paced.contents }),
  ...site,
});

/** What one feature tells some audience; worn down like the registry. */
type Telling = (state: unknown, lens: StaffLens, paced: unknown) => View;
type Chosen = (views: (typeof registry)[number][1]['views']) => unknown;

const nobodyAway: StaffLens['away'] = new Set<ParticipantId>();

/**
 * The views of one room, again and again. `paced` is the room as it was at most a second ago: what changes with every tap
 * is read from it. A feature that nothing happened to is not asked again, nor for a second audience that is told the
 * same; where nothing changed at all a view is the same object.
 */
export type Viewer = {
  /** For attendees and speakers. Nothing in it is anybody's own; everybody gets the same bytes. */
  public(state: RoomState, paced: RoomState): PublicView;
  /** For the big screen: only words that were approved or called. */
  stage(state: RoomState, paced: RoomState): StageView;
  /** The additional map of hosts and moderators. `away` is to be another object when somebody went or came. */
  staff(state: RoomState, paced: RoomState, away: StaffLens['away']): StaffView;
  /** That of speakers. */
  speaker(state: RoomState, paced: RoomState): SpeakerView;
};

export function createViewer(site: Site = {}): Viewer {
  const parts = lastMade<readonly unknown[], View>(isSameList);
  const whole = <Seen extends View>(chosen: Chosen) => {
    const wholes = lastMade<readonly unknown[], Seen>(isSameList);
    return (state: RoomState, paced: RoomState, away = nobodyAway): Seen => {
      const lens: StaffLens = { ...lensOf(state, site, paced), away };
      const seen = registry.flatMap(([name, { views }]) => {
        const telling = chosen(views) as Telling | undefined;
        if (telling === undefined) return [];
        const [now, then] = [state.features[name], paced.features[name]];
        const from = [now, then, lens.contents, lens.pacedContents, lens.facts, away];
        return [parts(telling, from, () => telling(now, lens, then))];
      });
      return wholes(chosen, seen, () => Object.assign({}, ...seen) as Seen);
    };
  };
  return {
    public: whole<PublicView>((views) => views.public),
    stage: whole<StageView>((views) => views.stage ?? views.public),
    staff: whole<StaffView>((views) => views.staff),
    speaker: whole<SpeakerView>((views) => views.speaker),
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
  const lens = lensOf(state);
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
    return spec.answer(state.features[name], parsed.data, lensOf(state)) as Reads[keyof Reads];
  }
  return refusals.unknownRead();
}

/** Everything the host takes along, as tables by name (C2). */
export function exportOf(state: RoomState): { readonly [table: string]: ExportTable } {
  const lens = lensOf(state);
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

/** Why this person may not come in, if so. */
export function refusal(state: RoomState, participant: ParticipantId): Rejection | undefined {
  const lens = lensOf(state);
  for (const [name, value] of registry) {
    const refused = value.refusal?.(state.features[name], participant, lens);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** One recap, the same for all, from what people chose to show (C1, P4); undefined before the end. */
export function recapOf(state: RoomState, site: Site = {}): Recap | undefined {
  if (state.features.lifecycle.phase !== 'ended') return undefined;
  const lens = lensOf(state, site);
  const parts = registry.map(([name, value]) => value.recap?.(state.features[name], lens));
  return shiftedRecap(state, Object.assign({ revision: state.revision }, ...parts) as Recap);
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

/** The staff links, for hosts alone (L8). */
export const linksView = (links: Links): NodeStaffView => ({ links });
