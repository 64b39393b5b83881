import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import {
  away,
  join,
  leaveAll,
  live,
  openRoom,
  soon,
  status,
  storage,
  wereAway,
  type TestRoom,
} from './testing/test-room.ts';

const notValid = 'This link is not valid any more. Ask the host for a new one.';

afterEach(leaveAll);

test('A2 a refusal that stays ends the attempts and says why, to whoever waits for an answer too', async () => {
  const refusal = { code: 'room-not-found', message: 'There is no room with this code.' };
  const room = await openRoom((opened) => (opened.refusal = refusal));
  const client = join(room, 'NOWHERE');
  const early = client.send('hand.raise', {});
  await soon(() => expect(status(client)).toBe('refused'));
  expect(client.store.getState().refusal).toEqual(refusal);
  expect(await early).toEqual({ ok: false, ...refusal });
  expect(await client.send('hand.raise', {})).toEqual({ ok: false, ...refusal });
  expect(room.handshakes).toHaveLength(1);
});

test('A3 a page that comes in with many says so and asks again every 200 ms or so, never as if it were offline', async () => {
  const refusal = { code: 'rate-limited', message: 'One moment.', retryAfterMs: 200 };
  const room = await openRoom((opened) => (opened.refusal = refusal));
  const client = join(room, 'CROWDED');
  // With pauses that grow, as for a server that is gone, the tenth attempt would be minutes away.
  await soon(() => expect(room.handshakes.length).toBeGreaterThan(9), 12_000);
  expect(client.store.getState()).toMatchObject({ status: 'connecting', crowded: true });
  room.refusal = undefined;
  await live(client);
  expect(wereAway).not.toContain(client);
  expect(client.store.getState().crowded).toBeUndefined();
});

test('A3 a crowd that is told to ask less often does: the pause is the one the server gave', async () => {
  const refusal = { code: 'rate-limited', message: 'One moment.', retryAfterMs: 1_600 };
  const room = await openRoom((opened) => (opened.refusal = refusal));
  const startMs = Date.now();
  join(room, 'CROWDED-2');
  await soon(() => expect(room.handshakes.length).toBeGreaterThan(1), 8_000);
  expect(Date.now() - startMs).toBeGreaterThan(1_100);
});

test('I6 what the room refuses is said in the language of the page: commands, what is read, and who may come in', async () => {
  const refused = { ok: false, code: 'muted', message: 'As it came.', key: 'floor.muted' } as const;
  const own = 'A moderator has muted you, so you cannot raise a hand now.';
  const room = await openRoom((opened) => (opened.onCommand = (_, ack) => ack(refused)));
  const client = join(room, 'WORDS1');
  await live(client);
  expect(await client.send('hand.raise', {})).toEqual({ ...refused, message: own });
  room.sockets[0]?.on('read', (_read, ack: (answer: Ack) => void) => ack(refused));
  expect(await client.read({ name: 'questions', data: {} })).toEqual({ ...refused, message: own });
  room.refusal = { code: 'secret-invalid', message: 'As it came.', key: 'transport.secret-invalid' };
  const other = join(room, 'WORDS1');
  await soon(() => expect(status(other)).toBe('refused'));
  await soon(() => expect(other.store.getState().refusal?.message).toBe(notValid));
});

test('A1 I6 a page whose link is over says so at once, its own sentence when that comes, and nothing once it is closed', async () => {
  const refusal = { code: 'secret-invalid', message: 'As it came.', key: 'transport.secret-invalid' };
  const room = await openRoom();
  const [stays, leaves] = [join(room, 'OVER-1', storage(), 'host'), join(room, 'OVER-2', storage(), 'host')];
  const told: (readonly [status: string, message: string | undefined])[] = [];
  await Promise.all([live(stays), live(leaves)]);
  stays.store.subscribe((state) => void told.push([state.status, state.refusal?.message]));
  leaves.store.subscribe((state) => void (state.status === 'refused' && leaves.close()));
  room.refusal = refusal;
  room.cut();
  await soon(
    () =>
      expect(told.slice(-2)).toEqual([
        ['refused', 'As it came.'],
        ['refused', notValid],
      ]),
    8_000,
  );
  await soon(() => expect(status(leaves)).toBe('refused'), 8_000);
  await new Promise((resume) => setTimeout(resume, 50));
  expect(leaves.store.getState().refusal).toEqual(refusal);
});

test('a refusal that our server would not send so is none: the page goes on trying, and shows nothing of it', async () => {
  const odd: readonly unknown[] = [
    null,
    'secret-invalid',
    { code: 'secret-invalid' },
    { code: ['secret-invalid'], message: 'No.' },
    { code: 'secret-invalid', message: { toString: 'No.' } },
    { code: 'rate-limited', message: 'No.', retryAfterMs: 'soon' },
    { code: 'rate-limited', message: 'No.', retryAfterMs: null },
  ];
  await Promise.all(
    odd.map(async (refusal, index) => {
      const room = await openRoom((opened) => (opened.refusal = refusal as TestRoom['refusal']));
      const client = join(room, `ODD-${index}`);
      await away(client);
      room.refusal = undefined;
      await soon(() => expect(status(client)).toBe('live'), 12_000);
      expect(client.store.getState().refusal).toBeUndefined();
    }),
  );
});

test('a refusal for now is tried again', async () => {
  const room = await openRoom((opened) => (opened.refusal = { code: 'rate-limited', message: 'Wait a moment.' }));
  const client = join(room, 'LATER');
  await away(client);
  room.refusal = undefined;
  await soon(() => expect(status(client)).toBe('live'), 8_000);
});
