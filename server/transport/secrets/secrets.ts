import { createHash, createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { staffPages, type Role, type StaffRole } from '../../../shared/kernel/roles.ts';
import type { Credential } from '../../../shared/kernel/shell.ts';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomLetters } from '../../room/random.ts';

const keyBytes = 32;

export const keyFile = (dataDir: string): string => join(dataDir, 'key');

/** Whole or not at all: a start that is killed meanwhile leaves no half of a key. */
function make(file: string): void {
  const fresh = `${file}.new`;
  const descriptor = openSync(fresh, 'w', 0o600);
  writeSync(descriptor, randomBytes(keyBytes).toString('base64'));
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(fresh, file);
}

/** The server's own key, made at the first start, readable by nobody else. Losing it signs everybody out. */
export function readServerKey(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = keyFile(dataDir);
  if (!existsSync(file)) make(file);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== keyBytes)
    throw new Error(
      `The server key in ${file} is damaged. Restore it from a backup, or delete it: everybody then signs in again.`,
    );
  return key;
}

/** 128 bits for a staff link; told once, kept only as its hash. */
export function newSecret(): string {
  return randomBytes(16).toString('base64url');
}

export function newLinkId(): string {
  return randomBytes(12).toString('base64url');
}

/** Hex SHA-256. The secret has 128 bits of chance, so that nothing slower is needed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares without telling by its time how much was right. */
export function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** The link behind a secret. All are compared, whichever fits. */
export function credentialOf(credentials: readonly Credential[], secret: string): Credential | undefined {
  const hash = Buffer.from(hashSecret(secret), 'hex');
  let found: Credential | undefined;
  for (const credential of credentials) {
    const known = Buffer.from(credential.hash, 'hex');
    if (known.length === hash.length && timingSafeEqual(known, hash)) found = credential;
  }
  return found;
}

/** What this server signs, so that it need not remember it. */
export type Signer = {
  /** A person of one room: `participant.signature`. Nothing in it ties two rooms together. */
  readonly newDevice: (code: string) => { readonly participant: string; readonly device: string };
  readonly readDevice: (code: string, device: string) => string | undefined;
  /** The staff cookie's value: the link's id, signed. Worth nothing once the link is revoked. */
  readonly pass: (code: string, role: StaffRole, link: string) => string;
  readonly readPass: (code: string, role: StaffRole, pass: string) => string | undefined;
};

export function createSigner(bytes: Buffer): Signer {
  // Made once: from bytes it would be made anew for each signature.
  const key = createSecretKey(bytes);
  const sign = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(parts.join('|')).digest().subarray(0, 16).toString('base64url');
  const read = (signed: string, purpose: readonly string[]): string | undefined => {
    const [name = '', signature = '', ...rest] = signed.split('.');
    if (rest.length > 0 || !/^[\w-]{10,40}$/u.test(name)) return undefined;
    return sameText(signature, sign(...purpose, name)) ? name : undefined;
  };
  const device = (code: string, participant: string) => `${participant}.${sign('device', code, participant)}`;
  return {
    newDevice(code) {
      const participant = randomLetters(16);
      return { participant, device: device(code, participant) };
    },
    readDevice: (code, signed) => read(signed, ['device', code]),
    pass: (code, role, link) => `${link}.${sign('pass', code, role, link)}`,
    readPass: (code, role, signed) => read(signed, ['pass', code, role]),
  };
}

/** Host and moderators share a page: a cookie or link of one opens it where the other was asked for. */
export function opens(asked: Role | undefined, role: StaffRole): boolean {
  return asked === undefined || (asked !== 'attendee' && staffPages[asked] === staffPages[role]);
}
