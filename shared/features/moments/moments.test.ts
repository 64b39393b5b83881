import { List } from 'immutable';
import { expect, test } from 'vitest';
import { momentsLimits } from './limits.ts';
import { needsOf } from '../../room/needs.ts';
import { exportOf, recapOf } from '../../room/views.ts';
import { ana, attendee, host, openedAt, Scenario, system } from '../../testing/scenario.ts';
import { evolve } from './evolve.ts';
import { moments as feature } from './feature.ts';
import { initialMoments, type Moment } from './state.ts';

const surge = (more: object = {}) => ({
  type: 'moment.find',
  data: { kind: 'applause', people: 10, here: 40, peak: 31, ...more },
});
const measured = (more: object = {}) => ({ ...surge(more), type: 'moment.measure' });
/** Found, and measured a second later. */
const whole = (room: Scenario, more: object = {}) =>
  room.given(system, surge(more)).wait(1_000).given(system, measured(more));
const call = (kind: string) => ({ type: 'moment.call', data: { kind } });
const moments = (room: Scenario) =>
  Object.entries(room.public)
    .filter(([key]) => key.startsWith('moment:'))
    .map(([, record]) => record);
const newestId = (room: Scenario) =>
  Object.keys(room.public)
    .findLast((key) => key.startsWith('moment:'))
    ?.slice('moment:'.length) ?? '';
const stop = (momentId: string) => ({ type: 'moment.stop', data: { momentId } });

test('R3 a moment has its kind, its share, its peak, and the instant at which every screen marks it', () => {
  const room = Scenario.open().wait(5_000).given(system, surge());
  const ring = { kind: 'applause', showAt: room.now + momentsLimits.momentLeadMs };
  expect(moments(room)).toEqual([ring]);
  const numbers = { ...ring, people: 39, share: 0.975, peak: 52 };
  room.wait(1_000).given(system, measured({ people: 39, peak: 52 }));
  expect(moments(room)).toEqual([numbers]);
  expect(room.stage[`moment:${newestId(room)}`]).toEqual(numbers);
});

test('R3 a hall that claps whole is told so, not the threshold that it passed', () => {
  const room = Scenario.open().given(system, surge({ people: 6, here: 24 }));
  room.wait(1_000).given(system, measured({ people: 24, here: 24 }));
  expect(moments(room)).toMatchObject([{ share: 1, people: 24 }]);
  expect(recapOf(room.phase('ended').state)?.['moments']).toEqual([
    { at: openedAt + 600, kind: 'applause', share: 1, people: 24 },
  ]);
});

test('R3 a moment is measured once, soon, and never from fewer than five people', () => {
  const room = Scenario.open();
  expect(room.when(system, measured()).refused).toBe('no-such-item');
  room.given(host, call('wave')).wait(10_000);
  expect(room.when(system, measured()).refused).toBe('no-such-item');
  room.wait(10_000).given(system, surge()).wait(1_000);
  expect(room.when(system, measured({ people: 4, here: 4 })).refused).toBe('bad-input');
  expect(room.when(host, measured()).refused).toBe('not-allowed');
  room.given(host, call('quiet')).given(system, measured({ people: 12 }));
  expect(room.when(system, measured()).refused).toBe('stale');
  expect(moments(room)).toMatchObject([{ called: true }, { people: 12 }, { called: true }]);
  room.wait(momentsLimits.quietMs + 1_000).given(system, surge());
  expect(room.wait(momentsLimits.measuredWithinMs + 1).when(system, measured()).refused).toBe('stale');
});

test('R3 what the room agreed on before its end is measured after it; more people than are here are all of them', () => {
  const room = Scenario.open().given(system, surge()).phase('ended').wait(1_000);
  room.given(system, measured({ people: 50, here: 40 }));
  expect(moments(room)).toMatchObject([{ people: 50, share: 1 }]);
});

test('R3 C1 a moment that nobody lived to measure is told without a number', () => {
  const room = Scenario.open().given(system, surge());
  expect(exportOf(room.state)['moments']).toEqual([{ how: 'found', kind: 'applause', showAt: openedAt + 600 }]);
  expect(recapOf(room.phase('ended').state)?.['moments']).toEqual([{ at: openedAt + 600, kind: 'applause' }]);
});

test.each([
  ['four people, all of those who are here', { people: 4, here: 4 }, 'bad-input'],
  ['five people of those who are here', { people: 5, here: 5 }, undefined],
  ['a quarter', { people: 25, here: 100 }, undefined],
  ['a little less than a quarter', { people: 24, here: 100 }, 'bad-input'],
  ['a reaction that is not in the palette', { kind: 'boo' }, 'bad-input'],
  ['a reaction without a name', { kind: '' }, 'bad-input'],
  ['a reaction that every object has', { kind: 'constructor' }, 'bad-input'],
  ['a negative count', { people: -10 }, 'bad-input'],
  ['a fractional count', { people: 10.5 }, 'bad-input'],
  ['more people than are here, since some just left', { people: 50, here: 40 }, undefined],
])('R3 %s', (_what, more, refused) => {
  const room = Scenario.open().when(system, surge(more));
  expect(room.refused).toBe(refused);
  expect(moments(room)).toHaveLength(refused === undefined ? 1 : 0);
});

test('R3 how large a share it takes is the room’s setting, with which the nodes look for one', () => {
  const room = Scenario.open({ momentShare: 0.5 });
  expect(room.when(system, surge({ people: 19 })).refused).toBe('bad-input');
  expect(needsOf(room.state).surge).toEqual({
    leastPeopleCount: 5,
    leastShare: 0.5,
    withinMs: 5_000,
    from: 0,
    command: 'moment.find',
    again: { afterMs: 1_000, command: 'moment.measure' },
  });
  room.set({ momentShare: 0.1 }).given(system, surge({ people: 5 }));
  expect(needsOf(room.state).surge).toMatchObject({ leastShare: 0.1 });
});

test('R3 at most one in 20 seconds, however many nodes propose it', () => {
  const room = Scenario.open().given(system, surge());
  const from = room.now + 20_000;
  expect(needsOf(room.state).surge).toMatchObject({ from });
  for (const ms of [0, 10_000, 9_999]) expect(room.wait(ms).when(system, surge()).refused).toBe('rate-limited');
  room.wait(1).given(system, surge({ kind: 'heart' }));
  expect(moments(room).map(({ kind }) => kind)).toEqual(['applause', 'heart']);
});

test('R3 nothing is found into a moment that the host called, nor for 20 seconds after its call', () => {
  const room = Scenario.open().given(host, call('quiet'));
  const endsAt = room.now + 600 + momentsLimits.quietMs;
  expect(needsOf(room.state).surge).toMatchObject({ from: endsAt });
  expect(room.wait(30_000).when(system, surge()).refused).toBe('rate-limited');
  room.given(host, stop(newestId(room))).given(system, surge());
  room.wait(20_000).given(host, call('three-two-one'));
  expect(needsOf(room.state).surge).toMatchObject({ from: room.now + 20_000 });
});

test('R3 where reactions are off nothing is tapped and nothing found; nor in a room that ended', () => {
  const room = Scenario.open({ reactions: ['heart'] });
  expect(needsOf(room.state).counters).toEqual(['heart']);
  expect(room.when(system, surge()).refused).toBe('bad-input');
  room.set({ reactions: 'off' });
  expect([needsOf(room.state).counters, needsOf(room.state).surge]).toEqual([[], undefined]);
  expect(room.when(system, surge({ kind: 'heart' })).refused).toBe('bad-input');
  room.set({ reactions: ['heart', 'wow'] }).phase('ended');
  expect([needsOf(room.state).counters, needsOf(room.state).surge]).toEqual([[], undefined]);
  expect(room.when(system, surge({ kind: 'heart' })).refused).toBe('room-ended');
  expect(needsOf(room.phase('live').state).counters).toEqual(['heart', 'wow']);
  room.given(system, surge({ kind: 'heart' }));
});

test.each([
  ['applause', 8_000],
  ['three-two-one', 4_000],
  ['wave', 9_000],
  ['quiet', 60_000],
])('R4 the host calls for %s, which begins 600 ms later on every screen', (kind, lengthMs) => {
  for (const phase of ['doors', 'live', 'break'] as const) {
    const room = Scenario.open({}, phase === 'doors' ? 'doors' : 'live');
    if (phase === 'break') room.phase('break');
    room.given(host, call(kind));
    const showAt = room.now + 600;
    const record = { kind, share: 0, people: 0, showAt, called: true, endsAt: showAt + lengthMs };
    expect(moments(room)).toEqual([record]);
    expect(room.stage[`moment:${newestId(room)}`]).toEqual(record);
  }
});

test('R4 a moment called twice in a second is one; the next may follow when it is over', () => {
  const room = Scenario.open().given(host, call('applause'));
  expect(room.wait(900).when(host, call('applause')).refused).toBe('rate-limited');
  expect(room.refusal.message).toMatch(/still running/);
  expect(room.when(host, call('wave')).refused).toBe('rate-limited');
  room.wait(8_600 - 900 - 1);
  expect(room.when(host, call('wave')).refused).toBe('rate-limited');
  room.wait(1).given(host, call('wave'));
  expect(moments(room)).toHaveLength(2);
});

test('R4 a called moment that was over keeps its end, whenever the room ends', () => {
  const room = Scenario.open().given(host, call('wave'));
  const [before] = moments(room);
  room.wait(60 * 60_000).phase('ended');
  expect(room.state.features.moments.moments.last()).toMatchObject({ endsAt: before?.['endsAt'] });
});

test('R4 a called moment is stopped once; one the room made itself is not', () => {
  const room = Scenario.open().given(host, call('quiet'));
  const quiet = newestId(room);
  room.wait(10_000).given(host, stop(quiet));
  expect(moments(room)).toMatchObject([{ kind: 'quiet', endsAt: room.now }]);
  expect(room.when(host, stop(quiet)).refused).toBe('stale');
  expect(room.when(host, stop('never-was')).refused).toBe('no-such-item');
  room.wait(20_000).given(system, surge());
  expect(room.when(host, stop(newestId(room))).refused).toBe('not-allowed');
  room.given(host, call('wave')).wait(9_600);
  expect(room.when(host, stop(newestId(room))).refused).toBe('stale');
});

test('R4 one that is stopped before it begins has an end before its beginning: no screen shows it', () => {
  const room = Scenario.open().given(host, call('wave')).wait(599);
  const [wave] = moments(room.given(host, stop(newestId(room))));
  expect(Number(wave?.['endsAt'])).toBeLessThan(Number(wave?.['showAt']));
});

test('R4 only the host calls, and only what there is', () => {
  const room = Scenario.open();
  for (const who of [ana, attendee('mia')]) expect(room.when(who, call('wave')).refused).toBe('not-allowed');
  expect(room.when(host, call('fireworks')).refused).toBe('bad-input');
  expect(room.when(ana, surge()).refused).toBe('not-allowed');
  expect(room.phase('ended').when(host, call('wave')).refused).toBe('room-ended');
});

test('R4 L5 a minute of quiet ends with the room', () => {
  const room = Scenario.open().given(host, call('quiet')).wait(5_000).phase('ended');
  expect(moments(room)).toMatchObject([{ endsAt: room.now }]);
});

test('R3 screens know the five newest moments', () => {
  const room = Scenario.open();
  const kinds = ['applause', 'heart', 'laugh', 'wow', 'agree', 'lost'];
  for (const kind of kinds) room.wait(20_000).given(system, surge({ kind }));
  expect(moments(room).map(({ kind }) => kind)).toEqual(kinds.slice(1));
});

test('C1 the recap has all moments in their order, without those that were never on a screen', () => {
  const room = whole(Scenario.open());
  room
    .given(host, call('wave'))
    .wait(500)
    .given(host, stop(newestId(room)));
  room
    .wait(1_000)
    .given(host, call('quiet'))
    .wait(30_000)
    .given(host, stop(newestId(room)));
  for (let more = 0; more < 6; more += 1) whole(room.wait(20_000), { kind: 'wow', people: 20 });
  const recap = recapOf(room.phase('ended').state)?.['moments'] as readonly object[];
  expect(recap).toHaveLength(8);
  expect(recap.slice(0, 3)).toEqual([
    { at: openedAt + 600, kind: 'applause', share: 0.25, people: 10 },
    { at: openedAt + 2_500 + 600, kind: 'quiet', called: true },
    { at: openedAt + 52_500 + 600, kind: 'wow', share: 0.5, people: 20 },
  ]);
});

test('C1 of very many moments the recap has those of most people', () => {
  const room = Scenario.open({ momentShare: 0.05 });
  const count = momentsLimits.recapMomentsCount + 20;
  for (let index = 0; index < count; index += 1)
    whole(room.wait(20_000), { people: index === 7 ? 40 : 10 + (index % 2) });
  const recap = recapOf(room.phase('ended').state)?.['moments'] as readonly { at: number; people: number }[];
  expect(recap).toHaveLength(momentsLimits.recapMomentsCount);
  expect(recap.some(({ people }) => people === 40)).toBe(true);
  expect(recap.map(({ at }) => at)).toEqual(recap.map(({ at }) => at).toSorted((a, b) => a - b));
});

test('C2 the host takes along every moment', () => {
  const room = whole(Scenario.open()).given(host, call('wave'));
  expect(exportOf(room.state)['moments']).toEqual([
    { how: 'found', kind: 'applause', showAt: openedAt + 600, people: 10, here: 40, share: 0.25, peak: 31 },
    { how: 'called', kind: 'wave', showAt: openedAt + 1_600, endsAt: openedAt + 10_600 },
  ]);
});

test('R3 a moment that an older version measured as it found it keeps that, whole or not at all', () => {
  const measure = { people: 10, here: 40, share: 0.25, peak: 31 };
  const foldedOf = (known: Partial<typeof measure>) => {
    const found = { type: 'moment.found', moment: 'm', kind: 'applause', showAt: 600, ...known } as const;
    return evolve['moment.found'](initialMoments, found, { revision: 1, at: 1, index: 0 }).moments.first();
  };
  expect(foldedOf(measure)).toMatchObject({ id: 'm', measure });
  for (const name of Object.keys(measure))
    expect(foldedOf({ ...measure, [name]: undefined })).not.toHaveProperty('measure');
});

test('R3 R4 a room that has had as many moments as it may finds and calls no more', () => {
  const moment: Moment = { id: 'm', at: 0, how: 'called', kind: 'wave', showAt: 0, endsAt: 0 };
  const full = {
    ...initialMoments,
    palette: ['applause'],
    leastShare: 0.25,
    moments: List(Array.from({ length: momentsLimits.momentsPerRoomCount }, () => moment)),
  };
  const { facts, state } = Scenario.open();
  const context = { now: openedAt, ids: ['m1'], away: new Set<string>(), contents: state.contents, facts };
  const actor = { role: 'system' } as const;
  const { decide, needs } = feature;
  const found = { data: { kind: 'applause', people: 10, here: 40, peak: 31 }, actor };
  const called = { data: { kind: 'wave' }, actor } as const;
  expect(decide['moment.find'](full, found, context)).toMatchObject({ rejected: 'rate-limited' });
  expect(decide['moment.call'](full, called, context)).toMatchObject({ rejected: 'not-allowed' });
  expect(needs?.(full, facts).surge).toBeUndefined();
  const withRoom = { ...full, moments: full.moments.pop() };
  expect(decide['moment.find'](withRoom, found, context)).toMatchObject({ events: [{ type: 'moment.found' }] });
  expect(needs?.(withRoom, facts).surge).toBeDefined();
});
