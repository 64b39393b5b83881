import type { DatabaseSync } from 'node:sqlite';
import type { Marks } from '../port.ts';

/** No room has this number: the server's own marks stand under it. */
export const SERVER = 0;

export type RoomMarks = {
  of(room: number): Marks;
  set(room: number, changes: { readonly [name: string]: number | undefined }): void;
  drop(room: number): void;
};

/** Numbers beside the rooms' logs, by the numbers of the rooms. */
export function createMarks(database: DatabaseSync): RoomMarks {
  const all = database.prepare('SELECT name, value FROM marks WHERE room = ?');
  const put = database.prepare(
    'INSERT INTO marks (room, name, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM marks WHERE room = ? AND name = ?');
  const removeAll = database.prepare('DELETE FROM marks WHERE room = ?');
  return {
    of: (room) => Object.fromEntries(all.all(room).map(({ name, value }) => [String(name), Number(value)])),
    set(room, changes) {
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) remove.run(room, name);
        else put.run(room, name, value);
      }
    },
    drop: (room) => void removeAll.run(room),
  };
}
