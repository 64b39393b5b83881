import { common, textRefusalsOf } from '../kernel/refusals.ts';
import type { Rejection } from '../kernel/rejection.ts';
import { refusals as room } from '../room/refusals.ts';
import { registry } from '../room/room.ts';
import type { DeclaredRefusal, TextName } from '../wire/refusal-keys.ts';
import { nodeRefusals, transportRefusals } from '../wire/refusals.ts';

type Texts = { readonly [Text in TextName]: string };

/** All texts that people write; one that several features have is called the same in all of them. */
export const writtenTexts = Object.assign({}, ...registry.map(([, { texts }]) => texts?.called)) as Texts;

/** Every table of refusals: those of the features, and of what stands around them. */
export const refusalTables: readonly object[] = [
  common,
  textRefusalsOf(writtenTexts),
  ...registry.flatMap(([, { refusals }]) => (refusals === undefined ? [] : [refusals])),
  room,
  nodeRefusals,
  transportRefusals,
];
export const declaredRefusals = refusalTables.flatMap((table) => Object.values(table) as readonly DeclaredRefusal[]);

type Says = string | ((facts: Rejection['facts']) => string);
const byKey = new Map(declaredRefusals.map((one) => [one.key as string, one]));

/** The same refusal, which must be what its table says by its key and facts. */
export function asDeclared(refusal: Rejection): Rejection {
  const { rejected, key, message, facts } = refusal;
  const { code, says } = byKey.get(key) ?? { code: undefined, says: '' };
  const sentence = typeof says === 'string' ? says : (says as Exclude<Says, string>)(facts);
  if (rejected !== code || message !== sentence)
    throw new Error(`${key} is declared as ${code}: ${sentence}\nand refused as ${rejected}: ${message}`);
  return refusal;
}
