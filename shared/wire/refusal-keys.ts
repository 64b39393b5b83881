import { refusals as agenda } from '../features/agenda/refusals.ts';
import { refusals as floor } from '../features/floor/refusals.ts';
import { refusals as lifecycle } from '../features/lifecycle/refusals.ts';
import { refusals as moments } from '../features/moments/refusals.ts';
import { refusals as people } from '../features/people/refusals.ts';
import { refusals as questions } from '../features/questions/refusals.ts';
import { refusals as shows } from '../features/shows/refusals.ts';
import { refusals as voice } from '../features/voice/refusals.ts';
import { common } from '../kernel/refusals.ts';
import { refusals as room } from '../room/refusals.ts';
import { nodeRefusals, transportRefusals } from './refusals.ts';

/** Every table of refusals, a line each; for pages they are types alone. */
export const refusalTables = [
  common,
  agenda,
  floor,
  lifecycle,
  moments,
  people,
  questions,
  shows,
  voice,
  room,
  nodeRefusals,
  transportRefusals,
] as const;

type ValueOf<Table> = Table extends unknown ? Table[keyof Table] : never;
type Declared = ValueOf<(typeof refusalTables)[number]>;

/** What names a refusal in an ack. */
export type RefusalKey = Declared['key'];

/** What the sentence of a refusal is made of, beside its key; the same facts stand in the ack. */
export type FactsOf<Key extends RefusalKey> = Extract<Declared, { readonly key: Key }>['says'] extends (
  facts: infer Facts,
) => string
  ? Facts
  : Readonly<Record<never, never>>;
