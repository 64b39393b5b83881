import { expect, test } from 'vitest';
import { concerned } from '../../../room/views.ts';
import { closeQueue, goTo, plan } from '../../../testing/acts/agenda.ts';
import { ask, moderates } from '../../../testing/acts/questions.ts';
import { ana, host, Scenario } from '../../../testing/scenario.ts';

const why = (room: Scenario, name: string) => (room.of(name)['lost'] as { why?: string } | undefined)?.why;
const clear = (room: Scenario, handId: string) => room.given(ana, { type: 'hand.clear', data: { handId } });
const told = (room: Scenario) => {
  const entry = room.entries.at(-1);
  return entry === undefined ? [] : [...concerned(room.state, entry)];
};

function atSecond(hands: 'keep' | 'clear' | 'carry', ...names: readonly string[]) {
  const room = Scenario.open();
  const [first = '', second = ''] = plan(room, 'Opening', 'Panel');
  goTo(room, first, 'carry').raiseAll(...names);
  return { room: goTo(room, second, hands), first, second };
}
const keepOnly = (room: Scenario, id: string, more: object = {}) =>
  room.given(host, { type: 'agenda.set', data: { segments: [{ id, title: 'Panel', minutes: 10 }], ...more } });

test('H6 whoever’s hand a moderator clears is told so, waiting or called, until they raise another', () => {
  for (const called of [false, true]) {
    const room = Scenario.open();
    const hand = room.raise('mia', 'Bees');
    if (called) room.call('mia');
    clear(room, hand);
    expect(told(room)).toContain('p-mia');
    expect(room.of('mia')['lost']).toEqual({ id: hand, kind: 'speak', why: 'cleared', at: room.now });
    for (const view of [room.public, room.stage, room.staff, room.of('kim')])
      expect(JSON.stringify(view)).not.toContain('"why"');
    room.raise('mia');
    expect(why(room, 'mia')).toBeUndefined();
  }
});

test('H6 whoever lowers a hand, speaks or is skipped is told nothing', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'lea').lower('mia').turn().skip('lea');
  for (const name of ['mia', 'kim', 'lea']) expect(why(room, name)).toBeUndefined();
});

test('H6 the author of a question whose call was ended is told of the call, not of a hand', () => {
  const room = Scenario.open();
  moderates(room, 'onstage', ask(room, 'mia'));
  clear(room, String(room.floor['handId']));
  expect(why(room, 'mia')).toBe('call-ended');
});

test('H2 H6 a follow-up that lapsed, and a point of order whose lane was switched off', () => {
  const room = Scenario.open({ orderLane: true });
  room.raiseAll('mia', 'kim').next().start();
  room.followUp('lea');
  room.order('noa');
  room.given(host, { type: 'room.settings', data: { orderLane: false } });
  expect(why(room, 'noa')).toBe('order-off');
  room.end().call('kim').start();
  expect(why(room, 'lea')).toBe('lapsed');
});

test('H6 L4 moving on: cleared hands are told that the room moved on, kept ones are not gone', () => {
  expect(why(atSecond('clear', 'mia').room, 'mia')).toBe('moved-on');
  expect(why(atSecond('keep', 'mia').room, 'mia')).toBeUndefined();
  expect(why(atSecond('carry', 'mia').room, 'mia')).toBeUndefined();
});

test('H6 L4 whose part is taken off the agenda is told that, and nothing else', () => {
  const { room, second } = atSecond('keep', 'mia');
  keepOnly(room, second);
  expect(told(room)).toContain('p-mia');
  expect([room.of('mia')['kept'], why(room, 'mia'), room.queue]).toEqual([undefined, 'part-gone', []]);
});

test('L4 taking a part out, the host may let the hands kept for it join the queue', () => {
  const { room, second } = atSecond('keep', 'mia', 'kim');
  room.raise('kim');
  keepOnly(room, second, { hands: 'carry' });
  expect(room.queue).toEqual(['mia', 'kim']);
  expect([why(room, 'mia'), why(room, 'kim')]).toEqual([undefined, 'has-another']);
  expect(room.when(host, { type: 'agenda.set', data: { segments: [], hands: 'keep' } }).refused).toBe('bad-input');
});

test('L4 a kept hand whose owner has another one up by then is told so', () => {
  const { room, first } = atSecond('keep', 'mia');
  room.raise('mia');
  goTo(room, first, 'carry');
  expect(why(room, 'mia')).toBe('has-another');
});

test('H13 whoever gets a written answer instead is told that', () => {
  const room = Scenario.open();
  const [first = '', second = ''] = plan(room, 'Opening', 'Panel');
  goTo(room, first, 'carry').raise('mia', 'Bees');
  goTo(closeQueue(room, true), second, 'clear');
  expect(why(room, 'mia')).toBe('promised');
});

test('H6 T3 whoever’s words a moderator hides is told so while the hand keeps its place', () => {
  const room = Scenario.open();
  const handId = room.raise('mia', 'Bees');
  room.given(ana, { type: 'hand.hide', data: { handId } });
  expect(told(room)).toContain('p-mia');
  expect(room.of('mia')['hand']).toMatchObject({ state: 'waiting', topic: 'Bees', unseen: true });
  room.given(ana, { type: 'hand.approve', data: { handId } });
  expect(room.of('mia')['hand']).not.toHaveProperty('unseen');
});
