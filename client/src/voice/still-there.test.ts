import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callLimits } from './limits.ts';
import { answerBy, askBy } from './still-there.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

class TestChannel extends EventTarget {
  readyState: RTCDataChannelState = 'connecting';
  bufferedAmount = 0;
  readonly sent: unknown[] = [];
  send(data: unknown): void {
    this.sent.push(data);
  }
  opens(): void {
    this.readyState = 'open';
    this.dispatchEvent(new Event('open'));
  }
  hears(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

function asking() {
  const channel = new TestChannel();
  const told: (boolean | 'broken')[] = [];
  const stop = askBy(channel, { told: (there) => told.push(there), broken: () => told.push('broken') });
  return { channel, told, stop };
}

test('V4 the phone asks twice a second, and says so once two seconds went by without an answer; one answer takes it back', () => {
  const { channel, told } = asking();
  vi.advanceTimersByTime(60_000);
  expect(channel.sent).toEqual([]);
  channel.opens();
  for (let times = 0; times < 10; times += 1) {
    vi.advanceTimersByTime(callLimits.voiceAskEveryMs);
    channel.hears('1');
  }
  expect(channel.sent.length).toBe(11);
  expect(told).not.toContain(false);
  vi.advanceTimersByTime(callLimits.voiceUnansweredMs);
  expect(told.at(-1)).toBe(true);
  vi.advanceTimersByTime(callLimits.voiceAskEveryMs);
  expect(told.at(-1)).toBe(false);
  channel.hears('15');
  expect(told.at(-1)).toBe(true);
});

test('V4 a phone that slept itself blames nobody: what it did not ask was not left without an answer', () => {
  const { channel, told } = asking();
  channel.opens();
  channel.hears('1');
  const woke = performance.now() + 3_600_000;
  vi.spyOn(performance, 'now').mockReturnValue(woke);
  vi.advanceTimersByTime(callLimits.voiceAskEveryMs);
  expect(told).toEqual([true]);
});

test('V4 a channel that is closed while the rest goes on means a new call, in a while: the end of a turn closes it too', () => {
  const { channel, told, stop } = asking();
  channel.opens();
  channel.hears('1');
  channel.readyState = 'closed';
  vi.advanceTimersByTime(callLimits.voiceRenewMs);
  expect(told).not.toContain('broken');
  vi.advanceTimersByTime(2 * callLimits.voiceAskEveryMs);
  expect(told.filter((each) => each === 'broken')).toHaveLength(1);
  vi.advanceTimersByTime(60_000);
  expect(told.filter((each) => each === 'broken')).toHaveLength(1);
  const other = asking();
  other.channel.opens();
  other.channel.readyState = 'closed';
  other.stop();
  vi.advanceTimersByTime(60_000);
  expect(other.told).toEqual([]);
  stop();
});

test('V4 what could not leave yet is not asked again on top of it', () => {
  const { channel } = asking();
  channel.opens();
  channel.bufferedAmount = 1;
  vi.advanceTimersByTime(60_000);
  expect(channel.sent).toHaveLength(1);
});

function answering() {
  const channel = new TestChannel();
  let abused = 0;
  answerBy(channel, () => (abused += 1));
  channel.opens();
  return { channel, abused: () => abused };
}

test('V4 the stage answers in the message itself, without a timer, what a weak network held up too', () => {
  const { channel, abused } = answering();
  for (let count = 1; count <= callLimits.voiceAskedAtOnceCount; count += 1) channel.hears(String(count));
  expect(channel.sent).toHaveLength(callLimits.voiceAskedAtOnceCount);
  expect(vi.getTimerCount()).toBe(0);
  channel.readyState = 'closing';
  vi.advanceTimersByTime(1_000);
  channel.hears('late');
  expect(channel.sent).toHaveLength(callLimits.voiceAskedAtOnceCount);
  expect(abused()).toBe(0);
});

test('V1 A3 whoever sends the stage a flood, long words or none by that channel loses the call', () => {
  for (const wrong of ['x'.repeat(callLimits.voiceAskChars + 1), new ArrayBuffer(4)]) {
    const { channel, abused } = answering();
    channel.hears(wrong);
    expect(abused()).toBe(1);
    expect(channel.sent).toEqual([]);
  }
  const { channel, abused } = answering();
  for (let count = 0; count < 1_000; count += 1) channel.hears('1');
  expect(channel.sent).toHaveLength(callLimits.voiceAskedAtOnceCount);
  expect(abused()).toBeGreaterThan(0);
});
