import type { Request, Response, Router } from 'express';
import { remember } from '../../../shared/kernel/remember.ts';
import { transportRefusals as refusals } from '../../../shared/wire/refusals.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { recapOf, type Site } from '../../../shared/room/views.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { fail } from './errors.ts';
import { compressed, pickCoding } from './static-files.ts';

type Made = ReturnType<typeof compressed>;
/** The room of the path; undefined after the refusal was sent. */
type FindRoom = (request: Request, response: Response) => Promise<LoadedRoom | undefined>;

/** What the operator said or the host chose, and, for staff whose page has no address that others could use, the hall's (L8). */
type Sites = { readonly ofAll: () => Site; readonly of: (request: Request, room: LoadedRoom) => Promise<Site> };

/** The recap as JSON (C1). A whole hall asks for it at the end: it is made, and compressed, once for all of them. */
export function addRecap(api: Router, roomOf: FindRoom, sites: Sites): void {
  const recap = remember((state: RoomState, site: Site): Made | undefined => {
    const record = recapOf(state, site);
    return record === undefined ? undefined : compressed(Buffer.from(JSON.stringify(record)), 'quickly');
  });
  api.get('/rooms/:code/recap', async (request, response) => {
    const room = await roomOf(request, response);
    if (room === undefined) return;
    const site = await sites.of(request, room);
    const ofAll = sites.ofAll();
    if (site !== ofAll) {
      const record = recapOf(room.state(), site);
      if (record !== undefined) return void response.json(record);
    }
    const body = recap(room.state(), ofAll);
    if (body === undefined) return fail(response, refusals.noRecapYet());
    const coding = pickCoding(request.headers['accept-encoding'], ['br', 'gzip', 'identity']);
    response.setHeader('Vary', 'Accept-Encoding');
    if (coding !== 'identity') response.setHeader('Content-Encoding', coding);
    response.type('json').send(await body(coding));
  });
}
