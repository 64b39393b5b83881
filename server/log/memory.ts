import type { Entry } from '../../shared/room/entry.ts';
import { createFollowers } from './followers.ts';
import type { Log } from './port.ts';

/** A log that ends with the process: for tests and for trying things out. */
export function createMemoryLog(): Log {
  const rooms = new Map<string, readonly Entry[]>();
  const followers = createFollowers();
  return {
    async append(room, expectedRevision, entries) {
      if (entries.length === 0) throw new Error('An append needs at least one entry.');
      const before = rooms.get(room) ?? [];
      if (before.length !== expectedRevision) return { outcome: 'conflict', head: before.length };
      const added = entries.map((entry, index) => ({ ...entry, revision: expectedRevision + 1 + index }));
      rooms.set(room, [...before, ...added]);
      followers.tell(room, before.length + added.length);
      return { outcome: 'appended', revision: before.length + added.length };
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
