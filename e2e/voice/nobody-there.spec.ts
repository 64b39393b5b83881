import { expect } from '@playwright/test';
import type { RoomEvent } from '../../shared/room/features.ts';
import { openSqliteLog } from '../../server/log/sqlite/sqlite.ts';
import { testOfOneServer as test } from '../support/hall.ts';
import { desk } from '../support/pages.ts';
import type { Server } from '../support/programs/server.ts';

const yearMs = 365 * 86_400_000;

/** What a server writes by itself after a day or an hour; here while it is off. */
async function write(server: Server, code: string, at: number, event: RoomEvent): Promise<void> {
  await server.kill();
  const log = await openSqliteLog({ dataDir: server.dataDir, onFatal: (fault) => expect(fault).toBeUndefined() });
  const written = await log.append(code, await log.head(code), [{ at, events: [event] }]);
  expect(written.outcome).toBe('appended');
  await log.close();
  await server.start();
}

test('L2 a room that ended by itself says so to its host, who opens it again as it was', async ({ hall, server }) => {
  // A page that asks for the recap while the room is opened again is told that there is none any more.
  hall.watch.allow(/net::ERR_|WebSocket|status of 409/u);
  const room = await hall.openLive('Nobody there');
  await write(server, room.code, Date.now(), { type: 'room.phase-changed', phase: 'ended', itself: true });
  const host = await (await hall.browser({ width: 1280, height: 800 })).newPage();
  await host.goto(room.links.host);
  await expect(host.getByText('This room ended by itself after a day without anybody.')).toBeVisible();
  const phone = await hall.attendee(room);
  await expect(phone.getByText('Nobody there').first()).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Raise hand' })).toHaveCount(0);
  await desk.button(host, 'Open it again').click();
  await expect(host.getByText('The room is live.')).toBeVisible();
  await expect(phone.getByRole('button', { name: 'Raise hand' })).toBeVisible();
});

test('L2 a room written with a clock a year ahead counts down to its start all the same, and tells its host', async ({
  hall,
  server,
}) => {
  hall.watch.allow(/net::ERR_|WebSocket/u);
  const room = await hall.open('A year ahead', { startsAt: Date.now() + 3_600_000 });
  await write(server, room.code, Date.now() + yearMs, { type: 'room.ran-ahead', aheadMs: yearMs });
  const host = await hall.host(room);
  await expect(host.getByText(/the room keeps its own time/u)).toBeVisible();
  for (const page of [host, await hall.attendee(room), await hall.stage(room)])
    await expect(page.getByRole('timer')).toContainText(/(?:59|58|57):\d\d/u);
});
