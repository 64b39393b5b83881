import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { hallRead } from '../../../shared/wire/hall.ts';
import type { ReadAnswer } from '../../../shared/wire/server-to-client.ts';
import { createMemoryLog } from '../../log/memory.ts';
import {
  join,
  secretOf,
  startServed,
  type Joined,
  type JoinOptions,
  type Opened,
  type Served,
} from '../testing/served.ts';

const wifi = { host: '192.168.1.5', kind: 'wifi', isRoute: true } as const;
const addresses = async () => [wifi];
const startHall = (environment: Record<string, string> = {}) => startServed({ environment, addresses });

const lan = Object.values(networkInterfaces())
  .flatMap((infos) => infos ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

/** With a `Host` of one's own, which `fetch` does not let anybody set. */
function openAs({ port }: Served, headers: Record<string, string>, at = '127.0.0.1'): Promise<Opened> {
  return new Promise((resolve, reject) => {
    const wanted = { host: at, port, method: 'POST', path: '/api/rooms', agent: false };
    const asked = httpRequest({ ...wanted, headers: { 'content-type': 'application/json', ...headers } }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve(JSON.parse(text) as Opened));
    });
    asked.on('error', reject).end('{"title":"A test"}');
  });
}

type StaffName = 'host' | 'moderator' | 'speaker' | 'stage';
const joinStaff = (served: Pick<Served, 'url'>, { code, links }: Opened, role: StaffName, options: JoinOptions = {}) =>
  join(served, code, { ...options, auth: { as: role, staff: secretOf(links[role]) } });
const hallOf = ({ socket }: Joined) =>
  socket.timeout(4_000).emitWithAck('read', { name: hallRead, data: {} }) as Promise<ReadAnswer>;

test('L8 a forged Host at the opening decides nothing that anybody else sees, nor what is written', async () => {
  const log = createMemoryLog();
  const served = await startServed({ log, addresses });
  const opened = await openAs(served, { host: 'evil.example' });
  // They are told to whoever wrote it, and to nobody else.
  expect(opened.links['join']).toBe(`http://evil.example/r/${opened.code}`);
  const seen: Joined[] = [await join(served, opened.code)];
  for (const role of ['host', 'moderator', 'speaker', 'stage'] as const)
    seen.push(await joinStaff(served, opened, role));
  for (const role of ['host', 'stage'] as const) {
    const forged = await joinStaff(served, opened, role, { extraHeaders: { host: 'evil.example' } });
    expect(await hallOf(forged)).toEqual({ ok: true });
    seen.push(forged);
  }
  const told = await Promise.all(seen.slice(1, 5).map(hallOf));
  expect(told).toEqual(Array.from({ length: 4 }, () => ({ ok: true, origin: `http://192.168.1.5:${served.port}` })));
  expect(JSON.stringify(seen.map(({ heard }) => heard))).not.toMatch(/evil\.example|joinUrl|192\.168/u);
  expect(JSON.stringify(await log.read(opened.code, 1, 100))).not.toContain('evil.example');
});

test('L8 P3 an attendee is never told an address of the machine: for them there is no such question', async () => {
  const served = await startHall();
  const opened = await served.open();
  const attendee = await join(served, opened.code);
  expect(await hallOf(attendee)).toMatchObject({ ok: false, code: 'unknown-command' });
  const host = await joinStaff(served, opened, 'host');
  const guest = await join(served, opened.code, { auth: { device: host.welcome.device } });
  expect(await hallOf(guest)).toMatchObject({ ok: false, code: 'unknown-command' });
  const odd = await host.socket.timeout(4_000).emitWithAck('read', { name: hallRead, data: { extra: 1 } });
  expect(odd).toMatchObject({ ok: false, code: 'bad-input' });
});

test('L8 a laptop that changes its network while it runs tells the new address, and none where it has none', async () => {
  let now: readonly { host: string; kind: 'wifi'; isRoute: boolean }[] = [wifi];
  const served = await startServed({ addresses: async () => now });
  const stage = await joinStaff(served, await served.open(), 'stage');
  expect(await hallOf(stage)).toEqual({ ok: true, origin: `http://192.168.1.5:${served.port}` });
  now = [{ ...wifi, host: '10.0.4.7' }, wifi];
  expect(await hallOf(stage)).toEqual({ ok: true, origin: `http://10.0.4.7:${served.port}` });
  now = [];
  expect(await hallOf(stage)).toEqual({ ok: true });
});

/** Headers of requests from this machine, and whether addresses are told to whoever sent them, by what is set. */
const proxy = { TRUST_PROXY: '127.0.0.1' };
type Sent = readonly (readonly [headers: Record<string, string>, isTold: boolean])[];
const requests: readonly (readonly [environment: Record<string, string>, sent: Sent])[] = [
  [
    {},
    [
      [{}, true],
      [{ host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
      // A tunnel or a proxy on this machine that nobody named.
      [{ host: 'hall.example' }, false],
      [{ 'x-forwarded-for': '192.168.1.7' }, false],
      [{ 'x-forwarded-for': '127.0.0.1' }, false],
      [{ 'cf-connecting-ip': '127.0.0.1' }, false],
    ],
  ],
  [
    proxy,
    [
      [{ 'x-forwarded-for': '203.0.113.7', 'x-forwarded-host': 'hall.example' }, false],
      [{ 'x-forwarded-for': '192.168.1.7', 'x-forwarded-host': 'hall.local' }, true],
      [{ 'x-forwarded-for': '192.168.1.7, 203.0.113.7', 'x-forwarded-host': 'hall.local' }, false],
      [{ 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost' }, true],
      // Called by a loopback name from elsewhere, as through a container's published port.
      [{ 'x-forwarded-for': '172.17.0.1', 'x-forwarded-host': 'localhost:8080' }, false],
      // It does not say for whom it asks.
      [{ 'x-forwarded-host': 'hall.local' }, false],
      [{ host: 'hall.local' }, false],
      [{}, true],
    ],
  ],
  // It says all there is to say.
  [{ PUBLIC_URL: 'https://hall.example' }, [[{}, false]]],
];

test('L8 staff are told an address only from a private or loopback address, as far as that is known', async () => {
  for (const [environment, sent] of requests) {
    const served = await startHall(environment);
    const opened = await served.open();
    const told = { ok: true, origin: `http://192.168.1.5:${served.port}` };
    for (const [extraHeaders, isTold] of sent)
      // The library lets nobody set `Host` for polling.
      for (const transports of 'host' in extraHeaders ? [['websocket']] : [['websocket'], ['polling']]) {
        const stage = await joinStaff(served, opened, 'stage', { extraHeaders, transports });
        const what = JSON.stringify([environment, extraHeaders, transports]);
        expect(await hallOf(stage), what).toEqual(isTold ? told : { ok: true });
      }
  }
});

test('L8 links go by the address that whoever opens the room came by; at a loopback one by the hall’s', async () => {
  const served = await startHall();
  const joinAt = async (headers: Record<string, string>) => (await openAs(served, headers)).links['join'];
  const hall = `http://192.168.1.5:${served.port}/r/`;
  for (const host of ['localhost', `localhost:${served.port}`, '127.0.0.1:8080', `[::1]:${served.port}`])
    expect(await joinAt({ host }), host).toContain(hall);
  expect(await joinAt({ host: '10.0.4.7:3000' })).toContain('http://10.0.4.7:3000/r/');
  expect(await joinAt({ host: 'hall.local' })).toContain('http://hall.local/r/');
  // Through a tunnel that calls the server by its own name: whoever is behind it is not told of the network.
  expect(await joinAt({ host: 'localhost:3000', 'x-forwarded-for': '203.0.113.7' })).toContain(
    'http://localhost:3000/r/',
  );
  const named = await startHall({ PUBLIC_URL: 'https://hall.example' });
  expect((await openAs(named, { host: 'evil.example' })).links['join']).toContain('https://hall.example/r/');
});

test('L8 links that are issued later go by the same rule', async () => {
  const served = await startHall();
  const { code, links } = await served.open();
  const authorization = `Bearer ${secretOf(links['host'])}`;
  const { body } = await served.request('POST', `/api/rooms/${code}/links`, { role: 'stage' }, { authorization });
  expect(body['url']).toContain(`http://192.168.1.5:${served.port}/r/${code}/stage#k=`);
});

test.skipIf(lan === undefined)(
  'L8 under the machine’s own address a screen has its own, and links say it',
  async () => {
    const served = await startServed({ environment: { HOST: '0.0.0.0' } });
    const own = `http://${String(lan)}:${served.port}`;
    const opened = await openAs(served, {}, lan);
    expect(opened.links['join']).toBe(`${own}/r/${opened.code}`);
    // As through a container's published port: the address inside it is no use to whoever called it so.
    const published = await openAs(served, { host: 'localhost:8080' }, lan);
    expect(published.links['join']).toBe(`http://localhost:8080/r/${published.code}`);
    const stage = await joinStaff({ url: own }, opened, 'stage');
    const { view } = await stage.until<{ view: Record<string, Record<string, unknown>> }>('snapshot');
    expect(view['room']).not.toHaveProperty('joinUrl');
  },
);

test.skipIf(lan === undefined)('L8 A3 a Host that can be no address ends nothing and is told to nobody', async () => {
  const served = await startServed({ environment: { HOST: '0.0.0.0' } });
  const url = `http://${String(lan)}:${served.port}`;
  for (const host of ['a:99999', '999.1.1.1', '[::1', 'a b', '1.2.3.4.5:0x7']) {
    const opened = await openAs(served, { host }, lan);
    expect(opened.links['join'], host).not.toContain(host);
    const extraHeaders = { host };
    const stage = await joinStaff({ url }, opened, 'stage', { extraHeaders, transports: ['websocket'] });
    expect(await hallOf(stage), host).toMatchObject({ ok: true });
  }
  expect(served.faults).toEqual([]);
});

test('L8 the recap that staff open on this machine names the hall’s address, everybody else’s none', async () => {
  const served = await startHall();
  const opened = await served.open();
  const { code, links } = opened;
  const host = await joinStaff(served, opened, 'host');
  for (const phase of ['live', 'ended']) await host.send('room.phase', { phase });
  const secret = secretOf(links['stage']);
  const session = await served.request('POST', `/api/rooms/${code}/session`, { secret });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const recap = async (headers: Record<string, string>) =>
    (await served.request('GET', `/api/rooms/${code}/recap`, undefined, headers)).body['joinUrl'];
  const hall = `http://192.168.1.5:${served.port}/r/${code}`;
  expect(await recap({ cookie })).toBe(hall);
  expect(await recap({ authorization: `Bearer ${secret}` })).toBe(hall);
  for (const headers of [{}, { cookie, 'x-forwarded-for': '203.0.113.7' }, { authorization: 'Bearer wrong' }])
    expect(await recap(headers), JSON.stringify(headers)).toBeUndefined();
  const named = await startHall({ PUBLIC_URL: 'https://hall.example' });
  const other = await named.open();
  const theirs = await joinStaff(named, other, 'host');
  for (const phase of ['live', 'ended']) await theirs.send('room.phase', { phase });
  const told = await named.request('GET', `/api/rooms/${other.code}/recap`);
  expect(told.body['joinUrl']).toBe(`https://hall.example/r/${other.code}`);
});
