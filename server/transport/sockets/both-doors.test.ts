import { expect, test, vi } from 'vitest';
import { gone, join, refusalOf, startServed, type JoinOptions } from '../testing/served.ts';
import { frame, rawClient, upgradeRequest } from '../testing/raw-client.ts';
import { wantsDirectly } from './direct/direct-door.ts';
import { socketPath } from './library/engine.ts';

/* Websockets are spoken by ourselves, all else by the library: the library's own client notices no difference. */

const ways: readonly (readonly [way: string, options: JoinOptions])[] = [
  ['a websocket from the first byte on', { transports: ['websocket'] }],
  ['a websocket through the library', { transports: ['websocket'], query: { way: 'library' } }],
  ['polling', { transports: ['polling'] }],
  ['polling that becomes a websocket', { transports: ['polling', 'websocket'] }],
];

for (const [way, options] of ways) {
  test(`by ${way} somebody comes in, is heard and answered once, and leaves`, async () => {
    const served = await startServed();
    const { code } = await served.open();
    const { socket, welcome, heard, send, until } = await join(served, code, options);
    expect(socket.id).toMatch(/^[\w-]{12,}$/u);
    await until('personal');
    expect(heard.map(([name]) => name).filter((name) => name !== 'frame')).toEqual(['welcome', 'snapshot', 'personal']);
    const answers: unknown[] = [];
    socket.emit('clock', {}, (answer: unknown) => answers.push(answer));
    socket.emit('clock', (answer: unknown) => answers.push(answer));
    socket.emit('nonsense', 1, 2, (answer: unknown) => answers.push(answer));
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    expect(answers).toMatchObject([{ now: expect.any(Number) }, { now: expect.any(Number) }, { ok: false }]);
    expect(await send('hand.raise')).toMatchObject({ ok: true });
    socket.emit('resync');
    await vi.waitFor(() => expect(heard.filter(([name]) => name === 'snapshot')).toHaveLength(2));
    const room = await served.directory.find(code);
    const isHere = () =>
      [...(room?.connections() ?? [])].some(({ participant }) => participant === welcome.participant);
    expect(isHere()).toBe(true);
    socket.disconnect();
    await vi.waitFor(() => expect(isHere()).toBe(false));
    expect(served.faults).toEqual([]);
  });

  test(`by ${way} somebody is refused with a code and a sentence`, async () => {
    const served = await startServed();
    expect(await refusalOf(served, 'XXXXXX', options)).toMatchObject({ code: 'room-not-found' });
  });

  test(`by ${way} words of many alphabets arrive whole, and binary ends the connection`, async () => {
    const served = await startServed();
    const { code } = await served.open();
    const { socket, send, until } = await join(served, code, options);
    const text = 'Wer entscheidet das? 誰が決めるの？ 🙋🏽 “мы”';
    expect(await send('question.ask', { text })).toMatchObject({ ok: true });
    await until('frame', (told: { put?: object }) => JSON.stringify(told.put ?? {}).includes(text));
    const ended = gone(socket);
    socket.emit('command', Buffer.from('bytes'));
    await ended;
  });
}

test('only what asks for nothing but a websocket is taken past the library', () => {
  const direct = ['EIO=4&transport=websocket', 'transport=websocket&EIO=4', 'EIO=4&transport=websocket&t=abc'];
  for (const query of direct) expect(wantsDirectly(`${socketPath}?${query}`, socketPath), query).toBe(true);
  const others = ['EIO=3&transport=websocket', 'EIO=4&transport=polling', 'transport=websocket', 'EIO=4'];
  const more = ['EIO=4&transport=websocket&sid=abc', 'EIO=4&transport=websocket&j=0', ''];
  for (const query of [...others, ...more])
    expect(wantsDirectly(`${socketPath}?${query}`, socketPath), query).toBe(false);
  expect(wantsDirectly('/health?EIO=4&transport=websocket', socketPath)).toBe(false);
});

const connectTo = (code: string) => frame('text', `40${JSON.stringify({ v: 1, code })}`);

test('A3 a websocket that keeps to no protocol is closed, and what says nothing here closes nothing', async () => {
  const served = await startServed();
  const { code } = await served.open();
  const atTheDoor = async (said: Buffer) => {
    const client = rawClient(served.port);
    client.socket.write(upgradeRequest);
    await client.until('0{');
    client.socket.write(said);
    return client;
  };
  const ends: readonly Buffer[] = [
    // Before it came in; twice at the door; goodbye; whether we are there; no packet; another namespace; no sense.
    frame('text', '42["resync"]'),
    Buffer.concat([connectTo(code), connectTo(code)]),
    ...['1', '2', '49', '40/admin,', 'x', ''].map((text) => frame('text', text)),
  ];
  const closed = ends.map(async (said) => (await atTheDoor(said)).gone);
  const client = await atTheDoor(
    Buffer.concat([...['6', '3', '5'].map((text) => frame('text', text)), connectTo(code)]),
  );
  await client.until('42["personal"');
  await Promise.all(closed);
  expect(client.socket.destroyed).toBe(false);
  expect(served.faults).toEqual([]);
});
