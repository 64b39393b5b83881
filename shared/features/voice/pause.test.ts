import { expect, test } from 'vitest';
import { ana, onPage, speaker } from '../../testing/scenario.ts';
import { accepted, by, called, eventsOf, lineOf, mia, onAir, typesOf } from '../../testing/acts/voice.ts';

test('H6 H7 on air, going on from another page begins the line again, and no time is lost meanwhile', () => {
  const room = onAir().wait(10_000);
  expect(eventsOf(by(room, 'phone'))).toEqual([]);
  by(room, 'phone', onPage(mia, 'reloaded-page'));
  expect(typesOf(room)).toEqual(['turn.accepted', 'turn.paused']);
  expect(room.floor).toMatchObject({ state: 'on-air', by: 'phone', pausedAt: room.now });
  expect(lineOf(room)).toBe('connecting');
  const { startedAt } = room.floor;
  room.wait(2_000).heard();
  expect(room.floor).toMatchObject({ startedAt: Number(startedAt) + 2_000 });
  expect(room.floor).not.toHaveProperty('pausedAt');
});

test('V4 a voice that is lost stops the clock, and starts it again when it is back', () => {
  const room = onAir().wait(20_000);
  const { startedAt } = room.floor;
  expect(typesOf(room.lost())).toEqual(['voice.lost', 'turn.paused']);
  expect(room.floor).toMatchObject({ state: 'on-air', by: 'phone', startedAt, pausedAt: room.now });
  expect(room.of('mia')['turn']).toMatchObject({ pausedAt: room.now });
  expect(lineOf(room)).toBe('lost');
  expect(eventsOf(room.lost())).toEqual([]);
  expect(typesOf(room.wait(3_000).heard())).toEqual(['voice.connected', 'turn.resumed']);
  expect(room.floor).toMatchObject({ startedAt: Number(startedAt) + 3_000 });
  expect(room.floor).not.toHaveProperty('pausedAt');
  expect(room.of('mia')['turn']).not.toHaveProperty('pausedAt');
});

test('V4 before the turn began nothing can be lost', () => {
  expect(eventsOf(accepted().lost())).toEqual([]);
  expect(typesOf(accepted().start().lost())).toEqual(['voice.lost', 'turn.paused']);
});

test('H6 "Start turn" before the voice arrives: the person just speaks up, and the phone may still come', () => {
  const room = accepted().start();
  expect(room.floor).toMatchObject({ state: 'on-air', by: 'phone' });
  expect(room.floor).not.toHaveProperty('pausedAt');
  expect(lineOf(room)).toBe('connecting');
  expect(typesOf(room.wait(2_000).heard())).toEqual(['voice.connected']);
});

test('V4 walking to the microphone stops the clock until a moderator or the speaker presses "Start turn"', () => {
  for (const who of [ana, speaker]) {
    const room = onAir().wait(20_000).accept('mia', 'room');
    expect(typesOf(room)).toEqual(['turn.accepted', 'turn.paused']);
    expect(room.floor).toMatchObject({ state: 'on-air', by: 'room', pausedAt: room.now });
    expect(room.public['voice']).toEqual({ sound: true });
    expect(eventsOf(by(room, 'room'))).toEqual([]);
    const { startedAt } = room.floor;
    room.wait(9_000).given(who, { type: 'turn.start', data: { turnId: room.turnId } });
    expect(eventsOf(room)).toEqual([{ type: 'turn.resumed', turn: room.turnId, by: who.participant }]);
    expect(room.floor).toMatchObject({ by: 'room', startedAt: Number(startedAt) + 9_000 });
    expect(room.floor).not.toHaveProperty('pausedAt');
    expect(room.when(who, { type: 'turn.start', data: { turnId: room.turnId } }).refused).toBe('stale');
  }
});

test('V4 after a loss, walking adds no second pause, and the way back to the phone is open', () => {
  const room = onAir().lost().wait(1_000).accept('mia', 'room');
  expect(typesOf(room)).toEqual(['turn.accepted']);
  expect(typesOf(room.accept('mia', 'phone'))).toEqual(['turn.accepted']);
  expect(lineOf(room)).toBe('connecting');
  expect(typesOf(room.heard())).toEqual(['voice.connected', 'turn.resumed']);
});

test('V4 whose voice is lost may begin anew on the same page', () => {
  const room = onAir().lost();
  expect(typesOf(by(room, 'phone'))).toEqual(['turn.accepted']);
  expect(lineOf(room)).toBe('connecting');
});

test('H6 on air, "read it for me" needs a topic, and who is heard otherwise has chosen already', () => {
  expect(by(onAir(), 'read').refused).toBe('not-allowed');
  const room = onAir('Bees').accept('mia', 'read');
  expect(room.floor).toMatchObject({ by: 'read', pausedAt: room.now });
  room.start();
  for (const how of ['phone', 'room', 'read']) expect(by(room, how).refused).toBe('stale');
  for (const how of ['phone', 'room']) expect(by(called().start(), how).refused).toBe('stale');
});
