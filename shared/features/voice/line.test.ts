import { expect, test } from 'vitest';
import { ana, attendee, onPage, Scenario, screen } from '../../testing/scenario.ts';
import { accepted, by, called, eventsOf, lineOf, mia, typesOf } from '../../testing/acts/voice.ts';
import { ask, moderates } from '../../testing/acts/questions.ts';

test('H6 V2 who accepts by phone is on air, by nobody’s hand, when the screen hears them', () => {
  const room = accepted();
  expect(eventsOf(room)).toEqual([
    {
      type: 'turn.accepted',
      turn: room.turnId,
      voice: 'phone',
      seat: { participant: 'p-mia', client: 'tab-of-p-mia' },
    },
  ]);
  expect(room.floor).toMatchObject({ state: 'accepted', by: 'phone' });
  expect(room.public['voice']).toEqual({ sound: true, turnId: room.turnId, line: 'connecting' });
  room.wait(700).heard();
  expect(eventsOf(room)).toEqual([
    { type: 'voice.connected', turn: room.turnId },
    { type: 'turn.started', turn: room.turnId },
  ]);
  expect(room.floor).toMatchObject({ state: 'on-air', by: 'phone', startedAt: room.now });
  expect(room.of('mia')['turn']).toMatchObject({ state: 'on-air', by: 'phone', startedAt: room.now });
  expect(lineOf(room)).toBe('live');
  expect(eventsOf(room.heard())).toEqual([]);
});

test('H6 by phone is possible before any sound is on: the screen may come', () => {
  const room = Scenario.open();
  room.raise('mia');
  room.next().accept('mia', 'phone');
  expect(room.public['voice']).toEqual({ sound: false, turnId: room.turnId, line: 'connecting' });
  expect(room.sound().wait(500).heard().floor['state']).toBe('on-air');
});

test('H6 a page that does not say its name cannot be the microphone', () => {
  const room = called();
  expect(by(room, 'phone', { ...mia, client: undefined } as never).refused).toBe('bad-input');
  expect(by(room, 'room', { ...mia, client: undefined } as never).refused).toBeUndefined();
});

test('H6 the choice can change between phone and the others until on air, and the line goes with it', () => {
  const room = accepted('Bees');
  expect(eventsOf(by(room, 'phone'))).toEqual([]);
  for (const how of ['room', 'read'] as const) {
    room.accept('mia', how);
    expect(room.floor['by']).toBe(how);
    expect(room.public['voice']).toEqual({ sound: true });
    expect(room.when(screen, { type: 'voice.heard', data: { turnId: room.turnId } }).refused).toBe('no-turn');
    room.accept('mia', 'phone');
    expect(lineOf(room)).toBe('connecting');
  }
});

test('H7 another page of the same person becomes the microphone, and nobody else’s', () => {
  const room = accepted();
  by(room, 'phone', onPage(mia, 'reloaded-page'));
  expect(room.of('mia')['voice']).toEqual({ turnId: room.turnId, client: 'reloaded-page', line: 'connecting' });
  expect(by(room, 'phone', attendee('kim')).refused).toBe('not-allowed');
  expect(by(room, 'phone', ana).refused).toBe('not-allowed');
});

test('V1 only the page that holds the sound says what is heard, and only of the turn on the floor', () => {
  const room = accepted();
  const heard = (turnId: string, who = screen) => room.when(who, { type: 'voice.heard', data: { turnId } }).refused;
  expect(heard(room.turnId, { participant: 'p-other', role: 'stage' })).toBe('not-allowed');
  expect(heard(room.turnId, onPage(screen, 'second-page'))).toBe('not-allowed');
  expect(heard(room.turnId, mia)).toBe('not-allowed');
  expect(heard(room.turnId, ana)).toBe('not-allowed');
  expect(heard('never-was')).toBe('no-such-item');
  const old = room.turnId;
  room.heard().wait(1_000).next();
  expect(heard(old)).toBe('stale');
  expect(heard(room.turnId)).toBe('no-turn');
});

test('H2 a voice that arrives begins a main turn: what followed the one before lapses, and the deck is filled', () => {
  const room = Scenario.open().sound();
  room.raiseAll('ida', 'mia', 'kim');
  room.next().start().wait(12_000).end();
  room.followUp('zoe');
  room.call('mia').accept('mia', 'phone').heard();
  expect(typesOf(room)).toContain('hand.lapsed');
  expect(room.queue).toEqual(['kim']);
  expect(room.onDeck).toBe('kim');
});

test('H2 a follow-up by phone opens none itself', () => {
  const room = Scenario.open().sound();
  room.raise('ida');
  room.turn();
  const main = room.state.features.floor.main?.id;
  room.followUp('zoe');
  room.next().accept('zoe', 'phone').heard();
  expect(room.floor).toMatchObject({ state: 'on-air', kind: 'follow-up', by: 'phone' });
  expect(room.state.features.floor.main?.id).toBe(main);
});

test('Q4 V2 whoever is called to ask their question may do so by phone', () => {
  const room = Scenario.open().sound();
  moderates(room, 'onstage', ask(room, 'mia')).accept('mia', 'phone').heard();
  expect(room.floor).toMatchObject({ state: 'on-air', by: 'phone' });
  expect(room.floor).toHaveProperty('questionId');
  expect(lineOf(room)).toBe('live');
});
