import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ViewRecord } from '../../../kernel/records.ts';
import { exportOf, recapOf } from '../../../room/views.ts';
import { goTo, plan } from '../../../testing/acts/agenda.ts';
import { ask, does, moderates, named } from '../../../testing/acts/questions.ts';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';
import { floorLimits } from '../limits.ts';
import { evenness, median } from './recap.ts';

function recap(room: Scenario): ViewRecord {
  room.phase('ended');
  return recapOf(room.state)?.['floor'] as ViewRecord;
}
const speakers = (floor: ViewRecord) => floor['speakers'] as unknown as readonly ViewRecord[];
const five = ['mia', 'kim', 'lea', 'noa', 'ida'];

test('C1 the recap counts turns, voices, first voices, the median wait and how even the time was', () => {
  const room = Scenario.open().raiseAll(...five);
  for (const seconds of [10, 20, 30, 40, 50]) room.turn(seconds);
  room.raiseAll('mia').turn(50);
  const waits = [4, 3 + 10, 2 + 30, 1 + 60, 0 + 100, 0].toSorted((a, b) => a - b);
  expect(recap(room)).toMatchObject({
    turns: 6,
    seconds: 200,
    voices: 5,
    firstTime: 5,
    medianWaitSeconds: Math.round(((waits[2] ?? 0) + (waits[3] ?? 0)) / 2),
    evenness: 0.8,
    rule: 'fair',
  });
});

test('C3 figures about fewer than five people are left out', () => {
  const room = Scenario.open().raiseAll('mia', 'kim', 'lea', 'noa');
  for (let turn = 0; turn < 4; turn += 1) room.turn();
  room.raiseAll('mia').turn();
  const floor = recap(room);
  for (const figure of ['voices', 'firstTime', 'medianWaitSeconds', 'evenness'])
    expect(floor).not.toHaveProperty(figure);
  expect(floor).toMatchObject({ turns: 5, seconds: 150 });
});

test('C1 each who stood up or was added is a voice of their own, and follow-ups are no first main turn', () => {
  const room = Scenario.open().raiseAll('mia', 'kim', 'lea');
  room.add('Woman at the door');
  for (let turn = 0; turn < 4; turn += 1) room.turn();
  room.given(ana, { type: 'turn.start', data: { label: 'Man at the window' } }).wait(20_000);
  room.given(attendee('zoe'), { type: 'hand.raise', data: { kind: 'follow-up' } });
  room.end().turn(15);
  const floor = recap(room);
  expect(floor).toMatchObject({ turns: 6, voices: 6, firstTime: 5 });
  expect(floor).not.toHaveProperty('medianWaitSeconds');
  const told = speakers(floor).map(({ name, kind, seconds }) => [name, kind, seconds]);
  expect(told.slice(0, 2)).toEqual([
    ['Woman at the door', 'speak', 30],
    ['Man at the window', 'speak', 20],
  ]);
  expect(told.slice(2).toSorted()).toEqual([
    [undefined, 'follow-up', undefined],
    [undefined, 'speak', undefined],
    [undefined, 'speak', undefined],
    [undefined, 'speak', undefined],
  ]);
});

test('P4 who spoke is told as they were shown when they did, whatever they call themselves since', () => {
  const room = Scenario.open();
  named(room, 'mia', 'Mia').given(attendee('mia'), { type: 'person.place', data: { place: 'row 3' } });
  room.raise('mia', 'Rent');
  room.turn();
  named(room, 'mia', 'LATERNAME').given(attendee('mia'), { type: 'person.place', data: { place: 'LATERPLACE' } });
  const floor = recap(room);
  expect(speakers(floor)).toEqual([
    { name: 'Mia', topic: 'Rent', kind: 'speak', startedAt: expect.any(Number) as number, seconds: 30 },
  ]);
});

test('C3 P4 where somebody sat is not in the recap: not of a name that was shown, nor of a label', () => {
  const room = Scenario.open();
  named(room, 'mia', 'Mia').given(attendee('mia'), { type: 'person.place', data: { place: 'MIASEAT' } });
  room.raise('mia', 'Rent');
  room.add('Rosa', { place: 'ROSASEAT' });
  room.turn().turn();
  const floor = recap(room);
  expect(speakers(floor).map(({ name }) => name)).toEqual(['Mia', 'Rosa']);
  expect(JSON.stringify(recapOf(room.state))).not.toMatch(/SEAT/);
});

test('C3 of a turn its length and time stand only beside a name that was shown', () => {
  const room = Scenario.open();
  named(room, 'mia', 'Mia');
  room.raiseAll('mia', 'kim');
  room.turn().turn();
  moderates(room, 'onstage', ask(named(room, 'lea', 'LEANAME'), 'lea', 'Why?', { anonymous: true, voice: 'self' }));
  room.accept('lea').start().wait(20_000).end();
  const told = speakers(recap(room)).map((turn) => Object.keys(turn).toSorted());
  expect(told[0]).toEqual(['kind', 'name', 'seconds', 'startedAt']);
  expect(told.slice(1).toSorted()).toEqual([['kind'], ['kind', 'questionId', 'topic']]);
});

test('C3 a turn without a name does not stand between two whose times are told', () => {
  const room = Scenario.open();
  named(named(room, 'mia', 'Mia'), 'kim', 'Kim');
  const names = ['mia', 'one', 'two', 'kim', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  for (const name of names) room.raise(name, `Topic ${names.indexOf(name)}`);
  for (const _name of names) room.turn();
  const told = speakers(recap(room));
  expect(told.slice(0, 2).map(({ name }) => name)).toEqual(['Mia', 'Kim']);
  const topics = told.slice(2).map(({ topic }) => Number(String(topic).slice(6)));
  expect(topics).toHaveLength(9);
  expect(topics).not.toEqual(topics.toSorted((a, b) => a - b));
});

test('C3 it tells how many waited and were not reached, from five people on', () => {
  const room = Scenario.open();
  const [first = '', second = ''] = plan(room, 'Opening', 'Panel');
  goTo(room, first, 'carry').raiseAll('ada', 'ben', 'cem', 'dan', 'eve', 'fay', 'spoke');
  room.call('spoke').start().wait(20_000).end();
  goTo(room, second, 'keep').raiseAll('spoke', 'gil', 'hal');
  room.lower('gil').given(ana, { type: 'hand.clear', data: { handId: room.hand('hal') } });
  expect(recap(room)).toMatchObject({ notReached: 6 });
  goTo(room.phase('live'), first, 'carry');
  goTo(room, second, 'clear').phase('ended');
  expect(recapOf(room.state)?.['floor']).toMatchObject({ notReached: 6 });
  const handle = `question:${ask(room.phase('live'), 'ada')}`;
  room.given(ana, { type: 'person.remove', data: { handle } });
  expect(recap(room)).toMatchObject({ notReached: 5 });
  room.phase('live').raise('ben');
  room.call('ben').start().wait(20_000).end();
  expect(recap(room)).not.toHaveProperty('notReached');
});

test('P4 nothing is told of people who were hidden or removed, nor a name where the room did without', () => {
  const room = Scenario.open();
  for (const name of ['mia', 'kim', 'lea', 'noa']) {
    named(room, name, `${name.toUpperCase()}NAME`);
    room.raise(name, `${name.toUpperCase()}TOPIC`);
  }
  room
    .next()
    .start()
    .given(ana, { type: 'hand.hide', data: { handId: room.hand('mia') } })
    .wait(20_000)
    .end();
  const kim = `hand:${room.hand('kim')}`;
  room.turn().given(ana, { type: 'person.remove', data: { handle: kim } });
  room.set({ names: 'off' }).turn().set({ names: 'optional' }).turn();
  const floor = recap(room);
  const text = JSON.stringify(floor);
  expect(text).not.toMatch(/MIA|KIM|LEANAME|"p-/);
  const told = speakers(floor).map(({ name, topic }) => [name, topic]);
  expect(told[0]).toEqual(['NOANAME', 'NOATOPIC']);
  expect(told.slice(1).toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual([
    [undefined, 'LEATOPIC'],
    [undefined, undefined],
    [undefined, undefined],
  ]);
  expect(JSON.stringify(recapOf(room.phase('live').set({ names: 'off' }).phase('ended').state))).not.toContain(
    'NOANAME',
  );
});

test('P4 who asked without a name stays without one, and a question that is gone is not told', () => {
  const room = Scenario.open();
  named(room, 'mia', 'MIANAME');
  named(room, 'kim', 'KIMNAME');
  const anonymous = ask(room, 'mia', 'Why?', { anonymous: true, voice: 'self' });
  const taken = ask(room, 'kim', 'TAKENBACK?');
  for (const [who, id] of [
    ['mia', anonymous],
    ['kim', taken],
  ] as const) {
    moderates(room, 'onstage', id);
    room.accept(who).start().wait(20_000).end();
  }
  expect(does(room, 'kim', 'withdraw', taken).refused).toBeUndefined();
  const floor = recap(room);
  expect(speakers(floor)).toMatchObject([{ name: 'KIMNAME' }, { topic: 'Why?', questionId: anonymous }]);
  expect(JSON.stringify(recapOf(room.state))).not.toMatch(/MIANAME|TAKENBACK/);
});

test('H10 C1 what was undone never was, and what nobody began is no turn', () => {
  const room = Scenario.open().raiseAll('mia', 'kim', 'lea');
  room.next().start().wait(20_000).next().undo().wait(10_000).end();
  room.next().skip('kim');
  expect(recap(room)).toMatchObject({ turns: 1, seconds: 30 });
});

test('C1 of a room where somebody drew on and on the recap has so many draws, and the export all', () => {
  const room = Scenario.open({ order: 'draw' });
  for (let n = 0; n <= floorLimits.recapDrawsCount; n += 1)
    room.raiseAll(`p${n}`).given(ana, { type: 'queue.draw', data: {} });
  expect(recap(room)['draws']).toHaveLength(floorLimits.recapDrawsCount);
  expect(exportOf(room.state)['draws']).toHaveLength(floorLimits.recapDrawsCount + 1);
});

test('C1 H2 all draws are in the recap, for anybody to check', () => {
  const room = Scenario.open({ order: 'draw' }).raiseAll('mia', 'kim');
  room.given(ana, { type: 'queue.draw', data: {} }).raiseAll('lea').given(ana, { type: 'queue.draw', data: {} });
  const draws = recap(room)['draws'] as unknown as readonly ViewRecord[];
  expect(draws.map(({ numerals }) => (numerals as readonly number[]).toSorted())).toEqual([[1, 2], [3]]);
  for (const { hash, seed } of draws) expect(createHash('sha256').update(String(seed)).digest('hex')).toBe(hash);
  const open = String(room.state.features.floor.draws.commitment?.seed);
  expect(JSON.stringify(recapOf(room.state))).not.toContain(`"${open}"`);
});

test('C1 evenness is 1 where all spoke as long as each other, and falls the more one of them spoke', () => {
  expect(evenness([60, 60, 60, 60, 60])).toBe(1);
  expect(evenness([0, 0, 0, 0, 300])).toBe(0.2);
  expect(evenness([10, 20, 30, 40])).toBe(0.75);
  expect(evenness([1, 1, 1, 1, 6])).toBe(0.6);
  expect(evenness([0, 0])).toBeUndefined();
});

test('C1 the median is the middle one', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBe(0);
});
