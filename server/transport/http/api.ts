import { Router, json, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Credential } from '../../../shared/kernel/shell.ts';
import { staffRoles, type StaffRole } from '../../../shared/kernel/roles.ts';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import { chosenHost, openingCommand, openRoomSchema, roomSummary } from '../../../shared/room/opening.ts';
import type { Directory } from '../../room/directory.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import type { Settings } from '../../settings.ts';
import type { Admission } from '../doors/admission.ts';
import type { Proof } from '../doors/code-door.ts';
import { takeIntoUse } from '../secrets/in-use.ts';
import { hadStaffLink, staffCookie, staffOfCookies } from '../secrets/cookies.ts';
import { body } from './body.ts';
import { addExports } from './exports.ts';
import { bearer, deviceOf, guards } from './guards.ts';
import type { HandshakeParts } from '../sockets/handshake.ts';
import type { WaysIn } from '../hall/ways-in.ts';
import { fail } from './errors.ts';
import { transportLimits } from '../limits.ts';
import { addLinks, makeLink, type HostAt } from './links.ts';
import { addRecap } from './recap.ts';
import { credentialOf, sameText } from '../secrets/secrets.ts';

export type ApiParts = HandshakeParts & {
  readonly directory: Directory;
  readonly admission: Admission;
  readonly waysIn: WaysIn;
  readonly settings: Pick<Settings, 'adminToken'>;
};

const sessionSchema = z.strictObject({ secret: z.string().max(wireLimits.staffSecretChars) });

function createFinder(parts: ApiParts) {
  const { origins, codes, signer } = parts;

  const staffOf = (request: Request, room: LoadedRoom, asked: StaffRole): Credential | undefined => {
    const secret = bearer(request);
    return secret === undefined
      ? staffOfCookies(origins, signer, request, room, asked)
      : credentialOf(room.credentials(), secret);
  };
  /**
   * The room of the path, with the link whose secret came along, as it was until then; undefined after the refusal was sent.
   * `secret`: one that the body brought.
   */
  const comeTo = async (
    request: Request,
    response: Response,
    secret = bearer(request),
  ): Promise<{ readonly room: LoadedRoom; readonly link: Credential | undefined } | undefined> => {
    const device = deviceOf(request);
    const linkOf = (room: LoadedRoom) => (secret === undefined ? undefined : credentialOf(room.credentials(), secret));
    const proof: Proof = {
      isSigned: (code) =>
        (device !== undefined && signer.readDevice(code, device) !== undefined) ||
        hadStaffLink(origins, signer, request, code),
      ...(secret === undefined ? {} : { opens: (room) => linkOf(room) !== undefined }),
    };
    const found = await codes.find(request, String(request.params['code'] ?? ''), proof, false);
    if (typeof found === 'object') {
      const link = linkOf(found);
      const refused = link === undefined ? undefined : await takeIntoUse(found, link);
      if (refused === undefined) return { room: found, link };
      fail(response, refused);
    } else if (found === 'rate-limited')
      fail(response, refusals.tooManyWrongCodes(), 429, 60_000 / transportLimits.wrongCodesPerMinute);
    else if (found === 'room-damaged') fail(response, refusals.roomDamaged());
    else fail(response, refusals.roomNotFound());
    return undefined;
  };
  const roomOf = async (request: Request, response: Response) => (await comeTo(request, response))?.room;
  const hostAt = async (request: Request, response: Response): Promise<HostAt | undefined> => {
    const come = await comeTo(request, response);
    if (come === undefined) return undefined;
    const link = come.link ?? staffOf(request, come.room, 'host');
    if (link?.role === 'host') return { room: come.room, link };
    fail(response, refusals.hostOnly());
    return undefined;
  };
  const roomOfHost = async (request: Request, response: Response) => (await hostAt(request, response))?.room;
  return { comeTo, roomOf, hostAt, roomOfHost, staffOf };
}

/** Shows `handle` a request; what it throws goes the way of all errors. */
type Handler = (request: Request, response: Response) => Promise<void>;

function openRoom({ directory, waysIn, admission, settings }: ApiParts): Handler {
  return async (request, response) => {
    if (!admission.opening(request)) return fail(response, refusals.tooManyRooms());
    if (settings.adminToken !== undefined && !sameText(bearer(request) ?? '', settings.adminToken)) {
      // Tells a page that the token would help, and not another address.
      response.setHeader('WWW-Authenticate', 'Bearer');
      return fail(response, refusals.adminToken());
    }
    const wanted = body(openRoomSchema, request, response);
    if (wanted === undefined) return;
    const made = staffRoles.map(makeLink);
    const opened = await directory.open((code) =>
      openingCommand(wanted, { code, links: made.map(({ link }) => link) }),
    );
    if ('ok' in opened) return fail(response, opened);
    const { code, title } = roomSummary(opened.state());
    const origin = await waysIn.forLinks(request);
    const links = Object.fromEntries(made.map(({ link, path }) => [link.role, `${origin}${path(code)}`]));
    response.status(201).json({ code, title, links: { join: `${origin}/r/${code}`, ...links } });
  };
}

export function createApi(parts: ApiParts): Router {
  const { origins, signer, waysIn } = parts;
  const { comeTo, roomOf, hostAt, roomOfHost, staffOf } = createFinder(parts);
  const api = Router();
  api.use(guards(origins, parts.admission));
  api.use(json({ limit: transportLimits.httpBodyBytes, strict: true, type: 'application/json' }));

  api.post('/rooms', openRoom(parts));
  api.get('/rooms/:code', async (request, response) => {
    const room = await roomOf(request, response);
    if (room !== undefined) response.json({ ...roomSummary(room.state()), here: room.here() });
  });
  api.post('/rooms/:code/session', async (request, response) => {
    const wanted = body(sessionSchema, request, response);
    const come = wanted === undefined ? undefined : await comeTo(request, response, wanted.secret);
    if (come === undefined) return;
    const { room, link } = come;
    if (link === undefined) return fail(response, refusals.secretInvalid());
    response.setHeader('Set-Cookie', staffCookie(signer, room.code, link, origins.isSecure(request)));
    response.json({ role: link.role });
  });
  api.get('/rooms/:code/addresses', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room === undefined) return;
    const chosen = chosenHost(room.state());
    const known = waysIn.mayBeTold(request) ? await waysIn.look() : [];
    response.json({ addresses: known.map(({ host, kind }) => ({ host, kind, chosen: host === chosen })) });
  });
  addLinks(api, {
    waysIn,
    hostAt,
    giveCookie(request, response, room, link) {
      if (bearer(request) !== undefined) return;
      response.setHeader('Set-Cookie', staffCookie(signer, room.code, link, origins.isSecure(request)));
    },
  });
  addExports(api, roomOfHost);
  addRecap(api, roomOf, {
    ofAll: waysIn.site.now,
    async of(request, room) {
      const hall = chosenHost(room.state()) === undefined ? await waysIn.hallFor(request) : undefined;
      const isStaff = hall !== undefined && staffRoles.some((role) => staffOf(request, room, role) !== undefined);
      return isStaff ? { publicUrl: hall } : waysIn.site.now();
    },
  });
  api.use((_request, response) => fail(response, refusals.noSuchAddress(), 404));
  return api;
}
