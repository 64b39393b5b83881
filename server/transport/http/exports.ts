import type { Request, Response, Router } from 'express';
import { roomSummary } from '../../../shared/room/opening.ts';
import { exportOf } from '../../../shared/room/views.ts';
import { wallAt } from '../../../shared/room/wall-time.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { csvOf, tsvOf } from './csv.ts';

/** The room of the path where the host asks; undefined after the refusal was sent. */
export type RoomOfHost = (request: Request, response: Response) => Promise<LoadedRoom | undefined>;

/** Offered as a file; a code is letters and digits alone, so its name needs no quoting. */
function asFile(response: Response, { code }: LoadedRoom, kind: 'csv' | 'json' | 'tsv'): void {
  response.setHeader('Content-Disposition', `attachment; filename="plenum-${code}.${kind}"`);
}

/** What the host takes along (C2). Nobody else's cache keeps it: the whole interface is never stored. */
export function addExports(api: Router, roomOfHost: RoomOfHost): void {
  api.get('/rooms/:code/export.json', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room === undefined) return;
    const { code, title } = roomSummary(room.state());
    asFile(response, room, 'json');
    response.json({ code, title, exportedAt: wallAt(room.state(), room.now()), ...exportOf(room.state()) });
  });
  api.get('/rooms/:code/export.csv', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room === undefined) return;
    const csv = await csvOf(exportOf(room.state()));
    asFile(response, room, 'csv');
    response.type('text/csv; charset=utf-8').send(csv);
  });
  api.get('/rooms/:code/export.tsv', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room === undefined) return;
    const tsv = await tsvOf(exportOf(room.state()));
    asFile(response, room, 'tsv');
    response.setHeader('Content-Type', 'text/tab-separated-values; charset=utf-16le');
    response.send(tsv);
  });
}
