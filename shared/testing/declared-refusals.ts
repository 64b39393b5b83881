import type { Rejection } from '../kernel/rejection.ts';
import { refusalTables } from '../wire/refusal-keys.ts';

type Says = string | ((facts: Rejection['facts']) => string);
const byKey = new Map(refusalTables.flatMap((table) => Object.values(table)).map((one) => [one.key as string, one]));

/** The same refusal, which must be what its table says by its key and facts. */
export function asDeclared(refusal: Rejection): Rejection {
  const { rejected, key, message, facts } = refusal;
  const { code, says } = byKey.get(key) ?? { code: undefined, says: '' };
  const sentence = typeof says === 'string' ? says : (says as Exclude<Says, string>)(facts);
  if (rejected !== code || message !== sentence)
    throw new Error(`${key} is declared as ${code}: ${sentence}\nand refused as ${rejected}: ${message}`);
  return refusal;
}
