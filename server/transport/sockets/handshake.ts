import type { IncomingMessage } from 'node:http';
import type { Credential } from '../../../shared/kernel/shell.ts';
import { mapOf, type Role } from '../../../shared/kernel/roles.ts';
import { handshakeSchema, type Handshake } from '../../../shared/wire/client-to-server.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import { protocolVersion } from '../../../shared/wire/version.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import type { Origins } from '../doors/addresses.ts';
import type { CodeDoor, Proof } from '../doors/code-door.ts';
import { hadStaffLink, staffOfCookies } from '../secrets/cookies.ts';
import { takeIntoUse } from '../secrets/in-use.ts';
import { turnedAs, turnedBy, type Turned } from '../refusals.ts';
import { credentialOf, opens, type Signer } from '../secrets/secrets.ts';

export type Admitted = {
  readonly room: LoadedRoom;
  readonly role: Role;
  readonly link?: string;
  readonly since: Handshake['since'];
  /** Absent for a preview, which nobody is behind. */
  readonly person?: Person;
};

export type Person = {
  readonly participant: string;
  readonly device: string;
  readonly introduction?: { readonly name: string };
};

export type HandshakeParts = {
  readonly origins: Origins;
  readonly codes: CodeDoor;
  readonly signer: Signer;
};

type Entrance = { readonly role: Role; readonly link?: string };

/** The role somebody comes in with: by a staff secret, by a staff cookie, or as an attendee. */
async function entrance(
  { origins, signer }: HandshakeParts,
  request: IncomingMessage,
  room: LoadedRoom,
  { as, staff }: Handshake,
): Promise<Entrance | Turned> {
  const enter = ({ id, role }: Credential): Entrance => ({ role, link: id });
  if (staff !== undefined) {
    const credential = credentialOf(room.credentials(), staff);
    if (credential === undefined || !opens(as, credential.role)) return turnedAs(refusals.secretInvalid());
    const refused = await takeIntoUse(room, credential);
    return refused === undefined ? enter(credential) : turnedBy(refused);
  }
  if (as === undefined || as === 'attendee') return { role: 'attendee' };
  // Where no page of ours sent it, a cookie proves nothing.
  const credential = origins.isFromPage(request) ? staffOfCookies(origins, signer, request, room, as) : undefined;
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
    ...(staff === undefined ? {} : { opens: (room) => credentialOf(room.credentials(), staff) !== undefined }),
  };
  const room = await codes.find(request, handshake.code, proof, true);
  if (room === 'rate-limited') return { ...turnedAs(refusals.manyComeIn()), retryAfterMs: codes.retryMs(request) };
  if (room === 'room-damaged') return turnedAs(refusals.roomDamaged());
  if (room === 'room-not-found') return turnedAs(refusals.roomNotFound());
  const entered = await entrance(parts, request, room, handshake);
  if ('code' in entered) return entered;
  const { since, preview } = handshake;
  if (preview !== undefined)
    return mapOf(entered.role) === 'staff'
      ? { room, ...entered, role: preview, since }
      : turnedAs(refusals.previewForStaff());

  const known = secret === undefined ? undefined : signer.readDevice(room.code, secret);
  const { participant, device } =
    known === undefined || secret === undefined ? signer.newDevice(room.code) : { participant: known, device: secret };
  const refused = entered.role === 'attendee' ? room.refusal(participant) : undefined;
  if (refused !== undefined) return turnedAs(refused);
  return {
    room,
    ...entered,
    since,
    person: {
      participant,
      device,
      ...(handshake.name === undefined ? {} : { introduction: { name: handshake.name } }),
    },
  };
}
