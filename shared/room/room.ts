import {
  isInGroup,
  noContents,
  type Content,
  type Contents,
  type NewContents,
  type Redaction,
} from '../kernel/contents.ts';
import type { Actor } from '../kernel/actor.ts';
import type { CommandSpec } from '../kernel/commands.ts';
import type { Context, Lens } from '../kernel/context.ts';
import type { Feature, Growing } from '../kernel/feature.ts';
import type { AnyEvent, Outcome, Stamp } from '../kernel/outcome.ts';
import { limits } from '../kernel/limits.ts';
import { isRejection, type Rejection } from '../kernel/rejection.ts';
import type { Entry, NewEntry } from './entry.ts';
import { factsOf } from './facts.ts';
import { features, type FeatureStates } from './features.ts';
import { withAck, nothingAcked, type Acked } from './acked.ts';
import { refusals } from './refusals.ts';

/** A room folded up to `revision`. Everything in it can be rebuilt from the log. */
export type RoomState = {
  readonly revision: number;
  /** When the newest entry was written, epoch milliseconds. */
  readonly at: number;
  readonly contents: Contents;
  readonly acked: Acked;
  readonly features: FeatureStates;
};

/**
 * The registry with its types worn down to what folding needs. Each feature only ever receives
 * the state and the events it declared, which the registry's own type has checked.
 */
type Folded = Feature<unknown, AnyEvent, string, AnyEvent, Readonly<Record<string, CommandSpec>>>;
export const registry = Object.entries(features) as unknown as readonly (readonly [keyof FeatureStates, Folded])[];

const ownerOf = new Map(
  registry.flatMap(([name, value]) => Object.keys(value.commands).map((type) => [type, { name, value }])),
);

export const emptyRoom: RoomState = {
  revision: 0,
  at: 0,
  contents: noContents,
  acked: nothingAcked,
  features: Object.fromEntries(registry.map(([name, value]) => [name, value.initial])) as FeatureStates,
};

type Step = (state: unknown, event: AnyEvent, stamp: Stamp) => unknown;
type Hearer = { readonly name: keyof FeatureStates; readonly step: Step };

/** Who hears events of each type, in registry order: folding a long log asks this for every event. */
const hearersOf = new Map<string, Hearer[]>();
for (const [name, { evolve: steps }] of registry)
  for (const [type, step] of Object.entries(steps as Readonly<Record<string, Step>>)) {
    const known = hearersOf.get(type);
    if (known === undefined) hearersOf.set(type, [{ name, step }]);
    else known.push({ name, step });
  }

const hearers = (type: string): readonly Hearer[] => hearersOf.get(type) ?? [];

/** `first` tells where the first of the events stands. One copy for all of them: a long log is folded event by event. */
function evolveFeatures(states: FeatureStates, events: readonly AnyEvent[], first: Stamp): FeatureStates {
  let next: Record<keyof FeatureStates, unknown> = states;
  let { index } = first;
  for (const event of events) {
    const stamp: Stamp = { at: first.at, revision: first.revision, index };
    for (const { name, step } of hearers(event.type)) {
      const after = step(next[name], event, stamp);
      if (after === next[name]) continue;
      if (next === states) next = { ...states };
      next[name] = after;
    }
    index += 1;
  }
  return next as FeatureStates;
}

/** What these events make of one feature's own state. */
function evolveOne(name: keyof FeatureStates, before: unknown, events: readonly AnyEvent[], first: Stamp): unknown {
  return events.reduce((state, event, offset) => {
    const own = hearers(event.type).find((hearer) => hearer.name === name);
    return own === undefined ? state : own.step(state, event, { ...first, index: first.index + offset });
  }, before);
}

type Change = (map: Growing) => Growing;

/** The same states, `change` made of each of the maps that grow with the log. */
function growingMaps(states: FeatureStates, change: Change): FeatureStates {
  const next: Record<keyof FeatureStates, unknown> = { ...states };
  for (const [name, { growing = [] }] of registry) {
    const state = next[name] as Readonly<Record<string, Growing>>;
    next[name] = { ...state, ...Object.fromEntries(growing.map((key) => [key, change(state[key] as Growing)])) };
  }
  return next as FeatureStates;
}

type ContentChange = Pick<Entry, 'revision' | 'contents' | 'erases' | 'redacts'>;

function brought(contents: Contents, added: NewContents = {}, revision: number): Contents {
  let map = contents;
  for (const id of Object.keys(added)) {
    const { owner, value } = added[id] as Content;
    map = map.set(id, owner === undefined ? { value, revision } : { owner, value, revision });
  }
  return map;
}

function withContents(contents: Contents, { revision, contents: added, erases, redacts }: ContentChange): Contents {
  /* Most entries only bring some: folding a long log does this tens of thousands of times. */
  if (erases === undefined && redacts === undefined)
    return added === undefined ? contents : brought(contents, added, revision);
  const gone = erases === undefined ? [] : [...contents.keys()].filter((id) => isInGroup(id, erases));
  return contents.withMutations((map) => {
    for (const id of gone) map.delete(id);
    for (const { id } of redacts ?? []) map.delete(id);
    brought(map, added, revision);
  });
}

/**
 * Where words stand that are to go; without what is no content (any more), and what some feature still holds. `states`
 * are those after all events.
 */
function redactionsOf(contents: Contents, ids: readonly string[], states: FeatureStates): readonly Redaction[] {
  return [...new Set(ids)].flatMap((id) => {
    const content = contents.get(id);
    if (content === undefined) return [];
    const isHeld = registry.some(([name, { holds }]) => holds?.(states[name], id, content) === true);
    return isHeld ? [] : [{ id, revision: content.revision }];
  });
}

/** The room after one more entry. */
export function evolve(state: RoomState, entry: Entry): RoomState {
  const { at, revision, events } = entry;
  return {
    revision,
    at,
    contents: withContents(state.contents, entry),
    acked: entry.command === undefined ? state.acked : withAck(state.acked, entry.command, revision),
    features: evolveFeatures(state.features, events, { at, revision, index: 0 }),
  };
}

/** A room that many entries are added to. */
export type Folding = {
  add(entries: Iterable<Entry>): void;
  readonly revision: number;
  /** The room after all of them; nothing can be added afterwards. */
  finish(): RoomState;
};

/**
 * Folds entries piece by piece. The room's own maps are changed in place until `finish`, which halves the work; nobody
 * sees the room before that.
 */
export function createFolding(from: RoomState = emptyRoom): Folding {
  let state: RoomState = {
    ...from,
    contents: from.contents.asMutable(),
    acked: from.acked.asMutable(),
    features: growingMaps(from.features, (map) => map.asMutable()),
  };
  return {
    add(entries) {
      for (const entry of entries) state = evolve(state, entry);
    },
    get revision() {
      return state.revision;
    },
    finish: () => ({
      ...state,
      contents: state.contents.asImmutable(),
      acked: state.acked.asImmutable(),
      features: growingMaps(state.features, (map) => map.asImmutable()),
    }),
  };
}

/** A2: the one place that says which role may send which command. */
export function may(role: Actor['role'], commandType: string): boolean {
  const spec = ownerOf.get(commandType)?.value.commands[commandType];
  return spec !== undefined && spec.from.includes(role);
}

/** What a command's sender has to pay for, if there is such a command. */
export function costsOf(commandType: string): Pick<CommandSpec, 'rewords' | 'spared'> {
  return ownerOf.get(commandType)?.value.commands[commandType] ?? {};
}

/** What the shell knows when a command arrives; the rest comes from the state. */
export type Circumstances = Omit<Context, 'contents' | 'facts'>;

export type RawCommand = { readonly type: string; readonly data: unknown };

type Issue = {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly origin?: string | undefined;
  readonly maximum?: number | bigint | undefined;
  /** Of fields that there are none of. */
  readonly keys?: readonly string[] | undefined;
  /** Of each form that something may have. */
  readonly errors?: readonly (readonly Issue[])[] | undefined;
};

/** What people write; ids and handles are shorter and nobody's to shorten. */
const isLongText = ({ code, origin, maximum = 0 }: Issue) =>
  code === 'too_big' && origin === 'string' && maximum > limits.handleChars;

/** Data of several forms: what is wrong with the one that was meant most likely. */
function nearest([first, ...others]: readonly Issue[]): readonly Issue[] {
  if (first === undefined || first.errors === undefined || first.path.length > 0 || others.length > 0)
    return first === undefined ? [] : [first];
  const wrongs = (issues: readonly Issue[]) => issues.reduce((sum, { keys }) => sum + (keys?.length ?? 1), 0);
  return [...first.errors].sort((a, b) => wrongs(a) - wrongs(b))[0] ?? [];
}

function badInput(issues: readonly Issue[]): Rejection {
  const [first] = nearest(issues);
  if (first !== undefined && isLongText(first)) return refusals.longText();
  const field = (first?.path ?? []).map(String).join('.');
  return refusals.notUnderstood({ field, issue: first?.message ?? 'wrong form' });
}

/** What an entry is made of, decided. */
export type Decided = Pick<NewEntry, 'events' | 'contents' | 'erases' | 'redacts'>;

const changesContents = ({ contents = {}, erases = [], redacts = [] }: Outcome<AnyEvent>) =>
  Object.keys(contents).length > 0 || erases.length > 0 || redacts.length > 0;

/** The features' own consequences, in registry order, each seeing what came before it. */
function consequences(state: RoomState, first: Outcome<AnyEvent>, context: Context, actor: Actor): Decided {
  const revision = state.revision + 1;
  const stamp: Stamp = { at: context.now, revision, index: 0 };
  const events = [...first.events];
  let added: NewContents = first.contents ?? {};
  const erases = [...(first.erases ?? [])];
  const replaced = [...(first.redacts ?? [])];
  let states = evolveFeatures(state.features, events, stamp);
  for (const [name, { respond }] of registry) {
    if (respond === undefined) continue;
    const [now, index] = [states[name], events.length];
    const more = respond(
      now,
      events,
      { ...context, facts: factsOf(states), contents: withContents(state.contents, { revision, contents: added }) },
      actor,
      (own) => evolveOne(name, now, own, { ...stamp, index }),
    );
    if (more.events.length === 0) {
      if (changesContents(more))
        throw new Error(`${name} brings or erases contents without an event: they would be lost`);
      continue;
    }
    states = evolveFeatures(states, more.events, { ...stamp, index });
    events.push(...more.events);
    added = { ...added, ...more.contents };
    erases.push(...(more.erases ?? []));
    replaced.push(...(more.redacts ?? []));
  }
  for (const [name, { letsGo }] of registry)
    if (states[name] !== state.features[name])
      replaced.push(...(letsGo?.(state.features[name], states[name], events) ?? []));
  const redacts = redactionsOf(state.contents, replaced, states);
  return {
    events,
    ...(Object.keys(added).length === 0 ? {} : { contents: added }),
    ...(erases.length === 0 ? {} : { erases }),
    ...(redacts.length === 0 ? {} : { redacts }),
  };
}

/**
 * Decides a command of unknown shape against the room: the events of one entry, or a typed refusal.
 * Pure; the same state, command and circumstances always give the same answer.
 */
export function decide(
  state: RoomState,
  command: RawCommand,
  actor: Actor,
  circumstances: Circumstances,
): Decided | Rejection {
  const owner = ownerOf.get(command.type);
  const spec = owner?.value.commands[command.type];
  const rule = owner?.value.decide[command.type];
  if (owner === undefined || spec === undefined || rule === undefined) return refusals.unknownCommand();
  if (!may(actor.role, command.type)) return refusals.notAllowed();
  const parsed = spec.data.safeParse(command.data);
  if (!parsed.success) return badInput(parsed.error.issues);
  const lens: Lens = { contents: state.contents, facts: factsOf(state.features) };
  const context: Context = { ...circumstances, ...lens };
  for (const [name, value] of registry) {
    const refused = value.gate?.(state.features[name], command.type, actor, lens);
    if (refused !== undefined) return refused;
  }
  const decision = rule(state.features[owner.name], { data: parsed.data, actor }, context);
  return isRejection(decision) ? decision : consequences(state, decision, context, actor);
}
