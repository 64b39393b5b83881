import type { Request, Response, Router } from 'express';
import { remember } from '../../../shared/kernel/remember.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { recapOf, type Site } from '../../../shared/room/views.ts';
import type { RoomHost } from '../../room/host.ts';
import { fail } from './errors.ts';
import { compressed, pickCoding } from './static-files.ts';

type Made = ReturnType<typeof compressed>;
/** The room of the path; undefined after the refusal was sent. */
type FindRoom = (request: Request, response: Response) => Promise<RoomHost | undefined>;

/** What the operator said, and, for staff whose page has no address that others could use, the hall's (L8). */
type Sites = { readonly ofAll: Site; readonly of: (request: Request, host: RoomHost) => Promise<Site> };

/** The recap as JSON (C1). A whole hall asks for it at the end: it is made, and compressed, once for all of them. */
export function addRecap(api: Router, room: FindRoom, sites: Sites): void {
  const recap = remember((state: RoomState): Made | undefined => {
    const record = recapOf(state, sites.ofAll);
    return record === undefined ? undefined : compressed(Buffer.from(JSON.stringify(record)), 'quickly');
  });
  api.get('/rooms/:code/recap', async (request, response) => {
    const host = await room(request, response);
    if (host === undefined) return;
    const site = await sites.of(request, host);
    if (site !== sites.ofAll) {
      const record = recapOf(host.state(), site);
      if (record !== undefined) return void response.json(record);
    }
    const body = recap(host.state());
    if (body === undefined) return fail(response, refusals.noRecapYet());
    const coding = pickCoding(request.headers['accept-encoding'], ['br', 'gzip', 'identity']);
    response.setHeader('Vary', 'Accept-Encoding');
    if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
    response.type('json').send(await body(coding));
  });
}
