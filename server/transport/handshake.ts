import type { IncomingMessage } from 'node:http';
import type { Credential } from '../../shared/kernel/feature.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { handshakeSchema, type Handshake } from '../../shared/protocol/client-to-server.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { readCode } from '../../shared/room/code.ts';
import type { Directory } from '../room/directory.ts';
import type { RoomHost } from '../room/host.ts';
import type { Origins } from './addresses.ts';
import type { Admission } from './admission.ts';
import { staffOfCookies } from './cookies.ts';
import { findRoom } from './find-room.ts';
import { credentialOf, opens, type Signer } from './secrets.ts';
import { sentences } from './sentences.ts';

export type Admitted = {
  readonly host: RoomHost;
  readonly participant: string;
  readonly device: string;
  readonly role: Role;
  readonly link?: string;
  readonly since: Handshake['since'];
  readonly introduction?: { readonly name: string };
};
export type Turned = { readonly code: string; readonly message: string; readonly retryAfterMs?: number };

export type HandshakeParts = {
  readonly directory: Directory;
  readonly origins: Origins;
  readonly admission: Admission;
  readonly signer: Signer;
};

type Entrance = { readonly role: Role; readonly link?: string };

/** The role somebody comes in with: by a staff secret, by a staff cookie, or as an attendee. */
function entrance(
  { origins, signer }: HandshakeParts,
  request: IncomingMessage,
  host: RoomHost,
  { as, staff }: Handshake,
): Entrance | Turned {
  const enter = ({ id, role }: Credential): Entrance => ({ role, link: id });
  if (staff !== undefined) {
    const credential = credentialOf(host.credentials(), staff);
    return credential !== undefined && opens(as, credential.role)
      ? enter(credential)
      : { code: 'secret-invalid', message: sentences.secretInvalid };
  }
  if (as === undefined || as === 'attendee') return { role: 'attendee' };
  // Where no page of ours sent it, a cookie proves nothing.
  const credential = origins.isFromPage(request) ? staffOfCookies(origins, signer, request, host, as) : undefined;
  return credential === undefined ? { code: 'secret-invalid', message: sentences.secretInvalid } : enter(credential);
}

/** Whether a connection may come in, and as whom. */
export async function admit(
  parts: HandshakeParts,
  request: IncomingMessage,
  auth: unknown,
): Promise<Admitted | Turned> {
  const version: unknown = typeof auth === 'object' && auth !== null && 'v' in auth ? auth.v : undefined;
  if (typeof version === 'number' && version !== protocolVersion)
    return { code: 'version-unsupported', message: sentences.versionUnsupported };
  const parsed = handshakeSchema.safeParse(auth);
  if (!parsed.success) return { code: 'bad-input', message: sentences.handshakeNotUnderstood };
  const handshake = parsed.data;

  const code = readCode(handshake.code);
  const known =
    code === undefined || handshake.device === undefined ? undefined : parts.signer.readDevice(code, handshake.device);
  const found = code === undefined ? undefined : await findRoom(parts.directory, code);
  const host = found === 'damaged' ? undefined : found;
  const entered = host === undefined ? undefined : entrance(parts, request, host, handshake);
  const isStranger = known === undefined && (entered === undefined || !('link' in entered));
  const answer = parts.admission.code(request, found !== undefined, isStranger);
  if (answer === 'rate-limited') return { code: answer, message: sentences.tooManyWrongCodes, retryAfterMs: 6_000 };
  if (found === 'damaged') return { code: 'room-damaged', message: sentences.roomDamaged };
  if (host === undefined || entered === undefined) return { code: 'room-not-found', message: sentences.roomNotFound };
  if ('code' in entered) return entered;

  const { participant, device } =
    known === undefined || handshake.device === undefined
      ? parts.signer.newDevice(host.code)
      : { participant: known, device: handshake.device };
  const refused = entered.role === 'attendee' ? host.refusal(participant) : undefined;
  if (refused !== undefined) return { code: refused.rejected, message: refused.message };
  return {
    host,
    participant,
    device,
    ...entered,
    since: handshake.since,
    ...(handshake.name === undefined ? {} : { introduction: { name: handshake.name } }),
  };
}
