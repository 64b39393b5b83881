import { plainCode } from '../room/device.ts';

const roomPath = /\/r\/([^/?#\s]+)/iu;

/** The code in what a person typed or pasted: any case, with spaces or dashes, or a whole link. */
export function readRoomCode(typed: string): string {
  return plainCode(roomPath.exec(typed)?.[1] ?? typed);
}
