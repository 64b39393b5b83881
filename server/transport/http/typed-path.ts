import { roomPages } from '../../../shared/kernel/roles.ts';
import { readCode } from '../../../shared/room/code.ts';
import { transportLimits } from '../limits.ts';

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Without what people take along when they copy, or a program when it makes a link of a sentence: quotes, brackets, stops. */
const bare = (word: string) => {
  const signs = [...word.normalize('NFKC')];
  const isPart = (sign: string) => /[\p{L}\p{N}]/u.test(sign);
  return signs.slice(signs.findIndex(isPart), signs.findLastIndex(isPart) + 1).join('');
};

/**
 * Where a typed address was to lead: `/abc-234`, `/R/ABC234` and `/r/ABC234),` all mean `/r/ABC234`. Undefined where it leads
 * there already, or where nobody can tell. By its spelling alone: whether there is such a room is not looked for.
 */
export function meantPath(path: string): string | undefined {
  if (path.length > transportLimits.typedPathChars) return undefined;
  const words = decoded(path)?.split('/').map(bare).filter(Boolean) ?? [];
  const [typed = '', page, ...rest] = words[0]?.toLowerCase() === 'r' ? words.slice(1) : words;
  if (rest.length > 0) return undefined;
  const code = readCode(typed);
  const known = roomPages.find((name) => name === page?.toLowerCase());
  if (code === undefined || (page !== undefined && known === undefined)) return undefined;
  const meant = known === undefined ? `/r/${code}` : `/r/${code}/${known}`;
  return path === meant || path === `${meant}/` ? undefined : meant;
}
