import type { Role } from '../../../shared/kernel/roles.ts';
import { plainCode } from './device.ts';

/*
 * The staff secrets that opened this page, in memory alone and for its life alone (A1). They stand in where the browser
 * keeps no cookie, or lost it.
 */
const secrets = new Map<string, string>();
/** The secret that each room's page goes by, since its cookie did not stick. */
const spoken = new Map<string, string>();

const keyOf = (code: string, role: Role) => `${plainCode(code)} ${role}`;

export function keepStaffSecret(code: string, role: Role, secret: string): void {
  secrets.set(keyOf(code, role), secret);
}

export function staffSecret(code: string, role: Role): string | undefined {
  return secrets.get(keyOf(code, role));
}

/** Drops this very secret where a cookie speaks for the page; one that the page goes by stays. */
export function forgetStaffSecret(code: string, role: Role, secret: string): void {
  if (staffSecret(code, role) === secret && !spoken.has(plainCode(code))) secrets.delete(keyOf(code, role));
}

/** What the server is told from now on, with each call over HTTP too; undefined where it has a cookie to go by. */
export function speakSecret(code: string, secret: string | undefined): void {
  if (secret === undefined) spoken.delete(plainCode(code));
  else spoken.set(plainCode(code), secret);
}

/** For each call of staff over HTTP; nothing where a cookie goes along by itself. */
export function staffHeader(code: string): Readonly<Record<string, string>> {
  const secret = spoken.get(plainCode(code));
  return secret === undefined ? {} : { authorization: `Bearer ${secret}` };
}
