import type { DatabaseSync } from 'node:sqlite';
import { headChecksum, headText, isBlank, seedOf } from '../checksums.ts';
import type { Damages } from './damages.ts';
import { hasLineFor } from './heads-file.ts';
import { createStatements, makeTables, type RoomStatements } from '../tables/tables.ts';

export type Room = {
  /** What its tables are called by. */
  readonly id: number;
  readonly name: string;
  readonly seed: number;
  readonly head: number;
};

export type Rooms = {
  /** Throws where the room is known to be damaged. */
  find(name: string): Room | undefined;
  /** All that are whole as far as is known. */
  all(): readonly Room[];
  open(name: string): Room;
  grow(room: Room, head: number): void;
  /** Takes it out; its tables are the caller's. */
  blank(room: Room): void;
  /** After a transaction that did not come about. */
  reload(): void;
  statements(room: Room): RoomStatements;
};

const blanked = (text: string): string => '\0'.repeat(Buffer.byteLength(text));

export const placeOfRoom = (id: number): string => `room ${id} in plenum.db`;

/** Rooms by name, kept in memory as the database has them. */
export function createRooms(database: DatabaseSync, damages: Damages): Rooms {
  const all = database.prepare('SELECT room, name, head, checksum FROM heads ORDER BY room');
  const add = database.prepare('INSERT INTO heads (room, name, head, checksum) VALUES (?, ?, ?, ?)');
  const move = database.prepare('UPDATE heads SET head = ?, checksum = ? WHERE room = ?');
  const takeOut = database.prepare('UPDATE heads SET name = ?, head = ?, checksum = ? WHERE room = ?');
  const numberOfNext = database.prepare('SELECT coalesce(max(room), 0) + 1 AS next FROM heads');
  const rooms = new Map<string, Room>();
  const statements = createStatements(database);
  const reload = () => {
    rooms.clear();
    const broken: { readonly room: string; readonly where: string }[] = [];
    for (const row of all.iterate()) {
      const [id, name, head, checksum] = [Number(row['room']), String(row['name']), row['head'], row['checksum']];
      if ([name, head, checksum].every(isBlank)) continue;
      if (typeof head === 'string' && checksum === headChecksum(id, name, head) && !rooms.has(name))
        rooms.set(name, { id, name, seed: seedOf(name), head: Number(head) });
      else broken.push({ room: name, where: placeOfRoom(id) });
    }
    damages.addAll(
      broken.filter(({ room }) => !rooms.has(room)),
      'its head does not match its checksum.',
    );
  };
  reload();
  return {
    find(name) {
      damages.refuse(name);
      return rooms.get(name);
    },
    all: () => [...rooms.values()].filter(({ name }) => !damages.has(name)),
    open(name) {
      if (!hasLineFor(name)) throw new Error('The name of a room is empty or too long.');
      const id = Number(numberOfNext.get()?.['next']);
      const head = headText(0);
      add.run(id, name, head, headChecksum(id, name, head));
      makeTables(database, id);
      const room = { id, name, seed: seedOf(name), head: 0 };
      rooms.set(name, room);
      return room;
    },
    grow(room, head) {
      const text = headText(head);
      move.run(text, headChecksum(room.id, room.name, text), room.id);
      rooms.set(room.name, { ...room, head });
    },
    blank(room) {
      const head = headText(room.head);
      const zeros = [room.name, head, headChecksum(room.id, room.name, head)].map(blanked);
      takeOut.run(...zeros, room.id);
      rooms.delete(room.name);
    },
    reload,
    statements: ({ id }) => statements(id),
  };
}
