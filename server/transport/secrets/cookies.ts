import type { IncomingMessage } from 'node:http';
import { staffRoles, type Role, type StaffRole } from '../../../shared/kernel/roles.ts';
import type { Credential } from '../../../shared/kernel/shell.ts';
import type { Origins } from '../doors/addresses.ts';
import { transportLimits } from '../limits.ts';
import { opens, type Signer } from './secrets.ts';

const nameOf = (isSecure: boolean, code: string, role: StaffRole) => `${isSecure ? '__Host-' : ''}p-${code}-${role}`;

/** The `Cookie` header as a map; the first of a name wins. */
function readCookies(request: IncomingMessage): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name = '', ...value] = part.trim().split('=');
    if (!cookies.has(name)) cookies.set(name, value.join('='));
  }
  return cookies;
}

/**
 * The `Set-Cookie` header of a staff link. `Strict` breaks nothing: the pages themselves are public, and what
 * they then ask for comes from our own page, so that the cookie travels even after a click in a mail.
 */
export function staffCookie(signer: Signer, code: string, { id, role }: Credential, isSecure: boolean): string {
  const value = signer.pass(code, role, id);
  return [
    `${nameOf(isSecure, code, role)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${transportLimits.staffCookieSeconds}`,
    ...(isSecure ? ['Secure'] : []),
  ].join('; ');
}

/** Whether the request carries a cookie that a staff link of this room was exchanged for, be it revoked meanwhile. */
export function hadStaffLink(origins: Origins, signer: Signer, request: IncomingMessage, code: string): boolean {
  const cookies = readCookies(request);
  const isSecure = origins.isSecure(request);
  return staffRoles.some((role) => {
    const value = cookies.get(nameOf(isSecure, code, role));
    return value !== undefined && signer.readPass(code, role, value) !== undefined;
  });
}

/** The link whose cookie the request carries for this role; a revoked link's cookie is none. */
export function staffOfCookies(
  origins: Origins,
  signer: Signer,
  request: IncomingMessage,
  room: { readonly code: string; readonly credentials: () => readonly Credential[] },
  asked: Role,
): Credential | undefined {
  const cookies = readCookies(request);
  const isSecure = origins.isSecure(request);
  const ofRole = (role: StaffRole): Credential | undefined => {
    const value = cookies.get(nameOf(isSecure, room.code, role));
    const link = value === undefined ? undefined : signer.readPass(room.code, role, value);
    return room.credentials().find((known) => known.id === link && known.role === role);
  };
  return staffRoles
    .filter((role) => opens(asked, role))
    .toSorted((a, b) => Number(b === asked) - Number(a === asked))
    .map(ofRole)
    .find((found) => found !== undefined);
}
