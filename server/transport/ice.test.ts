import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { createIce } from './ice.ts';
import { transportLimits } from './limits.ts';

const secret = 'a-secret-of-the-relay';
const nowMs = 1_900_000_000_999;
const iceOf = (environment: Record<string, string>) => createIce(readSettings(environment), () => nowMs);

test('V3 P2 without settings no server is named: nothing outside the hall is ever asked', () => {
  expect(iceOf({})()).toEqual({ servers: [], relayOnly: false });
});

test('V3 a relay gets a name that says until when, and its digest under the shared secret', () => {
  const ice = iceOf({
    ICE_SERVERS: 'stun:hall.example turn:hall.example:3478 turns:hall.example',
    TURN_SECRET: secret,
  });
  const { servers, relayOnly } = ice();
  expect(relayOnly).toBe(false);
  expect(servers).toHaveLength(2);
  expect(servers[0]).toEqual({ urls: ['stun:hall.example'] });
  const { urls, username = '', credential } = servers[1] ?? {};
  expect(urls).toEqual(['turn:hall.example:3478', 'turns:hall.example']);
  const [expiry, chance] = username.split(':');
  expect(Number(expiry)).toBe(1_900_000_000 + transportLimits.turnCredentialSeconds);
  expect(chance).toMatch(/^[\w-]{12}$/u);
  expect(credential).toBe(createHmac('sha1', secret).update(username).digest('base64'));
  expect(JSON.stringify(servers)).not.toContain(secret);
});

test('V3 credentials are fresh each time, so that no two people share a name', () => {
  const ice = iceOf({ ICE_SERVERS: 'turn:hall.example', TURN_SECRET: secret });
  const names = Array.from({ length: 10 }, () => ice().servers[0]?.username);
  expect(new Set(names).size).toBe(10);
});

test('V3 by the relay alone, other addresses are not told: nobody would ask them', () => {
  const ice = iceOf({
    ICE_SERVERS: 'stun:hall.example turn:hall.example',
    TURN_SECRET: secret,
    ICE_RELAY_ONLY: 'true',
  })();
  expect(ice.relayOnly).toBe(true);
  expect(ice.servers.map(({ urls }) => urls)).toEqual([['turn:hall.example']]);
});
