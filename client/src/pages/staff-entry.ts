import type { Role } from '../../../shared/kernel/roles.ts';
import { enterRoom } from './api.ts';
import { browserStorage } from '../room/device.ts';
import { keepStaffSecret, staffSecret } from '../room/staff-secret.ts';
import { readRoomCode } from './room-code.ts';
import { forgetSecret, takenSecret } from './taken-secret.ts';

/** The pages that open with a secret link. */
export type StaffPage = 'console' | 'speaker' | 'stage';
export type StaffPageRole = Extract<Role, 'host' | 'moderator' | 'speaker' | 'stage'>;

const rolesOfPage = {
  console: ['host', 'moderator'],
  speaker: ['speaker'],
  stage: ['stage'],
} as const satisfies Readonly<Record<StaffPage, readonly StaffPageRole[]>>;

const pageOfRole = {
  host: 'console',
  moderator: 'console',
  speaker: 'speaker',
  stage: 'stage',
} as const satisfies Readonly<Record<StaffPageRole, StaffPage>>;

/** `secret`: told with the connection; absent: by the cookie. */
export type Way = { readonly role: StaffPageRole; readonly secret?: string };

export type Entry =
  /** Ways in, one after the other until one leads in. `known`: the server has just said that the secret is right. */
  | { readonly state: 'in'; readonly ways: readonly Way[]; readonly known: boolean }
  | { readonly state: 'other-page'; readonly page: StaffPage }
  | { readonly state: 'wrong-secret' }
  | { readonly state: 'failed'; readonly message: string };

const storage = browserStorage().local;
const roleKey = (code: string) => `plenum.role.${readRoomCode(code)}`;

/** The roles to try on this page, the likeliest first. */
export function rolesToTry(page: StaffPage, remembered: string | undefined): readonly StaffPageRole[] {
  const roles: readonly StaffPageRole[] = rolesOfPage[page];
  return [...roles.filter((role) => role === remembered), ...roles.filter((role) => role !== remembered)];
}

function isPageRole(role: string): role is StaffPageRole {
  return Object.hasOwn(pageOfRole, role);
}

/**
 * By the cookie, and by the secret where the browser keeps no cookie and the page still has it. `cookies` is false in
 * a page of somebody else's, which none reaches.
 */
export function waysIn(
  roles: readonly StaffPageRole[],
  secretOf: (role: StaffPageRole) => string | undefined,
  cookies: boolean,
): readonly Way[] {
  return roles.flatMap((role) => {
    const secret = secretOf(role);
    return [
      ...(cookies || secret === undefined ? [{ role }] : []),
      ...(secret === undefined ? [] : [{ role, secret }]),
    ];
  });
}

/** In a page of somebody else's. */
export function isFramed(): boolean {
  return globalThis.self !== globalThis.top;
}

function entryWith(code: string, roles: readonly StaffPageRole[], known: boolean): Entry {
  return { state: 'in', ways: waysIn(roles, (role) => staffSecret(code, role), !isFramed()), known };
}

/** Exchanges the secret for a cookie where there is one; else goes by the cookies this browser has. */
export async function enterAsStaff(code: string, page: StaffPage): Promise<Entry> {
  const secret = takenSecret();
  if (secret === undefined) return entryWith(code, rolesToTry(page, storage.get(roleKey(code))), false);
  const answer = await enterRoom(code, secret);
  if (!answer.ok) {
    if (answer.code !== 'secret-invalid') return { state: 'failed', message: answer.message };
    forgetSecret(secret);
    return { state: 'wrong-secret' };
  }
  forgetSecret(secret);
  const { role } = answer.body;
  if (!isPageRole(role)) return { state: 'wrong-secret' };
  storage.set(roleKey(code), role);
  // Whether the browser kept the cookie nobody can see from here: the secret stays at hand, in memory.
  keepStaffSecret(code, role, secret);
  const leadsTo = pageOfRole[role];
  return leadsTo === page ? entryWith(code, [role], true) : { state: 'other-page', page: leadsTo };
}
