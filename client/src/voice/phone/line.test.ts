import { expect, test } from 'vitest';
import { callLimits } from '../limits.ts';
import { pathOf, phoneLine, phoneStep, type PhoneEffect, type PhoneEvent, type PhoneLine } from './line.ts';

const ice = { servers: [], relayOnly: false };
const begin = (turn = 'one'): PhoneEvent => ({ is: 'begin', turn, side: 'from', ice });
const answer = (call = 1, turn = 'one'): PhoneEvent => ({ is: 'answer', turn, call, sdp: `answer ${call}` });
const again = (call?: number): PhoneEvent => ({ is: 'again', turn: 'one', call });
const path = (state: 'connected' | 'disconnected' | 'failed' | 'broken', call = 1): PhoneEvent => ({
  is: 'path',
  call,
  state,
});
const late = (live = true, call = 1): PhoneEvent => ({ is: 'late', call, live });
const speak: PhoneEvent = { is: 'speak', turn: 'one' };
const mic: PhoneEvent = { is: 'mic', open: true };

type Told = { readonly line: PhoneLine; readonly did: readonly PhoneEffect[] };

/** After all of these; `did` is what the last one led to. */
function after(...events: readonly PhoneEvent[]): Told {
  return events.reduce<Told>(
    ({ line }, event) => {
      const [next, did] = phoneStep(line, event);
      return { line: next, did };
    },
    { line: phoneLine(0), did: [] },
  );
}
const does = (...events: readonly PhoneEvent[]) => after(...events).did.map((effect) => effect.do);
const pathAfter = (...events: readonly PhoneEvent[]) => after(...events).line.call?.path;

const ready = [speak, mic, begin()];
const talking = [...ready, answer(), path('connected')];

test('V1 a phone calls once the person, the microphone and the room are ready, in whatever order', () => {
  for (const order of [
    [speak, mic, begin()],
    [speak, begin(), mic],
    [mic, speak, begin()],
    [mic, begin(), speak],
    [begin(), mic, speak],
    [begin(), speak, mic],
  ]) {
    expect(does(...order.slice(0, 2))).toEqual([]);
    expect(does(...order)).toEqual(['open', 'ring']);
  }
});

test('V1 the room saying that another turn may speak opens nothing', () => {
  expect(does(speak, mic, begin('other'))).toEqual([]);
  expect(does(begin('other'), mic, speak)).toEqual([]);
});

const there = (is: boolean, call = 1): PhoneEvent => ({ is: 'there', call, there: is });
const shown = (...events: readonly PhoneEvent[]) => pathOf(after(...events).line);

test('V4 a stage that gives no answer hears nothing, as far as the phone can know, though packets may still leave', () => {
  expect(shown(...talking)).toBe('connected');
  expect(shown(...talking, there(false))).toBe('lost');
  expect(does(...talking, there(false))).toEqual([]);
  expect(shown(...talking, there(false), there(true))).toBe('connected');
  expect(shown(...talking, there(false, 7))).toBe('connected');
});

test('V4 once it was connected, a new call is a lost voice until it is connected too: nobody is told to be heard meanwhile', () => {
  expect(shown(...ready)).toBe('connecting');
  expect(shown(...talking, path('broken'))).toBe('lost');
  expect(shown(...talking, path('broken'), answer(2), path('connected', 2))).toBe('connected');
  expect(shown(...talking, { is: 'end', turn: 'one' })).toBe('lost');
  expect(shown(...talking, { is: 'stop' })).toBe('none');
  expect(shown(...talking, { is: 'speak', turn: 'two' })).toBe('waiting');
});

test('V1 the end closes the call at once, and only the end of this turn does', () => {
  expect(does(...talking, { is: 'end', turn: 'other' })).toEqual([]);
  expect(does(...talking, { is: 'end', turn: 'one' })).toEqual(['close']);
  expect(does(...talking, { is: 'end', turn: 'one' }, late())).toEqual([]);
});

test('V1 after the end nothing that a stage says opens a call again', () => {
  const over = [...talking, { is: 'end', turn: 'one' } as const];
  for (const said of [again(), again(1), answer(), path('disconnected'), { is: 'moved' } as const])
    expect(does(...over, said)).toEqual([]);
});

test('V1 another turn closes the call of the one before', () => {
  expect(does(...talking, { is: 'speak', turn: 'two' })).toEqual(['close']);
  expect(does(...talking, begin('two'))).toEqual(['close']);
  expect(does(...talking, begin('two'), { is: 'speak', turn: 'two' })).toEqual(['open', 'ring']);
});

test('a sound that moves to another page of the stage is followed by a new call', () => {
  const { line, did } = after(...talking, { is: 'end', turn: 'one' }, begin());
  expect(did).toEqual([
    { do: 'open', call: 2, ice },
    { do: 'ring', call: 2, ms: callLimits.voiceRenewMs },
  ]);
  expect(line.call?.path).toBe('connecting');
});

test('V4 a microphone that ends closes the call, and calls anew when it is back', () => {
  expect(does(...talking, { is: 'mic', open: false })).toEqual(['close']);
  expect(does(...talking, { is: 'mic', open: false }, mic)).toEqual(['open', 'ring']);
});

test('a second begin sends the offer once more, which the first may have missed, and opens no second call', () => {
  expect(does(...ready, begin())).toEqual(['configure', 'offer-again', 'ring']);
});

test('H7 a begin after a restart of the server changes nothing while the voice goes through', () => {
  expect(does(...talking, begin())).toEqual(['configure']);
  expect(pathAfter(...talking, begin())).toBe('connected');
});

test('a new path whose offer found no way out is offered again with the begin of the next connection', () => {
  expect(does(...talking, { is: 'moved' }, begin())).toEqual(['configure', 'offer-again', 'ring']);
});

test('a begin while the voice is lost looks for a new path', () => {
  expect(does(...talking, path('disconnected'), answer(), begin())).toEqual(['configure', 'restart', 'ring']);
});

test('an answer counts once, and the answer to an older call not at all', () => {
  expect(does(...ready, answer())).toEqual(['accept']);
  expect(does(...ready, answer(), answer())).toEqual([]);
  expect(does(...talking, again(), answer(1))).toEqual([]);
  expect(does(...talking, again(), answer(2))).toEqual(['accept']);
  expect(does(...ready, answer(1, 'other'))).toEqual([]);
});

test('candidates of another call or turn are left alone', () => {
  const found = (call: number, turn = 'one'): PhoneEvent => ({ is: 'candidate', turn, call, candidate: null });
  expect(does(...ready, found(1))).toEqual(['add']);
  expect(does(...ready, found(2))).toEqual([]);
  expect(does(...ready, found(1, 'other'))).toEqual([]);
});

test('V4 a lost voice looks for a new path at once', () => {
  for (const trouble of [path('disconnected'), path('failed'), again(1)]) {
    expect(does(...talking, trouble)).toEqual(['restart', 'ring']);
    expect(pathAfter(...talking, trouble)).toBe('lost');
    expect(pathAfter(...talking, trouble, answer(), path('connected'))).toBe('connected');
  }
});

test('V4 a new path that does not help in time becomes a new call', () => {
  expect(does(...talking, path('disconnected'), late())).toEqual(['close', 'open', 'ring']);
  expect(does(...talking, path('disconnected'), answer(), path('connected'), late())).toEqual([]);
});

test('V4 paths that all look well, while the stage still hears nothing, become a new call', () => {
  const helpless = [answer(), path('connected'), again(1)];
  expect(does(...talking, again(1), ...helpless)).toEqual(['restart', 'ring']);
  expect(does(...talking, again(1), ...helpless, ...helpless)).toEqual(['close', 'open', 'ring']);
  expect(does(...talking, again(1), ...helpless, answer(), path('connected'), late(), again(1))).toEqual([
    'restart',
    'ring',
  ]);
});

test('V4 while signals cannot travel the call is kept: its path may come back by itself', () => {
  expect(does(...talking, path('disconnected'), late(false))).toEqual(['ring']);
  expect(pathAfter(...talking, path('disconnected'), late(false), path('connected'))).toBe('connected');
});

test('a first call that nobody answers is offered again, not made anew', () => {
  expect(does(...ready, late())).toEqual(['offer-again', 'ring']);
  expect(does(...ready, late(), again())).toEqual(['offer-again']);
});

test('a first path is given its time, whatever the stage misses meanwhile', () => {
  expect(does(...ready, answer(), again(1))).toEqual([]);
  expect(does(...ready, answer(), late())).toEqual(['close', 'open', 'ring']);
});

test('H7 a stage that was loaded anew knows no call, and gets a new one', () => {
  expect(after(...talking, again()).did).toEqual([
    { do: 'close' },
    { do: 'open', call: 2, ice },
    { do: 'ring', call: 2, ms: callLimits.voiceRenewMs },
  ]);
  expect(does(...talking, path('disconnected'), again())).toEqual(['close', 'open', 'ring']);
});

test('another network gets another path, and nobody is told of a loss that is none', () => {
  expect(does(...talking, { is: 'moved' })).toEqual(['restart', 'ring']);
  expect(pathAfter(...talking, { is: 'moved' })).toBe('connected');
  expect(does(...talking, { is: 'moved' }, { is: 'moved' })).toEqual(['offer-again', 'ring']);
});

test('a call that refuses its work is made anew, but not for ever and ever', () => {
  expect(does(...talking, path('broken'))).toEqual(['close', 'open', 'ring']);
  expect(does(...ready, path('broken'))).toEqual(['ring']);
  expect(does(...ready, answer(), path('broken'))).toEqual(['ring']);
  expect(does(...ready, answer(), path('broken'), late())).toEqual(['close', 'open', 'ring']);
  expect(does(...talking, path('broken', 7))).toEqual([]);
});

test('V1 whoever stops has no call, and gets none by anything that comes', () => {
  expect(does(...talking, { is: 'stop' })).toEqual(['close']);
  for (const said of [begin(), again(), late(), mic]) expect(does(...talking, { is: 'stop' }, said)).toEqual([]);
});
