import { expect, test } from 'vitest';
import { pathOf } from './peer.ts';

test('V1 V4 the connection as a whole says how it stands; where a browser does not tell, the way to the other side', () => {
  expect(pathOf({ connectionState: 'connecting', iceConnectionState: 'connected' })).toBeUndefined();
  expect(pathOf({ connectionState: 'connected', iceConnectionState: 'completed' })).toBe('connected');
  expect(pathOf({ connectionState: 'failed', iceConnectionState: 'connected' })).toBe('failed');
  const told = (['new', 'checking', 'connected', 'completed', 'disconnected', 'failed', 'closed'] as const).map(
    (iceConnectionState) => pathOf({ iceConnectionState }),
  );
  expect(told).toEqual([undefined, undefined, 'connected', 'connected', 'disconnected', 'failed', 'failed']);
});
