import { expect, test } from 'vitest';
import { ana, ben, onPage, Scenario, screen, speaker } from '../../testing/scenario.ts';
import { accepted, by, called, eventsOf, lineOf, mia, onAir } from '../../testing/acts/voice.ts';

test('V2 a moderator cuts the voice: the clock stands, the turn stays, and the phone has no way back in it', () => {
  const room = onAir()
    .wait(4_000)
    .given(ben, { type: 'voice.cut', data: { turnId: onAir().turnId } });
  expect(eventsOf(room)).toEqual([
    { type: 'voice.cut', turn: room.turnId, by: 'p-ben' },
    { type: 'turn.paused', turn: room.turnId },
  ]);
  expect(room.floor).toMatchObject({ state: 'on-air', by: 'phone', pausedAt: room.now });
  expect(lineOf(room)).toBe('cut');
  expect(eventsOf(room.cut())).toEqual([]);
  expect(eventsOf(room.lost())).toEqual([]);
  expect(room.when(screen, { type: 'voice.heard', data: { turnId: room.turnId } }).refused).toBe('not-allowed');
  expect(by(room, 'phone').refusal.message).toMatch(/switched your phone’s microphone off.*room microphone/u);
  room.accept('mia', 'room');
  expect(by(room, 'phone').refused).toBe('not-allowed');
  room.start();
  expect(by(room, 'phone').refused).toBe('not-allowed');
  room.end().raise('mia');
  expect(lineOf(room.next().next().accept('mia', 'phone').heard())).toBe('live');
});

test('V2 a cut before on air holds too', () => {
  const room = accepted().cut();
  expect(room.floor['state']).toBe('accepted');
  expect(eventsOf(room)).toEqual([{ type: 'voice.cut', turn: room.turnId, by: 'p-ana' }]);
  expect(by(room, 'phone', onPage(mia, 'reloaded-page')).refused).toBe('not-allowed');
  expect(by(room, 'room').refused).toBeUndefined();
});

test('V2 V4 a cut while nobody hears them stops no clock that stands already', () => {
  const room = onAir().lost();
  const since = room.floor['pausedAt'];
  room.wait(2_000).cut();
  expect(eventsOf(room)).toEqual([{ type: 'voice.cut', turn: room.turnId, by: 'p-ana' }]);
  expect(room.floor).toMatchObject({ state: 'on-air', pausedAt: since });
});

test('V2 nobody speaks by phone: nothing to cut; nor by anybody but moderators', () => {
  const cut = (room: Scenario, who = ana, data = {}) => room.when(who, { type: 'voice.cut', data }).refused;
  expect(cut(Scenario.open())).toBe('no-turn');
  expect(cut(called())).toBe('no-turn');
  const room = onAir();
  expect(cut(room, speaker)).toBe('not-allowed');
  expect(cut(room, screen)).toBe('not-allowed');
  expect(cut(room, ana, { turnId: 'never-was' })).toBe('no-such-item');
  const before = room.turnId;
  expect(cut(room.next(), ana, { turnId: before })).toBe('stale');
});
