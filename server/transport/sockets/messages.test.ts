import { expect, test, vi } from 'vitest';
import { limits } from '../../../shared/kernel/limits.ts';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { transportRefusals } from '../../../shared/wire/refusals.ts';
import { nodeLimits } from '../../room/limits.ts';
import { createRecorder } from '../../room/testing/recorder.ts';
import { openTimedRoom, say, soon } from '../../room/testing/rooms.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { createBucket } from '../doors/buckets.ts';
import { transportLimits } from '../limits.ts';
import { createMessages } from './messages.ts';

/** What one attendee says to a room, as fast as they like. */
function talkTo(room: LoadedRoom, role: 'attendee' | 'moderator' = 'attendee') {
  const connection = createRecorder(role);
  room.join(connection, 'device', undefined);
  const onFlood = vi.fn<() => void>();
  const bucket = createBucket(1e9, 1e9, Date.now);
  return {
    connection,
    onFlood,
    messages: createMessages({
      room,
      connection,
      commands: bucket,
      others: bucket,
      signals: bucket,
      allowance: () => () => ({ early: () => undefined, pay: () => undefined }),
      onFlood,
    }),
  };
}

const badTaps: readonly (readonly [what: string, taps: unknown])[] = [
  ['ten thousand in one message', { applause: 10_000 }],
  ['a negative count', { applause: -1 }],
  ['no tap at all', { applause: 0 }],
  ['half a tap', { applause: 1.5 }],
  ['a count as text', { applause: '3' }],
  ['a reaction that is not in the palette', { boo: 1 }],
  ['one that is, beside one that is not', { applause: 1, boo: 1 }],
  ['a key of every object', { toString: 1 }],
  ['more kinds than any palette has', Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`kind-${n}`, 1]))],
  ['a list', [3]],
  ['nothing', undefined],
];

for (const [what, taps] of badTaps)
  test(`R1 ${what}: nothing of it counts, and it counts against its sender`, async () => {
    const room = await openTimedRoom();
    const { connection, messages, onFlood } = talkTo(room);
    messages.taps(taps);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(connection.view()['pulse']).toEqual({ here: 1, taps: {}, share: {} });
    for (let sent = 2; sent < transportLimits.violationsCount; sent += 1) messages.taps(taps);
    expect(onFlood).not.toHaveBeenCalled();
    messages.taps(taps);
    expect(onFlood).toHaveBeenCalledTimes(1);
    room.stop();
  });

test('R1 taps beyond what counts are nobody’s fault: a person may have two phones', async () => {
  const room = await openTimedRoom();
  const { connection, messages, onFlood } = talkTo(room);
  await vi.advanceTimersByTimeAsync(2_000);
  for (let sent = 0; sent < 2 * transportLimits.violationsCount; sent += 1) messages.taps({ applause: 9 });
  await vi.advanceTimersByTimeAsync(30);
  expect(onFlood).not.toHaveBeenCalled();
  expect(connection.bodies('frame').at(-1)).toMatchObject({
    patch: { pulse: { taps: { applause: limits.tapsPerSecond } } },
  });
  room.stop();
});

test('R1 a reaction that was taken out of the palette counts no more', async () => {
  const room = await openTimedRoom();
  const { connection, messages } = talkTo(room);
  await soon(say(room, ['hans', 'host'], 'room.settings', { reactions: ['heart'] }));
  for (const taps of [{ applause: 1 }, { heart: 2 }]) messages.taps(taps);
  await vi.advanceTimersByTimeAsync(wireLimits.tickMs);
  expect(
    connection
      .bodies('frame')
      .map((frame) => JSON.stringify(frame))
      .filter((text) => text.includes('"taps":{"')),
  ).toEqual([expect.stringContaining('"taps":{"heart":2}')]);
  room.stop();
});

test('R4 a page may say with its question for the time how far off its clock is, and staff are told', async () => {
  const room = await openTimedRoom();
  const moderator = talkTo(room, 'moderator');
  const { messages, onFlood } = talkTo(room);
  const answers: unknown[] = [];
  for (const raw of [undefined, null, {}, { skewMs: 12.5 }]) messages.clock(raw, (answer) => answers.push(answer));
  expect(answers).toEqual(answers.map(() => ({ now: room.now() })));
  expect(answers).toHaveLength(4);
  expect(moderator.connection.staff()['clocks']).toEqual({ screens: 1, withinMs: 13, worstMs: 13 });
  const bad = [-1, Number.NaN, wireLimits.clockSkewMaxMs + 1, '5', null].map((skewMs) => ({ skewMs }));
  for (const raw of [...bad, { skewMs: 1, more: 1 }, [], 'now'])
    messages.clock(raw, (answer) => expect(answer).toMatchObject({ ok: false, code: 'bad-input' }));
  await vi.advanceTimersByTimeAsync(nodeLimits.clockSkewEveryMs);
  expect(moderator.connection.staff()['clocks']).toEqual({ screens: 1, withinMs: 13, worstMs: 13 });
  for (let sent = 8; sent < transportLimits.violationsCount; sent += 1) messages.clock('now', () => {});
  expect(onFlood).toHaveBeenCalledTimes(1);
  room.stop();
});

test('whatever wants an answer gets exactly one, also where it came too fast', async () => {
  const room = await openTimedRoom();
  const connection = createRecorder('attendee');
  room.join(connection, 'device', undefined);
  const none = createBucket(1, 1, () => 0);
  none.take();
  const messages = createMessages({
    room,
    connection,
    commands: none,
    others: none,
    allowance: () => () => ({ early: () => undefined, pay: () => undefined }),
    signals: none,
    onFlood: () => {},
  });
  const answers: unknown[] = [];
  const answer = (body: unknown) => void answers.push(body);
  messages.command({}, answer);
  messages.read({}, answer);
  messages.signal({}, answer);
  messages.tab({}, answer);
  messages.clock({}, answer);
  await vi.advanceTimersByTimeAsync(0);
  const { code, key, says: message } = transportRefusals.tooManyCommands;
  const tooFast = { ok: false, code, key, message, retryAfterMs: 1_000 };
  expect(answers).toEqual([tooFast, tooFast, tooFast, tooFast, tooFast]);
  room.stop();
});
