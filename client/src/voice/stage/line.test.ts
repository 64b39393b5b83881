import { expect, test } from 'vitest';
import { callLimits } from '../limits.ts';
import { stageLine, stageStep, type KnownFloor, type StageEffect, type StageEvent, type StageLine } from './line.ts';

const ice = { servers: [], relayOnly: false };
const begin = (turn = 'one', at = 0): StageEvent => ({ is: 'begin', turn, side: 'to', ice, at });
const end = (turn = 'one', at = 0): StageEvent => ({ is: 'end', turn, at });
const offer = (call = 1, sdp = 'offer', turn = 'one', at = 0): StageEvent => ({ is: 'offer', turn, call, sdp, at });
const known = (line: KnownFloor['line'], more: Partial<KnownFloor> = {}): KnownFloor => ({
  turn: 'one',
  line,
  startedAt: undefined,
  ...more,
});
const beat = (
  at: number,
  floor: KnownFloor,
  arrives: Partial<{ packet: boolean; sound: boolean; blocked: boolean }> = {},
): StageEvent => ({
  is: 'beat',
  at,
  packet: false,
  sound: false,
  blocked: false,
  floor,
  ...arrives,
});
const packet = { packet: true };
const sound = { packet: true, sound: true };

type Told = { readonly line: StageLine; readonly did: readonly StageEffect[] };

function after(...events: readonly StageEvent[]): Told {
  return events.reduce<Told>(
    ({ line }, event) => {
      const [next, did] = stageStep(line, event);
      return { line: next, did };
    },
    { line: stageLine, did: [] },
  );
}
const does = (...events: readonly StageEvent[]) => after(...events).did.map((effect) => effect.do);
const tells = (...events: readonly StageEvent[]) =>
  after(...events).did.flatMap((effect) => (effect.do === 'tell' ? [effect.what] : []));

const { voiceLostMs, voiceRenewMs } = callLimits;
const called = [begin(), offer()];
const playing = [...called, beat(100, known('connecting'), sound), beat(200, known('live'), sound)];

test('V1 an offer is answered only in the turn that the room began', () => {
  expect(does(offer())).toEqual([]);
  expect(does(begin('other'), offer())).toEqual([]);
  expect(does(begin(), end(), offer())).toEqual([]);
  expect(after(begin(), offer()).did).toEqual([{ do: 'open', call: 1, sdp: 'offer', ice }]);
});

test('V1 the end, another turn or the switch closes the call at once', () => {
  expect(does(...playing, end())).toEqual(['close']);
  expect(does(...playing, end('other'))).toEqual([]);
  expect(does(...playing, begin('two', 300))).toEqual(['close']);
  expect(does(...playing, { is: 'off' })).toEqual(['close']);
});

test('V1 the own view is heard too where it knows before the signal comes', () => {
  expect(does(...playing, beat(300, known(undefined, { turn: undefined }), sound))).toEqual(['close']);
  expect(does(...playing, beat(300, known('connecting', { turn: 'two' }), sound))).toEqual(['close']);
  expect(does(...playing, beat(300, known('cut'), sound))).toEqual(['close']);
  expect(does(...playing, end(), beat(300, known('live'), sound))).toEqual([]);
});

test('V1 a voice whose end was never heard is over once the view shows the turn without it', () => {
  expect(does(...playing, beat(300, known(undefined), sound))).toEqual(['close']);
  expect(does(...playing, beat(300, known(undefined), sound), offer(2))).toEqual([]);
  expect(does(...called, beat(50, known(undefined)), beat(100, known('connecting')))).toEqual([]);
  expect(does(...called, beat(50, known(undefined)), offer(2))).toEqual(['close', 'open']);
});

test('V1 A3 a phone that offers without end drives the stage to a few answers, and the next one is heard at once', () => {
  const { voiceOffersBurstCount: burst, voiceOfferEveryMs: everyMs } = callLimits;
  const many = (count: number, stepMs: number, turn = 'one'): readonly StageEvent[] =>
    Array.from({ length: count }, (_, n) => offer(n + 2, `offer ${n}`, turn, (n + 1) * stepMs));
  const opened = (events: readonly StageEvent[]) =>
    events.reduce<{ line: StageLine; opened: number }>(
      (before, event) => {
        const [line, effects] = stageStep(before.line, event);
        return { line, opened: before.opened + effects.filter((effect) => effect.do === 'open').length };
      },
      { line: stageLine, opened: 0 },
    ).opened;
  expect(opened([begin(), ...many(100, 1)])).toBe(burst);
  // A line that begins anew is the same phone.
  expect(opened([begin(), ...many(100, 1), end(), begin(), ...many(100, 1)])).toBe(burst);
  expect(opened([begin(), ...many(100, everyMs / 10)])).toBe(burst + 9);
  expect(opened([begin(), ...many(10, everyMs)])).toBe(10);
  expect(does(begin(), ...many(100, 1), end(), begin('two', 101), offer(1, 'two', 'two', 102))).toEqual(['open']);
});

test('V1 P2 the stage looks for so many addresses and no more, whatever a phone names', () => {
  const found = (at: number): StageEvent => ({ is: 'candidate', turn: 'one', call: 1, candidate: null, at });
  const at = (ms: number) => Array.from({ length: callLimits.voiceCandidatesCount }, () => found(ms));
  expect(does(...called, ...at(0))).toEqual(['add']);
  expect(does(...called, ...at(0), found(1))).toEqual([]);
  expect(does(...called, ...at(0), found(callLimits.voiceCandidateEveryMs))).toEqual(['add']);
});

test('a view that is behind the signal closes nothing', () => {
  expect(does(...called, beat(50, known(undefined, { turn: 'before' })))).toEqual([]);
  expect(tells(...called, beat(50, known(undefined, { turn: 'before' }), sound))).toEqual(['heard']);
});

test('V1 a new call of the phone closes the old one before it opens: two never play at once', () => {
  expect(does(...playing, offer(2, 'other'))).toEqual(['close', 'open']);
});

test('the same call offered again is the same call on a new path, and the very same offer gets its answer again', () => {
  expect(does(...playing, offer(1, 'new path'))).toEqual(['answer']);
  expect(does(...playing, offer(1, 'offer'))).toEqual(['answer-again']);
});

test('a second begin changes nothing but the way media may take', () => {
  expect(does(...playing, begin('one', 300))).toEqual(['configure']);
  expect(does(begin(), begin())).toEqual([]);
});

test('candidates of another call or turn are left alone', () => {
  const found = (call: number, turn = 'one'): StageEvent => ({ is: 'candidate', turn, call, candidate: null, at: 0 });
  expect(does(...called, found(1))).toEqual(['add']);
  expect(does(...called, found(2))).toEqual([]);
  expect(does(...called, found(1, 'other'))).toEqual([]);
});

test('H6 the voice is heard for the first time when there is sound, not with the silence of a closed microphone', () => {
  expect(tells(...called, beat(100, known('connecting'), packet))).toEqual([]);
  expect(tells(...called, beat(100, known('connecting'), packet), beat(150, known('connecting'), sound))).toEqual([
    'heard',
  ]);
});

test('V4 after a loss the voice is back with the first packet, be it muted', () => {
  expect(tells(...called, beat(100, known('lost'), packet))).toEqual(['heard']);
});

test('the room is told once, and again only where it still does not know after a while', () => {
  const first = [...called, beat(100, known('connecting'), sound)];
  expect(tells(...first, beat(150, known('connecting'), sound))).toEqual([]);
  expect(tells(...first, beat(101 + voiceLostMs, known('connecting'), sound))).toEqual(['heard']);
  expect(tells(...first, beat(150, known('live'), sound))).toEqual([]);
});

test('V4 without a packet for a second the voice is lost, and the phone is asked for a new path', () => {
  expect(does(...playing, beat(199 + voiceLostMs, known('live')))).toEqual([]);
  expect(after(...playing, beat(200 + voiceLostMs, known('live'))).did).toEqual([
    { do: 'again', turn: 'one', call: 1 },
    { do: 'tell', what: 'lost', turn: 'one' },
  ]);
  expect(after(...playing, beat(200 + voiceLostMs, known('live'))).line.call?.path).toBe('lost');
});

test('V4 what the browser makes up to bridge a gap is no voice', () => {
  const bridged = beat(200 + voiceLostMs, known('live'), { sound: true });
  expect(tells(...playing, bridged)).toEqual(['lost']);
  expect(tells(...called, beat(50, known('connecting'), { sound: true }))).toEqual([]);
});

test('V4 the phone is asked again every second until something comes', () => {
  const lost = [...playing, beat(200 + voiceLostMs, known('live'))];
  expect(does(...lost, beat(300 + voiceLostMs, known('lost')))).toEqual([]);
  expect(does(...lost, beat(200 + 2 * voiceLostMs, known('lost')))).toEqual(['again']);
  expect(does(...lost, beat(300 + voiceLostMs, known('lost'), packet))).toEqual(['tell']);
});

test('V4 a voice that the browser keeps from the hall is lost until a click, and the phone can do nothing about it', () => {
  const kept = { ...sound, blocked: true };
  expect(tells(...called, beat(100, known('connecting'), kept))).toEqual([]);
  expect(does(...playing, beat(300, known('live'), kept))).toEqual(['tell']);
  expect(tells(...playing, beat(300, known('live'), kept))).toEqual(['lost']);
  expect(does(...playing, beat(300, known('live'), kept), beat(350, known('lost'), kept))).toEqual([]);
  expect(tells(...playing, beat(300, known('live'), kept), beat(350, known('lost'), sound))).toEqual(['heard']);
});

test('a muted phone is not a lost one', () => {
  expect(does(...playing, beat(3_000, known('live'), packet), beat(3_100, known('live')))).toEqual([]);
});

test('V4 a new call of a phone whose voice went through a moment ago is no loss yet', () => {
  expect(does(...playing, offer(2, 'other', 'one', 210), beat(260, known('live')))).toEqual([]);
});

test('before anybody was heard, nobody is lost: the phone is only asked', () => {
  expect(does(...called, beat(voiceLostMs, known('connecting')))).toEqual(['again']);
  expect(does(begin(), beat(voiceLostMs, known('connecting')))).toEqual(['again']);
  expect(does(begin(), beat(voiceLostMs - 1, known('connecting')))).toEqual([]);
});

test('H6 a turn that somebody started while the phone was still connecting runs on: the person just speaks up', () => {
  const startedAt = 2_000;
  expect(tells(...called, beat(20_000, known('connecting', { startedAt })))).toEqual([]);
});

test('H10 a turn that came back by Undo stands still where its voice does not come back with it', () => {
  const running = known('connecting', { startedAt: -60_000 });
  expect(tells(...called, beat(voiceRenewMs - 1, running))).toEqual([]);
  expect(tells(...called, beat(voiceRenewMs, running))).toEqual(['lost']);
});

test('H7 a stage page that was loaded anew asks at once for a voice that was on', () => {
  expect(after(begin('one', 5_000), beat(5_050, known('live'))).did).toEqual([
    { do: 'again', turn: 'one', call: undefined },
  ]);
});

test('a call that is of no use is dropped and asked for anew, not faster than every second', () => {
  expect(does(...playing, { is: 'failed', call: 1 })).toEqual(['close']);
  expect(does(...playing, { is: 'failed', call: 9 })).toEqual([]);
  const dropped = [...playing, { is: 'failed', call: 1 } as const];
  expect(does(...dropped, beat(250, known('live')))).toEqual([]);
  expect(after(...dropped, beat(201 + voiceLostMs, known('lost'))).did).toEqual([
    { do: 'again', turn: 'one', call: undefined },
  ]);
});
