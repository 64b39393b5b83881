import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import WebSocket from 'ws';
import { protocolVersion } from '../../../shared/wire/version.ts';
import { transportRefusals } from '../../../shared/wire/refusals.ts';
import { gone, join, refusalOf, secretOf, startServed, type Opened, type Served } from '../testing/served.ts';

/** A page without a library: what it is told, as the very text that came. */
async function rawPage(served: Served, code: string, auth: object) {
  const socket = new WebSocket(`${served.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  onTestFinished(() => socket.terminate());
  const texts: string[] = [];
  const named = (name: string) => texts.filter((text) => text.startsWith(`42["${name}",`));
  socket.on('message', (data: Buffer) => texts.push(data.toString()));
  await once(socket, 'open');
  socket.send(`40${JSON.stringify({ v: protocolVersion, code, ...auth })}`);
  const until = async (name: string, fits: (text: string) => boolean = () => true) => {
    while (!named(name).some(fits)) await once(socket, 'message');
  };
  await until('snapshot');
  const snapshot = async () => {
    const before = named('snapshot').length;
    socket.send('42["resync"]');
    while (named('snapshot').length === before) await once(socket, 'message');
    return named('snapshot').at(-1);
  };
  return { named, until, snapshot };
}

const staffed = ({ links }: Opened, role: string, more: object = {}) => ({
  as: role,
  staff: secretOf(links[role]),
  ...more,
});
const hostOf = (served: Served, room: Opened) => join(served, room.code, { auth: staffed(room, 'host') });
const hereAt = async (served: Served, { code }: Opened) =>
  (await served.request('GET', `/api/rooms/${code}`)).body['here'];

for (const audience of ['stage', 'attendee'] as const)
  test(`T3 a preview of the ${audience} is told byte by byte what that audience is told, and nothing else`, async () => {
    const served = await startServed();
    const room = await served.open();
    const host = await hostOf(served, room);
    const own = audience === 'stage' ? staffed(room, 'stage') : {};
    const real = await rawPage(served, room.code, own);
    await host.send('room.phase', { phase: 'live' });
    await real.until('frame', (text) => text.includes('"live"'));
    const preview = await rawPage(served, room.code, staffed(room, 'moderator', { preview: audience }));
    const before = real.named('frame').length;
    await host.send('hand.add', { label: 'Cleo', topic: 'A secret until called' });
    await host.send('queue.next');
    const isCalled = (text: string) => text.includes('"state":"called"');
    await Promise.all([real, preview].map((page) => page.until('frame', isCalled)));
    const since = real.named('frame').slice(before);
    expect(since.length).toBeGreaterThan(0);
    const told = preview.named('frame');
    expect(told.length).toBeGreaterThan(0);
    // Whoever came later has fewer; what both have is the same text.
    expect(real.named('frame').slice(-told.length)).toEqual(told);
    // A frame may come in between.
    await vi.waitFor(async () => expect(await preview.snapshot()).toBe(await real.snapshot()));
    for (const name of ['staff', 'personal', 'signal']) expect(preview.named(name)).toEqual([]);
    const [welcome = ''] = preview.named('welcome');
    expect(welcome).toContain(`"role":"${audience}"`);
    expect(welcome).not.toMatch(/participant|device/u);
  });

test('T3 a preview is counted nowhere: not in here, not among the staff, and it leaves nobody away', async () => {
  const served = await startServed();
  const room = await served.open();
  const host = await hostOf(served, room);
  await join(served, room.code);
  expect(await hereAt(served, room)).toBe(1);
  const staffBefore = host.heard.filter(([name]) => name === 'staff').length;
  const { revision } = (await served.directory.find(room.code))?.state() ?? { revision: -1 };
  const device = host.welcome.device;
  for (const preview of ['stage', 'attendee', 'attendee'] as const)
    await rawPage(served, room.code, staffed(room, 'host', { preview, device, name: 'Somebody' }));
  expect(await hereAt(served, room)).toBe(1);
  expect(host.heard.filter(([name]) => name === 'staff')).toHaveLength(staffBefore);
  expect((await served.directory.find(room.code))?.state().revision).toBe(revision);
});

test('T3 whatever a preview sends is refused with a sentence, and it never holds the sound', async () => {
  const served = await startServed();
  const room = await served.open();
  const host = await hostOf(served, room);
  await host.send('room.phase', { phase: 'live' });
  const { socket } = await joinPreview(served, room, 'stage');
  const ask = (name: string, ...body: unknown[]) => socket.timeout(4_000).emitWithAck(name, ...body) as Promise<object>;
  const id = { client: 'client-of-a-preview', sequence: 1 };
  const refused = { ok: false, code: 'not-allowed', message: transportRefusals.previewOnly.says };
  for (const [name, body] of [
    ['command', { id, type: 'stage.sound', data: { on: true } }],
    ['command', { id, type: 'hand.raise', data: {} }],
    ['command', { id, type: 'queue.next', data: {} }],
    ['signal', { turn: 'some', kind: 'offer' }],
    ['tab', { client: id.client }],
    ['react', { applause: 1 }],
  ] as const)
    expect(await ask(name, body), name).toMatchObject(refused);
  expect(await ask('clock', {})).toEqual({ now: expect.any(Number) as number });
  expect(await ask('read', { name: 'questions', data: {} })).toMatchObject({ ok: false, code: 'not-allowed' });
  const state = (await served.directory.find(room.code))?.state();
  expect(state?.features.voice.sound).toBeUndefined();
  expect(served.faults).toEqual([]);
});

test('A1 a preview goes within a second once its link is revoked', async () => {
  const served = await startServed();
  const room = await served.open();
  const { socket } = await joinPreview(served, room, 'attendee', 'moderator');
  const closed = gone(socket);
  const headers = { authorization: `Bearer ${secretOf(room.links['host'])}` };
  const list = await served.request('GET', `/api/rooms/${room.code}/links`, undefined, headers);
  const links = list.body['links'] as readonly { readonly id: string; readonly role: string }[];
  const moderator = links.find(({ role }) => role === 'moderator')?.id ?? '';
  const beganMs = performance.now();
  await served.request('DELETE', `/api/rooms/${room.code}/links/${moderator}`, undefined, headers);
  await closed;
  expect(performance.now() - beganMs).toBeLessThan(1_000);
});

test('A2 a preview is for hosts and moderators alone', async () => {
  const served = await startServed();
  const room = await served.open();
  const { key, says: message } = transportRefusals.previewForStaff;
  const refused = { code: 'not-allowed', message, key };
  for (const preview of ['stage', 'attendee']) {
    expect(await refusalOf(served, room.code, { auth: { preview } })).toEqual(refused);
    for (const role of ['speaker', 'stage', 'captioner'])
      expect(await refusalOf(served, room.code, { auth: staffed(room, role, { preview }) })).toEqual(refused);
    const wrong = { as: 'host', staff: 'wrong', preview };
    expect(await refusalOf(served, room.code, { auth: wrong })).toMatchObject({ code: 'secret-invalid' });
  }
  const odd = staffed(room, 'host', { preview: 'host' });
  expect(await refusalOf(served, room.code, { auth: odd })).toMatchObject({ code: 'bad-input' });
});

test('T3 a preview by the staff cookie, and where it left off', async () => {
  const served = await startServed();
  const room = await served.open();
  const answer = await served.request('POST', `/api/rooms/${room.code}/session`, {
    secret: secretOf(room.links['moderator']),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const options = (auth: object) => ({
    auth: { as: 'moderator', preview: 'stage', ...auth },
    extraHeaders: { cookie, origin: served.url },
  });
  const first = await join(served, room.code, options({}));
  const snapshot = await first.until<{ epoch: string; seq: number }>('snapshot');
  await (await hostOf(served, room)).send('room.phase', { phase: 'live' });
  await first.until<{ put?: object; patch?: object }>('frame', (frame) => JSON.stringify(frame).includes('"live"'));
  const { epoch, seq } = snapshot;
  const again = await join(served, room.code, options({ since: { epoch, seq } }));
  await again.until('frame');
  expect(again.heard.map(([name]) => name)).not.toContain('snapshot');
});

const joinPreview = (served: Served, room: Opened, preview: string, role = 'host') =>
  join(served, room.code, { auth: staffed(room, role, { preview }) });
