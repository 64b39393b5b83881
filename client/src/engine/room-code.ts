import { limits } from '../../../shared/kernel/limits.ts';
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

/** Whether something of it is in no code, since it is easily taken for another letter. */
export const isMisread = (code: string): boolean => /[01ILO]/u.test(code);

function decoded(typed: string): string {
  try {
    return decodeURIComponent(typed);
  } catch {
    return typed;
  }
}

/**
 * What somebody typed as a code, as they typed it, out of an address that led nowhere: `/abcd`, `/r/abc-23/stage`, or the
 * code alone. Empty where nothing of it can be meant as one.
 */
export function typedCode(address: string): string {
  const words = address.split('/').filter((word) => word !== '');
  const isRoom = words[0]?.toLowerCase() === 'r';
  const [word = '', ...more] = isRoom ? words.slice(1) : words;
  const typed = decoded(word);
  const letters = plainCode(typed).length;
  const isMeant = letters > 0 && letters <= 2 * limits.codeMaxChars && (isRoom || more.length === 0);
  return isMeant ? typed : '';
}
