import { afterEach, expect, test, vi } from 'vitest';
import { createMicrophone, problemOf } from './microphone.ts';
import type { Mic } from '../types.ts';

class TestTrack extends EventTarget {
  readyState = 'live';
  muted = false;
  stop(): void {
    this.readyState = 'ended';
  }
}

/** A browser that answers when the test says so. */
function browser(secure = true) {
  const track = new TestTrack();
  let answer: (stream: object) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  let asked = 0;
  let wanted: MediaStreamConstraints = {};
  const getUserMedia = (constraints: MediaStreamConstraints): Promise<object> => {
    asked += 1;
    wanted = constraints;
    return new Promise((resolve, reject) => {
      answer = resolve;
      refuse = reject;
    });
  };
  vi.stubGlobal('isSecureContext', secure);
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  return {
    track,
    asked: () => asked,
    wanted: () => wanted,
    allow: () => answer({ getAudioTracks: () => [track], getTracks: () => [track] }),
    refuse: (name: string) => refuse(new DOMException('no', name)),
  };
}

function microphone() {
  const heard: Mic[] = [];
  return { heard, mic: createMicrophone((state) => heard.push(state)) };
}

afterEach(() => void vi.unstubAllGlobals());

test('V2 the microphone is asked for once, however often the person taps', async () => {
  const { allow, asked, track } = browser();
  const { heard, mic } = microphone();
  const opening = [mic.open(), mic.open()];
  allow();
  expect(await Promise.all(opening)).toEqual([{ is: 'open' }, { is: 'open' }]);
  expect(await mic.open()).toEqual({ is: 'open' });
  expect(asked()).toBe(1);
  expect(heard).toEqual([{ is: 'asking' }, { is: 'open' }]);
  expect(mic.track()).toBe(track);
});

test('V2 echo is cancelled, and the gain is left alone: it would make a hall howl', async () => {
  const { allow, wanted } = browser();
  const opening = microphone().mic.open();
  allow();
  await opening;
  expect(wanted()).toMatchObject({ audio: { echoCancellation: true, autoGainControl: false } });
});

test('V1 a microphone that comes after the person stopped is closed at once', async () => {
  const { allow, track } = browser();
  const { heard, mic } = microphone();
  const opening = mic.open();
  mic.close();
  allow();
  expect(await opening).toEqual({ is: 'off' });
  expect(track.readyState).toBe('ended');
  expect(mic.track()).toBeUndefined();
  expect(heard).toEqual([{ is: 'asking' }, { is: 'off' }]);
});

test('V1 closing stops the track', async () => {
  const { allow, track } = browser();
  const { mic } = microphone();
  const opening = mic.open();
  allow();
  await opening;
  mic.close();
  expect(track.readyState).toBe('ended');
});

test('V4 a microphone that is unplugged is told, and one that was closed is not', async () => {
  const { allow, track } = browser();
  const { heard, mic } = microphone();
  const opening = mic.open();
  allow();
  await opening;
  track.dispatchEvent(new Event('ended'));
  expect(heard.at(-1)).toEqual({ is: 'problem', problem: 'ended' });
  mic.close();
  track.dispatchEvent(new Event('ended'));
  expect(heard.at(-1)).toEqual({ is: 'off' });
});

test('V4 a microphone that something else takes is told, and told again when it is back; a tap meanwhile asks anew', async () => {
  const { allow, asked, track } = browser();
  const { heard, mic } = microphone();
  const opening = mic.open();
  allow();
  await opening;
  const set = (muted: boolean) => {
    track.muted = muted;
    track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
  };
  set(true);
  set(false);
  expect(heard.slice(-2)).toEqual([{ is: 'taken' }, { is: 'open' }]);
  await mic.open();
  expect(asked()).toBe(1);
  set(true);
  void mic.open();
  expect(asked()).toBe(2);
  expect(track.readyState).toBe('ended');
  set(false);
  expect(heard.at(-1)).toEqual({ is: 'asking' });
});

test('V4 a microphone that is taken already when it is opened is told so', async () => {
  const { allow, track } = browser();
  track.muted = true;
  const opening = microphone().mic.open();
  allow();
  expect(await opening).toEqual({ is: 'taken' });
});

test('V4 each trouble has a name, and the next tap asks again', async () => {
  const { asked, refuse } = browser();
  const { mic } = microphone();
  const opening = mic.open();
  refuse('NotAllowedError');
  expect(await opening).toEqual({ is: 'problem', problem: 'refused' });
  void mic.open();
  expect(asked()).toBe(2);
  const named = (name: string) => problemOf(new DOMException('no', name));
  expect(named('NotFoundError')).toBe('no-device');
  expect(named('NotReadableError')).toBe('busy');
  expect(named('SomethingNew')).toBe('failed');
  expect(problemOf('a word')).toBe('failed');
});

test('V4 a page without https is told so, without asking the browser', async () => {
  const { asked } = browser(false);
  const { mic } = microphone();
  expect(await mic.open()).toEqual({ is: 'problem', problem: 'insecure' });
  expect(asked()).toBe(0);
});
