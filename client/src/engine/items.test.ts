import { expect, test } from 'vitest';
import type { Personal, PublicView, StaffView, StageView } from '../../../shared/room/records.ts';
import { itemOf, itemsOf } from './items.ts';
import type { RoomClient } from './store.ts';

const hand = { key: [4, 0, 1], kind: 'speak', sign: { colour: 3, numeral: 7 } } as const;
const view: PublicView = { 'hand:h1': hand, 'hand:h2': { ...hand, topic: 'Trees' }, deck: { handId: 'h1' } };

test('each record of a kind is an item that knows its id, and the same one as long as its record is the same', () => {
  expect(itemsOf(view, 'hand:').map(({ id, topic }) => [id, topic])).toEqual([
    ['h1', undefined],
    ['h2', 'Trees'],
  ]);
  const next: PublicView = { ...view, 'hand:h2': { ...hand, topic: 'Trams' } };
  expect(itemOf(next, 'hand:', 'h1')).toBe(itemOf(view, 'hand:', 'h1'));
  expect(itemOf(next, 'hand:', 'h2')).toMatchObject({ id: 'h2', topic: 'Trams' });
  expect(itemOf(view, 'hand:', 'h3')).toBeUndefined();
  expect(itemOf(view, 'hand:', undefined)).toBeUndefined();
});

/*
 * The rest is for the compiler: what pages read is what the features declare. Each of these lines is an error; the day
 * one compiles, it is an error that it is said to be one.
 */
type Told = { readonly view: PublicView; readonly stage: StageView; readonly staff: StaffView; readonly own: Personal };
const reads = (use: (told: Told) => unknown): unknown => use;
const readPublic = (one: PublicView): unknown => one;
const readStage = (one: StageView): unknown => one;

test('pages read only what is told, under the name it has, and each only what its audience is told', () => {
  // @ts-expect-error -- a field that is no longer called so
  reads(({ view: { room } }) => room?.name);
  // @ts-expect-error -- a record that is no longer called so
  reads((told) => told.view.line);
  // @ts-expect-error -- a kind that is no longer called so
  reads((told) => itemsOf(told.view, 'raised:'));
  // @ts-expect-error -- what staff alone know of a hand, read from an attendee's
  reads((told) => itemsOf(told.view, 'hand:').map(({ skips }) => skips));
  // @ts-expect-error -- what staff alone know of the floor
  reads((told) => told.view.floor);
  // @ts-expect-error -- staff's records for a page of attendees
  reads((told) => readPublic(told.staff));
  // @ts-expect-error -- the big screen's view where that of attendees belongs
  reads((told) => readPublic(told.stage));
  // @ts-expect-error -- and the other way round
  reads((told) => readStage(told.view));
  // @ts-expect-error -- the big screen lists no questions
  reads((told) => told.stage.questions);
  // @ts-expect-error -- another one's words among one's own
  reads((told) => told.own.hand?.name);
  // @ts-expect-error -- an answer is that of what was asked
  reads(() => (client: RoomClient) => client.read({ name: 'hall', data: {} }).then((answer) => answer.items));
  // @ts-expect-error -- nothing of this name may be asked
  reads(() => (client: RoomClient) => client.read({ name: 'hands', data: {} }));
});
