import type { z } from 'zod';
import type { CommandSpecs } from '../kernel/commands.ts';
import type { Feature } from '../kernel/feature.ts';
import { agenda } from '../features/agenda/feature.ts';
import { cue } from '../features/cue/feature.ts';
import { floor } from '../features/floor/feature.ts';
import { lifecycle } from '../features/lifecycle/feature.ts';
import { moments } from '../features/moments/feature.ts';
import { people } from '../features/people/feature.ts';
import { questions } from '../features/questions/feature.ts';
import { reactions } from '../features/reactions/feature.ts';
import { shows } from '../features/shows/feature.ts';
import { stage } from '../features/stage/feature.ts';
import { voice } from '../features/voice/feature.ts';

/** The registry: one line a feature. Consequences (`respond`) run in this order. */
export const features = {
  lifecycle,
  people,
  agenda,
  questions,
  shows,
  voice,
  floor,
  reactions,
  moments,
  stage,
  cue,
} as const;

type Features = typeof features;
export type FeatureName = keyof Features;

type StateOf<F> = F extends { readonly initial: infer State } ? State : never;
/* oxlint-disable typescript/no-explicit-any -- matching a type's parameters needs placeholders, no value is `any` */
type EventOf<F> = F extends Feature<any, infer Event, any, any, any, any> ? Event : never;
/* oxlint-enable typescript/no-explicit-any */
type CommandsOf<F> = F extends { readonly commands: infer Specs extends CommandSpecs }
  ? {
      [Type in keyof Specs & string]: { readonly type: Type; readonly data: z.input<Specs[Type]['data']> };
    }[keyof Specs & string]
  : never;

export type FeatureStates = { readonly [Name in FeatureName]: StateOf<Features[Name]> };
export type RoomEvent = { [Name in FeatureName]: EventOf<Features[Name]> }[FeatureName];
export type Command = { [Name in FeatureName]: CommandsOf<Features[Name]> }[FeatureName];
