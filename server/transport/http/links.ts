import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { limits } from '../../../shared/kernel/limits.ts';
import { staffPages, staffRoles, type StaffRole } from '../../../shared/kernel/roles.ts';
import type { Credential } from '../../../shared/kernel/shell.ts';
import {
  chosenHost,
  confirmLinkCommand,
  issueLinkCommand,
  replaceLinkCommand,
  revokeLinkCommand,
  type NewLink,
} from '../../../shared/room/opening.ts';
import { wallAt } from '../../../shared/room/wall-time.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import type { WaysIn } from '../hall/ways-in.ts';
import { takeIntoUse } from '../secrets/in-use.ts';
import { hashSecret, newLinkId, newSecret } from '../secrets/secrets.ts';
import { body } from './body.ts';
import { fail } from './errors.ts';

const newLinkSchema = z.strictObject({
  role: z.enum(staffRoles),
  label: z
    .string()
    .max(limits.labelGraphemes * limits.bytesPerGraphemeCount)
    .optional(),
});
const nothingSchema = z.strictObject({});
const replacingSchema = z.strictObject({ old: z.literal('stays').optional() });

type MadeLink = { readonly link: NewLink; readonly path: (code: string) => string };

export function makeLink(role: StaffRole): MadeLink {
  const secret = newSecret();
  return {
    link: { id: newLinkId(), role, hash: hashSecret(secret) },
    path: (code) => `/r/${code}/${staffPages[role]}#k=${secret}`,
  };
}

/** The room of the path, and the link by whose secret or cookie its host asks, as it was until then. */
export type HostAt = { readonly room: LoadedRoom; readonly link: Credential };

export type LinksParts = {
  readonly waysIn: Pick<WaysIn, 'forLinks'>;
  /** Undefined after the refusal was sent. */
  readonly hostAt: (request: Request, response: Response) => Promise<HostAt | undefined>;
  /** Gives the page that asked the cookie of this link, where it goes by one. */
  readonly giveCookie: (request: Request, response: Response, room: LoadedRoom, link: Credential) => void;
};

/** Lists what is known of a room's staff links, which is never their secrets. */
function listed(room: LoadedRoom) {
  const atWall = (at: number) => wallAt(room.state(), at);
  return Object.entries(room.links()).map(([id, { issuedAt, lastSeenAt, ...link }]) => ({
    id,
    ...link,
    issuedAt: atWall(issuedAt),
    ...(lastSeenAt === undefined ? {} : { lastSeenAt: atWall(lastSeenAt) }),
  }));
}

type Made = { readonly room: LoadedRoom; readonly made: MadeLink; readonly label: string | undefined };

/** With its secret, this once. */
async function tell(
  {
    waysIn,
    request,
    response,
  }: { readonly request: Request; readonly response: Response } & Pick<LinksParts, 'waysIn'>,
  { room, made: { link, path }, label }: Made,
  more = {},
): Promise<void> {
  const url = `${await waysIn.forLinks(request, chosenHost(room.state()))}${path(room.code)}`;
  response.status(201).json({ id: link.id, role: link.role, ...(label === undefined ? {} : { label }), url, ...more });
}

/** Those that somebody came by since the start. */
const usedLinks = (room: LoadedRoom) =>
  Object.entries(room.links()).flatMap(([id, { lastSeenAt }]) => (lastSeenAt === undefined ? [] : [id]));

/** Staff links, for the host (A1, L8). A secret is told once, in the answer that made it. */
export function addLinks(api: Router, { waysIn, hostAt, giveCookie }: LinksParts): void {
  const roomOfHost = async (request: Request, response: Response) => (await hostAt(request, response))?.room;

  api.get('/rooms/:code/links', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room !== undefined) response.json({ links: listed(room) });
  });
  api.post('/rooms/:code/links', async (request, response) => {
    const room = await roomOfHost(request, response);
    const wanted = room === undefined ? undefined : body(newLinkSchema, request, response);
    if (room === undefined || wanted === undefined) return;
    const made = makeLink(wanted.role);
    const command = issueLinkCommand({ ...made.link, label: wanted.label });
    const ack = await room.submit({ command, actor: { role: 'system' } });
    if (!ack.ok) return fail(response, ack);
    await tell({ waysIn, request, response }, { room, made, label: room.links()[made.link.id]?.label });
  });
  api.post('/rooms/:code/links/:id/replace', async (request, response) => {
    const host = await hostAt(request, response);
    const wanted = host === undefined ? undefined : body(replacingSchema, request, response);
    if (host === undefined || wanted === undefined) return;
    const { room, link: own } = host;
    // Whoever comes by what was made in its place has that, by the cookie too: it is replaced, and the old one ends.
    const isTaken = own.instead === request.params.id;
    const refused = isTaken ? await takeIntoUse(room, own) : undefined;
    if (refused !== undefined) return fail(response, refused);
    const id = isTaken ? own.id : request.params.id;
    const isOwn = own.id === id;
    const { role, label } = room.links()[id] ?? {};
    // Of a link that is not there the room says so itself.
    const made = makeLink(role ?? 'stage');
    const by = { id: made.link.id, hash: made.link.hash };
    const command = replaceLinkCommand(id, by, wanted.old === 'stays');
    const ack = await room.submit({ command, actor: { role: 'system' } });
    if (!ack.ok) return fail(response, ack);
    // Who replaces the very link they came by is not to be shut out.
    const link = room.credentials().find((one) => one.id === by.id);
    if (isOwn && link !== undefined) giveCookie(request, response, room, link);
    await tell({ waysIn, request, response }, { room, made, label }, isOwn ? { own: true } : {});
  });
  api.post('/rooms/:code/links/:id/confirm', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room === undefined || body(nothingSchema, request, response) === undefined) return;
    const ack = await room.submit({ command: confirmLinkCommand(request.params.id), actor: { role: 'system' } });
    if (ack.ok) response.status(204).end();
    else fail(response, ack);
  });
  api.delete('/rooms/:code/links/:id', async (request, response) => {
    const host = await hostAt(request, response);
    if (host === undefined) return;
    const { room, link: own } = host;
    const known = [own.id, ...(own.instead === undefined ? [] : [own.instead]), ...usedLinks(room)];
    const ack = await room.submit({ command: revokeLinkCommand(request.params.id, known), actor: { role: 'system' } });
    if (ack.ok) response.status(204).end();
    else fail(response, ack);
  });
}
