import type { DatabaseSync } from 'node:sqlite';
import type { Marks } from '../../port.ts';
import { markChecksum } from '../checksums.ts';

/** No room has this number: the server's own marks stand under it. */
export const SERVER = 0;

export type RoomMarks = {
  /** One that does not check is missing, until it is set again. */
  of(room: number): Marks;
  set(room: number, changes: { readonly [name: string]: number | undefined }): void;
  drop(room: number): void;
};

/** Numbers beside the rooms' logs, by the numbers of the rooms. */
export function createMarks(database: DatabaseSync): RoomMarks {
  const all = database.prepare('SELECT name, value, checksum FROM marks WHERE room = ?');
  // A damaged one may be larger than a number of ours can be.
  all.setReadBigInts(true);
  const put = database.prepare(
    `INSERT INTO marks (room, name, value, checksum) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, checksum = excluded.checksum`,
  );
  const remove = database.prepare('DELETE FROM marks WHERE room = ? AND name = ?');
  const removeAll = database.prepare('DELETE FROM marks WHERE room = ?');
  return {
    of(room) {
      const rows = all.all(room).map((row) => [String(row['name']), Number(row['value']), row['checksum']] as const);
      const right = rows.filter(([name, value, checksum]) => checksum === BigInt(markChecksum(room, name, value)));
      return Object.fromEntries(right.map(([name, value]) => [name, value]));
    },
    set(room, changes) {
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) remove.run(room, name);
        else put.run(room, name, value, markChecksum(room, name, value));
      }
    },
    drop: (room) => void removeAll.run(room),
  };
}
