import type { IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { StaffRole } from '../../../shared/kernel/roles.ts';
import { hadStaffLink, staffCookie, staffOfCookies } from './cookies.ts';
import { createSigner, newLinkId } from './secrets.ts';
import { createOrigins } from '../doors/addresses.ts';
import { readSettings } from '../../settings.ts';

const origins = createOrigins(readSettings({}));
const signer = createSigner(randomBytes(32));
const link = (role: StaffRole) => ({ id: newLinkId(), role, hash: '', issuedAt: 1 });
const [host, moderator, speaker] = [link('host'), link('moderator'), link('speaker')];
const room = (...links: readonly ReturnType<typeof link>[]) => ({ code: 'ABCDEF', credentials: () => links });
const whole = room(host, moderator, speaker);

const cookieOf = (of: typeof host, code = 'ABCDEF') => staffCookie(signer, code, of, false).split(';')[0] ?? '';
const asks = (...cookies: readonly string[]) =>
  ({ headers: { cookie: cookies.join('; ') }, socket: {} }) as unknown as IncomingMessage;
const found = (request: IncomingMessage, asked: StaffRole | 'attendee', of = whole) =>
  staffOfCookies(origins, signer, request, of, asked);

test('A1 of two cookies with one name the first counts, as browsers send the one that is nearer first', () => {
  const [right, wrong] = [cookieOf(host), cookieOf(host).replace(/=.*/u, '=wrong.wrong')];
  expect(found(asks('other=1', right, wrong), 'host')).toBe(host);
  expect(found(asks(wrong, right), 'host')).toBeUndefined();
});

test('A1 a cookie is for its room, its role and its link, and a page that opens for two asks for its own first', () => {
  const both = asks(cookieOf(host), cookieOf(moderator));
  expect(found(both, 'moderator')).toBe(moderator);
  expect(found(both, 'host')).toBe(host);
  expect(found(asks(cookieOf(host)), 'moderator')).toBe(host);
  for (const asked of ['speaker', 'stage', 'attendee'] as const) expect(found(both, asked)).toBeUndefined();
  expect(found(asks(cookieOf(host, 'GHJKLM').replace('GHJKLM', 'ABCDEF')), 'host')).toBeUndefined();
  expect(found(asks(cookieOf(host).replace('-host=', '-speaker=')), 'speaker')).toBeUndefined();
  expect(found(asks(), 'host')).toBeUndefined();
});

test('A1 a revoked link’s cookie opens nothing, and is known as one that did', () => {
  const revoked = room(moderator, speaker);
  expect(found(asks(cookieOf(host)), 'host', revoked)).toBeUndefined();
  expect(hadStaffLink(origins, signer, asks(cookieOf(host)), 'ABCDEF')).toBe(true);
  expect(hadStaffLink(origins, signer, asks(cookieOf(host)), 'GHJKLM')).toBe(false);
  expect(hadStaffLink(origins, signer, asks(`${cookieOf(host)}x`), 'ABCDEF')).toBe(false);
});
