import type { Facts } from '../kernel/facts.ts';
import { remember, rememberBy } from '../kernel/remember.ts';
import type { Credential, Due, Needs } from '../kernel/shell.ts';
import { factsOf } from './facts.ts';
import type { FeatureStates } from './features.ts';
import { registry, type RoomState } from './room.ts';
import { wallAtMost } from './wall-time.ts';

/** What the shell must know of the whole room now: every need there is, so that none is left out by mistake. */
export type RoomNeeds = { readonly [Name in keyof Required<Needs>]: Needs[Name] } & {
  readonly credentials: readonly Credential[];
  readonly counters: readonly string[];
};

const nothing: Needs = {};

const ofFeature = registry.map(([name, { needs }]) => {
  const known = needs === undefined ? undefined : remember((state: object, facts: Facts) => needs(state, facts));
  return (states: FeatureStates): Needs => known?.(states[name], factsOf(states)) ?? nothing;
});

function earliest(dues: readonly (Due | undefined)[]): Due | undefined {
  let first: Due | undefined;
  for (const due of dues) if (due !== undefined && (first === undefined || due.at < first.at)) first = due;
  return first;
}

/** `parts` are what the features need, in registry order. What there is one of comes from one feature alone. */
export function merged(states: FeatureStates, parts: readonly Needs[]): RoomNeeds {
  const only = <Name extends keyof Needs>(name: Name): Needs[Name] | undefined => {
    const givers = parts.flatMap((part, index) => (part[name] === undefined ? [] : [{ part, index }]));
    if (givers.length > 1) {
      const names = givers.map(({ index }) => registry[index]?.[0]);
      throw new Error(`${names.join(' and ')} each need a ${name}, and a room has one`);
    }
    return givers[0]?.part[name];
  };
  const expiry = only('expiry');
  return {
    credentials: parts.flatMap(({ credentials = [] }) => credentials),
    due: earliest(parts.map(({ due }) => due)),
    counters: parts.flatMap(({ counters = [] }) => counters),
    surge: only('surge'),
    samples: only('samples'),
    relay: only('relay'),
    watched: only('watched'),
    /* Counted by the wall's calendar. */
    expiry: expiry === undefined ? undefined : { ...expiry, endedAt: wallAtMost({ features: states }, expiry.endedAt) },
    idle: only('idle'),
  };
}

/* Made anew only where some feature needs something else: after almost every entry it is the very same. */
const ofParts = rememberBy(({ lifecycle }: FeatureStates, parts: readonly Needs[]) => [lifecycle, ...parts], merged);

const ofStates = remember((states: FeatureStates) =>
  ofParts(
    states,
    ofFeature.map((needs) => needs(states)),
  ),
);

export const needsOf = ({ features }: RoomState): RoomNeeds => ofStates(features);
