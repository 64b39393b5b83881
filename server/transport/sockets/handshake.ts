import type { IncomingMessage } from 'node:http';
import type { Credential } from '../../../shared/kernel/shell.ts';
import type { Role } from '../../../shared/kernel/roles.ts';
import { handshakeSchema, type Handshake } from '../../../shared/wire/client-to-server.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import { protocolVersion } from '../../../shared/wire/version.ts';
import type { RoomHost } from '../../room/host.ts';
import type { Origins } from '../doors/addresses.ts';
import type { CodeDoor, Proof } from '../doors/code-door.ts';
import { hadStaffLink, staffOfCookies } from '../secrets/cookies.ts';
import { turnedAs, type Turned } from '../refusals.ts';
import { credentialOf, opens, type Signer } from '../secrets/secrets.ts';

export type Admitted = {
  readonly host: RoomHost;
  readonly participant: string;
  readonly device: string;
  readonly role: Role;
  readonly link?: string;
  readonly since: Handshake['since'];
  readonly introduction?: { readonly name: string };
};

export type HandshakeParts = {
  readonly origins: Origins;
  readonly codes: CodeDoor;
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
      : turnedAs(refusals.secretInvalid());
  }
  if (as === undefined || as === 'attendee') return { role: 'attendee' };
  // Where no page of ours sent it, a cookie proves nothing.
  const credential = origins.isFromPage(request) ? staffOfCookies(origins, signer, request, host, as) : undefined;
  return credential === undefined ? turnedAs(refusals.secretInvalid()) : enter(credential);
}

/** Whether a connection may come in, and as whom. */
export async function admit(
  parts: HandshakeParts,
  request: IncomingMessage,
  auth: unknown,
): Promise<Admitted | Turned> {
  const version: unknown = typeof auth === 'object' && auth !== null && 'v' in auth ? auth.v : undefined;
  if (typeof version === 'number' && version !== protocolVersion) return turnedAs(refusals.versionUnsupported());
  const parsed = handshakeSchema.safeParse(auth);
  if (!parsed.success) return turnedAs(refusals.handshakeNotUnderstood());
  const handshake = parsed.data;

  const { device: secret, staff } = handshake;
  const { codes, origins, signer } = parts;
  const proof: Proof = {
    isSigned: (code) =>
      (secret !== undefined && signer.readDevice(code, secret) !== undefined) ||
      (origins.isFromPage(request) && hadStaffLink(origins, signer, request, code)),
    ...(staff === undefined ? {} : { opens: (host) => credentialOf(host.credentials(), staff) !== undefined }),
  };
  const host = await codes.find(request, handshake.code, proof, true);
  if (host === 'rate-limited') return { ...turnedAs(refusals.manyComeIn()), retryAfterMs: codes.retryMs(request) };
  if (host === 'room-damaged') return turnedAs(refusals.roomDamaged());
  if (host === 'room-not-found') return turnedAs(refusals.roomNotFound());
  const entered = entrance(parts, request, host, handshake);
  if ('code' in entered) return entered;

  const known = secret === undefined ? undefined : signer.readDevice(host.code, secret);
  const { participant, device } =
    known === undefined || secret === undefined ? signer.newDevice(host.code) : { participant: known, device: secret };
  const refused = entered.role === 'attendee' ? host.refusal(participant) : undefined;
  if (refused !== undefined) return turnedAs(refused);
  return {
    host,
    participant,
    device,
    ...entered,
    since: handshake.since,
    ...(handshake.name === undefined ? {} : { introduction: { name: handshake.name } }),
  };
}
