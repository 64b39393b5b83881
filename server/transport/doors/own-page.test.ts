import { expect, test } from 'vitest';
import { pageOrigin, type PageRequest } from './own-page.ts';

const plain: PageRequest = {
  origin: undefined,
  fetchSite: undefined,
  host: 'hall.example',
  isSecure: false,
  claimedHost: undefined,
  isMarked: false,
  publicUrl: undefined,
};

test.each<[Partial<PageRequest>]>([
  [{}],
  [{ origin: 'http://hall.example' }],
  [{ origin: 'http://HALL.example' }],
  [{ origin: 'http://hall.example:80' }],
  [{ origin: 'http://hall.example', host: 'Hall.Example:80' }],
  [{ origin: 'http://hall.example:3000', host: 'hall.example:3000' }],
  [{ origin: 'https://hall.example', isSecure: true }],
  [{ origin: 'https://hall.example', isSecure: true, host: 'hall.example:443' }],
  [{ origin: 'http://[2001:db8::7]:3000', host: '[2001:DB8:0::7]:3000' }],
  [{ origin: 'https://hall.example', host: '127.0.0.1:3000', publicUrl: 'https://hall.example' }],
  [{ origin: 'http://hall.example', fetchSite: 'same-origin' }],
  [{ fetchSite: 'none' }],
])('A3 %j is a page of ours, or none', (request) => expect(pageOrigin({ ...plain, ...request })).toBe('own'));

test.each<[Partial<PageRequest>]>([
  [{ origin: 'null' }],
  [{ origin: '' }],
  [{ origin: 'https://evil.example', fetchSite: 'none' }],
  [{ origin: 'https://evil.example', fetchSite: 'cross-site', isMarked: true }],
  [{ origin: 'file://hall.example' }],
  [{ origin: 'chrome-extension://hall.example' }],
  [{ origin: 'http://hall.example', fetchSite: 'cross-site' }],
  [{ origin: 'http://hall.example', fetchSite: 'same-site' }],
  [{ origin: 'https://hall.example', fetchSite: 'cross-site' }],
  [{ origin: 'https://hall.example', fetchSite: 'same-site', publicUrl: 'https://hall.example' }],
])('A3 %j is a page of another site', (request) => expect(pageOrigin({ ...plain, ...request })).toBe('foreign'));

test.each<[Partial<PageRequest>]>([
  [{ origin: 'https://evil.example' }],
  [{ origin: 'http://hall.example.evil.example' }],
  [{ origin: 'http://hall.example:8080' }],
  [{ origin: 'https://hall.example:8443' }],
  [{ origin: 'https://evil.example', claimedHost: 'hall.example' }],
  [{ origin: 'http://hall.example', host: '127.0.0.1:3000' }],
])('A3 L8 %j is a page of another site, or ours behind a proxy that tells nothing', (request) =>
  expect(pageOrigin({ ...plain, ...request })).toBe('unclear'),
);

test.each<[Partial<PageRequest>]>([
  [{ origin: 'http://hall.example', host: '127.0.0.1:3000', isMarked: true }],
  [{ origin: 'https://hall.example' }],
  [{ origin: 'https://HALL.example', host: 'hall.example:443' }],
  [{ origin: 'https://[2001:db8::7]', host: '[2001:db8::7]' }],
  [{ origin: 'http://hall.example', isSecure: true }],
  [{ origin: 'https://hall.example', publicUrl: 'http://hall.example' }],
  [{ origin: 'https://hall.example', publicUrl: 'https://other.example' }],
  [{ origin: 'https://hall.example', host: '127.0.0.1:3000', claimedHost: 'hall.example' }],
  [{ origin: 'https://hall.example', host: '127.0.0.1:3000', fetchSite: 'same-origin' }],
])('A3 %j is our own page behind a proxy the server does not know', (request) =>
  expect(pageOrigin({ ...plain, ...request })).toBe('behind-proxy'),
);
