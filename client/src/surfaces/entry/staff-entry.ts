// chunk: gate
import { pageRoles, staffPages, type PageRole, type StaffPage } from '../../../../shared/kernel/roles.ts';
import { enterRoom } from '../../engine/api.ts';
import { browserStorage } from '../../engine/device.ts';
import { keepStaffSecret, staffSecret } from '../../engine/staff-secret.ts';
import { readRoomCode } from '../../engine/room-code.ts';
import { forgetSecret, takenSecret } from './taken-secret.ts';

/** `secret`: told with the connection; absent: by the cookie. */
export type Way = { readonly role: PageRole; readonly secret?: string };

export type Entry =
  /** Ways in, one after the other until one leads in. `known`: the server has just said that the secret is right. */
  | { readonly state: 'in'; readonly ways: readonly Way[]; readonly known: boolean }
  | { readonly state: 'other-page'; readonly page: StaffPage }
  | { readonly state: 'wrong-secret' }
  | { readonly state: 'failed'; readonly message: string };

const storage = browserStorage().local;
const roleKey = (code: string) => `plenum.role.${readRoomCode(code)}`;

/** The roles to try on this page, the likeliest first. */
export function rolesToTry(page: StaffPage, remembered: string | undefined): readonly PageRole[] {
  const roles = pageRoles.filter((role) => staffPages[role] === page);
  return [...roles.filter((role) => role === remembered), ...roles.filter((role) => role !== remembered)];
}

/**
 * By the cookie, and by the secret where the browser keeps no cookie and the page still has it. `cookies` is false in
 * a page of somebody else's, which none reaches.
 */
export function waysIn(
  roles: readonly PageRole[],
  secretOf: (role: PageRole) => string | undefined,
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

function entryWith(code: string, roles: readonly PageRole[], known: boolean): Entry {
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
  const role = pageRoles.find((one) => one === answer.body.role);
  if (role === undefined) return { state: 'wrong-secret' };
  storage.set(roleKey(code), role);
  // Whether the browser kept the cookie nobody can see from here: the secret stays at hand, in memory.
  keepStaffSecret(code, role, secret);
  const leadsTo = staffPages[role];
  return leadsTo === page ? entryWith(code, [role], true) : { state: 'other-page', page: leadsTo };
}
