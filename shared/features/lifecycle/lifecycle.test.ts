import { expect, test } from 'vitest';
import { replay } from '../../testing/replay.ts';
import { needsOf } from '../../room/needs.ts';
import { exportOf, recapOf } from '../../room/views.ts';
import { publicView, stageView } from '../../testing/views.ts';
import { ana, attendee, host, openedAt, Scenario, system } from '../../testing/scenario.ts';
import type { Phase } from './events.ts';
import { lifecycleLimits } from './limits.ts';

const day = 86_400_000;
const hash = (letter: string) => letter.repeat(64);
const go = (phase: Phase) => ({ type: 'room.phase', data: { phase } });

test('L1 a room opens from a title alone: all else has its default', () => {
  const room = new Scenario();
  const data = { code: 'ABCDEF', title: '  Town   hall ', settings: {}, links: [] };
  room.given(system, { type: 'room.open', data });
  expect(room.public['room']).toEqual({
    title: 'Town hall',
    code: 'ABCDEF',
    phase: 'doors',
    settings: {
      hands: 'open',
      topics: 'open',
      questions: 'open',
      reactions: ['applause', 'heart', 'laugh', 'wow', 'agree', 'lost'],
      names: 'optional',
      order: 'fair',
      orderLane: false,
      momentShare: 0.25,
      turnSeconds: 120,
      retentionDays: 30,
      theme: 'dark',
      startsAt: 0,
    },
  });
});

test('L8 the room names an address only where the operator said one, in view and recap alike', () => {
  const room = Scenario.open({}, 'doors');
  room.phase('live');
  room.phase('ended');
  const site = { publicUrl: 'https://hall.example' };
  for (const view of [publicView, stageView]) {
    expect(view(room.state)['room']).not.toHaveProperty('joinUrl');
    expect(view(room.state, site)['room']?.['joinUrl']).toBe('https://hall.example/r/ABCDEF');
  }
  expect(recapOf(room.state)).not.toHaveProperty('joinUrl');
  expect(recapOf(room.state, site)?.['joinUrl']).toBe('https://hall.example/r/ABCDEF');
});

test('L8 a room of an older version has an address of its opening in its log, which is told nobody', () => {
  const older = Scenario.open().entries.map((entry) => ({
    ...entry,
    events: entry.events.map((event) => ({ ...event, origin: 'http://evil.example' })),
  }));
  const state = replay(older);
  for (const shown of [publicView(state), stageView(state), exportOf(state)])
    expect(JSON.stringify(shown)).not.toContain('evil.example');
});

test('L1 a room needs a title, opens once, and is not there before', () => {
  const room = new Scenario();
  const open = (title: string) => ({
    type: 'room.open',
    data: { code: 'ABCDEF', title, settings: {}, links: [] },
  });
  expect(room.when(attendee('mia'), { type: 'hand.raise', data: {} }).refused).toBe('room-not-found');
  expect(room.when(system, open(' \u200B ')).refused).toBe('text-empty');
  expect(room.when(system, open('x'.repeat(121))).refused).toBe('text-too-long');
  room.given(system, open('A room'));
  expect(room.when(system, open('Again')).refused).toBe('bad-input');
});

const phases = ['doors', 'live', 'break', 'ended'] as const;
const legal = new Set(['doors>live', 'live>break', 'break>live', 'live>ended', 'break>ended', 'ended>live']);

function roomIn(phase: Phase): Scenario {
  const room = Scenario.open({}, 'doors');
  if (phase !== 'doors') room.phase('live');
  if (phase === 'break' || phase === 'ended') room.phase(phase);
  return room;
}

test.each(phases.flatMap((from) => phases.map((to) => ({ from, to }))))(
  'L2 from $from to $to: doors -> live <-> break -> ended, and back to live',
  ({ from, to }) => {
    const room = roomIn(from).when(host, go(to));
    if (legal.has(`${from}>${to}`)) {
      expect(room.refused).toBeUndefined();
      expect(room.public['room']).toMatchObject({ phase: to });
      return;
    }
    expect(room.refused).toBe('wrong-phase');
    expect(room.refusal.message).toMatch(/room/);
    expect(room.public['room']).toMatchObject({ phase: from });
  },
);

test('L2 an ended room opens again within 10 minutes, and no later', () => {
  expect(roomIn('ended').wait(600_000).when(host, go('live')).refused).toBeUndefined();
  expect(roomIn('ended').wait(600_001).when(host, go('live')).refused).toBe('room-ended');
});

test('L2 each end has its own 10 minutes', () => {
  const room = roomIn('ended').wait(500_000).phase('live').wait(500_000).phase('ended');
  expect(room.wait(500_000).when(host, go('live')).refused).toBeUndefined();
});

test('L2 a break ends the running turn, which counts', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim').next().start().wait(10_000).phase('break');
  expect(room.floor['state']).toBe('free');
  expect(room.of('mia')).not.toHaveProperty('hand');
  room.raise('mia');
  expect(room.queue).toEqual(['kim', 'mia']);
});

test('L2 a break returns a called or accepted hand unskipped, to its place, with its sign', () => {
  for (const accepted of [false, true]) {
    const room = Scenario.open();
    room.raiseAll('mia', 'kim', 'lea').next();
    const { sign } = room.floor;
    if (accepted) room.accept('mia');
    room.phase('break');
    expect(room.queue).toEqual(['mia', 'kim', 'lea']);
    expect(room.staff[`hand:${room.hand('mia')}`]).toMatchObject({ skips: 0, sign });
    expect(room.of('mia')['hand']).toMatchObject({ state: 'waiting' });
    expect(room.phase('live').next().onFloor).toBe('mia');
  }
});

test('L2 in a break and at the doors the lanes stay open', () => {
  for (const phase of ['doors', 'break'] as const) {
    const room = roomIn(phase);
    room.raise('mia');
    expect(room.queue).toEqual(['mia']);
    expect(room.public['queue']).toMatchObject({ open: true });
  }
});

test('L5 an ended room is read only: every lane is closed, and says so', () => {
  const room = Scenario.open();
  room.raiseAll('mia', 'kim', 'lea').next().start().phase('ended');
  expect(room.public['queue']).toMatchObject({ open: false });
  expect(room.public['now']).toMatchObject({ state: 'free' });
  const hand = room.hand('kim');
  const tries = [
    [attendee('noa'), 'hand.raise', {}],
    [attendee('kim'), 'hand.lower', {}],
    [attendee('kim'), 'person.name', { name: 'Kim' }],
    [ana, 'queue.next', {}],
    [ana, 'hand.add', { label: 'Rosa' }],
    [ana, 'hand.clear', { handId: hand }],
    [ana, 'stage.blank', { on: true }],
    [ana, 'person.remove', { handle: `hand:${hand}` }],
    [host, 'room.settings', { hands: 'closed' }],
  ] as const;
  for (const [who, type, data] of tries) expect(room.when(who, { type, data }).refused).toBe('room-ended');
});

test('L5 the end starts the retention clock; opening again stops it', () => {
  const room = Scenario.open({ retentionDays: 2 });
  expect(needsOf(room.state).expiry).toBeUndefined();
  room.wait(5).phase('ended');
  expect(needsOf(room.state).expiry).toEqual({ endedAt: openedAt + 5, afterMs: 2 * day, byCalendar: true });
  expect(needsOf(room.phase('live').state).expiry).toBeUndefined();
});

test('L2 how long a room is kept can be changed after its end, and no other setting', () => {
  const room = Scenario.open().phase('ended');
  const change = (data: object) => room.when(host, { type: 'room.settings', data });
  expect(change({ retentionDays: 90, hands: 'closed' }).refused).toBe('room-ended');
  expect(change({ hands: 'closed' }).refused).toBe('room-ended');
  expect(change({ retentionDays: 90 }).refused).toBeUndefined();
  expect(needsOf(room.state).expiry).toMatchObject({ afterMs: 90 * day });
  expect(room.when(ana, { type: 'room.settings', data: { retentionDays: 1 } }).refused).toBe('not-allowed');
});

test('L5 with 0 days the room still lives as long as it could be opened again, and no calendar is asked', () => {
  const room = Scenario.open({ retentionDays: 0 }).phase('ended');
  expect(needsOf(room.state).expiry).toEqual({
    endedAt: room.now,
    afterMs: lifecycleLimits.reopenMs,
    byCalendar: false,
  });
});

test('L2 nobody there for a day ends a room that was live, for 30 days one at the doors; its start time counts', () => {
  const command = { type: 'room.lapse', data: {} };
  expect(needsOf(roomIn('doors').state).idle).toEqual({ afterMs: 30 * day, since: 0, command });
  expect(needsOf(roomIn('doors').set({ startsAt: 7 }).state).idle).toEqual({ afterMs: 30 * day, since: 7, command });
  for (const phase of ['live', 'break'] as const)
    expect(needsOf(roomIn(phase).state).idle).toEqual({ afterMs: day, command });
  expect(needsOf(roomIn('ended').state).idle).toBeUndefined();
  expect(needsOf(new Scenario().state).idle).toBeUndefined();
});

test.each(['doors', 'live', 'break'] as const)(
  'L2 a room that ended by itself out of %s is ended like any, and its host brings it back to there however late',
  (phase) => {
    const room = roomIn(phase);
    room.raise('mia');
    room.given(system, { type: 'room.lapse', data: {} });
    expect(room.public['room']).toMatchObject({ phase: 'ended', endedAt: room.now, lapsedFrom: phase });
    expect(needsOf(room.state).expiry).toMatchObject({ endedAt: room.now });
    expect(room.public['queue']).toMatchObject({ open: false });
    expect(room.when(attendee('kim'), { type: 'hand.raise', data: {} }).refused).toBe('room-ended');
    const elsewhere = phase === 'doors' ? 'live' : 'doors';
    expect(room.wait(20 * day).when(host, go(elsewhere)).refused).toBe('wrong-phase');
    expect(room.when(ana, go(phase)).refused).toBe('not-allowed');
    room.phase(phase);
    expect(room.public['room']).toMatchObject({ phase });
    expect(room.public['room']).not.toHaveProperty('lapsedFrom');
    expect(needsOf(room.state).expiry).toBeUndefined();
    expect(room.queue).toEqual(['mia']);
  },
);

test('L2 a room that ended by itself in a break goes on to live too; one that a host ended keeps its 10 minutes', () => {
  const lapse = { type: 'room.lapse', data: {} } as const;
  expect(roomIn('break').given(system, lapse).wait(day).when(host, go('live')).refused).toBeUndefined();
  const twice = roomIn('live').given(system, lapse).phase('live').phase('ended');
  expect(twice.public['room']).not.toHaveProperty('lapsedFrom');
  expect(twice.wait(lifecycleLimits.reopenMs + 1).when(host, go('live')).refused).toBe('room-ended');
});

test('L2 a room that is over does not end again by itself, and nobody but the room itself can end it so', () => {
  const room = roomIn('ended').given(system, { type: 'room.lapse', data: {} });
  expect(room.last).toMatchObject({ events: [] });
  expect(roomIn('live').when(host, { type: 'room.lapse', data: {} }).refused).toBe('not-allowed');
});

test.each([
  { hands: 'closed' },
  { topics: 'screened' },
  { reactions: ['heart'] },
  { reactions: 'off' },
  { names: 'asked' },
  { names: 'off' },
  { order: 'arrival' },
  { order: 'draw' },
  { orderLane: true },
  { momentShare: 0.5 },
  { turnSeconds: 30 },
  { retentionDays: 0 },
  { retentionDays: 365 },
  { theme: 'light' },
  { startsAt: 2_000_000 },
])('L3 %o can be switched in every phase before the end and leaves the rest alone', (change) => {
  for (const phase of ['doors', 'live', 'break'] as const) {
    const room = roomIn(phase);
    const before = room.public['room']?.['settings'] as object;
    room.set(change);
    expect(room.public['room']?.['settings']).toEqual({ ...before, ...change });
  }
});

test.each([
  {},
  { colour: 'red' },
  { hands: 'open', extra: 1 },
  { hands: 'maybe' },
  { reactions: [] },
  { reactions: ['applause', 'heart', 'laugh', 'wow', 'agree', 'lost', 'heart'] },
  { reactions: ['boo'] },
  { reactions: ['heart', 'wow', 'heart'] },
  { turnSeconds: 9 },
  { turnSeconds: 3_601 },
  { turnSeconds: 10.5 },
  { retentionDays: -1 },
  { retentionDays: 366 },
  { order: 'loudest' },
  { theme: 'blue' },
  { momentShare: 0 },
  { momentShare: 1.1 },
  { orderLane: 'yes' },
  JSON.parse('{"__proto__": {"hands": "closed"}}') as object,
])('L3 %o is refused as bad input', (change) => {
  const room = Scenario.open();
  expect(room.when(host, { type: 'room.settings', data: change }).refused).toBe('bad-input');
});

test('L3 settings can come with the opening', () => {
  const room = Scenario.open({ turnSeconds: 60, order: 'arrival', hands: 'closed', startsAt: 5_000 }, 'doors');
  expect(room.public['room']).toMatchObject({
    startsAt: 5_000,
    settings: { turnSeconds: 60, order: 'arrival', names: 'optional' },
  });
  expect(room.public['queue']).toMatchObject({ rule: 'arrival', open: false });
});

test('T1 a break tells since when it is, and when it goes on only where that was announced meanwhile', () => {
  const room = Scenario.open({ startsAt: 5_000_000 }, 'doors');
  room.phase('live');
  expect(room.public['room']).not.toHaveProperty('breakAt');
  room.phase('break');
  const breakAt = room.now;
  expect(room.public['room']).toMatchObject({ startsAt: 5_000_000, breakAt });
  expect(room.public['room']).not.toHaveProperty('backAt');
  room.set({ startsAt: 6_000_000 });
  room.set({ hands: 'closed' });
  expect(room.public['room']).toMatchObject({ breakAt, backAt: 6_000_000 });
  room.set({ startsAt: 0 });
  expect(room.public['room']).not.toHaveProperty('backAt');
  room.set({ startsAt: 6_000_000 });
  room.phase('live');
  expect(room.public['room']).not.toHaveProperty('breakAt');
  expect(room.public['room']).not.toHaveProperty('backAt');
  room.set({ startsAt: 7_000_000 });
  room.phase('break');
  expect(room.public['room']).not.toHaveProperty('backAt');
});

const tooFar = /2 years/u;

test('L2 a start more than 2 years ahead is refused, at the opening and later, with the bound', () => {
  const far = openedAt + 2 * 365 * day;
  const data = { code: 'ABCDEF', title: 'Town hall', links: [] };
  const opening = (startsAt: number) =>
    new Scenario().when(system, { type: 'room.open', data: { ...data, settings: { startsAt } } });
  expect(opening(far).refused).toBeUndefined();
  for (const startsAt of [far + 1, 8_640_000_000_000_000]) {
    expect(opening(startsAt).refused).toBe('bad-input');
    expect(opening(startsAt).refusal.message).toMatch(tooFar);
  }
  const room = Scenario.open({}, 'doors');
  const set = (startsAt: number) => room.when(host, { type: 'room.settings', data: { startsAt } });
  const bound = room.now + 2 * 365 * day;
  expect(set(bound).refused).toBeUndefined();
  expect(set(bound + 1).refused).toBe('bad-input');
  expect(room.refusal.message).toMatch(tooFar);
  expect(room.public['room']).toMatchObject({ startsAt: bound });
});

test('L2 in a room in its own time the bound of a start is by the wall', () => {
  const room = Scenario.open({}, 'doors').given(system, { type: 'room.ahead', data: { aheadMs: 400 * day } });
  const bound = room.now - 400 * day + 2 * 365 * day;
  const set = (startsAt: number) => room.when(host, { type: 'room.settings', data: { startsAt } });
  expect(set(bound + 1).refused).toBe('bad-input');
  expect(set(bound).refused).toBeUndefined();
});

test('A1 staff links are credentials until revoked; the room keeps hashes, and no view holds one', () => {
  const room = Scenario.open();
  const link = { id: 'l-mod', role: 'moderator', hash: hash('b') };
  room.wait(7).given(system, { type: 'link.issue', data: link });
  expect(needsOf(room.state).credentials).toEqual([
    { id: 'l-host', role: 'host', hash: hash('0'), issuedAt: openedAt },
    { ...link, issuedAt: openedAt + 7 },
  ]);
  for (const view of [room.public, room.stage, room.staff])
    expect(JSON.stringify(view)).not.toMatch(/0{20}|b{20}|l-mod/);
  room.given(system, { type: 'link.revoke', data: { id: 'l-mod', known: [] } });
  expect(needsOf(room.state).credentials.map(({ id }) => id)).toEqual(['l-host']);
  expect(room.when(system, { type: 'link.revoke', data: { id: 'l-mod', known: [] } }).refused).toBe('no-such-item');
});

test('A1 links can be revoked after the end too', () => {
  const room = Scenario.open().given(system, { type: 'link.issue', data: { id: 'x', role: 'stage', hash: hash('a') } });
  room.phase('ended').given(system, { type: 'link.revoke', data: { id: 'x', known: [] } });
  expect(needsOf(room.state).credentials.map(({ id }) => id)).toEqual(['l-host']);
});

test('A1 the last host link cannot be revoked, whatever other links there are', () => {
  const room = Scenario.open();
  const revoke = (id: string) => room.when(system, { type: 'link.revoke', data: { id, known: ['l-host-2'] } });
  room.given(system, { type: 'link.issue', data: { id: 'l-mod', role: 'moderator', hash: hash('b') } });
  expect(revoke('l-host').refused).toBe('not-allowed');
  expect(room.refusal.message).toMatch(/last host link.*Issue another/u);
  room.given(system, { type: 'link.issue', data: { id: 'l-host-2', role: 'host', hash: hash('c') } });
  expect(revoke('l-host').refused).toBeUndefined();
  expect(revoke('l-host-2').refused).toBe('not-allowed');
  expect(revoke('l-mod').refused).toBeUndefined();
  expect(
    room.phase('ended').when(system, { type: 'link.revoke', data: { id: 'l-host-2', known: ['l-host'] } }).refused,
  ).toBe('not-allowed');
});

test('A1 a room has so many links and no more, until one is revoked', () => {
  const room = Scenario.open();
  const issue = (n: number) =>
    room.when(system, { type: 'link.issue', data: { id: `l-${n}`, role: 'stage', hash: hash('d') } });
  for (let count = 1; count < lifecycleLimits.linksPerRoomCount; count += 1)
    expect(issue(count).refused).toBeUndefined();
  expect(issue(0).refusal).toMatchObject({ rejected: 'bad-input', key: 'lifecycle.too-many-links' });
  room.given(system, { type: 'link.revoke', data: { id: 'l-1', known: [] } });
  expect(issue(0).refused).toBeUndefined();
});

test('A1 a link’s hash is 64 hex digits, nothing else', () => {
  const room = Scenario.open();
  const data = { id: 'x', role: 'moderator', hash: 'secret' };
  expect(room.when(system, { type: 'link.issue', data }).refused).toBe('bad-input');
  expect(room.when(system, { type: 'link.issue', data: { ...data, hash: hash('a'), role: 'attendee' } }).refused).toBe(
    'bad-input',
  );
});
