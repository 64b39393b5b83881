import { RoomDamaged } from '../log/port.ts';
import type { Directory } from '../room/directory.ts';
import type { RoomHost } from '../room/host.ts';

/** `damaged`: a room has this code, and what is stored of it is not what was written. */
export async function findRoom(
  directory: Pick<Directory, 'find'>,
  code: string,
): Promise<RoomHost | 'damaged' | undefined> {
  try {
    return await directory.find(code);
  } catch (fault) {
    if (fault instanceof RoomDamaged) return 'damaged';
    throw fault;
  }
}
