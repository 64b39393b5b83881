import * as agenda from '../features/agenda/refusals.ts';
import * as cue from '../features/cue/refusals.ts';
import * as floor from '../features/floor/refusals.ts';
import * as lifecycle from '../features/lifecycle/refusals.ts';
import * as moments from '../features/moments/refusals.ts';
import * as people from '../features/people/refusals.ts';
import * as questions from '../features/questions/refusals.ts';
import * as shows from '../features/shows/refusals.ts';
import * as voice from '../features/voice/refusals.ts';
import { common, textRefusalsOf } from '../kernel/refusals.ts';
import type { RefusalTable } from '../kernel/rejection.ts';
import { refusals as room } from '../room/refusals.ts';
import type { RefusalSentences } from './refusal-keys.ts';
import { nodeRefusals, transportRefusals } from './refusals.ts';

/* The registry of features is most of the core: here stand their tables alone, for the pages. */

type SentencesOf<Table extends RefusalTable> = {
  readonly [One in Table[keyof Table] as One['key']]: One['says'];
};

/* @__NO_SIDE_EFFECTS__ */
const sentencesOf = <Table extends RefusalTable>(table: Table) =>
  Object.fromEntries(Object.values(table).map(({ key, says }) => [key, says])) as SentencesOf<Table>;

const texts = {
  ...agenda.texts.called,
  ...cue.texts.called,
  ...floor.texts.called,
  ...lifecycle.texts.called,
  ...people.texts.called,
  ...questions.texts.called,
  ...shows.texts.called,
};

/** All refusals in English by their keys; one that is missing does not compile. */
export const refusalSentences: RefusalSentences = {
  ...sentencesOf(common),
  ...sentencesOf(textRefusalsOf(texts)),
  ...sentencesOf(agenda.refusals),
  ...sentencesOf(floor.refusals),
  ...sentencesOf(lifecycle.refusals),
  ...sentencesOf(moments.refusals),
  ...sentencesOf(people.refusals),
  ...sentencesOf(questions.refusals),
  ...sentencesOf(shows.refusals),
  ...sentencesOf(voice.refusals),
  ...sentencesOf(room),
  ...sentencesOf(nodeRefusals),
  ...sentencesOf(transportRefusals),
};
