import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { staffPages, type Role, type StaffRole } from '../../../shared/kernel/roles.ts';
import type { Credential } from '../../../shared/kernel/shell.ts';

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

export function createSigner(key: Buffer): Signer {
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
      const participant = randomBytes(16).toString('base64url');
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
