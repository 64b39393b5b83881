import type { Role } from '../../../shared/kernel/roles.ts';
import { enterRoom } from './api.ts';
import { readRoomCode } from './room-code.ts';

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
  | { readonly state: 'in'; readonly roles: readonly StaffPageRole[] }
  | { readonly state: 'other-page'; readonly page: StaffPage }
  | { readonly state: 'wrong-secret' }
  | { readonly state: 'failed'; readonly message: string };

let taken: string | undefined;
const waiting = new Set<() => void>();

/** The secret in a fragment such as `#k=SECRET`. */
export function secretIn(hash: string): string | undefined {
  return /^#k=([^&]+)/u.exec(hash)?.[1];
}

/**
 * Takes the secret out of the address bar before anything is drawn, so that no picture, screen share or
 * history entry shows it. Also when a link is pasted into a tab that is already at this address.
 */
export function takeSecretFromAddress(): void {
  const take = () => {
    const secret = secretIn(location.hash);
    if (secret === undefined) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    taken = secret;
    for (const hear of waiting) hear();
  };
  take();
  addEventListener('hashchange', take);
}

export function onSecretTaken(hear: () => void): () => void {
  waiting.add(hear);
  return () => waiting.delete(hear);
}

const roleKey = (code: string) => `plenum.role.${readRoomCode(code)}`;

function rememberedRole(code: string): string | null {
  try {
    return localStorage.getItem(roleKey(code));
  } catch {
    return null;
  }
}

function rememberRole(code: string, role: string): void {
  try {
    localStorage.setItem(roleKey(code), role);
  } catch {
    // Storage is blocked: the page then tries the roles one after the other.
  }
}

/** The roles to try on this page, the likeliest first. */
export function rolesToTry(page: StaffPage, remembered: string | null): readonly StaffPageRole[] {
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

/** Exchanges the secret for a cookie where there is one; else goes by the cookies this browser has. */
export async function enterAsStaff(code: string, page: StaffPage): Promise<Entry> {
  const secret = taken;
  if (secret === undefined) return { state: 'in', roles: rolesToTry(page, rememberedRole(code)) };
  const answer = await enterRoom(code, secret);
  if (!answer.ok) {
    if (answer.code !== 'secret-invalid') return { state: 'failed', message: answer.message };
    forget(secret);
    return { state: 'wrong-secret' };
  }
  forget(secret);
  rememberRole(code, answer.body.role);
  return entryFor(page, answer.body.role);
}

function forget(secret: string): void {
  if (taken === secret) taken = undefined;
}
