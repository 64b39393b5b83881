import { io, type Socket } from 'socket.io-client';
import type { Ack } from '../../shared/wire/server-to-client.ts';
import { protocolVersion } from '../../shared/wire/version.ts';
import { createMemoryLog } from '../log/memory.ts';
import { RoomDamaged, type Log } from '../log/port.ts';
import { serve } from '../serve.ts';
import { readSettings } from '../settings.ts';
import { transportLimits } from '../transport/limits.ts';

/*
 * What a served app answers where it refuses: requests by HTTP, handshakes and messages of sockets, each with its code and
 * its sentence.
 */

type Mood = 'well' | 'full' | 'damaged' | 'faulty';

/** A log that can go wrong. */
function moodyLog(mood: () => Mood): Log {
  const log = createMemoryLog();
  return {
    ...log,
    async append(room, expectedRevision, entries) {
      return mood() === 'full' ? { outcome: 'full' } : log.append(room, expectedRevision, entries);
    },
    async head(room) {
      if (mood() === 'damaged') throw new RoomDamaged('Not what was written.');
      if (mood() === 'faulty') throw new Error('Not now.');
      return log.head(room);
    },
  };
}

async function startServer(environment: Readonly<Record<string, string>>) {
  let mood: Mood = 'well';
  const settings = readSettings({ PORT: '0', HOST: '127.0.0.1', TRUST_PROXY: 'loopback', ...environment });
  const serving = await serve({
    settings,
    log: moodyLog(() => mood),
    key: Buffer.alloc(32, 7),
    addresses: async () => [],
    onFault: () => {},
  });
  const url = `http://127.0.0.1:${serving.port}`;
  return {
    url,
    stop: serving.stop,
    feel(next: Mood) {
      mood = next;
    },
    async ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
      return { status: response.status, body: isJson ? (JSON.parse(text) as Answer) : ({} as Answer) };
    },
  };
}
type Answer = {
  readonly error?: { readonly code: string; readonly message: string };
  readonly code?: string;
  readonly links?: unknown;
};
/** The code comes first. */
const refusal = ({ code, message }: { readonly code: string; readonly message: string }, by: string) =>
  `${code} by ${by}: ${message}`;

type Server = Awaited<ReturnType<typeof startServer>>;

const secretOf = (links: unknown, role: string) =>
  String((links as Readonly<Record<string, string>>)[role]).split('#k=')[1] ?? '';

const otherSite = { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' };
const unclearSite = { origin: 'http://elsewhere.test' };
const tooManyCount = 60;
const stranger = { 'x-forwarded-for': '203.0.113.7' };

/** A request each, with its status, code and sentence; ids and codes of this run do not stand in any. */
async function httpAnswers(server: Server): Promise<readonly string[]> {
  const told: string[] = [];
  const ask: Server['ask'] = async (...request) => {
    const answer = await server.ask(...request);
    if (answer.body.error !== undefined) told.push(refusal(answer.body.error, `http ${answer.status}`));
    return answer;
  };
  const { body: opened } = await ask('POST', '/api/rooms', { title: 'A hall' });
  const room = `/api/rooms/${opened.code}`;
  const host = { authorization: `Bearer ${secretOf(opened.links, 'host')}` };
  await ask('POST', '/api/rooms', 'title', { 'content-type': 'text/plain' });
  await ask('POST', '/api/rooms', '{');
  await ask('POST', '/api/rooms', { title: 1 });
  await ask('POST', '/api/rooms', { title: ' ' });
  await ask('POST', '/api/rooms', { title: 'long '.repeat(50) });
  await ask('POST', '/api/rooms', { title: 'x'.repeat(transportLimits.httpBodyBytes) });
  await ask('POST', '/api/rooms', '{"title": "A hall", "__proto__": {}}');
  await ask('POST', '/api/rooms', { title: 'A hall' }, otherSite);
  await ask('POST', '/api/rooms', { title: 'A hall' }, { origin: server.url.replace('http:', 'https:') });
  await ask('POST', '/api/rooms', { title: 'A hall' }, unclearSite);
  await ask('GET', '/api/nothing');
  await ask('PUT', '/nothing', {});
  await ask('GET', '/api/rooms/%E0%A4%A');
  await ask('GET', '/api/rooms/AAAAAA');
  await ask('GET', `${room}/recap`);
  await ask('GET', `${room}/links`);
  await ask('GET', `${room}/export.json`);
  await ask('POST', `${room}/session`, { secret: 'nobodys' });
  await ask('POST', `${room}/session`, { secret: 7 });
  await ask('POST', `${room}/links`, { role: 'king' }, host);
  await ask('DELETE', `${room}/links/none`, undefined, host);
  const { body: kept } = await ask('GET', `${room}/links`, undefined, host);
  const last = (kept.links as readonly { readonly id: string; readonly role: string }[]).find(
    ({ role }) => role === 'host',
  );
  await ask('DELETE', `${room}/links/${last?.id}`, undefined, host);
  for (const mood of ['damaged', 'faulty'] as const) {
    server.feel(mood);
    await ask('GET', '/api/rooms/BBBBBB');
  }
  server.feel('full');
  await ask('POST', '/api/rooms', { title: 'A hall' });
  server.feel('well');
  for (let n = 0; n <= transportLimits.wrongCodesPerMinute; n += 1)
    await ask('GET', '/api/rooms/AAAAAA', undefined, stranger);
  let status = 0;
  while (status !== 429) ({ status } = await ask('POST', '/api/rooms', {}, stranger));
  return told;
}

const heard = <Body>(socket: Socket, name: string) => new Promise<Body>((resolve) => void socket.once(name, resolve));

/** The whole answer of a handshake that is refused. */
async function handshake(server: Server, auth: object, extraHeaders = {}): Promise<string> {
  const socket = io(server.url, { transports: ['websocket'], reconnection: false, forceNew: true, auth, extraHeaders });
  const fault = await heard<Error & { readonly data?: { readonly code: string } }>(socket, 'connect_error');
  socket.disconnect();
  return refusal({ code: String(fault.data?.code), message: fault.message }, 'handshake');
}

async function handshakeAnswers(server: Server): Promise<readonly string[]> {
  const { body: opened } = await server.ask('POST', '/api/rooms', { title: 'A hall' });
  const auth = { v: protocolVersion, code: opened.code };
  return [
    await handshake(server, { ...auth, v: 99 }),
    await handshake(server, { ...auth, colour: 'red' }),
    await handshake(server, { ...auth, code: 'AAAAAA' }),
    await handshake(server, { ...auth, as: 'host' }),
    await handshake(server, { ...auth, staff: 'nobodys' }),
    await handshake(server, auth, otherSite),
    await handshake(server, auth, unclearSite),
  ];
}

/** What is answered to messages that no room gets to see, or sees in vain. */
async function messageAnswers(server: Server): Promise<readonly string[]> {
  const { body: opened } = await server.ask('POST', '/api/rooms', { title: 'A hall' });
  const auth = { v: protocolVersion, code: opened.code };
  const socket: Socket = io(server.url, { transports: ['websocket'], reconnection: false, forceNew: true, auth });
  await heard(socket, 'welcome');
  const told: string[] = [];
  const say = async (name: string, message: unknown) => {
    const answer = (await socket.emitWithAck(name, message)) as Ack;
    if (!answer.ok) told.push(refusal(answer, name));
  };
  const command = (sequence: number, type: string, data: object = {}) =>
    say('command', { id: { client: 'a-page-of-a-test', sequence }, type, data });
  await say('command', 'nothing');
  await say('command', { id: { client: 'x', sequence: 1 }, type: 'hand.raise', data: {} });
  await say('command', { id: { client: 'a-page-of-a-test', sequence: 1 }, type: 'x'.repeat(20_000), data: {} });
  await say('nothing', {});
  await say('read', { name: 'nothing', data: {} });
  await say('read', { name: 'questions', data: {} });
  await say('signal', { turn: 'none', kind: 'offer' });
  await command(2, 'no.such');
  await command(2, 'hand.back', { handId: 'none' });
  await command(3, 'person.name', { name: 'Mia' });
  await command(1, 'person.name', { name: 'Mia' });
  server.feel('full');
  await command(4, 'person.place', { place: 'Row 1' });
  server.feel('well');
  await Promise.all(
    Array.from({ length: tooManyCount }, (_one, n) => command(10 + n, 'hand.unstand', { handId: 'none' })),
  );
  socket.disconnect();
  return [...new Set(told)];
}

/** The code, the way of asking and the sentence of each refusal, once. */
export async function answers(): Promise<readonly string[]> {
  const [server, closed] = await Promise.all([startServer({}), startServer({ ADMIN_TOKEN: 'an-admins-token' })]);
  try {
    const { status, body } = await closed.ask('POST', '/api/rooms', { title: 'A hall' });
    const told = [
      ...(body.error === undefined ? [] : [refusal(body.error, `http ${status}`)]),
      ...(await handshakeAnswers(server)),
      ...(await messageAnswers(server)),
      ...(await httpAnswers(server)),
    ];
    return [...new Set(told)].toSorted();
  } finally {
    await Promise.all([server.stop(), closed.stop()]);
  }
}
