import { join } from '../../e2e/support/programs/program.ts';
import { openRoom } from '../../e2e/support/room.ts';
import { introduceStaff, visitRecap, visitStaff, type Setting } from './people.ts';

/** A room in which nobody says a word, from its doors to its end. */
export async function pictureEmptyRoom(setting: Setting): Promise<void> {
  const { server, gallery } = setting;
  const room = await openRoom(server.url, 'The new bridge');
  const host = await join(server.url, room, 'host', 'Hanna');
  await gallery.visit('phone', room.links.join);
  await visitStaff(setting, server.url, room);
  await gallery.shoot('empty-doors');
  await introduceStaff(setting);
  await host.must('room.phase', { phase: 'live' });
  await gallery.shoot('empty-live');
  await host.must('room.phase', { phase: 'break' });
  await gallery.shoot('empty-break');
  await host.must('room.phase', { phase: 'ended' });
  await visitRecap(setting, server.url, room);
  await gallery.shoot('empty-ended');
  host.close();
}
