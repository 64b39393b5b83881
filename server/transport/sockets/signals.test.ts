import { expect, test } from 'vitest';
import { wireLimits } from '../../../shared/wire/limits.ts';
import type { Ack, Frame } from '../../../shared/wire/server-to-client.ts';
import { wait } from '../../room/testing/rooms.ts';
import type { Connection } from '../../room/people/connection.ts';
import { transportLimits } from '../limits.ts';
import { createSignals } from './signals.ts';
import { openPage, type TestPage } from '../testing/page.ts';
import { gone, secretOf, startServed, type JoinOptions, type Opened, type Served } from '../testing/served.ts';

function agreed(ack: Ack): void {
  if (!ack.ok) throw new Error(`${ack.code}: ${ack.message}`);
}

const linkOf = (room: Opened, role: string) => ({ auth: { as: role, staff: secretOf(room.links[role]) } });

async function turnOnFloor(served: Served, { code }: Opened): Promise<string> {
  const floor = (await served.directory.find(code))?.state().features.floor.floor;
  return floor !== undefined && 'turn' in floor ? floor.turn.id : '';
}

/** A live room whose screen plays the voices, and Cleo who was called and has just accepted by phone. */
async function onThePhone(served: Served, options: JoinOptions = {}) {
  const room = await served.open();
  const host = await openPage(served, room.code, 'page-of-host', linkOf(room, 'host'));
  const screen = await openPage(served, room.code, 'page-of-screen', { ...options, ...linkOf(room, 'stage') });
  const phone = await openPage(served, room.code, 'page-of-cleo', options);
  const next = async () => {
    agreed(await host.tell('queue.next'));
    return turnOnFloor(served, room);
  };
  agreed(await host.tell('room.phase', { phase: 'live' }));
  agreed(await screen.tell('stage.sound', { on: true }));
  agreed(await phone.tell('hand.raise', { topic: 'The roof' }));
  const turn = await next();
  agreed(await phone.tell('turn.accept', { by: 'phone', turnId: turn }));
  await Promise.all([phone.untilSignal('begin'), screen.untilSignal('begin')]);
  return { room, host, screen, phone, turn, next };
}

const offerIn = (turn: string, sdp = 'v=0') => ({ turn, kind: 'offer', data: { call: 1, sdp } });
const refusal = {
  ok: false,
  code: 'not-allowed',
  key: 'transport.signal-not-allowed',
  message: expect.stringMatching(/^[A-Z].+\.$/u) as string,
};
const without = (page: TestPage) => page.kinds().filter((kind) => kind !== 'begin' && kind !== 'end');

test('V1 the called person’s page and the screen that plays hear each other, word for word', async () => {
  const served = await startServed();
  const { phone, screen, turn } = await onThePhone(served);
  expect(phone.signals()).toEqual([
    { turn, kind: 'begin', data: { side: 'from', ice: { servers: [], relayOnly: false } } },
  ]);
  expect(screen.signals()).toMatchObject([{ turn, kind: 'begin', data: { side: 'to' } }]);
  const talk: readonly (readonly [from: TestPage, to: TestPage, signal: object])[] = [
    [phone, screen, offerIn(turn)],
    [screen, phone, { turn, kind: 'answer', data: { call: 1, sdp: 'v=0' } }],
    [
      phone,
      screen,
      { turn, kind: 'candidate', data: { call: 1, candidate: { candidate: 'candidate:1', sdpMid: '0' } } },
    ],
    [screen, phone, { turn, kind: 'candidate', data: { call: 1, candidate: null } }],
    [screen, phone, { turn, kind: 'again' }],
  ];
  for (const [from, to, signal] of talk) {
    expect(await from.signal(signal)).toEqual({ ok: true });
    const { kind } = signal as { readonly kind: string };
    await to.untilSignal(kind);
    expect(to.signals().at(-1)).toEqual(signal);
  }
  // Without asking for an answer, as pages do.
  phone.socket.emit('signal', offerIn(turn, 'anew'));
  await screen.untilSignal('offer', 2);
  expect(screen.signals().at(-1)).toEqual(offerIn(turn, 'anew'));
  expect(served.faults).toEqual([]);
});

test('V1 nobody else gets a signal through: not by waiting, not by a name, not by another room or role', async () => {
  const served = await startServed();
  const { room, host, phone, screen, turn } = await onThePhone(served);
  const dora = await openPage(served, room.code, 'page-of-dora');
  agreed(await dora.tell('hand.raise'));
  const tablet = await openPage(served, room.code, 'tablet-of-cleo', { auth: { device: phone.welcome.device } });
  await tablet.tab();
  const side = await openPage(served, room.code, 'side-screen', linkOf(room, 'stage'));
  await side.tab();
  const moderator = await openPage(served, room.code, 'page-of-ana', linkOf(room, 'moderator'));
  const elsewhere = await onThePhone(served);
  for (const page of [dora, side, moderator]) for (const name of [phone, screen]) await page.tab(name.client);
  // The screen's own device, in the hall.
  const inTheHall = await openPage(served, room.code, 'page', { auth: { device: screen.welcome.device } });
  await inTheHall.tab(screen.client);
  const pages = [dora, tablet, side, moderator, inTheHall, elsewhere.phone, elsewhere.screen, host];
  for (const page of pages)
    for (const kind of ['offer', 'answer', 'candidate', 'again', 'end'])
      expect(await page.signal({ ...offerIn(turn), kind })).toEqual(refusal);
  expect(await elsewhere.phone.signal(offerIn(elsewhere.turn))).toEqual({ ok: true });
  await elsewhere.screen.untilSignal('offer');
  expect([...pages, phone, screen].flatMap(without)).toEqual(['offer']);
  expect(served.faults).toEqual([]);
});

test('V1 a side sends only its own kinds, in its own turn, and nothing that is no signal', async () => {
  const served = await startServed();
  const { phone, screen, turn } = await onThePhone(served);
  for (const kind of ['answer', 'again', 'begin', 'end'])
    expect(await phone.signal({ ...offerIn(turn), kind })).toEqual(refusal);
  for (const kind of ['offer', 'begin', 'end'])
    expect(await screen.signal({ ...offerIn(turn), kind })).toEqual(refusal);
  expect(await phone.signal(offerIn('another-turn'))).toEqual(refusal);
  const deep = JSON.parse(
    '['.repeat(transportLimits.messageDepthCount) + ']'.repeat(transportLimits.messageDepthCount),
  ) as object;
  const bad: readonly unknown[] = [
    { ...offerIn(turn), data: deep },
    { ...offerIn(turn), data: { sdp: 'x'.repeat(wireLimits.messageBytes) } },
    { ...offerIn(turn), data: JSON.parse('{"__proto__": {"admin": true}}') as object },
    { ...offerIn(turn), data: { constructor: { prototype: 1 } } },
    { ...offerIn(turn), to: 'everybody' },
    { ...offerIn(turn), kind: 'Offer' },
    { ...offerIn(turn), kind: 'x'.repeat(wireLimits.signalKindChars + 1) },
    { ...offerIn(turn), turn: '' },
    { turn },
    'offer',
    null,
    [],
  ];
  for (const signal of bad) expect(await phone.signal(signal)).toMatchObject({ ok: false, code: 'bad-input' });
  for (const name of ['short', 'x'.repeat(41), 'no spaces in it', 7])
    expect(await phone.tab(name as string)).toMatchObject({ ok: false, code: 'bad-input' });
  expect([phone, screen].flatMap(without)).toEqual([]);
  expect(await phone.signal(offerIn(turn))).toEqual({ ok: true });
  expect(served.faults).toEqual([]);
});

test('V1 the turn is over: both are told before anybody sees it, and nothing of it passes again', async () => {
  const served = await startServed();
  const { phone, screen, turn, next } = await onThePhone(served);
  agreed(await screen.tell('voice.heard', { turnId: turn }));
  expect(await phone.signal(offerIn(turn))).toEqual({ ok: true });
  const isNow =
    (state: string) =>
    ({ patch, put }: Frame) =>
      (patch?.['now'] ?? put?.['now'])?.['state'] === state;
  const isFree = isNow('free');
  await Promise.all([phone, screen].map((page) => page.until<Frame>('frame', isNow('on-air'))));
  agreed(await phone.tell('turn.end', { turnId: turn }));
  for (const page of [phone, screen]) {
    await page.until<Frame>('frame', isFree);
    const at = (name: string, fits: (body: never) => boolean) =>
      page.heard.findIndex(([known, body]) => known === name && fits(body as never));
    const end = at('signal', ({ kind }: { kind: string }) => kind === 'end');
    expect(end).toBeGreaterThan(0);
    expect(end).toBeLessThan(at('frame', isFree));
  }
  for (const page of [phone, screen])
    for (const kind of ['offer', 'answer', 'candidate']) expect(await page.signal({ turn, kind })).toEqual(refusal);
  // In their next turn, what was said in the one before it is no key.
  agreed(await phone.tell('hand.raise'));
  const second = await next();
  expect(await phone.signal(offerIn(second))).toEqual(refusal);
  agreed(await phone.tell('turn.accept', { by: 'phone', turnId: second }));
  expect(await phone.signal(offerIn(turn))).toEqual(refusal);
  expect(await phone.signal(offerIn(second, 'second'))).toEqual({ ok: true });
  await screen.untilSignal('offer', 2);
  expect(screen.signals().at(-1)).toEqual(offerIn(second, 'second'));
});

test('V1 V2 a moderator cuts, the sound is switched off, or the person walks: over for both at once', async () => {
  const served = await startServed();
  const ways: readonly ((room: Awaited<ReturnType<typeof onThePhone>>) => Promise<Ack>)[] = [
    ({ host, turn }) => host.tell('voice.cut', { turnId: turn }),
    ({ screen }) => screen.tell('stage.sound', { on: false }),
    ({ phone, turn }) => phone.tell('turn.accept', { by: 'room', turnId: turn }),
    ({ host }) => host.tell('room.phase', { phase: 'break' }),
  ];
  for (const way of ways) {
    const room = await onThePhone(served);
    agreed(await way(room));
    await Promise.all([room.phone.untilSignal('end'), room.screen.untilSignal('end')]);
    expect(await room.phone.signal(offerIn(room.turn))).toEqual(refusal);
    expect(await room.screen.signal({ turn: room.turn, kind: 'answer' })).toEqual(refusal);
    expect(room.screen.kinds()).toEqual(['begin', 'end']);
  }
});

test('V1 another screen takes the sound over: the first hears no more, the second is told how to hear', async () => {
  const served = await startServed();
  const { room, phone, screen, turn } = await onThePhone(served);
  const second = await openPage(served, room.code, 'second-screen', linkOf(room, 'stage'));
  agreed(await second.tell('stage.sound', { on: true }));
  await Promise.all([second.untilSignal('begin'), phone.untilSignal('begin', 2), screen.untilSignal('end')]);
  expect([phone, screen].map((page) => page.kinds())).toEqual([
    ['begin', 'end', 'begin'],
    ['begin', 'end'],
  ]);
  expect(await screen.signal({ turn, kind: 'answer' })).toEqual(refusal);
  expect(await phone.signal(offerIn(turn))).toEqual({ ok: true });
  await second.untilSignal('offer');
  expect(without(screen)).toEqual([]);
});

test('V1 a page that comes back is told again that it stands, and its other pages are told nothing', async () => {
  const served = await startServed();
  const { room, phone, screen, turn } = await onThePhone(served);
  const auth = { device: phone.welcome.device };
  const tablet = await openPage(served, room.code, 'tablet-of-cleo', { auth });
  await tablet.tab();
  phone.socket.disconnect();
  await wait(50);
  expect(await screen.signal({ turn, kind: 'again' })).toMatchObject({ ok: false, code: 'no-such-item' });
  const back = await openPage(served, room.code, phone.client, { auth });
  expect(back.kinds()).toEqual([]);
  expect(await back.tab()).toEqual({ ok: true });
  expect(await back.tab()).toEqual({ ok: true });
  expect(back.kinds()).toEqual(['begin']);
  expect(await screen.signal({ turn, kind: 'again' })).toEqual({ ok: true });
  await back.untilSignal('again');
  // After a gap all that a connection shows comes again.
  back.socket.emit('resync');
  await back.untilSignal('begin', 2);
  expect(tablet.kinds()).toEqual([]);
  // A screen that came back without saying its name is known by the next thing it does.
  screen.socket.disconnect();
  const screenBack = await openPage(served, room.code, screen.client, {
    auth: { ...linkOf(room, 'stage').auth, device: screen.welcome.device },
  });
  agreed(await screenBack.tell('voice.lost', { turnId: turn }));
  await screenBack.untilSignal('begin');
});

test('V1 P3 what two pages tell each other reaches no other connection, by websocket and by polling', async () => {
  const served = await startServed();
  for (const transport of ['websocket', 'polling']) {
    const { room, host, phone, screen, turn } = await onThePhone(served, { transports: [transport] });
    const witnesses = [
      host,
      await openPage(served, room.code, 'page-of-dora'),
      await openPage(served, room.code, 'page-of-emil', { transports: ['polling'] }),
      await openPage(served, room.code, 'tablet-of-cleo', { auth: { device: phone.welcome.device } }),
      await openPage(served, room.code, 'page-of-ana', linkOf(room, 'moderator')),
      await openPage(served, room.code, 'page-of-sam', linkOf(room, 'speaker')),
      await openPage(served, room.code, 'side-screen', linkOf(room, 'stage')),
    ];
    for (const page of witnesses) await page.tab();
    expect(await phone.signal(offerIn(turn, 'canary-offer'))).toEqual({ ok: true });
    const candidate = { call: 1, candidate: { candidate: 'canary-candidate' } };
    expect(await phone.signal({ turn, kind: 'candidate', data: candidate })).toEqual({ ok: true });
    expect(await screen.signal({ turn, kind: 'answer', data: { call: 1, sdp: 'canary-answer' } })).toEqual({
      ok: true,
    });
    agreed(await screen.tell('voice.heard', { turnId: turn }));
    await Promise.all([screen.untilSignal('candidate'), phone.untilSignal('answer')]);
    const late = await openPage(served, room.code, 'page-of-late');
    agreed(await host.tell('turn.end', { turnId: turn }));
    await Promise.all(witnesses.map((page) => page.until<Frame>('frame')));
    const told = (page: TestPage) => JSON.stringify(page.heard);
    for (const page of [...witnesses, late]) expect(told(page)).not.toMatch(/canary|"signal"|"ice"/u);
    for (const page of [...witnesses.filter((one) => one.client !== 'tablet-of-cleo'), late])
      for (const name of [phone.client, screen.client]) expect(told(page)).not.toContain(name);
    expect(told(screen).match(/canary-\w+/gu)).toEqual(['canary-offer', 'canary-candidate']);
    expect(told(phone).match(/canary-\w+/gu)).toEqual(['canary-answer']);
    const kept = JSON.stringify(await served.request('GET', '/metrics'));
    expect(kept).not.toContain('canary');
  }
  expect(served.faults).toEqual([]);
});

test('V1 A3 what is refused counts against its sender, but not what nobody could help', () => {
  const bucket = { take: () => true, owe: () => {}, isEmpty: () => false, waitMs: () => 0 };
  const heldAgainst = (posted: 'late' | 'nobody-there' | 'not-allowed') => {
    let violations = 0;
    const room = { signal: () => posted, named: () => undefined };
    const violation = () => void (violations += 1);
    const connection = {} as Connection;
    const { signal } = createSignals({ room, connection, signals: bucket, others: bucket, violation });
    expect(signal(offerIn('one')).ok).toBe(false);
    return violations;
  };
  expect(heldAgainst('late')).toBe(0);
  expect(heldAgainst('nobody-there')).toBe(0);
  expect(heldAgainst('not-allowed')).toBe(1);
});

test('V1 A3 whoever floods with signals is slowed, then cut off, and nobody else waits for it', async () => {
  const served = await startServed();
  const { room, host, phone, screen, turn } = await onThePhone(served);
  const floods = await Promise.all(Array.from({ length: 4 }, (_, n) => openPage(served, room.code, `flood-page-${n}`)));
  const closed = floods.map(({ socket }) => gone(socket));
  const answer = await floods[0]!.signal(offerIn(turn));
  expect(answer).toEqual(refusal);
  for (const { socket } of floods)
    for (let sent = 0; sent < 2 * transportLimits.signalsBurstCount; sent += 1) socket.emit('signal', offerIn(turn));
  expect(await floods[0]!.signal(offerIn(turn))).toMatchObject({ ok: false, code: 'rate-limited' });
  for (const { socket } of floods)
    for (let sent = 0; sent < transportLimits.violationsCount; sent += 1) socket.emit('signal', offerIn(turn));
  const beganMs = performance.now();
  expect(await phone.signal(offerIn(turn))).toEqual({ ok: true });
  agreed(await host.tell('turn.extend', { seconds: 30 }));
  // Far below the time the flood would take of the others, and far above what a busy machine does.
  expect(performance.now() - beganMs).toBeLessThan(3_000);
  await Promise.all(closed);
  // Whoever may send is slowed like anybody: a screen is never buried.
  const fromMs = performance.now();
  for (let sent = 0; sent < 2 * transportLimits.signalsBurstCount; sent += 1)
    phone.socket.emit('signal', offerIn(turn));
  expect(await phone.signal(offerIn(turn))).toMatchObject({ ok: false, code: 'rate-limited' });
  const refilled = ((performance.now() - fromMs) / 1_000) * transportLimits.signalsPerSecond;
  // And the one before.
  expect(without(screen).length).toBeLessThanOrEqual(1 + transportLimits.signalsBurstCount + refilled);
  expect(served.faults).toEqual([]);
});
