import { afterEach, expect, test, vi } from 'vitest';
import { canPlayVoices, speakingInability } from './able.ts';

afterEach(() => void vi.unstubAllGlobals());

function browser({ secure = true, calls = true, microphones = true, audio = true } = {}): void {
  vi.stubGlobal('isSecureContext', secure);
  vi.stubGlobal('navigator', microphones ? { mediaDevices: {} } : {});
  vi.stubGlobal('RTCPeerConnection', calls ? Object : undefined);
  vi.stubGlobal('AudioContext', audio ? Object : undefined);
}

test('V4 a browser without calls or without microphones is known before anybody waits, and not taken for a page without https', () => {
  browser();
  expect(speakingInability()).toBeUndefined();
  browser({ calls: false });
  expect(speakingInability()).toBe('no-calls');
  browser({ microphones: false });
  expect(speakingInability()).toBe('no-calls');
  browser({ secure: false, microphones: false });
  expect(speakingInability()).toBe('insecure');
});

test('V4 a page plays voices only where the browser has calls and can measure what it plays', () => {
  browser();
  expect(canPlayVoices()).toBe(true);
  browser({ calls: false });
  expect(canPlayVoices()).toBe(false);
  browser({ audio: false });
  expect(canPlayVoices()).toBe(false);
});
