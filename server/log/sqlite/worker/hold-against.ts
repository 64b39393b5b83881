import type { Damages } from './damages.ts';
import { restoreSteps, type LogFiles } from '../tables/files.ts';
import type { HeadsFile } from './heads-file.ts';
import { placeOfRoom, type Rooms } from './rooms.ts';

export type Held = {
  readonly files: LogFiles;
  readonly identity: string;
  readonly rooms: Rooms;
  readonly damages: Damages;
};

/**
 * The log against the heads that were kept beside it: rooms that are shorter than there, or missing, are damaged; what
 * is older there, or missing, is written anew. Throws where they belong to another database.
 */
export function holdAgainst(heads: HeadsFile, { files, identity, rooms, damages }: Held): void {
  const { found } = heads;
  if (heads.identity !== undefined && heads.identity !== identity && found.size > 0) {
    throw new Error(
      `${files.database} is not the database that ${files.heads} was written for: it was replaced, emptied or ` +
        `damaged. ${restoreSteps(files.dataDir)}`,
    );
  }
  const known = new Map(rooms.all().map((room) => [room.name, room]));
  const short = [...found.values()].filter(({ name, head }) => (known.get(name)?.head ?? 0) < head);
  damages.addAll(
    short.map(({ name, line }) => {
      const room = known.get(name);
      return { room: name, where: room === undefined ? `the room in line ${line} of heads` : placeOfRoom(room.id) };
    }),
    'less of it is in the database than was acknowledged.',
  );
  if (heads.identity !== identity) heads.belongTo(identity);
  heads.keep([...known.values()].filter(({ name, head }) => (found.get(name)?.head ?? 0) < head));
}
