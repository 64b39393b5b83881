import { isInGroup, type ContentGroup } from '../../shared/kernel/contents.ts';
import type { Entry } from '../../shared/room/entry.ts';
import { createFollowers } from './followers.ts';
import type { Log } from './port.ts';

/** The entry without the contents of these groups; the same one where it has none. */
function without({ contents, ...rest }: Entry, groups: readonly ContentGroup[]): Entry {
  const kept = Object.entries(contents ?? {}).filter(([id]) => !isInGroup(id, groups));
  return kept.length === 0 ? rest : { ...rest, contents: Object.fromEntries(kept) };
}

/** A log that ends with the process: for tests and for trying things out. */
export function createMemoryLog(): Log {
  const rooms = new Map<string, readonly Entry[]>();
  const followers = createFollowers();
  return {
    async append(room, expectedRevision, entries) {
      if (entries.length === 0) throw new Error('An append needs at least one entry.');
      const before = rooms.get(room) ?? [];
      if (before.length !== expectedRevision) return { outcome: 'conflict', head: before.length };
      const revision = before.length + entries.length;
      let after = [...before];
      for (const entry of entries) {
        const { erases } = entry;
        if (erases !== undefined) after = after.map((older) => without(older, erases));
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
    async forget(room) {
      rooms.delete(room);
    },
    health: async () => ({ writable: true, detail: 'kept in memory' }),
    close: async () => {},
  };
}
