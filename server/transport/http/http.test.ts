import { mkdirSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { request as rawRequest } from 'node:http';
import { expect, test } from 'vitest';
import { limits } from '../../../shared/kernel/limits.ts';
import type { Rejection } from '../../../shared/kernel/rejection.ts';
import { roomPages, staffPages, staffRoles } from '../../../shared/kernel/roles.ts';
import { asDeclared } from '../../../shared/testing/declared-refusals.ts';
import { transportRefusals } from '../../../shared/wire/refusals.ts';
import { createMemoryLog } from '../../log/memory.ts';
import { createFaultyLog } from '../../room/testing/faulty-log.ts';
import { transportLimits } from '../limits.ts';
import { join, secretOf, startServed, type Served } from '../testing/served.ts';
import { folder } from '../../testing/folder.ts';

test('L1 a room opens from a title alone and answers with its code and all links', async () => {
  const served = await startServed();
  const { status, body } = await served.request('POST', '/api/rooms', { title: '  The   roof ' });
  expect(status).toBe(201);
  const code = String(body['code']);
  expect(code).toMatch(/^[2-9A-Z]{6}$/u);
  expect(body['title']).toBe('The roof');
  const links = body['links'] as Record<string, string>;
  expect(Object.keys(links)).toEqual(['join', ...staffRoles]);
  expect(links['join']).toBe(`${served.url}/r/${code}`);
  /* People saved links to these: more may come, and none of them becomes another. */
  const saved = { host: 'console', moderator: 'console', speaker: 'speaker', stage: 'stage', captioner: 'caption' };
  expect(staffPages).toMatchObject(saved);
  for (const [role, page] of Object.entries(staffPages)) {
    expect(links[role]).toMatch(new RegExp(`^${served.url}/r/${code}/${page}#k=[\\w-]{22}$`, 'u'));
    const session = await served.request('POST', `/api/rooms/${code}/session`, { secret: secretOf(links[role]) });
    expect(session).toMatchObject({ status: 200, body: { role } });
  }
  const typed = `/api/rooms/${encodeURIComponent(`${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)}`;
  expect((await served.request('GET', typed)).body).toEqual({ code, title: 'The roof', phase: 'doors', here: 0 });
  await join(served, code);
  expect((await served.request('GET', `/api/rooms/${code}`)).body['here']).toBe(1);
});

/** The sentence out of the key and the facts that come along, as another language would make its own. */
const saidAgain = ({ code = '', message = '', key = '', ...facts } = {}) =>
  asDeclared({ rejected: code, message, key, facts } as Rejection).message;

test('I2 requests that cannot be taken get their status, a code and a sentence, which its key and facts say again', async () => {
  const served = await startServed();
  const { code } = await served.open();
  const room = `/api/rooms/${code}`;
  const title = { title: 'A' };
  const foreign = { origin: 'https://evil.example' };
  const table: readonly (readonly [Parameters<Served['request']>, status: number, code: string])[] = [
    [['POST', '/api/rooms', { title: '' }], 400, 'text-empty'],
    [['POST', '/api/rooms', { title: ' \u200B\u202E ' }], 400, 'text-empty'],
    [['POST', '/api/rooms', { title: 'x'.repeat(limits.titleGraphemes + 1) }], 400, 'text-too-long'],
    [['POST', '/api/rooms', {}], 400, 'bad-input'],
    [['POST', '/api/rooms', { ...title, extra: 1 }], 400, 'bad-input'],
    [['POST', '/api/rooms', { ...title, settings: { turnSeconds: -1 } }], 400, 'bad-input'],
    [['POST', '/api/rooms', '{"title":"A","settings":{"__proto__":{"a":1}}}'], 400, 'bad-input'],
    [['POST', '/api/rooms', '{"title":'], 400, 'bad-input'],
    [['POST', '/api/rooms', '[]'], 400, 'bad-input'],
    [['POST', '/api/rooms', { title: 'x'.repeat(transportLimits.httpBodyBytes) }], 413, 'bad-input'],
    [['POST', '/api/rooms', 'title=A', { 'content-type': 'application/x-www-form-urlencoded' }], 415, 'bad-input'],
    [['POST', '/api/rooms', 'title=A', { 'content-type': 'text/plain' }], 415, 'bad-input'],
    [['POST', '/api/rooms', title, foreign], 403, 'not-allowed'],
    [['POST', '/api/rooms', title, { 'sec-fetch-site': 'cross-site' }], 403, 'not-allowed'],
    [['GET', '/api/rooms/XXXXXX'], 404, 'room-not-found'],
    [['GET', '/api/rooms/%00'], 404, 'room-not-found'],
    [['GET', '/api/rooms/%E0%A4%A'], 400, 'bad-input'],
    [['POST', `${room}/session`, { secret: 'wrong' }], 403, 'secret-invalid'],
    [['POST', `${room}/session`, { secret: 7 }], 400, 'bad-input'],
    [['GET', `${room}/links`], 403, 'not-allowed'],
    [['POST', `${room}/links`, { role: 'host' }], 403, 'not-allowed'],
    [['DELETE', `${room}/links/some`], 403, 'not-allowed'],
    [['GET', `${room}/links`, undefined, { authorization: 'Bearer wrong' }], 403, 'not-allowed'],
    [['GET', '/api/nothing'], 404, 'no-such-item'],
    [['GET', `${room}/recap`], 409, 'wrong-phase'],
    [['GET', '/api/rooms/XXXXXX/recap'], 404, 'room-not-found'],
    [['POST', `${room}/recap`, {}], 404, 'no-such-item'],
    [['OPTIONS', '/'], 404, 'no-such-item'],
    [['PUT', `/r/${code}`, {}], 404, 'no-such-item'],
    [['DELETE', '/health'], 404, 'no-such-item'],
  ];
  for (const [call, status, expected] of table) {
    const answer = await served.request(...call);
    expect([answer.status, answer.body.error?.code], JSON.stringify(call).slice(0, 120)).toEqual([status, expected]);
    expect(answer.body.error?.message).toMatch(/^[A-Z].+\.$/u);
    expect(saidAgain(answer.body.error)).toBe(answer.body.error?.message);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  }
  expect(served.faults).toEqual([]);
});

test('A1 the session cookie is bound to room and role, unreadable for scripts, and of no use to others', async () => {
  const served = await startServed({ environment: { TRUST_PROXY: '1' } });
  const { code, links } = await served.open();
  const session = (headers = {}) =>
    served.request('POST', `/api/rooms/${code}/session`, { secret: secretOf(links['host']) }, headers);
  const plain = (await session()).headers.get('set-cookie') ?? '';
  expect(plain).toMatch(
    new RegExp(`^p-${code}-host=[\\w-]+\\.[\\w-]+; Path=/; HttpOnly; SameSite=Strict; Max-Age=\\d+$`, 'u'),
  );
  const secure = (await session({ 'x-forwarded-proto': 'https' })).headers.get('set-cookie') ?? '';
  expect(secure).toMatch(new RegExp(`^__Host-p-${code}-host=.*; Secure$`, 'u'));
  const value = plain.split(';')[0] ?? '';
  const links200 = (cookie: string, room = code) =>
    served.request('GET', `/api/rooms/${room}/links`, undefined, { cookie });
  expect((await links200(value)).status).toBe(200);
  expect((await links200(value.replace('=', '=A'))).status).toBe(403);
  const other = await served.open();
  expect((await links200(value.replace(code, other.code), other.code)).status).toBe(403);
  expect(plain).not.toContain(secretOf(links['host']));
});

test('A1 a host lists, issues and revokes links, and the list holds no secret', async () => {
  const served = await startServed();
  const { code, links } = await served.open();
  const headers = { authorization: `Bearer ${secretOf(links['host'])}` };
  const path = `/api/rooms/${code}/links`;
  const issued = await served.request('POST', path, { role: 'speaker' }, headers);
  expect(issued).toMatchObject({ status: 201, body: { role: 'speaker' } });
  const list = await served.request('GET', path, undefined, headers);
  expect(list.body['links']).toHaveLength(6);
  expect(JSON.stringify(list.body)).not.toContain('hash');
  expect((await served.request('DELETE', `${path}/${String(issued.body['id'])}`, undefined, headers)).status).toBe(204);
  expect((await served.request('DELETE', `${path}/${String(issued.body['id'])}`, undefined, headers)).status).toBe(404);
  const moderator = { authorization: `Bearer ${secretOf(links['moderator'])}` };
  expect((await served.request('GET', path, undefined, moderator)).status).toBe(403);
});

test('A1 the last host link cannot be revoked; with another one it can, and the other stays', async () => {
  const served = await startServed();
  const { code, links } = await served.open();
  const path = `/api/rooms/${code}/links`;
  const as = (link: string | undefined) => ({ authorization: `Bearer ${secretOf(link)}` });
  const list = await served.request('GET', path, undefined, as(links['host']));
  const ids = list.body['links'] as readonly { readonly id: string; readonly role: string }[];
  const first = ids.find(({ role }) => role === 'host')?.id;
  const refused = await served.request('DELETE', `${path}/${first}`, undefined, as(links['host']));
  expect(refused).toMatchObject({ status: 403, body: { error: { code: 'not-allowed' } } });
  expect(refused.body.error?.message).toMatch(/last host link/u);
  const issued = await served.request('POST', path, { role: 'host' }, as(links['host']));
  const url = String(issued.body['url']);
  // That answer might have been lost: nobody came by it yet.
  expect(await served.request('DELETE', `${path}/${first}`, undefined, as(links['host']))).toMatchObject({
    status: 403,
    body: { error: { key: 'lifecycle.unknown-host-links' } },
  });
  expect((await served.request('DELETE', `${path}/${first}`, undefined, as(url))).status).toBe(204);
  expect((await served.request('GET', path, undefined, as(links['host']))).status).toBe(403);
  const own = String(issued.body['id']);
  expect((await served.request('DELETE', `${path}/${own}`, undefined, as(url))).status).toBe(403);
  const third = await served.request('POST', path, { role: 'host' }, as(url));
  await join(served, code, { auth: { as: 'host', staff: secretOf(String(third.body['url'])) } });
  expect((await served.request('DELETE', `${path}/${own}`, undefined, as(url))).status).toBe(204);
});

test('A1 secrets are stored as hashes alone', async () => {
  const log = createMemoryLog();
  const served = await startServed({ log });
  const { code, links } = await served.open();
  const stored = JSON.stringify(await log.read(code, 1, 100));
  for (const link of Object.values(links).slice(1)) expect(stored).not.toContain(secretOf(link));
});

test('an admin token is needed where one is set', async () => {
  const served = await startServed({ environment: { ADMIN_TOKEN: 'a-long-token' } });
  const open = (authorization?: string) =>
    served.request('POST', '/api/rooms', { title: 'A' }, authorization === undefined ? {} : { authorization });
  expect((await open()).body.error?.code).toBe('not-allowed');
  expect((await open('Bearer wrong-token')).status).toBe(403);
  expect((await open('Bearer a-long-token')).status).toBe(201);
});

test('join links start with PUBLIC_URL where one is set', async () => {
  const served = await startServed({ environment: { PUBLIC_URL: 'https://hall.example/' } });
  const { code, links } = await served.open();
  expect(links['join']).toBe(`https://hall.example/r/${code}`);
  const { heard } = await join(served, code);
  expect(JSON.stringify(heard)).toContain(`"joinUrl":"https://hall.example/r/${code}"`);
});

test('forwarded headers count only from a proxy that was named', async () => {
  const forwarded = { 'x-forwarded-host': 'hall.example', 'x-forwarded-proto': 'https' };
  const joinLink = async (environment: Record<string, string>) => {
    const served = await startServed({ environment });
    const { body } = await served.request('POST', '/api/rooms', { title: 'A' }, forwarded);
    return (body['links'] as { join: string }).join;
  };
  expect(await joinLink({})).toMatch(/^http:\/\/127\.0\.0\.1:/u);
  expect(await joinLink({ TRUST_PROXY: '203.0.113.0/24' })).toMatch(/^http:\/\/127\.0\.0\.1:/u);
  expect(await joinLink({ TRUST_PROXY: '127.0.0.1' })).toMatch(/^https:\/\/hall\.example\/r\//u);
});

test('I3 health and readiness say whether commands can be taken', async () => {
  const log = createMemoryLog();
  let writable = true;
  const served = await startServed({ log: { ...log, health: async () => ({ writable, detail: 'as told' }) } });
  expect(await served.request('GET', '/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect((await served.request('GET', '/ready')).status).toBe(200);
  writable = false;
  expect(await served.request('GET', '/ready')).toMatchObject({ status: 503, body: { detail: 'as told' } });
  expect((await served.request('GET', '/health')).status).toBe(200);
});

test('a full medium refuses to open a room with a sentence', async () => {
  const log = createFaultyLog(createMemoryLog());
  const served = await startServed({ log });
  log.next('full');
  expect(await served.request('POST', '/api/rooms', { title: 'A' })).toMatchObject({
    status: 507,
    body: { error: { code: 'storage-full' } },
  });
  expect((await served.request('POST', '/api/rooms', { title: 'A' })).status).toBe(201);
});

test('our own mistake is told as one, with a sentence, and noted', async () => {
  const log = createMemoryLog();
  const served = await startServed({ log: { ...log, read: () => Promise.reject(new Error('a slip')) } });
  const { code, says: message } = transportRefusals.fault;
  expect(await served.request('POST', '/api/rooms', { title: 'A' })).toMatchObject({
    status: 500,
    body: { error: { code, message } },
  });
  expect(served.faults).toHaveLength(1);
});

/** Long enough to travel compressed. */
const pageTitled = (title: string) =>
  `<!doctype html><title>${title}</title><meta property="og:title" content="${title}" /><!--${'-'.repeat(1_200)}-->`;

function buildFolder(): string {
  const pages = folder();
  mkdirSync(joinPath(pages, 'assets'));
  mkdirSync(joinPath(pages, '.vite'));
  writeFileSync(joinPath(pages, 'index.html'), pageTitled('The page'));
  writeFileSync(joinPath(pages, '.vite', 'manifest.json'), '{}');
  writeFileSync(joinPath(pages, 'assets', 'main-Ab12.js'), 'let a = 1;\n'.repeat(500));
  return pages;
}

test('pages are served at the addresses that exist, files with their names, and nothing else', async () => {
  const served = await startServed({ pages: buildFolder() });
  const { code } = await served.open();
  const typed = encodeURIComponent(`${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `);
  const [thePage, ofRoom] = [pageTitled('The page'), pageTitled('A test')];
  for (const path of ['/', ...['', '/', ...roomPages.map((page) => `/${page}`)].map((page) => `/r/${typed}${page}`)]) {
    const page = await served.request('GET', path);
    expect([page.status, page.body['text']], path).toEqual([200, path === '/' ? thePage : ofRoom]);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect((await served.request('HEAD', path)).status).toBe(200);
  }
  // The same page, so that it can say itself that there is no such room.
  for (const path of ['/r/XXXXXX', '/r/XXXXXX/console', '/r/XXXXXX/stage', '/r/x', '/r/%E0%A4%A', '/r/%F0%9F%98%80']) {
    const page = await served.request('GET', path);
    expect([page.status, page.body['text']], path).toEqual([404, thePage]);
    expect((await served.request('HEAD', path)).status).toBe(404);
    expect(page.headers.get('cache-control')).toBe('no-store');
  }
  // Nothing that anybody typed ends before a bare sentence.
  const typedWrong = [
    '/abcd',
    '/ABC-DEF-GHI-JKL',
    '/r',
    `/r/${code}/elsewhere`,
    '/nothing/here',
    '/assets',
    '/%E0%A4%A',
  ];
  for (const path of [...typedWrong, '/assets/..%2f..%2fetc/passwd']) {
    const answer = await served.request('GET', path);
    expect([answer.status, answer.body['text'], answer.headers.get('cache-control')], path).toEqual([
      404,
      thePage,
      'no-store',
    ]);
  }
  for (const path of ['/index.html', '/.vite/manifest.json', '/x.js', '/favicon.ico', '/assets/gone-Ab12.js']) {
    const answer = await served.request('GET', path);
    expect([answer.status, answer.headers.get('cache-control')], path).toEqual([404, 'no-store']);
    expect(answer.body['text'], path).not.toBe(thePage);
  }
  const script = await served.request('GET', '/assets/main-Ab12.js');
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const again = await served.request('GET', '/assets/main-Ab12.js', undefined, {
    'if-none-match': script.headers.get('etag') ?? '',
  });
  expect(again.status).toBe(304);
});

test('L1 a room’s page bears its title from the first byte on, as words and nothing else, and the newest one', async () => {
  const served = await startServed({ pages: buildFolder() });
  const { code, links } = await served.open('$& <script>Ben & "Ada"</script>');
  const said = '$&amp; &lt;script&gt;Ben &amp; &quot;Ada&quot;&lt;/script&gt;';
  const page = async () => (await served.request('GET', `/r/${code}`)).body['text'];
  expect(await page()).toBe(pageTitled(said));
  const host = await join(served, code, { auth: { as: 'host', staff: secretOf(links['host']) } });
  expect(await host.send('room.settings', { title: 'Another title' })).toMatchObject({ ok: true });
  expect(await page()).toBe(pageTitled('Another title'));
});

test('scripts travel compressed', async () => {
  const served = await startServed({ pages: buildFolder() });
  const { coding, body } = await new Promise<{ coding: string | undefined; body: Buffer }>((resolve, reject) => {
    const asked = rawRequest(
      `${served.url}/assets/main-Ab12.js`,
      { headers: { 'accept-encoding': 'gzip, br' } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => void parts.push(part));
        answer.on('end', () => resolve({ coding: answer.headers['content-encoding'], body: Buffer.concat(parts) }));
      },
    );
    asked.on('error', reject).end();
  });
  expect(coding).toBe('br');
  expect(body.length).toBeLessThan(500);
  expect(brotliDecompressSync(body).toString()).toBe('let a = 1;\n'.repeat(500));
});

test('P2 every answer carries the policy that keeps pages to themselves', async () => {
  const served = await startServed({ pages: buildFolder(), environment: { TRUST_PROXY: '1' } });
  const polling = '/socket.io/?EIO=4&transport=polling';
  for (const path of [
    '/',
    '/r/ABC234/stage',
    '/api/rooms/XXXXXX',
    '/health',
    '/nothing',
    polling,
    '/socket.io/?EIO=3',
  ]) {
    const { headers } = await served.request('GET', path);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      `connect-src 'self' ws://127.0.0.1:${served.port}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types app',
    ])
      expect(policy.split(';'), path).toContain(part);
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/u);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('permissions-policy')).toContain('microphone=(self), ');
    expect(headers.get('strict-transport-security')).toBeNull();
  }
  const secure = await served.request('GET', '/', undefined, { 'x-forwarded-proto': 'https' });
  expect(secure.headers.get('strict-transport-security')).toContain('max-age=');
  expect(secure.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(secure.headers.get('content-security-policy')).toContain('wss://');
});

test('T4 the stage alone may be framed, and only by the origins the operator lists', async () => {
  const environment = { FRAME_ANCESTORS: 'https://show.example, http://10.0.0.7:8080', TRUST_PROXY: '1' };
  const served = await startServed({ pages: buildFolder(), environment });
  const framing = async (path: string, method = 'GET', headers = {}) => {
    const answer = await served.request(method, path, undefined, headers);
    const policy = answer.headers.get('content-security-policy')?.split(';') ?? [];
    return [policy.find((part) => part.startsWith('frame-ancestors')), answer.headers.get('x-frame-options')];
  };
  const listed = ['frame-ancestors https://show.example http://10.0.0.7:8080', null];
  for (const path of ['/r/ABC234/stage', '/r/abc-234/stage/', '/r/ABC234/stage?overlay=1'])
    expect(await framing(path), path).toEqual(listed);
  expect(await framing('/r/ABC234/stage', 'HEAD')).toEqual(listed);
  const secure = { 'x-forwarded-proto': 'https' };
  expect(await framing('/r/ABC234/stage', 'GET', secure)).toEqual(listed);
  const others = ['/', '/r/ABC234', '/r/ABC234/console', '/r/ABC234/speaker', '/r/ABC234/recap', '/r/x/stage/more'];
  for (const path of [...others, '/?/r/ABC234/stage', '/api/rooms/stage', '/socket.io/?EIO=4&transport=polling'])
    expect(await framing(path), path).toEqual(["frame-ancestors 'none'", 'DENY']);
  expect(await framing('/r/ABC234/stage', 'POST')).toEqual(["frame-ancestors 'none'", 'DENY']);
  const { headers } = await served.request('GET', '/r/ABC234/stage');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('T4 a framed stage comes in with its secret: its page and its socket are of our own origin', async () => {
  const served = await startServed({ environment: { FRAME_ANCESTORS: 'https://show.example' } });
  const { code, links } = await served.open();
  const framed = { origin: served.url, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' };
  const auth = { as: 'stage', staff: secretOf(links['stage']) };
  const stage = await join(served, code, { auth, extraHeaders: framed });
  expect(stage.welcome.role).toBe('stage');
  const site = { origin: 'https://show.example', 'sec-fetch-site': 'cross-site' };
  await expect(join(served, code, { auth, extraHeaders: site })).rejects.toThrow();
});
