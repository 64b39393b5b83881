import { request as httpRequest } from 'node:http';
import { writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import { transportLimits } from '../limits.ts';
import { notices } from '../sentences.ts';
import { createProcessClock } from '../../room/clock.ts';
import {
  join,
  refusalOf,
  secretOf,
  startServed,
  type Opened,
  type Served,
  type ServedOptions,
} from '../testing/served.ts';
import { folder } from '../../testing/folder.ts';

const thePage = '<!doctype html><title>The page</title>';

function pagesFolder(): string {
  const pages = folder();
  writeFileSync(joinPath(pages, 'index.html'), thePage);
  return pages;
}

/** A server whose clock stands still, so that nothing that was spent comes back, behind a proxy that it knows. */
const startStill = (options: ServedOptions = {}) =>
  startServed({
    environment: { TRUST_PROXY: 'loopback' },
    pages: pagesFolder(),
    clock: createProcessClock(Date.now, () => 0),
    ...options,
  });

/** As somebody at that address. */
function at(served: Served, address: string) {
  const extraHeaders = { 'x-forwarded-for': address };
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}, body?: unknown) =>
    served.request(method, path, body, { ...extraHeaders, ...headers });
  return {
    extraHeaders,
    ask,
    async status(path: string, method?: string, headers?: Record<string, string>, body?: unknown) {
      return (await ask(path, method, headers, body)).status;
    },
    async exhaust() {
      for (let count = 0; count < transportLimits.wrongCodesPerMinute; count += 1)
        expect((await ask('/api/rooms/XXXXXX')).status).toBe(404);
      expect((await ask('/api/rooms/XXXXXX')).status).toBe(429);
    },
  };
}

const cookieFor = async (served: Served, { code, links }: Opened, role: string) => {
  const secret = secretOf(links[role]);
  const answer = await served.request('POST', `/api/rooms/${code}/session`, { secret });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};

test('A3 wrong codes spend one budget, whether a page, the API or a handshake met them, and right ones nothing', async () => {
  const served = await startStill();
  const { code } = await served.open();
  const { ask, status, extraHeaders } = at(served, '203.0.113.7');
  for (let person = 0; person < 30; person += 1) {
    expect(await status(`/r/${code}`)).toBe(200);
    expect(await status(`/api/rooms/${code}`)).toBe(200);
  }
  await join(served, code, { extraHeaders });
  const wrong = [
    () => status('/r/XXXXXX'),
    () => status('/r/XXXXXX/stage'),
    () => status('/r/XXXXXX/console', 'HEAD'),
    () => status('/r/no%20code/recap'),
    () => status('/api/rooms/XXXXXX'),
    () => status('/api/rooms/XXXXXX/recap'),
    () => status('/api/rooms/XXXXXX/export.json', 'GET', { authorization: 'Bearer guessed-guessed-guess' }),
    () => status('/api/rooms/XXXXXX/links/1', 'DELETE'),
    () => status('/api/rooms/XXXXXX/session', 'POST', {}, { secret: 'guessed' }),
  ];
  for (const [index, met] of wrong.entries()) expect(await met(), `${index}`).toBe(404);
  expect(await refusalOf(served, 'XXXXXX', { extraHeaders })).toMatchObject({ code: 'room-not-found' });
  // Ten were met; from here on nothing is told.
  expect(await refusalOf(served, 'XXXXXX', { extraHeaders })).toMatchObject({ code: 'rate-limited' });
  for (const met of wrong.slice(4)) expect(await met()).toBe(429);
  for (const met of wrong.slice(0, 4)) expect(await met()).toBe(200);
  const [right, none] = [await ask(`/r/${code}/stage`), await ask('/r/XXXXXX/stage')];
  expect([right.status, right.body]).toEqual([none.status, none.body]);
  const told = ({ headers }: typeof right) => [...headers].filter(([name]) => name !== 'date');
  expect(told(right)).toEqual(told(none));
  const [found, missing] = [await ask(`/api/rooms/${code}`), await ask('/api/rooms/XXXXXX')];
  expect([found.status, found.body]).toEqual([missing.status, missing.body]);
  expect(await at(served, '203.0.113.8').status('/r/XXXXXX')).toBe(404);
});

test('A3 behind a guesser strangers are told to ask again at once, devices that were in and staff notice nothing', async () => {
  const served = await startStill();
  const opened = await served.open();
  const { code, links } = opened;
  const cookie = await cookieFor(served, opened, 'moderator');
  const { exhaust, ask, status, extraHeaders } = at(served, '203.0.113.7');
  const { welcome } = await join(served, code, { extraHeaders });
  await exhaust();
  for (const room of [code, 'XXXXXX'])
    expect(await refusalOf(served, room, { extraHeaders })).toEqual({
      code: 'rate-limited',
      message: refusals.manyComeIn.says,
      key: refusals.manyComeIn.key,
      retryAfterMs: transportLimits.verdictRetryMs,
    });
  const back = await join(served, code, { extraHeaders, auth: { device: welcome.device } });
  expect(back.welcome.participant).toBe(welcome.participant);
  const speaker = await join(served, code, { extraHeaders, auth: { staff: secretOf(links['speaker']) } });
  expect(speaker.welcome.role).toBe('speaker');
  const own = { cookie, origin: served.url, ...extraHeaders };
  const moderator = await join(served, code, { extraHeaders: own, auth: { as: 'moderator' } });
  expect(moderator.welcome.role).toBe('moderator');

  const room = `/api/rooms/${code}`;
  expect(await status(room)).toBe(429);
  expect(await status(room, 'GET', { 'x-plenum-device': welcome.device })).toBe(200);
  expect(await status(room, 'GET', { cookie })).toBe(200);
  const bearer = { authorization: `Bearer ${secretOf(links['host'])}` };
  expect(await status(`${room}/export.json`, 'GET', bearer)).toBe(200);
  expect((await ask(`${room}/session`, 'POST', {}, { secret: secretOf(links['host']) })).body['role']).toBe('host');

  // What only looks like a proof is none, and does not tell whether there is a room.
  const other = await served.open();
  const elsewhere = (await join(served, other.code)).welcome.device;
  for (const there of [room, '/api/rooms/XXXXXX']) {
    expect(await status(there, 'GET', { 'x-plenum-device': elsewhere })).toBe(429);
    expect(await status(there, 'GET', { 'x-plenum-device': `${welcome.participant}.AAAAAAAAAAAAAAAAAAAAAA` })).toBe(
      429,
    );
    expect(await status(`${there}/links`, 'GET', { authorization: 'Bearer guessed-guessed-guess' })).toBe(429);
    expect(await status(`${there}/session`, 'POST', {}, { secret: 'guessed' })).toBe(429);
  }
  const guess = { extraHeaders, auth: { staff: 'guessed', as: 'host' } };
  for (const there of [code, 'XXXXXX'])
    expect(await refusalOf(served, there, guess)).toMatchObject({ code: 'rate-limited' });
});

test('A3 a guesser with a /64 has one budget, with a /48 four, mapped IPv4 addresses have their own', async () => {
  const served = await startStill();
  const wrong = async (addresses: readonly string[]) => {
    const answers = await Promise.all(addresses.map((address) => at(served, address).status('/api/rooms/XXXXXX')));
    return answers.filter((status) => status === 404).length;
  };
  const many = Array.from({ length: 100 }, (_, i) => i.toString(16));
  expect(await wrong(many.map((i) => `2001:db8:1:1::${i}`))).toBe(transportLimits.wrongCodesPerMinute);
  expect(await wrong(many.map((i) => `2001:db8:2:${i}::1`))).toBe(4 * transportLimits.wrongCodesPerMinute);
  expect(await wrong(many.map((_, i) => `::ffff:203.0.113.${i}`))).toBe(100);
  expect(await wrong(many.map(() => `::ffff:198.51.100.1`).concat('198.51.100.1'))).toBe(
    transportLimits.wrongCodesPerMinute,
  );
});

test('A3 connections are counted by /64, and by /48 four times as many', async () => {
  const environment = { TRUST_PROXY: 'loopback', MAX_SOCKETS_PER_ADDRESS: '2' };
  const served = await startStill({ environment });
  const { code } = await served.open();
  const from = (address: string) => ({ extraHeaders: { 'x-forwarded-for': address } });
  for (let subnet = 1; subnet <= 4; subnet += 1)
    for (let device = 1; device <= 2; device += 1) await join(served, code, from(`2001:db8:1:${subnet}::${device}`));
  const full = {
    code: 'rate-limited',
    message: refusals.tooManyConnections.says,
    key: refusals.tooManyConnections.key,
    retryAfterMs: transportLimits.refusalRetryMs,
  };
  expect(await refusalOf(served, code, from('2001:db8:1:1::3'))).toEqual(full);
  expect(await refusalOf(served, code, from('2001:db8:1:9::1'))).toEqual(full);
  await join(served, code, from('2001:db8:2:1::1'));
});

/** What the server's log says. */
async function startLogged(options: ServedOptions = {}) {
  const said: string[] = [];
  const served = await startStill({ environment: {}, onNotice: (sentence) => void said.push(sentence), ...options });
  return { served, said };
}

test('A3 what a proxy forwarded is never exempt: it is said once in the log and to staff, and health stays', async () => {
  const { served, said } = await startLogged();
  const { code, links } = await served.open();
  const host = await join(served, code, { auth: { staff: secretOf(links['host']) } });
  const cleo = await join(served, code);
  for (let count = 0; count < 50; count += 1)
    expect((await served.request('GET', '/api/rooms/XXXXXX')).status).toBe(404);
  expect(said).toEqual([]);
  const headers = [
    { 'x-forwarded-for': '203.0.113.7' },
    { forwarded: 'for=203.0.113.8' },
    { 'x-real-ip': '127.0.0.1' },
  ];
  const answers: number[] = [];
  for (const forwarded of [...headers, ...headers, ...headers, ...headers])
    answers.push((await served.request('GET', '/api/rooms/XXXXXX', undefined, forwarded)).status);
  // They share the proxy's address.
  expect(answers.filter((status) => status === 404)).toHaveLength(transportLimits.wrongCodesPerMinute);
  expect(answers.at(-1)).toBe(429);
  expect(said).toEqual([notices.untrustedProxy]);
  expect(said.join().replaceAll('TRUST_PROXY=127.0.0.1', '')).not.toMatch(/\d+\.\d+/u);
  const isTold = ({ put }: { put?: Record<string, unknown> }) => put?.['server'] !== undefined;
  expect(await host.until('staff', isTold)).toMatchObject({ put: { server: { proxyUntrusted: true } } });
  await cleo.send('hand.raise');
  expect(JSON.stringify(cleo.heard)).not.toContain('proxyUntrusted');
  for (const forwarded of headers) {
    const health = await served.request('GET', '/health', undefined, forwarded);
    expect(health.body).toEqual({ status: 'ok', service: 'plenum' });
  }
});

/** With headers that `fetch` does not let anybody set. */
const statusWith = (served: Served, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = httpRequest(`${served.url}/api/rooms/XXXXXX`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });

test('A3 H1 a proxy or a tunnel on the same machine is not exempt, however little it tells; the machine itself is', async () => {
  const notTheMachine: readonly Record<string, string>[] = [
    { host: 'hall.example' },
    { host: '192.168.1.10:3000' },
    { host: '127.0.0.1.hall.example' },
    { host: '127.0.0.1', origin: 'https://hall.example' },
    { host: 'localhost', origin: 'null' },
    { via: '1.1 hall' },
    { 'cf-connecting-ip': '203.0.113.7' },
    { 'true-client-ip': '203.0.113.7' },
    { 'x-client-ip': '203.0.113.7' },
    { 'x-forwarded-port': '443' },
    { 'x-forwarded-anything': 'x' },
  ];
  for (const headers of notTheMachine) {
    const { served, said } = await startLogged();
    const answers: (number | undefined)[] = [];
    for (let count = 0; count < 12; count += 1) answers.push(await statusWith(served, headers));
    const told = answers.filter((status) => status === 404).length;
    expect([told, answers.at(-1), said], JSON.stringify(headers)).toEqual([10, 429, [notices.untrustedProxy]]);
  }
  const { served, said } = await startLogged();
  const port = `${served.port}`;
  const hosts = ['localhost', `localhost:${port}`, `127.0.0.1:${port}`, `127.3.2.1`, `[::1]:${port}`, 'hall.localhost'];
  for (const host of hosts)
    for (const origin of [undefined, `http://localhost:${port}`, 'https://[::1]']) {
      const headers = { host, ...(origin === undefined ? {} : { origin }) };
      for (let count = 0; count < 12; count += 1) expect(await statusWith(served, headers)).toBe(404);
    }
  expect(said).not.toContain(notices.untrustedProxy);
});

test('A3 who comes through a proxy that was named is counted by their own address, and nothing is said', async () => {
  const { served, said } = await startLogged({ environment: { TRUST_PROXY: 'loopback' } });
  await at(served, '203.0.113.7').exhaust();
  expect(await at(served, '203.0.113.8').status('/api/rooms/XXXXXX')).toBe(404);
  // That the machine itself asked is a stranger's word here.
  await at(served, '127.0.0.1').exhaust();
  expect(said).toEqual([]);
});

test('A3 the machine itself under its address in the network is not exempt', async () => {
  const address = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  if (address === undefined) return;
  const served = await startStill({ environment: { HOST: '0.0.0.0' } });
  const ask = async () => (await fetch(`http://${address}:${served.port}/api/rooms/XXXXXX`)).status;
  const answers: number[] = [];
  for (let count = 0; count < 12; count += 1) answers.push(await ask());
  expect(answers.filter((status) => status === 404)).toHaveLength(transportLimits.wrongCodesPerMinute);
});

test('A3 a page of ours behind a proxy that ends https is refused with what to set, on every way', async () => {
  const { served, said } = await startLogged();
  const { code } = await served.open();
  const { host } = new URL(served.url);
  const origin = `https://${host}`;
  const ways: readonly Record<string, string>[] = [
    { origin },
    { origin, 'x-forwarded-proto': 'https' },
    { origin, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': '203.0.113.7' },
    { origin: 'https://hall.example', 'x-forwarded-host': 'hall.example', 'x-forwarded-proto': 'https' },
  ];
  const { key, says: message } = refusals.behindProxy;
  const refused = { code: 'not-allowed', message, key };
  for (const headers of ways) {
    const opening = await served.request('POST', '/api/rooms', { title: 'A' }, headers);
    expect([opening.status, opening.body.error]).toEqual([403, refused]);
    expect(opening.headers.get('www-authenticate')).toBeNull();
    for (const transports of [['websocket'], ['polling']])
      expect(await refusalOf(served, code, { transports, extraHeaders: headers })).toEqual(refused);
  }
  expect(refusals.behindProxy.says).toMatch(/PUBLIC_URL or TRUST_PROXY/u);
  expect(said.filter((sentence) => sentence === notices.unknownAddress)).toHaveLength(1);
  expect(said.join().replaceAll('TRUST_PROXY=127.0.0.1', '')).not.toMatch(/hall\.example|\d+\.\d+/u);
  // Named, both work.
  for (const environment of [{ TRUST_PROXY: '1' }, { PUBLIC_URL: origin }] as const) {
    const named = await startServed({ environment });
    const room = await named.open();
    const own = `https://${new URL(named.url).host}`;
    const from = 'PUBLIC_URL' in environment ? origin : own;
    const extraHeaders = { origin: from, 'x-forwarded-proto': 'https' };
    await join(named, room.code, { extraHeaders });
    expect((await named.request('POST', '/api/rooms', { title: 'A' }, extraHeaders)).status).toBe(201);
  }
});

test('A3 a foreign page costs a handshake like any other, reaches no room, and its cookies are not read', async () => {
  const served = await startStill();
  const opened = await served.open();
  const cookie = await cookieFor(served, opened, 'moderator');
  const extraHeaders = { origin: 'https://evil.example', cookie };
  const refusal = (more: Record<string, string>) =>
    refusalOf(served, opened.code, { extraHeaders: { ...extraHeaders, ...more }, auth: { as: 'moderator' } });
  const refused = ({ key, says: message }: { readonly key: string; readonly says: string }) => ({
    code: 'not-allowed',
    message,
    key,
  });
  expect(await refusal({})).toEqual(refused(refusals.unclearPage));
  expect(await refusal({ 'sec-fetch-site': 'cross-site' })).toEqual(refused(refusals.otherSite));
  const host = await served.directory.find(opened.code);
  expect([...(host?.connections() ?? [])]).toHaveLength(0);
});

test('A3 L8 each refusal of an opening says what it is, and a missing key alone that a key would help', async () => {
  const token = 'a-long-token';
  const authorization = `Bearer ${token}`;
  const origin = 'http://hall.example';
  const { headersOfPage, json } = { headersOfPage: { 'x-plenum-page': 'yes' }, json: 'application/json' };
  const table: readonly (readonly [headers: Record<string, string>, message: string])[] = [
    [{}, refusals.adminToken.says],
    [{ authorization: 'Bearer wrong-token' }, refusals.adminToken.says],
    [{ origin, 'sec-fetch-site': 'cross-site' }, refusals.otherSite.says],
    [{ origin: 'null' }, refusals.otherSite.says],
    // A proxy that writes its own address into Host and adds nothing: a page of ours says that it is one.
    [{ origin, ...headersOfPage }, refusals.behindProxy.says],
    [{ origin, ...headersOfPage, authorization }, refusals.behindProxy.says],
    [{ origin, 'x-forwarded-host': 'hall.example' }, refusals.behindProxy.says],
    [{ origin }, refusals.unclearPage.says],
    [{ 'content-type': 'text/plain' }, refusals.notJson.says],
  ];
  for (const environment of [{ ADMIN_TOKEN: token }, {}]) {
    const { served, said } = await startLogged({ environment });
    for (const [headers, message] of table) {
      if (message === refusals.adminToken.says && !('ADMIN_TOKEN' in environment)) continue;
      const answer = await served.request('POST', '/api/rooms', { title: 'A' }, { 'content-type': json, ...headers });
      expect(answer.body.error?.message, JSON.stringify(headers)).toBe(message);
      expect(answer.headers.get('www-authenticate')).toBe(message === refusals.adminToken.says ? 'Bearer' : null);
    }
    expect(said.filter((sentence) => sentence === notices.unknownAddress)).toHaveLength(1);
  }
  expect(new Set(table.map(([, message]) => message)).size).toBe(5);
});

test('A3 more requests at once than a whole hall has are refused as what they are', async () => {
  const served = await startStill();
  const ask = () => served.request('GET', '/api/nothing', undefined, { 'x-forwarded-for': '203.0.113.8' });
  for (let count = 0; count < wireLimits.requestsBurstCount; count += 100)
    await Promise.all(Array.from({ length: 100 }, ask));
  expect((await ask()).body.error?.message).toBe(refusals.tooManyRequests.says);
});

test('A3 many rooms at once from one address are refused as what they are', async () => {
  const served = await startStill();
  const open = () => served.request('POST', '/api/rooms', { title: 'A' }, { 'x-forwarded-for': '203.0.113.7' });
  for (let count = 0; count < transportLimits.roomsOpenedBurstCount; count += 1)
    expect((await open()).status).toBe(201);
  const refused = await open();
  expect([refused.status, refused.body.error?.message]).toEqual([429, refusals.tooManyRooms.says]);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});
