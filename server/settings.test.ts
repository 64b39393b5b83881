import { expect, test } from 'vitest';
import { BadSetting, readSettings } from './settings.ts';

test('without an environment everything has a default', () => {
  expect(readSettings({ UNKNOWN: 'is ignored', PORT: ' ' })).toEqual({
    port: 3_000,
    dataDir: './data',
    trustProxy: false,
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
