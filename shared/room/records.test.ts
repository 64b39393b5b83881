import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type {
  DeckRecord,
  DrawRecord,
  DrawRow,
  FloorRecap,
  FloorRecord,
  HandRecord,
  NowRecord,
  OwnFloor,
  OwnHandRecord,
  OwnTurnRecord,
  QueueRecord,
  StaffHandRecord,
} from '../features/floor/records.ts';
import { lifecycleRecords, type RoomRecord } from '../features/lifecycle/records.ts';
import type { OwnPerson, StaffRecord } from '../features/people/records.ts';
import { refusals as momentsRefusals } from '../features/moments/refusals.ts';
import {
  questionsRecords,
  type OwnQuestionRecord,
  type OwnQuestions,
  type QuestionRecord,
  type QuestionsPage,
  type QuestionsRecap,
  type StaffQuestionRecord,
  type StageQuestionRecord,
} from '../features/questions/records.ts';
import { feature, type Feature } from '../kernel/feature.ts';
import { record, recordsByOwner } from '../kernel/records.ts';
import { read } from '../kernel/views.ts';
import type { ViewOf, WireSchemas } from '../kernel/wire.ts';
import type { FeatureName, features } from './features.ts';
import type { Personal, PublicView, Reads, Recap, SpeakerView, StaffView, StageView } from './records.ts';

/*
 * Most of this file is for the type check: a line after `@ts-expect-error` is a mistake, and one that compiles is red.
 */

test('I2 what an audience gets under a key is what a feature declares for it', () => {
  expectTypeOf<NonNullable<PublicView['room']>>().toEqualTypeOf<RoomRecord>();
  expectTypeOf<NonNullable<PublicView['now']>>().toEqualTypeOf<NowRecord>();
  expectTypeOf<NonNullable<PublicView['deck']>>().toEqualTypeOf<DeckRecord>();
  expectTypeOf<NonNullable<PublicView['queue']>>().toEqualTypeOf<QueueRecord>();
  expectTypeOf<NonNullable<PublicView['draw']>>().toEqualTypeOf<DrawRecord>();
  expectTypeOf<PublicView[`hand:${string}`]>().toEqualTypeOf<HandRecord>();
  expectTypeOf<PublicView[`question:${string}`]>().toEqualTypeOf<QuestionRecord>();
  expectTypeOf<StageView[`question:${string}`]>().toEqualTypeOf<StageQuestionRecord>();
  expectTypeOf<StaffView[`hand:${string}`]>().toEqualTypeOf<StaffHandRecord>();
  expectTypeOf<StaffView[`question:${string}`]>().toEqualTypeOf<StaffQuestionRecord>();
  expectTypeOf<StaffView[`staff:${string}`]>().toEqualTypeOf<StaffRecord>();
  expectTypeOf<NonNullable<StaffView['floor']>>().toEqualTypeOf<FloorRecord>();
  expectTypeOf<NonNullable<Personal['hand']>>().toEqualTypeOf<OwnHandRecord>();
  expectTypeOf<NonNullable<Personal['turn']>>().toEqualTypeOf<OwnTurnRecord>();
  expectTypeOf<NonNullable<Personal['questions']>>().toEqualTypeOf<readonly OwnQuestionRecord[]>();
  expectTypeOf<Personal>().toExtend<OwnFloor & OwnPerson & OwnQuestions>();
  expectTypeOf<Recap>().toExtend<FloorRecap & QuestionsRecap>();
  expectTypeOf<Reads['questions']>().toEqualTypeOf<QuestionsPage>();
});

/* A renamed field, and a record that there is none of. */
export const title = (view: PublicView) => view.room?.title;
// @ts-expect-error -- no such field
export const renamed = (view: PublicView) => view.room?.name;
// @ts-expect-error -- no such record
export const misspelt = (view: PublicView) => view.rooom;
// @ts-expect-error -- of staff alone
export const ofStaff = (view: PublicView) => view['hand:1']?.skips;
// @ts-expect-error -- of speakers and staff alone
export const cue = (view: PublicView) => view.cue;
// @ts-expect-error -- and no matter for the hall
export const cueOnStage = (view: StageView) => view.cue;
export const cues = (staff: StaffView, speaker: SpeakerView) => [staff.cue?.text, speaker.cue?.text];
// @ts-expect-error -- of hosts and moderators alone
export const ofModerators = (view: SpeakerView) => view.floor;
export const skips = (view: StaffView) => view['hand:1']?.skips;

const seen = { key: [1], kind: 'speak', sign: { colour: 1, numeral: 1 } } as const;

test('P3 a private field, or one that is not declared, is in no record', () => {
  const recordOf = recordsByOwner<HandRecord>();
  const hand: HandRecord = record({ ...seen, name: undefined });
  expect(hand).toEqual(seen);
  // @ts-expect-error -- whose hand it is
  const whose: HandRecord = record({ ...seen, participant: 'p-mia' });
  expect(whose).toHaveProperty('participant');
  // @ts-expect-error -- what moderators know of it
  expect(recordOf({}, { ...seen, skips: 1 })).toHaveProperty('skips');
  const more = { away: true };
  // @ts-expect-error -- the same, in a spread
  const spread: HandRecord = record({ ...seen, ...more });
  expect(spread).toHaveProperty('away');
  // @ts-expect-error -- the same, in a spread
  expect(recordOf({}, { ...seen, ...more })).toHaveProperty('away');
  // @ts-expect-error -- nor in what the host takes along
  const row: DrawRow = record({ round: 1, drawnAt: 1, hash: '', seed: '', hands: '', ...more });
  expect(row).toHaveProperty('away');
  // @ts-expect-error -- without its key
  const keyless: HandRecord = record({ kind: seen.kind, sign: seen.sign });
  expect(keyless).not.toHaveProperty('key');
});

test('P3 no audience gets what is another one’s', () => {
  const view: PublicView = { 'hand:1': seen };
  expect(view).toHaveProperty('hand:1');
  // @ts-expect-error -- the staff map where attendees' view belongs
  expectTypeOf<StaffView>().toExtend<PublicView>();
  // @ts-expect-error -- what staff have where that of speakers belongs
  expectTypeOf<StaffView>().toExtend<SpeakerView>();
  // @ts-expect-error -- and that where everybody's belongs
  expectTypeOf<SpeakerView>().toExtend<PublicView>();
  // @ts-expect-error -- the other way round
  expectTypeOf<PublicView>().toExtend<StaffView>();
  // @ts-expect-error -- attendees' words where only approved ones belong
  expectTypeOf<PublicView>().toExtend<StageView>();
  // @ts-expect-error -- a staff record in the public view
  const wrong: PublicView = { 'hand:1': {} as StaffHandRecord };
  expect(wrong).toHaveProperty('hand:1');
});

type Room = { readonly title: string };
const rules = { initial: { title: '' }, commands: {}, decide: {}, evolve: {} } as const;
const nothing = { ...rules, records: lifecycleRecords };
const asking = { ...rules, records: questionsRecords };
const declare = feature<Room, never, never, never, typeof lifecycleRecords>();

test('I2 a feature gives what it declares', () => {
  // @ts-expect-error -- a record without most of its fields
  declare({ ...nothing, views: { public: ({ title: told }) => ({ room: { title: told } }) } });
  // @ts-expect-error -- a record that it did not declare
  const hall = (): ViewOf<(typeof lifecycleRecords)['public']> => ({ hall: {} });
  expect(hall()).toHaveProperty('hall');
  // @ts-expect-error -- a field of one's own record, where it declares none
  declare({ ...nothing, views: { personal: { of: () => ({ vip: true }), concerns: () => [] } } });
  expect(declare({ ...nothing, views: {} }).views).toEqual({});
});

test('P3 a host takes along what is declared, and no other table', () => {
  const tables = { questions: [], people: [{ person: 'p-mia' }] };
  const takes = feature<Room, never, never, never, typeof questionsRecords>();
  // @ts-expect-error -- a table that it does not declare, not even in a spread
  expect(takes({ ...asking, views: {}, exports: () => ({ ...tables }) }).exports).toBeDefined();
});

test('I2 a feature answers what it declares, and to nothing else', () => {
  const asked = { from: ['attendee'], data: z.strictObject({}) } as const;
  const page: QuestionsPage = { total: 0, items: [] };
  const more = { asker: 'p-mia' };
  const asks = feature<Room, never, never, never, typeof questionsRecords>();
  expect(asks({ ...asking, views: {}, reads: { questions: { ...asked, answer: () => page } } }).reads).toBeDefined();
  // @ts-expect-error -- a read, where it declares none
  declare({ ...nothing, views: {}, reads: { people: { ...asked, answer: () => ({ asker: 'p-mia' }) } } });
  const both = { questions: { ...asked, answer: () => page }, people: { ...asked, answer: () => more } };
  // @ts-expect-error -- one that it does not declare, beside one that it does
  asks({ ...asking, views: {}, reads: { ...both, people: both.people } });
  // @ts-expect-error -- the same, in a spread
  asks({ ...asking, views: {}, reads: { ...both } });
  // @ts-expect-error -- an answer without what it declares
  asks({ ...asking, views: {}, reads: { questions: { ...asked, answer: () => more } } });
  // @ts-expect-error -- an answer with more than that
  read<Room, QuestionsPage>()({ ...asked, answer: () => ({ total: 0, items: [], asker: 'p-mia' }) });
});

/* oxlint-disable typescript/no-explicit-any -- matching a type's parameters needs placeholders, no value is `any` */
type Untyped = {
  [Name in FeatureName]: (typeof features)[Name] extends Feature<any, any, any, any, any, infer Wire>
    ? WireSchemas extends Wire
      ? Name
      : never
    : Name;
}[FeatureName];
/* oxlint-enable typescript/no-explicit-any */

test('I2 there is no feature without records', () => {
  expectTypeOf<Untyped>().toEqualTypeOf<never>();

  // @ts-expect-error -- one that says nothing of what it tells
  expect(declare({ ...rules, views: {} })).not.toHaveProperty('records');
  // @ts-expect-error -- nor what another one tells
  expect(declare({ ...rules, records: questionsRecords, views: {} }).records).toBe(questionsRecords);
});

test('I2 there is no feature that refuses more than its table of refusals says', () => {
  const refuse = feature<Room, never, 'floor-taken', never, typeof lifecycleRecords>();
  // @ts-expect-error -- without a table
  expect(refuse({ ...nothing, views: {} })).not.toHaveProperty('refusals');
  // @ts-expect-error -- not in its table
  expect(refuse({ ...nothing, refusals: momentsRefusals, views: {} }).refusals).toBe(momentsRefusals);
  const measures = feature<Room, never, 'stale', never, typeof lifecycleRecords>();
  expect(measures({ ...nothing, refusals: momentsRefusals, views: {} }).refusals).toBe(momentsRefusals);
  type Untold = { [Name in FeatureName]: unknown extends (typeof features)[Name]['refusals'] ? Name : never };
  expectTypeOf<Untold[FeatureName]>().toEqualTypeOf<never>();
});
