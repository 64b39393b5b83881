import { Router, json, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Credential } from '../../../shared/kernel/shell.ts';
import { staffPages, staffRoles, type StaffRole } from '../../../shared/kernel/roles.ts';
import { wireLimits } from '../../../shared/wire/limits.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import {
  issueLinkCommand,
  openingCommand,
  openRoomSchema,
  revokeLinkCommand,
  roomSummary,
  type NewLink,
} from '../../../shared/room/opening.ts';
import type { Directory } from '../../room/directory.ts';
import { wallAt } from '../../../shared/room/wall-time.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import type { Settings } from '../../settings.ts';
import type { Admission } from '../doors/admission.ts';
import type { Proof } from '../doors/code-door.ts';
import { hadStaffLink, staffCookie, staffOfCookies } from '../secrets/cookies.ts';
import { addExports } from './exports.ts';
import { bearer, deviceOf, guards } from './guards.ts';
import type { HandshakeParts } from '../sockets/handshake.ts';
import type { WaysIn } from '../hall/ways-in.ts';
import { fail } from './errors.ts';
import { hasForbiddenKey } from '../sockets/bad-messages.ts';
import { transportLimits } from '../limits.ts';
import { mistakeIn } from '../refusals.ts';
import { addRecap } from './recap.ts';
import { credentialOf, hashSecret, newLinkId, newSecret, sameText } from '../secrets/secrets.ts';

export type ApiParts = HandshakeParts & {
  readonly directory: Directory;
  readonly admission: Admission;
  readonly waysIn: WaysIn;
  readonly settings: Pick<Settings, 'adminToken' | 'publicUrl'>;
};

const sessionSchema = z.strictObject({ secret: z.string().max(wireLimits.staffSecretChars) });
const newLinkSchema = z.strictObject({ role: z.enum(staffRoles) });

type MadeLink = { readonly link: NewLink; readonly path: (code: string) => string };

function makeLink(role: StaffRole): MadeLink {
  const secret = newSecret();
  return {
    link: { id: newLinkId(), role, hash: hashSecret(secret) },
    path: (code) => `/r/${code}/${staffPages[role]}#k=${secret}`,
  };
}

/** The body in its declared shape; undefined after the refusal was sent. */
function body<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
  response: Response,
): z.infer<Schema> | undefined {
  const raw: unknown = request.body;
  const parsed = hasForbiddenKey(raw) ? undefined : schema.safeParse(raw);
  if (parsed?.success === true) return parsed.data;
  const mistake = mistakeIn(parsed?.error.issues);
  fail(response, mistake === undefined ? refusals.bodyNotUnderstood() : refusals.bodyMistaken(mistake));
  return undefined;
}

function createFinder(parts: ApiParts) {
  const { origins, codes, signer } = parts;

  const staffOf = (request: Request, room: LoadedRoom, asked: StaffRole): Credential | undefined => {
    const secret = bearer(request);
    return secret === undefined
      ? staffOfCookies(origins, signer, request, room, asked)
      : credentialOf(room.credentials(), secret);
  };
  /** The room of the path; undefined after the refusal was sent. `secret`: a staff secret that the body brought. */
  const roomOf = async (
    request: Request,
    response: Response,
    secret = bearer(request),
  ): Promise<LoadedRoom | undefined> => {
    const device = deviceOf(request);
    const proof: Proof = {
      isSigned: (code) =>
        (device !== undefined && signer.readDevice(code, device) !== undefined) ||
        hadStaffLink(origins, signer, request, code),
      ...(secret === undefined ? {} : { opens: (room) => credentialOf(room.credentials(), secret) !== undefined }),
    };
    const found = await codes.find(request, String(request.params['code'] ?? ''), proof, false);
    if (typeof found === 'object') return found;
    if (found === 'rate-limited')
      fail(response, refusals.tooManyWrongCodes(), 429, 60_000 / transportLimits.wrongCodesPerMinute);
    else if (found === 'room-damaged') fail(response, refusals.roomDamaged());
    else fail(response, refusals.roomNotFound());
    return undefined;
  };
  const roomOfHost = async (request: Request, response: Response): Promise<LoadedRoom | undefined> => {
    const room = await roomOf(request, response);
    if (room === undefined || staffOf(request, room, 'host')?.role === 'host') return room;
    fail(response, refusals.hostOnly());
    return undefined;
  };
  return { roomOf, roomOfHost, staffOf };
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
  const { publicUrl } = parts.settings;
  const { roomOf, roomOfHost, staffOf } = createFinder(parts);
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
    const room = wanted === undefined ? undefined : await roomOf(request, response, wanted.secret);
    if (room === undefined || wanted === undefined) return;
    const credential = credentialOf(room.credentials(), wanted.secret);
    if (credential === undefined) return fail(response, refusals.secretInvalid());
    response.setHeader('Set-Cookie', staffCookie(signer, room.code, credential, origins.isSecure(request)));
    response.json({ role: credential.role });
  });
  api.get('/rooms/:code/links', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room !== undefined)
      response.json({
        links: room
          .credentials()
          .map(({ id, role, issuedAt }) => ({ id, role, issuedAt: wallAt(room.state(), issuedAt) })),
      });
  });
  api.post('/rooms/:code/links', async (request, response) => {
    const room = await roomOfHost(request, response);
    const wanted = room === undefined ? undefined : body(newLinkSchema, request, response);
    if (room === undefined || wanted === undefined) return;
    const { link, path } = makeLink(wanted.role);
    const ack = await room.submit({ command: issueLinkCommand(link), actor: { role: 'system' } });
    if (!ack.ok) return fail(response, ack);
    const origin = await waysIn.forLinks(request);
    response.status(201).json({ id: link.id, role: link.role, url: `${origin}${path(room.code)}` });
  });
  api.delete('/rooms/:code/links/:id', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room === undefined) return;
    const ack = await room.submit({ command: revokeLinkCommand(request.params.id), actor: { role: 'system' } });
    if (ack.ok) response.status(204).end();
    else fail(response, ack);
  });
  addExports(api, roomOfHost);
  const ofAll = publicUrl === undefined ? {} : { publicUrl };
  addRecap(api, roomOf, {
    ofAll,
    async of(request, room) {
      const hall = await waysIn.hallFor(request);
      const isStaff = hall !== undefined && staffRoles.some((role) => staffOf(request, room, role) !== undefined);
      return isStaff ? { publicUrl: hall } : ofAll;
    },
  });
  api.use((_request, response) => fail(response, refusals.noSuchAddress(), 404));
  return api;
}
