import { expect, test } from 'vitest';
import { join, secretOf, startServed, type Opened, type Served } from '../testing/served.ts';

const wifi = { host: '192.168.1.5', kind: 'wifi', isRoute: true } as const;
const cable = { host: '10.0.0.7', kind: 'cable', isRoute: false } as const;

const bearer = ({ links }: Opened, role = 'host') => ({ authorization: `Bearer ${secretOf(links[role])}` });
const listed = (served: Served, room: Opened, headers: Record<string, string> = bearer(room)) =>
  served.request('GET', `/api/rooms/${room.code}/addresses`, undefined, headers);
const staff = (served: Served, room: Opened, role: 'host' | 'moderator', more = {}) =>
  join(served, room.code, { ...more, auth: { as: role, staff: secretOf(room.links[role]) } });
const joinUrlOf = async (served: Served, { code }: Opened) => {
  const { view } = await (await join(served, code)).until<{ view: { room: { joinUrl?: string } } }>('snapshot');
  return view.room.joinUrl;
};

test('L8 the host lists the server’s addresses and chooses one, which every screen then says', async () => {
  const served = await startServed({ addresses: async () => [wifi, cable] });
  const room = await served.open();
  const host = await staff(served, room, 'host');
  const phone = await join(served, room.code);
  expect((await listed(served, room)).body).toEqual({
    addresses: [
      { host: '192.168.1.5', kind: 'wifi', chosen: false },
      { host: '10.0.0.7', kind: 'cable', chosen: false },
    ],
  });
  expect(await host.send('room.address', { host: '10.0.0.7' })).toMatchObject({ ok: true });
  const joinUrl = `http://10.0.0.7:${served.port}/r/${room.code}`;
  await phone.until<object>('frame', (frame) => JSON.stringify(frame).includes(JSON.stringify(joinUrl)));
  expect(await joinUrlOf(served, room)).toBe(joinUrl);
  expect((await listed(served, room)).body['addresses']).toMatchObject([{ chosen: false }, { chosen: true }]);
  const issued = await served.request('POST', `/api/rooms/${room.code}/links`, { role: 'stage' }, bearer(room));
  expect(issued.body['url']).toContain(`http://10.0.0.7:${served.port}/r/`);
});

test('L8 a choice counts as long as the machine has the address, and is told nobody after', async () => {
  let now: readonly (typeof wifi | typeof cable)[] = [wifi, cable];
  const served = await startServed({ addresses: async () => now });
  const room = await served.open();
  const host = await staff(served, room, 'host');
  await host.send('room.address', { host: wifi.host });
  await host.until<object>('frame', (frame) => JSON.stringify(frame).includes(wifi.host));
  now = [cable];
  // Looked at by itself every few seconds, and when the host asks.
  await listed(served, room);
  await host.until<{ put?: { room?: object } }>(
    'frame',
    ({ put }) => put?.room !== undefined && !('joinUrl' in put.room),
  );
  expect(await joinUrlOf(served, room)).toBeUndefined();
  now = [wifi];
  const before = host.heard.length;
  await listed(served, room);
  const isTold = (frame: object) => host.heard.findLastIndex(([, body]) => body === frame) >= before;
  await host.until<object>('frame', (frame) => isTold(frame) && JSON.stringify(frame).includes(wifi.host));
});

test('L8 A2 no address is named to anybody else, nor taken from them', async () => {
  const served = await startServed({ addresses: async () => [wifi] });
  const room = await served.open();
  for (const role of ['moderator', 'speaker', 'stage'])
    expect((await listed(served, room, bearer(room, role))).status).toBe(403);
  const far = { 'x-forwarded-for': '203.0.113.9' };
  expect((await listed(served, room, { ...bearer(room), ...far })).body).toEqual({ addresses: [] });
  const away = await staff(served, room, 'host', { extraHeaders: far });
  expect(await away.send('room.address', { host: wifi.host })).toMatchObject({ ok: false, code: 'not-allowed' });
  const moderator = await staff(served, room, 'moderator');
  expect(await moderator.send('room.address', { host: wifi.host })).toMatchObject({ ok: false, code: 'not-allowed' });
  const host = await staff(served, room, 'host');
  expect(await host.send('room.address', { host: 'evil.test' })).toMatchObject({ ok: false, code: 'no-such-item' });
  expect(await joinUrlOf(served, room)).toBeUndefined();
});

test('L8 with PUBLIC_URL there is nothing to choose', async () => {
  const environment = { PUBLIC_URL: 'https://hall.example' };
  const served = await startServed({ environment, addresses: async () => [wifi] });
  const room = await served.open();
  expect((await listed(served, room)).body).toEqual({ addresses: [] });
  const host = await staff(served, room, 'host');
  expect(await host.send('room.address', { host: wifi.host })).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(await joinUrlOf(served, room)).toBe(`https://hall.example/r/${room.code}`);
});
