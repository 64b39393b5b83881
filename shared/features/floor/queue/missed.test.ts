import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderOf } from '../../../testing/order-of.ts';
import { stepsOf, take } from '../../../testing/acts/random-room.ts';
import { ReferenceQueue } from '../../../testing/reference-queue.ts';
import { ana, attendee, Scenario } from '../../../testing/scenario.ts';
import { concerned } from '../../../room/views.ts';

const touch = (room: Scenario, name: string, hand = room.hand(name)) =>
  room.when(attendee(name), { type: 'hand.back', data: { handId: hand } });
/** Called, and nobody answers for 20 s. */
const unanswered = (room: Scenario, name: string) => room.call(name).wait(20_000).due();
const own = (room: Scenario, name: string) => room.of(name)['hand'];

test('H6 skipped after no answer a hand goes behind all others at once, so that nobody waits for it twice', () => {
  for (const skip of [(room: Scenario) => room.skip('mia'), (room: Scenario) => room.next()]) {
    const room = Scenario.open();
    room.raiseAll('mia', 'kim', 'lea', 'noa');
    skip(unanswered(room, 'mia'));
    expect(room.queue.at(-1)).toBe('mia');
    room.raise('zoe');
    expect(room.queue.slice(-2)).toEqual(['zoe', 'mia']);
    expect(own(room, 'mia')).toMatchObject({ state: 'waiting', missed: true });
    expect(room.staff[`hand:${room.hand('mia')}`]).toMatchObject({ missed: true, skips: 0 });
    expect(JSON.stringify([room.public, room.stage, room.of('kim')])).not.toContain('missed');
  }
});

test('H6 it comes back to its own key when its owner touches their phone again', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'lea');
  const key = room.public[`hand:${room.hand('mia')}`]?.['key'];
  unanswered(room, 'mia').skip('mia');
  expect(touch(room, 'mia').refused).toBeUndefined();
  const entry = room.entries.at(-1);
  expect(entry === undefined ? [] : [...concerned(room.state, entry)]).toEqual(['p-mia']);
  expect(room.queue).toEqual(['mia', 'kim', 'lea']);
  expect(room.public[`hand:${room.hand('mia')}`]?.['key']).toEqual(key);
  expect(own(room, 'mia')).not.toHaveProperty('missed');
  touch(room, 'mia');
  expect([room.refused, room.last]).toEqual([undefined, { events: [] }]);
  /* It was no skip: the next "Not now" is the first. */
  room.call('mia').decline('mia');
  expect(room.queue).toEqual(['kim', 'mia', 'lea']);
});

test('H5 H6 one that a moderator had placed comes back to that place', () => {
  const room = Scenario.open();
  room.raiseAll('kim', 'lea', 'mia');
  room.place('mia', 'kim').place('lea', 'kim');
  expect(room.queue).toEqual(['mia', 'lea', 'kim']);
  unanswered(room, 'mia').skip('mia');
  expect(room.queue).toEqual(['lea', 'kim', 'mia']);
  touch(room, 'mia');
  expect(room.queue).toEqual(['mia', 'lea', 'kim']);
  expect(room.public[`hand:${room.hand('mia')}`]).toHaveProperty('placed', true);
});

test('H6 called again and answered, it stands where it stood before nobody answered', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'lea');
  unanswered(room, 'mia').skip('mia').call('mia').accept('mia').phase('break').phase('live');
  expect(room.queue).toEqual(['mia', 'kim', 'lea']);
  unanswered(room, 'mia').skip('mia').call('mia').decline('mia');
  expect(room.queue).toEqual(['kim', 'mia', 'lea']);
});

test('H6 nobody answers twice: still last, and still back to its own key; a moderator’s skip of it is a skip', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'lea');
  unanswered(unanswered(room, 'mia').skip('mia'), 'mia').skip('mia');
  expect(room.queue).toEqual(['kim', 'lea', 'mia']);
  touch(room, 'mia');
  expect(room.queue).toEqual(['mia', 'kim', 'lea']);
  unanswered(room, 'mia').skip('mia').skip('mia');
  touch(room, 'mia');
  expect(room.queue).toEqual(['kim', 'lea', 'mia']);
});

test('H6 only the called one’s silence counts: answered, called again or skipped before 20 s it is a first skip', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'lea');
  room.call('mia').wait(19_000).due().skip('mia');
  expect(room.queue).toEqual(['kim', 'mia', 'lea']);
  const again = Scenario.open();
  again.raiseAll('mia', 'kim', 'lea');
  unanswered(again, 'mia')
    .given(ana, { type: 'hand.call', data: { handId: again.hand('mia') } })
    .skip('mia');
  expect(again.queue).toEqual(['kim', 'mia', 'lea']);
});

test('H6 H10 Undo of the Next that skipped a silent person calls them again, also where they touched their phone since', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim');
  const { turnId } = unanswered(room, 'mia');
  room.next();
  touch(room, 'mia');
  room.undo();
  expect([room.turnId, room.queue]).toEqual([turnId, ['kim']]);
  touch(room, 'mia');
  expect(room.refused).toBeUndefined();
});

test('H6 P3 nobody brings back the hand of another, or one that is gone', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim');
  const mia = room.hand('mia');
  unanswered(room, 'mia').skip('mia');
  expect(touch(room, 'kim', mia).refused).toBe('no-such-item');
  expect(touch(room, 'kim', 'never-was').refused).toBe('no-such-item');
  room.lower('mia');
  expect(touch(room, 'mia', mia).refused).toBe('stale');
});

test('H5 H6 whatever is called, missed, touched, placed and released: the order is that of the plain rules', () => {
  const often = ['raise', 'raise', 'next', 'call', 'skip', 'due', 'due', 'touch', 'touch'] as const;
  let missed = 0;
  fc.assert(
    fc.property(stepsOf([...often, ...often, 'place', 'place', 'release', 'decline', 'accept', 'undo'], 20), (run) => {
      const room = Scenario.open();
      for (const step of run) {
        /* Nobody answers more often than in a room. */
        take(room, { ...step, ms: step.act === 'due' ? 21_000 : step.ms });
        const reference = ReferenceQueue.of(room.entries);
        if (!reference.judged) return;
        const { deck, displaced, waiting } = room.state.features.floor;
        missed += waiting.count((hand) => hand.missed !== undefined);
        expect(orderOf(room.public)).toEqual(reference.order(deck, displaced));
      }
    }),
    { numRuns: 150 },
  );
  expect(missed).toBeGreaterThan(50);
});
