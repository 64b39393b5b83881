import { expect, test } from 'vitest';
import { limits } from '../../../kernel/limits.ts';
import type { Site } from '../../../room/views.ts';
import { publicView } from '../../../testing/views.ts';
import { ana, attendee, Scenario, speaker, system } from '../../../testing/scenario.ts';
import { queueOrder } from '../queue/queue.ts';
import { staffView } from '../told/staff-view.ts';

const stand = (handId: string) => ({ type: 'hand.stand', data: { handId } });
const unstand = (handId: string) => ({ type: 'hand.unstand', data: { handId } });
const standing = (room: Scenario, id: string) =>
  [room.public, room.stage, room.staff].map((view) => view[`hand:${id}`]?.['standing']);

/** "mia" waits with a topic. */
function asking(settings: object = {}): { room: Scenario; mia: string } {
  const room = Scenario.open(settings);
  return { room, mia: room.raise('mia', 'Bees') };
}

test('H4 standing with a hand adds one weight a person, seen by everybody, and can be undone', () => {
  const { room, mia } = asking();
  expect(standing(room, mia)).toEqual([undefined, undefined, undefined]);
  for (const name of ['kim', 'lea', 'kim']) room.given(attendee(name), stand(mia));
  room.given(speaker, stand(mia));
  expect(standing(room, mia)).toEqual([3, 3, 3]);
  expect(room.of('kim')['stood']).toEqual([mia]);
  expect(room.of('mia')).not.toHaveProperty('stood');
  room.given(attendee('kim'), unstand(mia)).given(attendee('kim'), unstand(mia));
  expect(standing(room, mia)).toEqual([2, 2, 2]);
  expect(room.of('kim')).not.toHaveProperty('stood');
  room.given(attendee('lea'), unstand(mia)).given(speaker, unstand(mia));
  expect(standing(room, mia)).toEqual([undefined, undefined, undefined]);
});

test('H4 standing twice, or letting go of what one never stood with, is fine and writes nothing', () => {
  const { room, mia } = asking();
  room.given(attendee('kim'), stand(mia));
  for (const [name, command] of [
    ['kim', stand(mia)],
    ['lea', unstand(mia)],
  ] as const) {
    room.given(attendee(name), command);
    expect(room.last).toEqual({ events: [] });
  }
});

test('H4 nobody stands with their own hand, one without a topic, one that is gone or one that never was', () => {
  const { room, mia } = asking();
  const silent = room.raise('kim');
  const gone = room.raise('lea', 'Trams');
  room.given(attendee('noa'), stand(gone)).lower('lea');
  const refused = (name: string, command: object) => room.when(attendee(name), command as never).refused;
  expect(refused('mia', stand(mia))).toBe('not-allowed');
  expect(refused('noa', stand(silent))).toBe('not-allowed');
  expect(refused('noa', stand(gone))).toBe('stale');
  expect(refused('noa', stand('never-was'))).toBe('no-such-item');
  expect(refused('noa', unstand('never-was'))).toBe('no-such-item');
  expect(room.of('noa')['stood']).toEqual([gone]);
  expect(refused('noa', unstand(gone))).toBeUndefined();
  expect(room.of('noa')).not.toHaveProperty('stood');
  room.next();
  expect(refused('noa', stand(mia))).toBe('stale');
  expect(room.when(system, stand(mia)).refused).toBe('not-allowed');
});

test('H4 T3 a topic that may not be seen cannot be stood with, and nothing tells whether there is one', () => {
  const { room, mia } = asking({ topics: 'screened' });
  const silent = room.raise('lea');
  const answer = (id: string) => room.when(attendee('kim'), stand(id)).refusal;
  expect(answer(mia).rejected).toBe('no-such-item');
  expect(answer(silent)).toEqual(answer(mia));
  room.given(ana, { type: 'hand.approve', data: { handId: mia } }).given(attendee('kim'), stand(mia));
  room.given(ana, { type: 'hand.hide', data: { handId: mia } });
  expect(room.when(attendee('noa'), stand(mia)).refused).toBe('no-such-item');
  expect(room.when(attendee('kim'), unstand(mia)).refused).toBeUndefined();
  room.set({ topics: 'open' });
  expect(room.when(attendee('noa'), stand(mia)).refused).toBe('no-such-item');
  expect(room.when(attendee('noa'), stand(silent)).refused).toBe('not-allowed');
});

test('H4 who stands with a hand is in no view but their own', () => {
  const { room, mia } = asking();
  room.given(attendee('kim'), stand(mia));
  for (const view of [room.public, room.stage, room.staff, room.of('mia')])
    expect(JSON.stringify(view)).not.toMatch(/kim|stood/);
});

test('H4 the weight comes with a hand that is added, stays through a skip and through Undo', () => {
  const { room, mia } = asking();
  const rosa = room.add('Rosa', { topic: 'Trams' });
  room.given(attendee('kim'), stand(mia)).given(attendee('kim'), stand(rosa));
  expect(standing(room, rosa)).toEqual([1, 1, 1]);
  room.next().given(attendee('lea'), stand(rosa)).undo();
  expect([standing(room, mia), standing(room, rosa)]).toEqual([
    [1, 1, 1],
    [2, 2, 2],
  ]);
  room.next().skip('mia');
  expect(standing(room, mia)).toEqual([1, 1, 1]);
});

test(`H4 one person stands with at most ${limits.standsPerPersonCount} hands that wait, however long the evening`, () => {
  const room = Scenario.open();
  const ids = Array.from({ length: limits.standsPerPersonCount + 1 }, (_, i) => room.raise(`p${i}`, 'Bees'));
  const [first = '', ...others] = ids;
  for (const id of others) room.given(attendee('kim'), stand(id));
  expect(room.when(attendee('kim'), stand(first)).refusal).toMatchObject({ rejected: 'not-allowed' });
  expect(room.when(attendee('kim'), stand(others[0] ?? '')).refused).toBeUndefined();
  room.lower('p1').given(attendee('kim'), stand(first));
  expect(room.of('kim')['stood']).toHaveLength(limits.standsPerPersonCount);
  expect(room.of('kim')['stood']).not.toContain(others[0]);
});

test('H4 a screen’s count is the paced one, while a person sees at once that they stand', () => {
  const { room, mia } = asking();
  const before = room.state;
  room.given(attendee('kim'), stand(mia));
  const site: Site = {};
  expect(publicView(room.state, site, before)[`hand:${mia}`]).not.toHaveProperty('standing');
  expect(publicView(room.state, site, room.state)[`hand:${mia}`]).toMatchObject({ standing: 1 });
  expect(room.of('kim')['stood']).toEqual([mia]);
});

test('H4 standing with a hand sorts no queue and makes no staff map again, until the paced count moves', () => {
  const { room, mia } = asking();
  room.raiseAll('lea', 'noa');
  const before = room.state.features.floor;
  const lens = { contents: room.state.contents, facts: room.facts, away: new Set<string>() };
  const seen = staffView(before, lens, before);
  room.given(attendee('kim'), stand(mia));
  const after = room.state.features.floor;
  expect(after).not.toBe(before);
  expect(queueOrder(after)).toBe(queueOrder(before));
  expect(staffView(after, lens, before)).toBe(seen);
  expect(staffView(after, lens, after)[`hand:${mia}`]).toMatchObject({ standing: 1 });
  const named = { ...after, passedOver: [mia] };
  expect(staffView(named, lens, after)['floor']).toMatchObject({ passedOver: [mia] });
});
