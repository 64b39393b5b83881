import { RoomDamaged } from '../../port.ts';
import { isOfTheMedium, sentenceOf } from '../fault.ts';

/** Rooms of which something stored is not what was written. They stay refused until the next start. */
export type Damages = {
  has(room: string): boolean;
  /** Throws where the room is among them. */
  refuse(room: string): void;
  /** `where` says which room to the operator, without its code. */
  add(room: string, where: string, what: string): RoomDamaged;
  /** The same for those that are found together at a start: one sentence for all. */
  addAll(rooms: readonly { readonly room: string; readonly where: string }[], what: string): void;
};

export function createDamages(tell: (sentence: string) => void, steps: string): Damages {
  const rooms = new Map<string, RoomDamaged>();
  const note = (room: string, where: string, what: string): RoomDamaged => {
    const damaged = new RoomDamaged(`${where}: ${what}`);
    rooms.set(room, damaged);
    return damaged;
  };
  const say = (where: string, what: string) =>
    tell(`Stored data is damaged, so what it belongs to is refused and all else goes on. ${where}: ${what} ${steps}`);
  return {
    has: (room) => rooms.has(room),
    refuse(room) {
      const damaged = rooms.get(room);
      if (damaged !== undefined) throw damaged;
    },
    add(room, where, what) {
      const before = rooms.get(room);
      if (before !== undefined) return before;
      say(where, what);
      return note(room, where, what);
    },
    addAll(found, what) {
      const fresh = found.filter(({ room }) => !rooms.has(room));
      for (const { room, where } of fresh) note(room, where, what);
      if (fresh.length > 0) say([...new Set(fresh.map(({ where }) => where))].join(', '), what);
    },
  };
}

/** Whatever goes wrong over one room is its damage, unless the medium just cannot be used at the moment. */
export function orDamaged<Result>(damages: Damages, room: string, where: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof RoomDamaged || isOfTheMedium(error)) throw error;
    throw damages.add(room, where, `${sentenceOf(error).replace(/\.$/u, '')}.`);
  }
}
