import { pipeline } from 'node:stream/promises';
import type { Request, Response, Router } from 'express';
import { roomSummary } from '../../../shared/room/opening.ts';
import { exportOf } from '../../../shared/room/views.ts';
import { wallAt } from '../../../shared/room/wall-time.ts';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { csvOf, tsvOf } from './csv.ts';
import { zipOf } from './zip.ts';

/** The room of the path where the host asks; undefined after the refusal was sent. */
export type RoomOfHost = (request: Request, response: Response) => Promise<LoadedRoom | undefined>;

/** Offered as a file; a code is letters and digits alone, so its name needs no quoting. */
function asFile(response: Response, { code }: LoadedRoom, kind: 'csv' | 'json' | 'tsv' | 'zip'): void {
  response.setHeader('Content-Disposition', `attachment; filename="plenum-${code}.${kind}"`);
}

function headOf(room: LoadedRoom) {
  const { code, title } = roomSummary(room.state());
  return { code, title, exportedAt: wallAt(room.state(), room.now()) };
}

const tables = [
  { kind: 'csv', type: 'text/csv; charset=utf-8', make: csvOf },
  { kind: 'tsv', type: 'text/tab-separated-values; charset=utf-16le', make: tsvOf },
] as const;

/** What the host takes along (C2). Nobody else's cache keeps it: the whole interface is never stored. */
export function addExports(api: Router, roomOfHost: RoomOfHost): void {
  api.get('/rooms/:code/export.json', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room === undefined) return;
    asFile(response, room, 'json');
    response.json({ ...headOf(room), ...exportOf(room.state()) });
  });
  api.get('/rooms/:code/export.zip', async (request, response) => {
    const room = await roomOfHost(request, response);
    if (room === undefined) return;
    const head = headOf(room);
    asFile(response, room, 'zip');
    response.setHeader('Content-Type', 'application/zip');
    await pipeline(zipOf(head, exportOf(room.state()), room.code, new Date(head.exportedAt)), response);
  });
  for (const { kind, type, make } of tables)
    api.get(`/rooms/:code/export.${kind}`, async (request, response) => {
      const room = await roomOfHost(request, response);
      if (room === undefined) return;
      const file = await make(exportOf(room.state()));
      asFile(response, room, kind);
      response.setHeader('Content-Type', type);
      response.send(file);
    });
}
