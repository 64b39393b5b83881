import { expect, test } from 'vitest';
import { needsOf } from '../../room/needs.ts';
import { concerned } from '../../room/views.ts';
import { ask, moderates } from '../../testing/acts/questions.ts';
import { ana, attendee, onPage, Scenario, screen } from '../../testing/scenario.ts';
import { relay as stands } from './views.ts';

const relay = (room: Scenario) => needsOf(room.state).relay;
const sides = (room: Scenario) => [relay(room)?.from.seat.client, relay(room)?.to.seat.client];

function called(): Scenario {
  const room = Scenario.open().sound();
  room.raiseAll('mia', 'kim');
  return room.next();
}
const accepted = () => called().accept('mia', 'phone');
const onAir = () => accepted().heard();

test('V1 the page that accepted and the page that plays may signal each other, each what is theirs to say', () => {
  const room = accepted();
  expect(relay(room)).toEqual({
    turn: room.turnId,
    from: {
      seat: { participant: 'p-mia', client: 'tab-of-p-mia' },
      roles: ['attendee', 'speaker', 'moderator', 'host'],
      kinds: ['offer', 'candidate'],
    },
    to: {
      seat: { participant: 'p-screen', client: 'tab-of-p-screen' },
      roles: ['stage'],
      kinds: ['answer', 'candidate', 'again'],
    },
  });
  expect(relay(room.heard())?.turn).toBe(room.turnId);
  expect(relay(room.wait(1_000).lost())?.turn).toBe(room.turnId);
});

test('V1 nobody may signal before they accepted by phone, nor while no page plays', () => {
  expect(relay(Scenario.open().sound())).toBeUndefined();
  const room = called();
  expect(relay(room)).toBeUndefined();
  expect(relay(room.accept('mia', 'room'))).toBeUndefined();
  expect(relay(room.accept('mia', 'phone').sound(false))).toBeUndefined();
  expect(relay(room.sound())).toBeDefined();
});

test('V1 the relay goes with the pages: the newest that speaks, the newest that plays', () => {
  const room = onAir();
  room.given(onPage(attendee('mia'), 'second-phone'), { type: 'turn.accept', data: { by: 'phone' } });
  expect(sides(room)).toEqual(['second-phone', 'tab-of-p-screen']);
  room.sound(true, onPage(screen, 'second-screen'));
  expect(sides(room)).toEqual(['second-phone', 'second-screen']);
});

test('V1 V2 the right is gone the moment the turn ends, is cut, or is spoken otherwise', () => {
  const ends: Readonly<Record<string, (room: Scenario) => unknown>> = {
    'ended by a moderator': (room) => room.end(),
    'ended by themselves': (room) => room.given(attendee('mia'), { type: 'turn.end', data: {} }),
    lowered: (room) => room.lower('mia'),
    'next is called': (room) => room.next(),
    cut: (room) => room.cut(),
    walks: (room) => room.accept('mia', 'room'),
    'a break': (room) => room.phase('break'),
    'the end': (room) => room.phase('ended'),
    removed: (room) =>
      room.given(ana, {
        type: 'person.remove',
        data: { handle: `hand:${room.state.features.floor.handOf.get('p-mia')}` },
      }),
    'the sound is off': (room) => room.sound(false),
  };
  for (const [how, end] of Object.entries(ends)) {
    const room = onAir();
    expect(relay(room)).toBeDefined();
    end(room.wait(3_000));
    expect([how, relay(room)]).toEqual([how, undefined]);
  }
});

test('V1 a call that ends before anybody was heard leaves no right behind', () => {
  for (const end of [
    (room: Scenario) => room.decline('mia'),
    (room: Scenario) => room.skip('mia'),
    (room: Scenario) => room.lower('mia'),
    (room: Scenario) => room.phase('break'),
    (room: Scenario) => room.next(),
  ]) {
    const room = accepted();
    end(room);
    expect(relay(room)).toBeUndefined();
    expect(room.public['voice']).toEqual({ sound: true });
  }
});

test('L2 Q7 a break returns who accepted and ends who speaks; somebody removed is gone from the floor with their line', () => {
  const back = accepted().phase('break').phase('live');
  expect(back.queue).toEqual(['mia', 'kim']);
  const room = onAir().wait(12_000);
  room.given(ana, { type: 'person.remove', data: { handle: `hand:${room.state.features.floor.handOf.get('p-mia')}` } });
  expect(room.floor['state']).toBe('free');
  expect(room.public['voice']).toEqual({ sound: true });
});

test('H10 Undo takes back who was called, and brings the line back to be heard again', () => {
  const room = onAir().wait(15_000).next();
  expect(room.onFloor).toBe('kim');
  expect(relay(room)).toBeUndefined();
  room.wait(2_000).undo();
  expect(room.public['voice']).toEqual({ sound: true, turnId: room.turnId, line: 'connecting' });
  expect(sides(room)).toEqual(['tab-of-p-mia', 'tab-of-p-screen']);
  expect(room.floor).toMatchObject({ state: 'on-air', by: 'phone', pausedAt: room.now });
  expect(room.wait(1_000).heard().public['voice']).toMatchObject({ line: 'live' });
  expect(room.floor).not.toHaveProperty('pausedAt');
});

test('H10 Undo brings back one that was accepted; a cut stands; a line that was given up stays away', () => {
  const room = accepted().next().undo();
  expect(room.floor).toMatchObject({ state: 'accepted', by: 'phone' });
  expect(room.public['voice']).toMatchObject({ line: 'connecting' });
  expect(room.lost().public['voice']).toMatchObject({ line: 'connecting' });
  const wasCut = onAir().cut().next().undo();
  expect(wasCut.public['voice']).toMatchObject({ line: 'cut' });
  expect(relay(wasCut)).toBeUndefined();
  expect(onAir().accept('mia', 'room').next().undo().public['voice']).toEqual({ sound: true });
  const fromNobody = Scenario.open().sound();
  fromNobody.raise('mia');
  const taken = fromNobody.next().turnId;
  expect(fromNobody.undo().public['voice']).toEqual({ sound: true });
  expect(fromNobody.when(screen, { type: 'voice.heard', data: { turnId: taken } }).refused).toBe('stale');
});

test('P3 no view tells which page or person speaks or plays: only their own record names their own page', () => {
  const room = Scenario.open().sound(true, onPage(screen, 'SCREENPAGE'));
  room.raiseAll('mia', 'kim');
  room.next().given(onPage(attendee('mia'), 'PHONEPAGE'), { type: 'turn.accept', data: { by: 'phone' } });
  const look = () => {
    const shared = JSON.stringify([room.public, room.stage, room.staff, room.of('kim')]);
    expect(shared).not.toMatch(/PHONEPAGE|SCREENPAGE|p-mia|p-screen/u);
    expect(room.of('mia')['voice']).toMatchObject({ turnId: room.turnId, client: 'PHONEPAGE' });
    expect(JSON.stringify(room.of('mia'))).not.toContain('SCREENPAGE');
    expect(room.of('screen')['sound']).toEqual({ client: 'SCREENPAGE' });
    expect(JSON.stringify(room.of('screen'))).not.toContain('PHONEPAGE');
  };
  look();
  const screensPage = onPage(screen, 'SCREENPAGE');
  for (const act of [() => room.heard(screensPage), () => room.lost(screensPage), () => room.cut()]) {
    act();
    look();
  }
  room.end();
  expect(room.of('mia')).not.toHaveProperty('voice');
});

test('P3 an anonymous asker who speaks by phone is told of nowhere but on their own page', () => {
  const room = Scenario.open().sound();
  room.given(attendee('mia'), { type: 'person.name', data: { name: 'MIANAME' } });
  moderates(room, 'onstage', ask(room, 'mia', 'Why?', { anonymous: true, voice: 'self' }));
  room.accept('mia', 'phone').heard();
  expect(JSON.stringify([room.public, room.stage, room.staff])).not.toMatch(/MIANAME|p-mia|tab-of/u);
  expect(room.of('mia')['voice']).toMatchObject({ line: 'live' });
});

test('P3 whoever’s own record changes is told: who speaks, who plays, and who played before', () => {
  const told = (room: Scenario) => {
    const entry = room.entries.at(-1);
    return entry === undefined ? [] : [...concerned(room.state, entry)].toSorted();
  };
  const other = { participant: 'p-other', role: 'stage' } as const;
  const room = Scenario.open().sound();
  expect(told(room)).toContain('p-screen');
  expect(told(room.sound(true, other))).toEqual(['p-other', 'p-screen']);
  room.raise('mia');
  room.next().accept('mia', 'phone');
  for (const act of [() => room.heard(other), () => room.lost(other), () => room.heard(other), () => room.cut()]) {
    act();
    expect(told(room)).toEqual(['p-mia']);
  }
  expect(told(room.end())).toEqual(['p-mia']);
  expect(told(room.phase('ended'))).toEqual(expect.arrayContaining(['p-other']));
});

test('V1 L2 outside `live` no relay stands, whatever the line says', () => {
  const { state, facts } = onAir();
  expect(stands(state.features.voice, facts)).toBeDefined();
  expect(stands(state.features.voice, { ...facts, phase: 'break' })).toBeUndefined();
});
