import { isInGroup } from '../../shared/kernel/contents.ts';
import type { Entry, NewEntry } from '../../shared/room/entry.ts';
import { createFollowers } from './followers.ts';
import type { Log, Marks } from './port.ts';

/** The entry without the contents that a newer one takes away; the same one where it has none of them. */
function without({ contents, ...rest }: Entry, { erases = [], redacts = [] }: NewEntry): Entry {
  const isRedacted = (id: string) => redacts.some((one) => one.revision === rest.revision && one.id === id);
  const kept = Object.entries(contents ?? {}).filter(([id]) => !isInGroup(id, erases) && !isRedacted(id));
  return kept.length === 0 ? rest : { ...rest, contents: Object.fromEntries(kept) };
}

/** A log that ends with the process: for tests and for trying things out. */
export function createMemoryLog(): Log {
  const rooms = new Map<string, readonly Entry[]>();
  const marks = new Map<string, Marks>();
  const followers = createFollowers();
  return {
    async append(room, expectedRevision, entries) {
      if (entries.length === 0) throw new Error('An append needs at least one entry.');
      const before = rooms.get(room) ?? [];
      if (before.length !== expectedRevision) return { outcome: 'conflict', head: before.length };
      const revision = before.length + entries.length;
      let after = [...before];
      for (const entry of entries) {
        if (entry.erases !== undefined || entry.redacts !== undefined)
          after = after.map((older) => without(older, entry));
        after.push({ ...entry, revision: after.length + 1 });
      }
      rooms.set(room, after);
      followers.tell(room, revision);
      return { outcome: 'appended', revision };
    },
    async read(room, from, limit) {
      const first = Math.max(from, 1) - 1;
      return (rooms.get(room) ?? []).slice(first, first + limit);
    },
    head: async (room) => rooms.get(room)?.length ?? 0,
    rooms: async () => [...rooms.keys()],
    follow: followers.follow,
    marks: async (room) => marks.get(room) ?? {},
    async mark(room, changes) {
      if (room !== '' && !rooms.has(room)) return;
      const after = Object.entries({ ...marks.get(room), ...changes });
      marks.set(
        room,
        Object.fromEntries(after.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
      );
    },
    async forget(room) {
      rooms.delete(room);
      marks.delete(room);
    },
    health: async () => ({ writable: true, detail: 'kept in memory' }),
    close: async () => {},
  };
}
