import type { Role } from '../../../shared/kernel/roles.ts';
import { enterRoom } from './api.ts';
import { browserStorage } from '../room/device.ts';
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

export type Entry =
  /** `secret`: there is no cookie, so each connection tells it. */
  | { readonly state: 'in'; readonly roles: readonly StaffPageRole[]; readonly secret?: string }
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

/** Where an exchanged secret leads. */
export function entryFor(page: StaffPage, role: string): Entry {
  if (!isPageRole(role)) return { state: 'wrong-secret' };
  return pageOfRole[role] === page ? { state: 'in', roles: [role] } : { state: 'other-page', page: pageOfRole[role] };
}

/** In a page of somebody else's: cookies do not reach there, so the secret is kept in memory and sent each time. */
export function isFramed(): boolean {
  return globalThis.self !== globalThis.top;
}

/** Exchanges the secret for a cookie where there is one; else goes by the cookies this browser has. */
export async function enterAsStaff(code: string, page: StaffPage): Promise<Entry> {
  const secret = takenSecret();
  if (secret !== undefined && isFramed()) return { state: 'in', roles: rolesToTry(page, undefined), secret };
  if (secret === undefined) return { state: 'in', roles: rolesToTry(page, storage.get(roleKey(code))) };
  const answer = await enterRoom(code, secret);
  if (!answer.ok) {
    if (answer.code !== 'secret-invalid') return { state: 'failed', message: answer.message };
    forgetSecret(secret);
    return { state: 'wrong-secret' };
  }
  forgetSecret(secret);
  storage.set(roleKey(code), answer.body.role);
  return entryFor(page, answer.body.role);
}
