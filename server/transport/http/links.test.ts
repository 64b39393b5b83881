import { expect, test } from 'vitest';
import type { StaffView } from '../../../shared/room/records.ts';
import type { StaffMessage } from '../../../shared/wire/server-to-client.ts';
import { gone, join, refusalOf, secretOf, startServed, type Opened, type Served } from '../testing/served.ts';

type Listed = {
  readonly id: string;
  readonly role: string;
  readonly label?: string;
  readonly issuedAt: number;
  readonly lastSeenAt?: number;
  readonly devices: number;
};

const bearer = ({ links }: Opened, role = 'host') => ({ authorization: `Bearer ${secretOf(links[role])}` });
const path = ({ code }: Opened) => `/api/rooms/${code}/links`;
const list = async (served: Served, room: Opened) =>
  (await served.request('GET', path(room), undefined, bearer(room))).body['links'] as readonly Listed[];
const ofRole = async (served: Served, room: Opened, role: string) =>
  (await list(served, room)).filter((link) => link.role === role);
const come = (served: Served, room: Opened, as: string, secret: string | undefined, more = {}) =>
  join(served, room.code, { auth: { as, staff: secretOf(secret), ...more } });
const linksIn = (message: StaffMessage<StaffView>) =>
  JSON.stringify('view' in message ? message.view.links : (message.put?.['links'] ?? message.patch?.['links'])) ?? '';

test('L8 a link has a label, and its list tells when it was issued, how many devices have it open and when one came', async () => {
  const served = await startServed();
  const room = await served.open();
  const issued = await served.request('POST', path(room), { role: 'moderator', label: ' Ana ' }, bearer(room));
  expect(issued.status).toBe(201);
  expect(issued.body).toMatchObject({ role: 'moderator', label: 'Ana', url: expect.stringContaining('#k=') as string });
  const known = async () => (await list(served, room)).find(({ label }) => label === 'Ana');
  expect(await known()).toEqual({
    id: issued.body['id'],
    role: 'moderator',
    label: 'Ana',
    issuedAt: expect.any(Number) as number,
    devices: 0,
  });
  const url = issued.body['url'] as string;
  const laptop = await come(served, room, 'moderator', url);
  await come(served, room, 'moderator', url, { device: laptop.welcome.device });
  await come(served, room, 'moderator', url);
  await come(served, room, 'moderator', url, { preview: 'stage' });
  expect(await known()).toMatchObject({ devices: 2, lastSeenAt: expect.any(Number) as number });
  const text = JSON.stringify(await list(served, room));
  expect(text).not.toContain(secretOf(url));
  expect(text).not.toMatch(/hash|[0-9a-f]{64}/u);
});

test('A1 replacing gives a new secret under the same role and label, and ends the old one within a second', async () => {
  const served = await startServed();
  const room = await served.open();
  const [before] = await ofRole(served, room, 'moderator');
  const old = await come(served, room, 'moderator', room.links['moderator']);
  const closed = gone(old.socket);
  const beganMs = performance.now();
  const answer = await served.request('POST', `${path(room)}/${before?.id}/replace`, {}, bearer(room));
  await closed;
  expect(performance.now() - beganMs).toBeLessThan(1_000);
  expect(answer.status).toBe(201);
  const auth = { as: 'moderator', staff: secretOf(room.links['moderator']) };
  expect(await refusalOf(served, room.code, { auth })).toMatchObject({ code: 'secret-invalid' });
  const anew = await come(served, room, 'moderator', answer.body['url'] as string);
  expect(anew.welcome.role).toBe('moderator');
  expect(await ofRole(served, room, 'moderator')).toMatchObject([{ id: answer.body['id'] }]);
  const again = await served.request('POST', `${path(room)}/${before?.id}/replace`, {}, bearer(room));
  expect([again.status, again.body.error?.code]).toEqual([404, 'no-such-item']);
  const odd = await served.request(
    'POST',
    `${path(room)}/${String(answer.body['id'])}/replace`,
    { role: 'host' },
    bearer(room),
  );
  expect(odd.status).toBe(400);
  const other = await served.request(
    'POST',
    `${path(room)}/${String(answer.body['id'])}/replace`,
    {},
    bearer(room, 'stage'),
  );
  expect(other.status).toBe(403);
});

test('A1 a host who replaces the link they came by stays in by the new cookie', async () => {
  const served = await startServed();
  const room = await served.open();
  const session = await served.request('POST', `/api/rooms/${room.code}/session`, {
    secret: secretOf(room.links['host']),
  });
  const cookieOf = ({ headers }: { headers: Headers }) => headers.get('set-cookie')?.split(';')[0] ?? '';
  const [own] = await ofRole(served, room, 'host');
  const [other] = await ofRole(served, room, 'stage');
  const cookie = cookieOf(session);
  const elsewhere = await served.request('POST', `${path(room)}/${other?.id}/replace`, {}, { cookie });
  expect([elsewhere.status, cookieOf(elsewhere)]).toEqual([201, '']);
  expect(elsewhere.body).not.toHaveProperty('own');
  const answer = await served.request('POST', `${path(room)}/${own?.id}/replace`, {}, { cookie });
  expect(answer.body).toMatchObject({ own: true });
  expect((await served.request('GET', path(room), undefined, { cookie })).status).toBe(403);
  expect((await served.request('GET', path(room), undefined, { cookie: cookieOf(answer) })).status).toBe(200);
});

test('A1 with the old one asked to stay, both open until it is confirmed or the new one is used', async () => {
  const served = await startServed();
  const room = await served.open();
  const [own] = await ofRole(served, room, 'host');
  const session = (url: unknown) =>
    served.request('POST', `/api/rooms/${room.code}/session`, { secret: secretOf(String(url)) });
  const asked = (by: Opened, id: unknown) =>
    served.request('POST', `${path(room)}/${String(id)}/replace`, { old: 'stays' }, bearer(by));
  const withHost = (url: unknown): Opened => ({ ...room, links: { ...room.links, host: String(url) } });
  const opens = async (by: Opened) => (await served.request('GET', path(room), undefined, bearer(by))).status;
  const lost = await asked(room, own?.id);
  expect(lost.body).toMatchObject({ role: 'host', own: true });
  expect(await opens(room)).toBe(200);
  expect(await ofRole(served, room, 'host')).toMatchObject([{ id: own?.id }]);
  const made = await asked(room, own?.id);
  const anew = withHost(made.body['url']);
  expect(await opens(withHost(lost.body['url']))).toBe(403);
  const confirm = (id: unknown, by = anew) =>
    served.request('POST', `${path(room)}/${String(id)}/confirm`, {}, bearer(by));
  expect(await opens(room)).toBe(200);
  expect((await confirm(made.body['id'], room)).status).toBe(204);
  expect([await opens(room), await opens(anew)]).toEqual([403, 200]);
  expect((await confirm(made.body['id'])).status).toBe(204);
  expect((await confirm('none')).status).toBe(404);
  // Its page was left before it could say so: whoever opens it does.
  const used = await asked(anew, made.body['id']);
  expect((await session(used.body['url'])).status).toBe(200);
  expect(await opens(anew)).toBe(403);
  // Who comes by one that stands in for another has it, and asks for the next.
  const by = withHost(used.body['url']);
  const next = await asked(by, used.body['id']);
  const after = await asked(withHost(next.body['url']), used.body['id']);
  expect(after.body).toMatchObject({ own: true });
  expect([await opens(by), await opens(withHost(after.body['url']))]).toEqual([403, 200]);
  expect(served.faults).toEqual([]);
});

test('A1 replacing tells whether it was the link that the host asked by: another host’s is not', async () => {
  const served = await startServed();
  const room = await served.open();
  const [own] = await ofRole(served, room, 'host');
  const second = await served.request('POST', path(room), { role: 'host', label: 'Ben' }, bearer(room));
  expect(second.body).not.toHaveProperty('own');
  const replace = (id: unknown) => served.request('POST', `${path(room)}/${String(id)}/replace`, {}, bearer(room));
  const others = await replace(second.body['id']);
  expect(others.body).toMatchObject({ role: 'host', label: 'Ben' });
  expect(others.body).not.toHaveProperty('own');
  const answer = await replace(own?.id);
  expect(answer.body).toMatchObject({ role: 'host', own: true });
  // A page that goes by a secret gets no cookie beside it.
  expect(answer.headers.get('set-cookie')).toBeNull();
});

test('L8 a link that is used is told to hosts at once, without a secret, and to nobody else', async () => {
  const served = await startServed();
  const room = await served.open();
  const host = await come(served, room, 'host', room.links['host']);
  const moderator = await come(served, room, 'moderator', room.links['moderator']);
  const [stage] = await ofRole(served, room, 'stage');
  const whole = await host.until<StaffMessage<StaffView>>('staff', (message) => 'view' in message);
  expect('view' in whole ? Object.keys(whole.view.links ?? {}) : []).toHaveLength(Object.keys(room.links).length - 1);
  const screen = await come(served, room, 'stage', room.links['stage']);
  const isUsed = (devices: number) => (message: StaffMessage<StaffView>) =>
    linksIn(message).includes(`"${stage?.id}":{"role":"stage"`) && linksIn(message).includes(`"devices":${devices}`);
  const came = await host.until<StaffMessage<StaffView>>(
    'staff',
    (message) => !('view' in message) && isUsed(1)(message),
  );
  // The links beside it are not told again.
  expect(linksIn(came)).not.toContain('"captioner"');
  const heard = host.heard.length;
  screen.socket.disconnect();
  await host.until<StaffMessage<StaffView>>('staff', (message) => host.heard.length > heard && isUsed(0)(message));
  await moderator.send('hand.add', { label: 'Rosa' });
  await moderator.until<StaffMessage<StaffView>>('staff', (message) => JSON.stringify(message).includes('Rosa'));
  expect(JSON.stringify(moderator.heard)).not.toContain('"links"');
  expect(JSON.stringify(host.heard)).not.toMatch(/[0-9a-f]{64}/u);
  expect(host.heard.flatMap(([name, body]) => (name === 'staff' ? [(body as StaffMessage).seq] : []))).toEqual(
    expect.arrayContaining([1, 2]),
  );
  expect(served.faults).toEqual([]);
});
