import { refusals as agenda, texts as agendaTexts } from '../features/agenda/refusals.ts';
import { refusals as floor, texts as floorTexts } from '../features/floor/refusals.ts';
import { refusals as lifecycle, texts as lifecycleTexts } from '../features/lifecycle/refusals.ts';
import { refusals as moments } from '../features/moments/refusals.ts';
import { refusals as people, texts as peopleTexts } from '../features/people/refusals.ts';
import { refusals as questions, texts as questionsTexts } from '../features/questions/refusals.ts';
import { refusals as shows, texts as showsTexts } from '../features/shows/refusals.ts';
import { refusals as voice } from '../features/voice/refusals.ts';
import { common, textRefusalsOf } from '../kernel/refusals.ts';
import { refusals as room } from '../room/refusals.ts';
import { nodeRefusals, transportRefusals } from './refusals.ts';

/** All texts that people write, a line a feature; one that several have is called the same in all of them. */
export const writtenTexts = {
  ...agendaTexts.called,
  ...floorTexts.called,
  ...lifecycleTexts.called,
  ...peopleTexts.called,
  ...questionsTexts.called,
  ...showsTexts.called,
};

/** Every table of refusals, a line each; for pages they are types alone. */
export const refusalTables = [
  common,
  textRefusalsOf(writtenTexts),
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
