import type { DatabaseSync } from 'node:sqlite';
import type { Marks } from '../port.ts';
import { createMarks, SERVER } from './marks.ts';
import type { Page } from './messages.ts';
import { placeOf } from './places.ts';
import type { Rooms } from './tables.ts';

export type Reader = {
  page(room: string, from: number, limit: number): Page;
  head(room: string): number;
  rooms(): readonly string[];
  marks(room: string): Marks;
};

export function createReader(database: DatabaseSync, rooms: Rooms): Reader {
  const names = database.prepare('SELECT name FROM rooms ORDER BY name');
  const marks = createMarks(database);
  return {
    page(name, from, limit) {
      const room = rooms.find(name);
      if (room === undefined) return { entries: '' };
      const { bodies, texts } = rooms.statements(room.id);
      const rows = texts.all(placeOf(from), placeOf(from + limit));
      const entries = String(bodies.get(from, from + limit)?.['joined'] ?? '');
      return rows.length === 0 ? { entries } : { entries, contents: JSON.stringify(rows) };
    },
    marks(name) {
      const room = name === '' ? SERVER : rooms.find(name)?.id;
      return room === undefined ? {} : marks.of(room);
    },
    head: (name) => rooms.find(name)?.head ?? 0,
    rooms: () => names.all().map((row) => String(row['name'])),
  };
}
