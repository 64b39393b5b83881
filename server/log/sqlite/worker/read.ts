import type { DatabaseSync } from 'node:sqlite';
import type { Marks } from '../../port.ts';
import { orDamaged, type Damages } from './damages.ts';
import { createMarks, SERVER } from './marks.ts';
import type { Page } from '../messages.ts';
import { placeOf } from '../places.ts';
import { placeOfRoom, type Room, type Rooms } from './rooms.ts';
import { verify, type StoredContent, type StoredEntry } from './verify.ts';

export type Reader = {
  page(room: string, from: number, limit: number): Page;
  head(room: string): number;
  rooms(): readonly string[];
  marks(room: string): Marks;
};

/** Nothing leaves the worker that was not held against its checksum. */
export function createReader(database: DatabaseSync, rooms: Rooms, damages: Damages): Reader {
  const marks = createMarks(database);
  const pageOf = (room: Room, from: number, limit: number): Page => {
    const statements = rooms.statements(room);
    const end = from + limit;
    const count = Math.max(0, Math.min(end, room.head + 1) - from);
    const entries = statements.entries.all(from, end) as unknown as readonly StoredEntry[];
    const stored = statements.contents.all(placeOf(from), placeOf(end)) as unknown as readonly StoredContent[];
    return { count, entries: verify(room.seed, from, count, entries, stored).join(',') };
  };
  return {
    page(name, from, limit) {
      const room = rooms.find(name);
      if (room === undefined) return { count: 0, entries: '' };
      return orDamaged(damages, name, placeOfRoom(room.id), () => pageOf(room, from, limit));
    },
    marks(name) {
      const room = name === '' ? SERVER : rooms.find(name)?.id;
      return room === undefined ? {} : marks.of(room);
    },
    head: (name) => rooms.find(name)?.head ?? 0,
    rooms: () =>
      rooms
        .all()
        .map(({ name }) => name)
        .sort(),
  };
}
