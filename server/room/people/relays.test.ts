import { expect, test } from 'vitest';
import type { Relay } from '../../../shared/kernel/shell.ts';
import { nodeLimits } from '../limits.ts';
import { createRelays } from './relays.ts';
import { createSeats } from './seats.ts';
import { createRecorder, type Recorder } from '../testing/recorder.ts';

const relayFrom = (client: string, turn = 'turn-1'): Relay => ({
  turn,
  from: { seat: { participant: 'cleo', client }, roles: ['attendee', 'host'], kinds: ['offer', 'candidate'] },
  to: { seat: { participant: 'hall', client: 'screen' }, roles: ['stage'], kinds: ['answer', 'again'] },
});
const standing = relayFrom('phone');
const offer = { turn: 'turn-1', kind: 'offer', data: { sdp: 'v=0' } };

/** Two pages, and a room that says what stands between them. */
function setUp() {
  const seats = createSeats();
  let relay: Relay | undefined;
  let nowMs = 0;
  let asked = 0;
  const ice = () => ({ servers: [{ urls: ['turn:x'], username: `user-${(asked += 1)}` }], relayOnly: false });
  const relays = createRelays({ relay: () => relay, seats, ice, monotonicMs: () => nowMs });
  const join = (participant: string, role: Recorder['role'], ...names: readonly string[]) => {
    const connection = createRecorder(role, participant);
    seats.joined(connection);
    for (const name of names) if (seats.named(connection, name)) relays.greet(connection, name);
    return connection;
  };
  const decide = (next: Relay | undefined) => void (relay = next);
  const stand = (next: Relay | undefined) => {
    decide(next);
    relays.changed();
  };
  return { seats, relays, join, decide, stand, wait: (ms: number) => void (nowMs += ms) };
}

const kinds = (connection: Recorder) => connection.bodies('signal').map((body) => (body as { kind: string }).kind);

test('V1 both ends of a relay are told when it begins and when it is over, and nobody else', () => {
  const { join, stand } = setUp();
  const [phone, screen] = [join('cleo', 'attendee', 'phone'), join('hall', 'stage', 'screen')];
  const others = [join('cleo', 'attendee', 'tablet'), join('dora', 'attendee', 'phone'), join('hall', 'stage', 'side')];
  stand(standing);
  stand({ ...standing });
  const [begun] = phone.bodies('signal');
  expect(begun).toMatchObject({ turn: 'turn-1', kind: 'begin', data: { side: 'from', ice: { relayOnly: false } } });
  expect(screen.bodies('signal')).toMatchObject([{ turn: 'turn-1', kind: 'begin', data: { side: 'to' } }]);
  stand(undefined);
  stand(undefined);
  expect([kinds(phone), kinds(screen)]).toEqual([
    ['begin', 'end'],
    ['begin', 'end'],
  ]);
  expect(others.flatMap(kinds)).toEqual([]);
});

test('V3 each page gets credentials of its own', () => {
  const { join, stand } = setUp();
  const pages = [join('cleo', 'attendee', 'phone'), join('hall', 'stage', 'screen')];
  stand(standing);
  const names = pages
    .flatMap((page) => page.bodies('signal'))
    .map((body) => JSON.stringify(body).match(/user-\d/u)?.[0]);
  expect(new Set(names).size).toBe(2);
});

test('V3 A3 whoever comes back again and again in one turn gathers no more credentials than a few', () => {
  const { join, stand, relays, wait } = setUp();
  stand(standing);
  const screen = join('hall', 'stage', 'screen');
  const phone = join('cleo', 'attendee', 'phone', 'tablet');
  const names = (page: Recorder) =>
    new Set(page.bodies('signal').flatMap((body) => JSON.stringify(body).match(/user-\d+/u)?.[0] ?? []));
  for (let times = 0; times < 30; times += 1) {
    relays.greet(phone);
    stand(relayFrom(times % 2 === 0 ? 'tablet' : 'phone'));
  }
  expect([names(phone).size, names(screen).size]).toEqual([
    nodeLimits.turnCredentialsCount,
    nodeLimits.turnCredentialsCount,
  ]);
  // What nobody uses any more is free by then, and so is a new turn from the first.
  wait(nodeLimits.turnCredentialsEveryMs);
  relays.greet(phone);
  expect(names(phone).size).toBe(nodeLimits.turnCredentialsCount + 1);
  stand(relayFrom('phone', 'turn-2'));
  expect(names(phone).size).toBe(nodeLimits.turnCredentialsCount + 2);
});

test('V1 another page of the same person in the same turn: the former one is told that it is over', () => {
  const { join, stand } = setUp();
  const [phone, tablet] = [join('cleo', 'attendee', 'phone'), join('cleo', 'attendee', 'tablet')];
  const screen = join('hall', 'stage', 'screen');
  stand(standing);
  stand(relayFrom('tablet'));
  expect([phone, tablet, screen].map(kinds)).toEqual([['begin', 'end'], ['begin'], ['begin', 'end', 'begin']]);
});

test('V1 a page that comes to its seat, comes back, or missed something is told that it stands', () => {
  const { join, stand, relays, seats } = setUp();
  stand(standing);
  const former = join('cleo', 'attendee', 'of-another-tab', 'phone');
  expect(kinds(former)).toEqual(['begin']);
  const back = join('cleo', 'attendee', 'phone');
  relays.greet(former);
  relays.greet(back);
  expect([former, back].map(kinds)).toEqual([['begin'], ['begin', 'begin']]);
  seats.named(back, 'a-former-page');
  relays.greet(back, 'a-former-page');
  expect(kinds(back)).toHaveLength(2);
});

test('V1 what one end sends goes to the newest connection of the other, word for word', () => {
  const { join, stand, relays } = setUp();
  const [phone, former, screen] = [
    join('cleo', 'attendee', 'phone'),
    join('hall', 'stage', 'screen'),
    join('hall', 'stage', 'screen'),
  ];
  stand(standing);
  expect(relays.post(phone, offer)).toBe('passed');
  expect(relays.post(screen, { turn: 'turn-1', kind: 'again' })).toBe('passed');
  expect(screen.bodies('signal').at(-1)).toEqual(offer);
  expect(phone.bodies('signal').at(-1)).toEqual({ turn: 'turn-1', kind: 'again' });
  expect(kinds(former)).toEqual([]);
});

test('V1 whoever is at neither end, in another role there, or sends what is the other side’s, is refused', () => {
  const { join, stand, relays } = setUp();
  const [phone, screen] = [join('cleo', 'attendee', 'phone'), join('hall', 'stage', 'screen')];
  stand(standing);
  const strangers = [
    join('cleo', 'attendee', 'tablet'),
    join('dora', 'attendee', 'phone', 'screen'),
    join('ana', 'moderator', 'phone', 'screen'),
    join('hall', 'stage', 'side', 'phone'),
    // The screen's own device, but as somebody in the hall.
    join('hall', 'attendee', 'screen'),
  ];
  for (const stranger of strangers)
    for (const kind of ['offer', 'candidate', 'answer', 'again', 'begin', 'end'])
      expect(relays.post(stranger, { ...offer, kind })).toBe('not-allowed');
  for (const kind of ['answer', 'again', 'begin', 'end'])
    expect(relays.post(phone, { ...offer, kind })).toBe('not-allowed');
  for (const kind of ['offer', 'candidate', 'begin', 'end'])
    expect(relays.post(screen, { ...offer, kind })).toBe('not-allowed');
  expect(relays.post(phone, { ...offer, turn: 'turn-0' })).toBe('not-allowed');
  expect([phone, screen, ...strangers].flatMap(kinds)).toEqual(['begin', 'begin']);
});

test('V1 what the room says counts, not what was told last', () => {
  const { join, decide, stand, relays } = setUp();
  const [phone] = [join('cleo', 'attendee', 'phone'), join('hall', 'stage', 'screen')];
  decide(standing);
  expect(relays.post(phone, offer)).toBe('passed');
  stand(standing);
  decide(undefined);
  expect(relays.post(phone, offer)).toBe('not-allowed');
});

test('V1 where the other end is not connected the sender is told so', () => {
  const { join, stand, relays, seats } = setUp();
  const phone = join('cleo', 'attendee', 'phone');
  stand(standing);
  expect(relays.post(phone, offer)).toBe('nobody-there');
  const screen = join('hall', 'stage', 'screen');
  expect(relays.post(phone, offer)).toBe('passed');
  seats.left(screen);
  expect(relays.post(phone, offer)).toBe('nobody-there');
});

test('V1 what was under way when it ended is refused but held against nobody, and replaying it later is', () => {
  const { join, stand, relays, wait } = setUp();
  const [phone, screen] = [join('cleo', 'attendee', 'phone'), join('hall', 'stage', 'screen')];
  const dora = join('dora', 'attendee', 'phone');
  stand(standing);
  stand(undefined);
  expect([phone, screen].map((page) => relays.post(page, offer))).toEqual(['late', 'late']);
  expect(relays.post(dora, offer)).toBe('not-allowed');
  wait(nodeLimits.signalsLateMs);
  expect([phone, screen].map((page) => relays.post(page, offer))).toEqual(['not-allowed', 'not-allowed']);
  expect(kinds(screen)).toEqual(['begin', 'end']);
});
