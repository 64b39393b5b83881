import { plainCode } from './device.ts';

/** The part of an address that has the code: after `/r/`, else the last there is. */
function codePart(typed: string): string {
  const [path = ''] = typed.split(/[?#]/u, 1);
  return /\/r\/+([^/\s]+)/iu.exec(path)?.[1] ?? path.split('/').findLast((word) => plainCode(word) !== '') ?? '';
}

/** The code in what a person typed or pasted: any case, with spaces or dashes, or a whole link. */
export function readRoomCode(typed: string): string {
  return plainCode(codePart(typed));
}
