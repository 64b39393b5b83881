import { expect, test, vi } from 'vitest';
import { voiceLimits } from '../../../shared/features/voice/limits.ts';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { createMemoryLog } from '../../log/memory.ts';
import type { Log } from '../../log/port.ts';
import type { LoadedRoom } from '../loaded-room.ts';
import { nodeLimits } from '../limits.ts';
import { createRecorder, type Recorder } from '../testing/recorder.ts';
import { openTimedRoom, reload, say, soon, timedParts } from '../testing/rooms.ts';

const host = ['hans', 'host'] as const;
const cleo = ['cleo', 'attendee', 'page-of-cleo'] as const;
const hall = ['hall', 'stage', 'page-of-screen'] as const;
type Page = readonly [participant: string, role: 'attendee' | 'stage' | 'moderator', client: string];

function open(room: LoadedRoom, [participant, role, client]: Page): Recorder {
  const connection = createRecorder(role, participant);
  room.join(connection, 'device', undefined);
  room.named(connection, client);
  return connection;
}
const sound = (room: LoadedRoom) => room.state().features.voice.sound;
const kinds = (page: Recorder) => page.bodies('signal').map((body) => (body as { kind: string }).kind);
const turnOf = (room: LoadedRoom) => {
  const { floor } = room.state().features.floor;
  return 'turn' in floor ? floor.turn.id : '';
};

/** Cleo is called, and may accept by phone. */
async function called(log?: Log) {
  const room = await openTimedRoom(log);
  const [screen, phone] = [open(room, hall), open(room, cleo)];
  await soon(say(room, host, 'room.phase', { phase: 'live' }));
  await soon(say(room, hall, 'stage.sound', { on: true }));
  await soon(say(room, cleo, 'hand.raise'));
  await soon(say(room, host, 'queue.next'));
  return { room, screen, phone, turn: turnOf(room) };
}

test('T1 the sound goes off where the screen that plays is gone, and stays on where it is back in time', async () => {
  const { room, screen } = await called();
  const ana = open(room, ['ana', 'moderator', 'page-of-ana']);
  room.leave(screen);
  await vi.advanceTimersByTimeAsync(voiceLimits.soundGoneMs - 100);
  const back = open(room, hall);
  await vi.advanceTimersByTimeAsync(2 * voiceLimits.soundGoneMs);
  expect(sound(room)).toEqual({ participant: 'hall', client: 'page-of-screen' });
  room.leave(back);
  // Another page of the same machine is not the one that plays.
  open(room, ['hall', 'stage', 'another-page']);
  await vi.advanceTimersByTimeAsync(voiceLimits.soundGoneMs - 100);
  expect(sound(room)).toBeDefined();
  expect(ana.view()['voice']).toMatchObject({ sound: true });
  await vi.advanceTimersByTimeAsync(100 + 2 * wireLimits.tickMs);
  expect(sound(room)).toBeUndefined();
  expect(ana.view()['voice']).toMatchObject({ sound: false });
  room.stop();
});

test('V4 H9 the clock stands still from the end of the connection of the screen that plays, and not for a short one', async () => {
  const { room, screen, turn } = await called();
  await soon(say(room, cleo, 'turn.accept', { by: 'phone', turnId: turn }));
  await soon(say(room, hall, 'voice.heard', { turnId: turn }));
  const pausedAt = () => {
    const { floor } = room.state().features.floor;
    return 'pausedAt' in floor ? floor.pausedAt : undefined;
  };
  await vi.advanceTimersByTimeAsync(5_000);
  room.leave(screen);
  await vi.advanceTimersByTimeAsync(voiceLimits.soundAwayMs - 100);
  const back = open(room, hall);
  await vi.advanceTimersByTimeAsync(voiceLimits.soundAwayMs);
  expect(pausedAt()).toBeUndefined();
  const goneAt = room.now();
  room.leave(back);
  await vi.advanceTimersByTimeAsync(voiceLimits.soundAwayMs + 100);
  expect(pausedAt()).toBe(goneAt);
  open(room, hall);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(pausedAt()).toBe(goneAt);
  await soon(say(room, hall, 'voice.heard', { turnId: turn }));
  expect(pausedAt()).toBeUndefined();
  room.stop();
});

test('T1 the screen that plays is gone, whatever the same machine calls itself in another role', async () => {
  const { room, screen } = await called();
  room.leave(screen);
  // Its link was taken away, and it goes on as somebody in the hall, under the same name.
  open(room, ['hall', 'attendee', 'page-of-screen']);
  await vi.advanceTimersByTimeAsync(voiceLimits.soundGoneMs + 2 * wireLimits.tickMs);
  expect(sound(room)).toBeUndefined();
  room.stop();
});

test('T1 a screen whose link was taken away plays nothing from then on: no phone goes on sending to it', async () => {
  const { room, phone, turn } = await called();
  const thief = createRecorder('stage', 'thief', 'stage');
  room.join(thief, 'device', undefined);
  room.named(thief, 'page-of-thief');
  await soon(say(room, ['thief', 'stage', 'page-of-thief'], 'stage.sound', { on: true }));
  await soon(say(room, cleo, 'turn.accept', { by: 'phone', turnId: turn }));
  expect(kinds(phone)).toEqual(['begin']);
  const revoke = {
    command: { type: 'link.revoke', data: { id: 'stage', known: [] } },
    actor: { role: 'system' },
  } as const;
  expect(await soon(room.submit(revoke))).toMatchObject({ ok: true });
  expect(thief.isClosed()).toBe(true);
  room.leave(thief);
  await vi.advanceTimersByTimeAsync(100);
  expect(sound(room)).toBeUndefined();
  expect(kinds(phone)).toEqual(['begin', 'end']);
  room.stop();
});

test('T1 after a restart the screen that plays has as long to come back as everybody', async () => {
  const log = createMemoryLog();
  const first = await called(log);
  first.room.stop();
  const second = await soon(reload(first.room, log, timedParts(log)));
  await vi.advanceTimersByTimeAsync(nodeLimits.nobodyAwayAfterStartMs - 100);
  open(second, hall);
  await vi.advanceTimersByTimeAsync(2 * nodeLimits.nobodyAwayAfterStartMs);
  expect(sound(second)).toBeDefined();
  second.stop();
  const third = await soon(reload(first.room, log, timedParts(log)));
  await vi.advanceTimersByTimeAsync(nodeLimits.nobodyAwayAfterStartMs - 100);
  expect(sound(third)).toBeDefined();
  await vi.advanceTimersByTimeAsync(150);
  expect(sound(third)).toBeUndefined();
  third.stop();
});

test('V1 both ends are told with the commit itself: before the answer, the record of the person and any frame', async () => {
  const { room, screen, phone, turn } = await called();
  await soon(say(room, cleo, 'turn.accept', { by: 'phone', turnId: turn }));
  await soon(say(room, hall, 'voice.heard', { turnId: turn }));
  await vi.advanceTimersByTimeAsync(1_000);
  const before = phone.packets.length;
  const atAnswer: (readonly string[])[] = [];
  const answered = say(room, cleo, 'turn.end', { turnId: turn }).then(() =>
    atAnswer.push(...[phone, screen].map((page) => kinds(page))),
  );
  await soon(answered);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(atAnswer).toEqual([
    ['begin', 'end'],
    ['begin', 'end'],
  ]);
  expect(phone.packets.slice(before).map(({ name }) => name)).toEqual(['signal', 'personal', 'frame']);
  room.stop();
});

test('V1 the right to send is what is written down: not what is about to be', async () => {
  const memory = createMemoryLog();
  let hold = Promise.resolve();
  const log: Log = {
    ...memory,
    async append(...values) {
      await hold;
      return memory.append(...values);
    },
  };
  const { room, screen, phone, turn } = await called(log);
  const offer = { turn, kind: 'offer', data: { call: 1, sdp: 'v=0' } };
  const holding = () => {
    let release = () => {};
    hold = new Promise<void>((resolve) => (release = resolve));
    return release;
  };
  expect(room.signal(phone, offer)).toBe('not-allowed');
  const written = holding();
  const accepted = say(room, cleo, 'turn.accept', { by: 'phone', turnId: turn });
  await vi.advanceTimersByTimeAsync(100);
  expect(room.signal(phone, offer)).toBe('not-allowed');
  written();
  await soon(accepted);
  expect(room.signal(phone, offer)).toBe('passed');
  const cutWritten = holding();
  const cut = say(room, host, 'voice.cut', { turnId: turn });
  await vi.advanceTimersByTimeAsync(100);
  expect(room.signal(phone, offer)).toBe('passed');
  cutWritten();
  await soon(cut);
  expect(room.signal(phone, offer)).toBe('late');
  expect(kinds(screen)).toEqual(['begin', 'offer', 'offer', 'end']);
  room.stop();
});

test('V1 a person who is removed is told that it is over before they are shown out', async () => {
  const { room, screen, phone, turn } = await called();
  await soon(say(room, cleo, 'turn.accept', { by: 'phone', turnId: turn }));
  const handle = `hand:${[...room.state().features.people.personOf.keys()].join()}`;
  await soon(say(room, host, 'person.remove', { handle }));
  expect(phone.isClosed()).toBe(true);
  expect([kinds(phone), kinds(screen)]).toEqual([
    ['begin', 'end'],
    ['begin', 'end'],
  ]);
  room.stop();
});
