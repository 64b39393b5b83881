import { expect, test } from 'vitest';
import { needsOf } from '../../room/needs.ts';
import { eventsOf } from '../../testing/acts/voice.ts';
import { ana, attendee, onPage, Scenario, screen, system, type Who } from '../../testing/scenario.ts';
import { voiceLimits } from './limits.ts';

const other: Who = { participant: 'p-other-screen', role: 'stage' };
const heardRoom = () => {
  const room = Scenario.open().sound();
  room.raise('mia');
  return room.speaks('mia');
};
const soundOf = (room: Scenario, who: Who) => room.of(String(who.participant).slice(2))['sound'];

test('T1 V1 the screen that was clicked plays the voices, and everybody sees that the sound is on', () => {
  const room = Scenario.open();
  expect(room.public['voice']).toEqual({ sound: false });
  expect(eventsOf(room.sound())).toEqual([
    { type: 'sound.taken', seat: { participant: 'p-screen', client: 'tab-of-p-screen' } },
  ]);
  expect(room.public['voice']).toEqual({ sound: true });
  expect(room.stage['voice']).toEqual({ sound: true });
  expect(soundOf(room, screen)).toEqual({ client: 'tab-of-p-screen' });
  expect(eventsOf(room.sound())).toEqual([]);
});

test('T1 the newest click wins, of another screen or of another page of the same one', () => {
  const room = Scenario.open().sound().sound(true, other);
  expect(soundOf(room, screen)).toBeUndefined();
  expect(soundOf(room, other)).toEqual({ client: 'tab-of-p-other-screen' });
  room.sound(true, onPage(other, 'second-page'));
  expect(soundOf(room, other)).toEqual({ client: 'second-page' });
});

test('T1 the page that plays switches off; others that say so change nothing', () => {
  const room = Scenario.open().sound();
  expect(eventsOf(room.sound(false, other))).toEqual([]);
  expect(eventsOf(room.sound(false, onPage(screen, 'second-page')))).toEqual([]);
  expect(room.public['voice']).toEqual({ sound: true });
  expect(eventsOf(room.sound(false))).toEqual([{ type: 'sound.released' }]);
  expect(room.public['voice']).toEqual({ sound: false });
  expect(soundOf(room, screen)).toBeUndefined();
  expect(eventsOf(room.sound(false))).toEqual([]);
});

test('A2 only a screen, and one that says which page it is, takes the sound', () => {
  const room = Scenario.open();
  expect(room.when(ana, { type: 'stage.sound', data: { on: true } }).refused).toBe('not-allowed');
  const nameless = { ...screen, client: undefined } as unknown as Who;
  expect(room.when(nameless, { type: 'stage.sound', data: { on: true } }).refused).toBe('bad-input');
});

test('L2 the sound can be switched on before the event and in a break, and is gone at the end', () => {
  const room = Scenario.open({}, 'doors').sound();
  room.phase('live').phase('break').sound(false).sound();
  expect(room.public['voice']).toEqual({ sound: true });
  room.phase('live').phase('ended');
  expect(room.public['voice']).toEqual({ sound: false });
  expect(soundOf(room, screen)).toBeUndefined();
  expect(room.when(screen, { type: 'stage.sound', data: { on: true } }).refused).toBe('room-ended');
  expect(room.phase('live').public['voice']).toEqual({ sound: false });
});

test('V4 a voice that another screen takes over is lost there until that one hears it', () => {
  const room = heardRoom().wait(5_000).sound(true, other);
  expect(eventsOf(room).map(({ type }) => type)).toEqual(['sound.taken', 'voice.lost', 'turn.paused']);
  expect(room.public['voice']).toMatchObject({ sound: true, line: 'lost' });
  expect(room.when(screen, { type: 'voice.heard', data: { turnId: room.turnId } }).refused).toBe('not-allowed');
  room.wait(1_000).heard(other);
  expect(room.public['voice']).toMatchObject({ line: 'live' });
});

test('V4 a voice is lost with the page that played it, switched off or gone; one that still connects is not', () => {
  expect(heardRoom().sound(false).public['voice']).toMatchObject({ sound: false, line: 'lost' });
  const room = heardRoom().given(system, { type: 'sound.lose', data: { client: 'tab-of-p-screen' } });
  expect(room.public['voice']).toMatchObject({ sound: false, line: 'lost' });
  expect(room.floor).toHaveProperty('pausedAt');
  const connecting = Scenario.open().sound();
  connecting.raise('mia');
  connecting.next().accept('mia', 'phone').sound(false);
  expect(connecting.public['voice']).toMatchObject({ sound: false, line: 'connecting' });
});

const away = (room: Scenario, since: number) =>
  room.given(system, { type: 'sound.away', data: { client: 'tab-of-p-screen', since } });

test('V4 H9 the page that plays is gone: the clock stands since then, and goes on when it says that somebody is heard', () => {
  const room = heardRoom().wait(10_000);
  const goneAt = room.now;
  const { startedAt } = room.floor;
  away(room.wait(voiceLimits.soundAwayMs), goneAt);
  expect(room.public['voice']).toMatchObject({ sound: true, line: 'lost' });
  expect(room.floor).toMatchObject({ startedAt, pausedAt: goneAt });
  expect(eventsOf(away(room.wait(100), goneAt))).toEqual([]);
  room.wait(3_000).heard();
  expect(room.floor).toMatchObject({ startedAt: Number(startedAt) + voiceLimits.soundAwayMs + 3_100 });
  expect(room.floor).not.toHaveProperty('pausedAt');
});

test('V4 H9 an absence that began before the clock takes nothing from before it, and none is in the future', () => {
  const room = heardRoom();
  const { startedAt } = room.floor;
  away(room.wait(1_000), Number(startedAt) - 60_000);
  expect(room.floor).toMatchObject({ startedAt, pausedAt: startedAt });
  const ahead = heardRoom().wait(1_000);
  expect(away(ahead, ahead.now + 60_000).floor).toMatchObject({ pausedAt: ahead.now });
});

test('T1 the room counts on the page that plays, and gives up no other one by mistake', () => {
  const room = Scenario.open();
  expect(needsOf(room.state).watched).toBeUndefined();
  const watched = needsOf(room.sound().state).watched;
  expect(watched).toEqual({
    seat: { participant: 'p-screen', client: 'tab-of-p-screen' },
    roles: ['stage'],
    gone: [
      { afterMs: voiceLimits.soundAwayMs, command: expect.any(Function) },
      { afterMs: voiceLimits.soundGoneMs, command: expect.any(Function) },
    ],
  });
  const commands = watched?.gone.map(({ command }) => command(room.now)) ?? [];
  expect(commands.map(({ type }) => type)).toEqual(['sound.away', 'sound.lose']);
  for (const command of commands) {
    room.sound(true, other);
    expect(room.when(system, command).refused).toBe('stale');
    room.sound(false, other);
    expect(room.when(system, command).refused).toBe('stale');
    expect(room.when(attendee('mia'), command).refused).toBe('not-allowed');
  }
});
