import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../kernel/records.ts';
import { attendee, host, openedAt, Scenario, system } from '../testing/scenario.ts';
import { steps, take } from '../testing/acts/random-room.ts';
import { eveningOfShows } from '../testing/acts/shows.ts';
import { clocksView, recapOf } from './views.ts';

test('L5 C1 there is a recap from the end on, as long as the room is over', () => {
  const room = Scenario.open({}, 'doors').wait(1_000);
  expect(recapOf(room.state)).toBeUndefined();
  room.phase('live').wait(60_000);
  expect(recapOf(room.state)).toBeUndefined();
  room.phase('break').wait(1_000).phase('ended');
  const recap = recapOf(room.state);
  expect(recap).toMatchObject({
    code: 'ABCDEF',
    title: 'A room',
    revision: room.state.revision,
    startedAt: openedAt + 1_000,
    endedAt: openedAt + 62_000,
    moments: [],
    segments: [],
    shows: [],
  });
  expect(recapOf(room.phase('live').state)).toBeUndefined();
  room.wait(5_000).phase('ended');
  expect(recapOf(room.state)).toMatchObject({ startedAt: openedAt + 1_000, endedAt: openedAt + 67_000 });
});

test('R4 staff see how far the screens’ clocks may be off', () => {
  expect(clocksView({ screens: 100, withinMs: 18, worstMs: 40 })).toEqual({
    clocks: { screens: 100, withinMs: 18, worstMs: 40 },
  });
});

/** Every number of the recap that counts people, with where it stands. */
const aboutPeople =
  /(?:^|\.)(?:people|peakHere|voices|firstTime|weight|answered|standing|tally\.[^.]+|counted\.[^.]+)$/u;

function numbers(value: Json, path = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([field, inner]: [string, Json]) =>
    numbers(inner, path === '' ? field : `${path}.${field}`),
  );
}

const sample = (room: Scenario, people: number) => ({
  type: 'pulse.sample',
  data: {
    from: room.now,
    seconds: [people],
    taps: { heart: people },
    people,
    peopleBy: { heart: people },
    here: people + 2,
  },
});

test('C3 P4 no recap of a random room has a number about fewer than five people, or tells who is who', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.nat(9), { maxLength: 5 }), (list, crowds) => {
      const room = eveningOfShows(Scenario.open());
      for (const step of list) take(room, step);
      for (const people of crowds) room.given(system, sample(room, people)).wait(10_000);
      if (room.public['room']?.['phase'] !== 'live') room.when(host, { type: 'room.phase', data: { phase: 'live' } });
      room
        .when(attendee('a'), { type: 'hand.raise', data: {} })
        .when(host, { type: 'room.phase', data: { phase: 'ended' } });
      const recap = recapOf(room.state);
      if (recap === undefined) throw new Error('the room did not end');
      expect(JSON.stringify(recap)).not.toMatch(/"p-|tab-of|l-host|0{20}/u);
      const few = numbers(recap).filter(([path, value]) => aboutPeople.test(path) && value < 5);
      /* How many questions were answered counts questions. */
      expect(few.filter(([path]) => path !== 'questions.answered')).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
