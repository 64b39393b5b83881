import { expect, test } from 'vitest';
import { createMemoryLog } from '../../log/memory.ts';
import type { Log } from '../../log/port.ts';
import { createFaultyLog } from '../../room/testing/faulty-log.ts';
import { gone, join, refusalOf, secretOf, startServed, type Opened, type Served } from '../testing/served.ts';

const bearer = (url: unknown) => ({ authorization: `Bearer ${secretOf(String(url))}` });
const links = ({ code }: Opened) => `/api/rooms/${code}/links`;

/** A room whose link of this role is replaced, and whose new one waits to be confirmed. */
async function replaced(role: string, log?: Log) {
  const served = await startServed(log === undefined ? {} : { log });
  const room = await served.open();
  const asHost = bearer(room.links['host']);
  const known = async () => (await served.request('GET', links(room), undefined, asHost)).body['links'];
  const all = (await known()) as readonly { readonly id: string; readonly role: string }[];
  const id = all.find((link) => link.role === role)?.id;
  const made = await served.request('POST', `${links(room)}/${String(id)}/replace`, { old: 'stays' }, asHost);
  expect(made.status).toBe(201);
  const old = await join(served, room.code, { auth: { as: role, staff: secretOf(room.links[role]) } });
  return { served, room, url: made.body['url'] as string, old, oldUrl: room.links[role] };
}
const session = (served: Served, { code }: Opened, url: unknown) =>
  served.request('POST', `/api/rooms/${code}/session`, { secret: secretOf(String(url)) });

const ways: { readonly [way: string]: (served: Served, room: Opened, url: string) => Promise<unknown> } = {
  'a session': session,
  'a handshake': (served, { code }, url) => join(served, code, { auth: { as: 'moderator', staff: secretOf(url) } }),
  'a preview': async (served, { code }, url) =>
    join(served, code, { auth: { as: 'moderator', staff: secretOf(url), preview: 'stage' } }),
  'a bearer, of the recap': (served, { code }, url) =>
    served.request('GET', `/api/rooms/${code}/recap`, undefined, bearer(url)),
  'a bearer, of the room alone': (served, { code }, url) =>
    served.request('GET', `/api/rooms/${code}`, undefined, bearer(url)),
  'a bearer, where it may nothing': (served, room, url) => served.request('GET', links(room), undefined, bearer(url)),
};

for (const [way, use] of Object.entries(ways))
  test(`A1 a link that waits is in use by ${way}: the old one ends, and who has it open is out within a second`, async () => {
    const { served, room, url, old, oldUrl } = await replaced('moderator');
    const closed = gone(old.socket);
    const beganMs = performance.now();
    await use(served, room, url);
    await closed;
    expect(performance.now() - beganMs).toBeLessThan(1_000);
    expect((await session(served, room, oldUrl)).status).toBe(403);
    // Another time there is nothing to do.
    await use(served, room, url);
    expect((await session(served, room, url)).status).toBe(200);
    expect(served.faults).toEqual([]);
  });

test('A1 a secret that opens no page of the role that was asked for is not in use by that', async () => {
  const { served, room, url, old, oldUrl } = await replaced('moderator');
  const auth = { as: 'speaker', staff: secretOf(url) };
  expect(await refusalOf(served, room.code, { auth })).toMatchObject({ code: 'secret-invalid' });
  expect((await session(served, room, oldUrl)).status).toBe(200);
  expect(old.socket.connected).toBe(true);
});

test('A1 where that the new link is in use cannot be written, whoever comes by it is told why, and comes in later', async () => {
  const log = createFaultyLog(createMemoryLog());
  const { served, room, url, old, oldUrl } = await replaced('host', log);
  const auth = { as: 'host', staff: secretOf(url) };
  const full = { code: 'storage-full', key: 'node.full' };
  log.next('full');
  expect(await session(served, room, url)).toMatchObject({ status: 507, body: { error: full } });
  log.next('full');
  expect(await refusalOf(served, room.code, { auth })).toMatchObject(full);
  log.next('full');
  expect(await served.request('GET', links(room), undefined, bearer(url))).toMatchObject({
    status: 507,
    body: { error: full },
  });
  expect(old.socket.connected).toBe(true);
  expect((await session(served, room, oldUrl)).status).toBe(200);
  expect((await join(served, room.code, { auth })).welcome.role).toBe('host');
  expect((await session(served, room, oldUrl)).status).toBe(403);
  expect(served.faults).toEqual([]);
});

test('A1 a host who comes by the cookie of a link that waits, and replaces the old one again, is told what the room refuses', async () => {
  const log = createFaultyLog(createMemoryLog());
  const served = await startServed({ log });
  const room = await served.open();
  const cookieOf = ({ headers }: { headers: Headers }) => headers.get('set-cookie')?.split(';')[0] ?? '';
  const asked = (id: unknown, cookie: string) =>
    served.request('POST', `${links(room)}/${String(id)}/replace`, { old: 'stays' }, { cookie });
  const by = cookieOf(await session(served, room, room.links['host']));
  const listed = await served.request('GET', links(room), undefined, { cookie: by });
  const all = listed.body['links'] as readonly { readonly id: string; readonly role: string }[];
  const id = all.find(({ role }) => role === 'host')?.id;
  const waiting = cookieOf(await asked(id, by));
  // The cookie alone confirms nothing: the secret may have been lost with the rest of the answer.
  expect((await served.request('GET', links(room), undefined, { cookie: waiting })).status).toBe(200);
  expect((await served.request('GET', links(room), undefined, { cookie: by })).status).toBe(200);
  log.next('full');
  expect(await asked(id, waiting)).toMatchObject({ status: 507, body: { error: { code: 'storage-full' } } });
  expect((await served.request('GET', links(room), undefined, { cookie: by })).status).toBe(200);
  const anew = await asked(id, waiting);
  expect(anew).toMatchObject({ status: 201, body: { own: true } });
  expect((await served.request('GET', links(room), undefined, { cookie: by })).status).toBe(403);
  expect((await served.request('GET', links(room), undefined, { cookie: cookieOf(anew) })).status).toBe(200);
});
