import { expect, test } from 'vitest';
import { BadSetting, readSettings } from './settings.ts';

test('without an environment everything has a default', () => {
  expect(readSettings({ UNKNOWN: 'is ignored', PORT: ' ' })).toEqual({
    port: 3_000,
    dataDir: './data',
    trustProxy: false,
    ice: { stunUrls: [], relayOnly: false },
    logLevel: 'info',
    frameAncestors: [],
    maxSocketsPerAddress: 5_000,
  });
});

test('what is set is read', () => {
  const settings = readSettings({
    PORT: '8080',
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://Hall.example/',
    TRUST_PROXY: 'loopback, 10.0.0.0/8',
    TLS_CERT: 'cert.pem',
    TLS_KEY: 'key.pem',
    ADMIN_TOKEN: 'a-long-token',
    FRAME_ANCESTORS: 'https://Show.example/, http://10.0.0.7:8080\thttps://other.example',
  });
  expect(settings).toMatchObject({
    port: 8_080,
    host: '127.0.0.1',
    publicUrl: 'https://hall.example',
    trustProxy: ['loopback', '10.0.0.0/8'],
    tls: { certFile: 'cert.pem', keyFile: 'key.pem' },
    frameAncestors: ['https://show.example', 'http://10.0.0.7:8080', 'https://other.example'],
    adminToken: 'a-long-token',
  });
});

test('V3 relays and their secret are read, by spaces or commas, and a relay alone where the operator asks', () => {
  const turn = ['turn:10.0.0.7', 'turn:hall.example:3478?transport=udp', 'turns:[2001:db8::1]:5349?transport=tcp'];
  const secret = 'a-secret-of-the-relay';
  expect(
    readSettings({
      ICE_SERVERS: `stun:hall.example:3478, ${turn.join('\n')}`,
      TURN_SECRET: secret,
      ICE_RELAY_ONLY: 'true',
    }).ice,
  ).toEqual({ stunUrls: ['stun:hall.example:3478'], turn: { urls: turn, secret }, relayOnly: true });
  expect(readSettings({ ICE_SERVERS: 'stun:hall.example', ICE_RELAY_ONLY: 'false' }).ice).toEqual({
    stunUrls: ['stun:hall.example'],
    relayOnly: false,
  });
});

test('V3 a relay without a secret, a secret without a relay and too many addresses stop the start', () => {
  const secret = 'a-secret-of-the-relay';
  const bad = [
    [{ ICE_SERVERS: 'turn:hall.example' }, 'TURN_SECRET'],
    [{ TURN_SECRET: secret }, 'TURN_SECRET'],
    [{ ICE_SERVERS: 'stun:hall.example', TURN_SECRET: secret }, 'TURN_SECRET'],
    [{ ICE_SERVERS: 'stun:hall.example', ICE_RELAY_ONLY: 'true' }, 'ICE_RELAY_ONLY'],
    [{ ICE_SERVERS: Array.from({ length: 9 }, (_, at) => `stun:${at}.example`).join() }, 'ICE_SERVERS has 9'],
  ] as const;
  for (const [environment, words] of bad) expect(() => readSettings(environment)).toThrow(words);
});

test('a bad value stops the start with a sentence that names it', () => {
  const bad = [
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'hall.example'],
    ['PUBLIC_URL', 'https://hall.example/rooms'],
    ['PUBLIC_URL', 'ftp://hall.example'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/99'],
    ['TLS_CERT', 'cert.pem'],
    ['TLS_KEY', 'key.pem'],
    ['ICE_SERVERS', 'hall.example:3478'],
    ['ICE_SERVERS', 'https://hall.example'],
    ['ICE_SERVERS', 'stun://hall.example'],
    ['ICE_SERVERS', 'stun:'],
    ['ICE_SERVERS', 'stun:hall.example:0'],
    ['ICE_SERVERS', 'stun:hall.example:70000'],
    ['ICE_SERVERS', 'stun:hall.example?transport=udp'],
    ['ICE_SERVERS', 'turn:hall.example?transport=sctp'],
    ['ICE_SERVERS', 'turn:name@hall.example'],
    ['ICE_SERVERS', 'turn:2001:db8::1'],
    ['ICE_SERVERS', 'turn:[10.0.0.7]:3478'],
    ['ICE_SERVERS', 'stun:hall.example;turn:hall.example'],
    ['TURN_SECRET', 'too-short'],
    ['TURN_SECRET', 'a secret with spaces'],
    ['ICE_RELAY_ONLY', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['ADMIN_TOKEN', 'short'],
    ['FRAME_ANCESTORS', '*'],
    ['FRAME_ANCESTORS', 'https://*.example'],
    ['FRAME_ANCESTORS', "'self'"],
    ['FRAME_ANCESTORS', 'show.example'],
    ['FRAME_ANCESTORS', 'https://show.example https://other.example/page'],
    ['FRAME_ANCESTORS', 'https://show.example;script-src'],
    ['MAX_SOCKETS_PER_ADDRESS', '0'],
  ] as const;
  for (const [name, value] of bad) {
    expect(() => readSettings({ [name]: value }), `${name}=${value}`).toThrow(BadSetting);
    expect(() => readSettings({ [name]: value })).toThrow(name);
  }
});

test.each(['DATABASE_URL', 'WORKERS'])('%s does not exist yet: a start that counts on it is refused', (name) => {
  expect(() => readSettings({ [name]: '4' })).toThrow(new RegExp(`${name} is set, but .* without ${name}`, 'u'));
  expect(readSettings({ [name]: '' })).toEqual(readSettings({}));
});
