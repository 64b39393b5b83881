import type { DatabaseSync } from 'node:sqlite';
import type { Page } from './messages.ts';

export type Reader = {
  page(room: string, from: number, limit: number): Page;
  head(room: string): number;
  rooms(): readonly string[];
};

export function createReader(database: DatabaseSync): Reader {
  const head = database.prepare('SELECT head FROM rooms WHERE name = ?');
  const rooms = database.prepare('SELECT name FROM rooms ORDER BY name');
  // Joined inside SQLite: one string out instead of a value per row. The order is the primary key's; sorting inside
  // group_concat would be a promise instead of a habit, but costs twice the time, and `entriesOf` checks it anyway.
  const bodies = database.prepare(`
    SELECT group_concat(body, ',') AS joined FROM (
      SELECT body FROM entries
      WHERE room = (SELECT id FROM rooms WHERE name = ?) AND revision >= ? AND revision < ? ORDER BY revision)`);
  const contents = database.prepare(`
    SELECT revision, id, owner, value FROM contents
    WHERE room = (SELECT id FROM rooms WHERE name = ?) AND revision >= ? AND revision < ? ORDER BY revision, id`);
  contents.setReturnArrays(true);
  return {
    page(room, from, limit) {
      const rows = contents.all(room, from, from + limit);
      const entries = String(bodies.get(room, from, from + limit)?.['joined'] ?? '');
      return rows.length === 0 ? { entries } : { entries, contents: JSON.stringify(rows) };
    },
    head: (room) => Number(head.get(room)?.['head'] ?? 0),
    rooms: () => rooms.all().map((row) => String(row['name'])),
  };
}
