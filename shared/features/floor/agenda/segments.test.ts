import { expect, test } from 'vitest';
import { closeQueue, goTo, plan } from '../../../testing/acts/agenda.ts';
import { ana, attendee, host, Scenario } from '../../../testing/scenario.ts';

const kept = (room: Scenario, name: string) => room.of(name)['kept'];

function between(...names: readonly string[]) {
  const room = Scenario.open();
  const [first = '', second = '', third = ''] = plan(room, 'Opening', 'Panel', 'Close');
  goTo(room, first, 'carry').raiseAll(...names);
  return { room, first, second, third };
}

test('L4 moving on clears those who wait, keeps them, or carries them on, as the host picks', () => {
  for (const [hands, queue] of [
    ['carry', ['mia', 'kim']],
    ['keep', []],
    ['clear', []],
  ] as const) {
    const { room, second } = between('mia', 'kim');
    goTo(room, second, hands);
    expect(room.queue).toEqual(queue);
    expect(room.of('mia')['hand'] === undefined).toBe(hands !== 'carry');
    expect(kept(room, 'mia') !== undefined).toBe(hands === 'keep');
  }
});

test('L4 moving on with nobody waiting is nothing special, whatever the host picks', () => {
  for (const hands of ['carry', 'keep', 'clear'] as const) {
    const { room, second } = between();
    goTo(room, second, hands);
    expect(room.refused).toBeUndefined();
    expect(room.queue).toEqual([]);
    expect(room.entries.at(-1)?.events.map(({ type }) => type)).toEqual(['agenda.moved']);
  }
});

test('L4 a kept hand comes back with its place when the room returns to its segment', () => {
  const { room, first, second } = between('mia', 'kim', 'lea');
  room.place('lea', 'kim').skip('kim');
  const before = Object.fromEntries(['mia', 'lea'].map((name) => [name, room.public[`hand:${room.hand(name)}`]]));
  const hand = room.hand('mia');
  goTo(room, second, 'keep');
  expect(kept(room, 'mia')).toEqual([{ id: hand, segmentId: first }]);
  room.raiseAll('ida', 'noa');
  goTo(room, first, 'carry');
  expect(room.queue).toEqual(['mia', 'lea', 'kim', 'ida', 'noa']);
  expect(Object.fromEntries(['mia', 'lea'].map((name) => [name, room.public[`hand:${room.hand(name)}`]]))).toEqual(
    before,
  );
  expect(kept(room, 'mia')).toBeUndefined();
  expect(room.of('mia')['hand']).toMatchObject({ id: hand, state: 'waiting' });
});

test('L4 staff are told how many are kept with each segment', () => {
  const { room, first, second, third } = between('mia', 'kim');
  expect(room.staff['kept']).toBeUndefined();
  goTo(room, second, 'keep').raiseAll('ida');
  expect(room.staff['kept']).toEqual({ [first]: 2 });
  goTo(room, third, 'keep');
  expect(room.staff['kept']).toEqual({ [first]: 2, [second]: 1 });
  goTo(room, first, 'carry');
  expect(room.staff['kept']).toEqual({ [second]: 1 });
});

test('L4 H1 who raised anew meanwhile has that hand alone', () => {
  const { room, first, second } = between('mia', 'kim');
  const old = room.hand('mia');
  goTo(room, second, 'keep');
  const fresh = room.raise('mia');
  goTo(room, first, 'carry');
  expect(room.queue).toEqual(['kim', 'mia']);
  expect(room.of('mia')['hand']).toMatchObject({ id: fresh });
  expect(kept(room, 'mia')).toBeUndefined();
  expect(room.when(ana, { type: 'hand.call', data: { handId: old } }).refused).toBe('stale');
});

test('L4 H1 a new hand that is kept in its turn is none that keeps the old one from coming back', () => {
  const { room, first, second } = between('mia');
  const old = room.hand('mia');
  goTo(room, second, 'keep');
  const fresh = room.raise('mia');
  goTo(room, first, 'keep');
  expect(room.of('mia')['hand']).toMatchObject({ id: old });
  expect(kept(room, 'mia')).toEqual([{ id: fresh, segmentId: second }]);
});

test('L4 two segments keep their hands apart', () => {
  const { room, first, second, third } = between('mia');
  goTo(room, second, 'keep').raiseAll('kim');
  goTo(room, third, 'keep');
  expect(room.queue).toEqual([]);
  expect(goTo(room, first, 'carry').queue).toEqual(['mia']);
  expect(goTo(room, second, 'keep').queue).toEqual(['kim']);
  expect(goTo(room, first, 'carry').queue).toEqual(['mia', 'kim']);
});

test('L4 a kept hand can be lowered, by its own person alone', () => {
  const { room, second, first } = between('mia', 'kim');
  const handId = room.hand('mia');
  goTo(room, second, 'keep');
  expect(room.when(attendee('kim'), { type: 'hand.lower', data: { handId } }).refused).toBeDefined();
  room.given(attendee('mia'), { type: 'hand.lower', data: { handId } });
  expect(kept(room, 'mia')).toBeUndefined();
  expect(goTo(room, first, 'carry').queue).toEqual(['kim']);
});

test('L4 whoever is called or on air stays; the others are on deck no longer', () => {
  const { room, second } = between('mia', 'kim');
  room.next().start();
  expect(room.onDeck).toBe('kim');
  goTo(room, second, 'keep');
  expect(room.onFloor).toBe('mia');
  expect(room.onDeck).toBeUndefined();
});

test('L4 H10 Undo does not reach back over the end of a segment', () => {
  const { room, second } = between('mia', 'kim');
  room.next();
  const turnId = room.turnId;
  room.given(host, { type: 'agenda.go', data: { segmentId: second, hands: 'clear' } });
  expect(room.when(ana, { type: 'queue.undo', data: { turnId } }).refused).toBe('undo-too-late');
});

test('L4 before any segment nobody can be kept, so they are carried on', () => {
  const room = Scenario.open().raiseAll('mia');
  const [first] = plan(room, 'Opening');
  expect(goTo(room, first, 'keep').queue).toEqual(['mia']);
});

test('L4 a segment that is taken off the agenda lets go of its hands', () => {
  const { room, second } = between('mia');
  goTo(room, second, 'keep');
  room.given(host, { type: 'agenda.set', data: { segments: [{ id: second, title: 'Panel', minutes: 10 }] } });
  expect(kept(room, 'mia')).toBeUndefined();
  expect(room.queue).toEqual([]);
});

test('Q7 the kept hands of somebody who is removed go too', () => {
  const { room, first, second } = between('mia', 'kim');
  const handle = `hand:${room.hand('mia')}`;
  goTo(room, second, 'keep').given(ana, { type: 'person.remove', data: { handle } });
  expect(goTo(room, first, 'carry').queue).toEqual(['kim']);
});

test('L4 nobody gets the sign of a hand that is kept', () => {
  const { room, first, second } = between('mia');
  goTo(room, second, 'keep');
  for (let i = 0; i < 99; i += 1) room.given(attendee(`p${i}`), { type: 'hand.raise', data: {} });
  goTo(room, first, 'carry');
  const numerals = Object.entries(room.public)
    .filter(([key]) => key.startsWith('hand:'))
    .map(([, { sign }]) => (sign as { numeral: number }).numeral);
  expect(new Set(numerals).size).toBe(100);
});

test('P3 nobody is told of the kept hands of others', () => {
  const room = Scenario.open();
  const [first, second] = plan(room, 'Opening', 'Panel');
  goTo(room, first, 'carry').raise('mia', 'KEPTTOPIC');
  goTo(room, second, 'keep').raiseAll('kim');
  expect(JSON.stringify([room.public, room.stage, room.of('kim')])).not.toContain('KEPTTOPIC');
  expect(JSON.stringify(room.of('mia'))).toContain('KEPTTOPIC');
});

test('H13 the record of the queue says when the present segment is planned to end', () => {
  const { room, second } = between();
  const start = room.now;
  expect(room.public['queue']?.['endsAt']).toBe(start + 600_000);
  goTo(room, second, 'carry');
  expect(room.public['queue']?.['endsAt']).toBe(room.now + 600_000);
  room.phase('ended');
  expect(room.public['queue']).not.toHaveProperty('endsAt');
});

test('L4 moving on opens a queue again that the host had closed, as the settings allow', () => {
  const { room, second, third } = between('mia');
  closeQueue(room, false);
  expect(room.when(attendee('kim'), { type: 'hand.raise', data: {} }).refused).toBe('hands-closed');
  goTo(room, second, 'carry').raise('kim');
  closeQueue(room, true).set({ hands: 'closed' });
  goTo(room, third, 'carry');
  expect(room.public['queue']).not.toHaveProperty('closing');
  expect(room.when(attendee('lea'), { type: 'hand.raise', data: {} }).refused).toBe('hands-closed');
});
