import { expect, test } from 'vitest';
import type { NowRecord } from '../../../shared/features/floor/records.ts';
import type { Personal } from '../../../shared/room/records.ts';
import { allowedBy } from './allowance.ts';
import { holdsSound } from './stage/kept-sound.ts';
import { knownFloor } from './stage/receiver.ts';
import { meterOf, rmsOf } from './level.ts';
import { callLimits } from './limits.ts';
import { pathOf } from './peer.ts';
import { ownRight } from './phone/own-right.ts';
import { heardFrom, isVoiceCandidate, voiceAlone } from './signal-data.ts';

const voiceOffer = 'v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n';
const found = (address: string, transport = 'udp', port = 50_312) =>
  `candidate:1 1 ${transport} 2113937151 ${address} ${port} typ host generation 0`;

const turn = {
  id: 'one',
  state: 'on-air',
  sign: { colour: 1, numeral: 1 },
  calledAt: 1_000,
  secondsPlanned: 60,
} as const;
const voice = { turnId: 'one', client: 'this-page', line: 'live' } as const;

test('V1 the own record says whose page may speak, and when it is over', () => {
  const right = (personal: Partial<Personal>, before: 'unknown' | 'current' | 'mine') =>
    ownRight({ revision: 1, ...personal }, 'one', 'this-page', before);
  expect(right({ turn, voice }, 'unknown')).toBe('mine');
  expect(right({ turn, voice: { ...voice, line: 'lost' } }, 'mine')).toBe('mine');
  expect(right({}, 'mine')).toBe('over');
  expect(right({}, 'current')).toBe('over');
  expect(right({ turn: { ...turn, id: 'two' }, voice }, 'mine')).toBe('over');
  expect(right({ turn, voice: { ...voice, line: 'cut' } }, 'mine')).toBe('over');
  expect(right({ turn, voice: { ...voice, client: 'other-page' } }, 'mine')).toBe('over');
  expect(right({ turn }, 'mine')).toBe('over');
});

test('V1 a record that has not come as far as the tap ends nothing', () => {
  const right = (personal: Partial<Personal>) => ownRight({ revision: 1, ...personal }, 'one', 'this-page', 'unknown');
  expect(right({})).toBe('unknown');
  expect(right({ turn: { ...turn, id: 'before' } })).toBe('unknown');
  expect(right({ turn })).toBe('current');
  expect(right({ turn, voice: { ...voice, client: 'other-page' } })).toBe('current');
});

test('what the stage knows of the floor is of the turn at hand alone, on its own clock', () => {
  const known = (now: NowRecord, playing = true) =>
    knownFloor(
      { now, ...(playing ? { voice: { sound: true, turnId: 'one', line: 'live' } } : {}) },
      (at) => at - 1_000,
    );
  const { id: _id, ...common } = turn;
  const running = { ...common, turnId: 'one', handId: 'h', kind: 'speak', startedAt: 5_000 } as const;
  expect(known(running)).toEqual({ turn: 'one', line: 'live', startedAt: 4_000 });
  expect(known({ ...running, turnId: 'two' })).toEqual({ turn: 'two', line: undefined, startedAt: 4_000 });
  expect(known({ ...running, pausedAt: 6_000 }).startedAt).toBeUndefined();
  expect(known(running, false).line).toBeUndefined();
  const stoodUp = { state: 'on-air', turnId: 'three', startedAt: 5_000, secondsPlanned: 60 } as const;
  expect(known(stoodUp)).toEqual({ turn: 'three', line: undefined, startedAt: 4_000 });
  expect(knownFloor({}, (at) => at)).toEqual({ turn: undefined, line: undefined, startedAt: undefined });
});

test('a page holds the sound where the room says its very name', () => {
  expect(holdsSound({ revision: 1, sound: { client: 'this-page' } }, 'this-page')).toBe(true);
  expect(holdsSound({ revision: 1, sound: { client: 'other-page' } }, 'this-page')).toBe(false);
  expect(holdsSound({ revision: 1 }, undefined)).toBe(false);
});

test('V1 what another page sends counts only in the shape it must have', () => {
  const heard = (kind: string, data: unknown) => heardFrom({ turn: 'one', kind, data });
  expect(heard('offer', { call: 3, sdp: voiceOffer })).toEqual({ is: 'offer', turn: 'one', call: 3, sdp: voiceOffer });
  expect(heard('again', {})).toEqual({ is: 'again', turn: 'one', call: undefined });
  expect(heard('candidate', { call: 3, candidate: null })).toMatchObject({ is: 'candidate', candidate: null });
  expect(heard('candidate', { call: 3, candidate: { candidate: found('192.0.2.7') } })).toMatchObject({ call: 3 });
  const wrong: readonly (readonly [string, unknown])[] = [
    ['offer', undefined],
    ['offer', null],
    ['offer', { call: 3 }],
    ['offer', { call: '3', sdp: 'v=0' }],
    ['answer', { sdp: 'v=0' }],
    ['candidate', { call: 3 }],
    ['candidate', { call: 3, candidate: found('192.0.2.7') }],
    ['candidate', { call: 3, candidate: { candidate: 'c' } }],
    ['candidate', { call: 3, candidate: { candidate: '' } }],
    ['answer', { call: 3, sdp: 'v=0' }],
    ['else', { call: 3, sdp: voiceOffer }],
  ];
  for (const [kind, data] of wrong) expect(heard(kind, data), kind).toBeUndefined();
});

test('V1 of what another page describes one voice is taken, and nothing else', () => {
  const session = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n';
  const audio = 'm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n';
  expect(voiceAlone(session + audio)).toBe(session + audio);
  expect(voiceAlone((session + audio).replaceAll('\r\n', '\n'))).toBe(session + audio);
  const channel = 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=mid:1\r\n';
  expect(voiceAlone(session + audio + channel)).toBe(session + audio + channel);
  const others = [
    '',
    session,
    session + channel,
    session + channel + audio,
    session + audio + channel + channel,
    session + audio + audio,
    `${session}m=video 9 UDP/TLS/RTP/SAVPF 96\r\n`,
    `${session + audio}m=video 9 UDP/TLS/RTP/SAVPF 96\r\n`,
    `${session + audio}m=application 9 DTLS/SCTP 5000\r\n`,
    `${(session + audio).replaceAll('\r\n', '\n')}m=application 9 UDP/DTLS/SCTP something-else\n`,
  ];
  for (const sdp of others) expect(voiceAlone(sdp), sdp).toBeUndefined();
});

test('V1 P2 a browser is sent to no name, over nothing but UDP, and to so many addresses at most', () => {
  for (const address of ['192.0.2.7', 'fd00::7', '2001:db8::192.0.2.7', '3a1b2c3d-0e0f-4a4b-8c8d-00112233aabb.local'])
    expect(isVoiceCandidate(found(address)), address).toBe(true);
  const refused = [
    found('192.0.2.7', 'tcp', 443),
    found('canary.example.test'),
    found('localhost'),
    found('2130706433'),
    found('elsewhere.local.example.test'),
    'x',
    `${'candidate:'}${'9'.repeat(10_000)}`,
  ];
  for (const candidate of refused) expect(isVoiceCandidate(candidate), candidate.slice(0, 60)).toBe(false);
  const many = Array.from({ length: 3 * callLimits.voiceCandidatesCount }, (_, port) =>
    found('192.0.2.7', 'udp', port + 1),
  );
  const offered = voiceAlone([voiceOffer.trimEnd(), ...[...refused, ...many].map((one) => `a=${one}`)].join('\r\n'));
  expect(offered?.match(/^a=candidate:.*$/gmu)).toEqual(
    many.slice(0, callLimits.voiceCandidatesCount).map((one) => `a=${one}`),
  );
});

test('V1 A3 what comes faster than the rule is left alone, and costs nothing of what comes after it', () => {
  let now = 5_000;
  const allowed = allowedBy({ burst: 3, everyMs: 1_000 }, () => now);
  const inOneGo = () => Array.from({ length: 10 }, () => allowed()).filter(Boolean).length;
  expect(inOneGo()).toBe(3);
  now += 999;
  expect(inOneGo()).toBe(0);
  now += 1;
  expect(inOneGo()).toBe(1);
  now += 3_600_000;
  expect(inOneGo()).toBe(3);
});

test('V2 a meter goes by what ears hear: nothing, a voice, full scale', () => {
  const sine = Float32Array.from({ length: 2_048 }, (_, index) => Math.sin(index / 10));
  expect(rmsOf(sine)).toBeCloseTo(Math.SQRT1_2, 1);
  expect(rmsOf([])).toBe(0);
  expect(meterOf(0)).toBe(0);
  expect(meterOf(1)).toBe(1);
  expect(meterOf(4)).toBe(1);
  // Ten times less is the same step anywhere.
  expect(meterOf(0.1) - meterOf(0.01)).toBeCloseTo(meterOf(1) - meterOf(0.1));
  expect(meterOf(callLimits.voiceLeastLevel)).toBeGreaterThan(0.2);
  expect(meterOf(callLimits.voiceSilenceLevel)).toBe(0);
});

test('V1 V4 the connection as a whole says how it stands; where a browser does not tell, the way to the other side', () => {
  expect(pathOf({ connectionState: 'connecting', iceConnectionState: 'connected' })).toBeUndefined();
  expect(pathOf({ connectionState: 'connected', iceConnectionState: 'completed' })).toBe('connected');
  expect(pathOf({ connectionState: 'failed', iceConnectionState: 'connected' })).toBe('failed');
  const told = (['new', 'checking', 'connected', 'completed', 'disconnected', 'failed', 'closed'] as const).map(
    (iceConnectionState) => pathOf({ iceConnectionState }),
  );
  expect(told).toEqual([undefined, undefined, 'connected', 'connected', 'disconnected', 'failed', 'failed']);
});
