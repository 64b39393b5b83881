import { expect, test } from 'vitest';
import { closeQueue } from '../../../testing/acts/agenda.ts';
import { ana, attendee, host, Scenario } from '../../../testing/scenario.ts';

const queue = (room: Scenario) => room.public['queue'];

test('H13 a closed queue takes no more hands, keeps those who wait and says since when', () => {
  const room = Scenario.open().raiseAll('mia', 'kim');
  closeQueue(room, true);
  expect(queue(room)).toMatchObject({ open: false, closing: { promise: true, at: room.now } });
  expect(room.stage['queue']).toMatchObject({ open: false, closing: { promise: true } });
  expect(room.when(attendee('lea'), { type: 'hand.raise', data: {} }).refusal).toMatchObject({
    rejected: 'hands-closed',
    message: 'The queue is closed: there is no time for more hands. Those who wait stay in it.',
  });
  expect(room.queue).toEqual(['mia', 'kim']);
  expect(room.next().onFloor).toBe('mia');
});

test('H13 the promise can be given later and taken back; saying it twice changes nothing', () => {
  const room = Scenario.open();
  closeQueue(room, false).wait(5000);
  closeQueue(room, true);
  expect(queue(room)?.['closing']).toEqual({ promise: true, at: room.now });
  const { revision } = room.state;
  closeQueue(room, true);
  expect(room.entries.at(-1)?.events).toEqual([]);
  expect(room.state.revision).toBe(revision + 1);
  closeQueue(room, false);
  expect(queue(room)?.['closing']).toMatchObject({ promise: false });
});

test('H13 opening hands opens the queue again', () => {
  const room = Scenario.open();
  closeQueue(room, true).set({ topics: 'screened' });
  expect(queue(room)).toHaveProperty('closing');
  room.set({ hands: 'open' });
  expect(queue(room)).not.toHaveProperty('closing');
  expect(queue(room)).toMatchObject({ open: true });
  room.raise('mia');
});

test('H13 the host alone closes the queue, and not after the end', () => {
  const room = Scenario.open();
  for (const who of [ana, attendee('mia')])
    expect(room.when(who, { type: 'queue.close', data: { promise: true } }).refused).toBe('not-allowed');
  expect(room.when(host, { type: 'queue.close', data: {} }).refused).toBe('bad-input');
  room.phase('ended');
  expect(room.when(host, { type: 'queue.close', data: { promise: true } }).refused).toBe('room-ended');
});

test('H13 without a promise those who wait at the end stay as they are', () => {
  const room = Scenario.open().raiseAll('kim');
  room.raise('mia', 'Rent');
  closeQueue(room, false).phase('ended');
  expect(room.queue).toEqual(['kim', 'mia']);
  expect(room.of('mia')['questions']).toBeUndefined();
});
