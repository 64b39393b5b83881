import type { common, textRefusalsOf } from '../kernel/refusals.ts';
import type { FeatureName, features } from '../room/features.ts';
import type { refusals as room } from '../room/refusals.ts';
import type { nodeRefusals, transportRefusals } from './refusals.ts';

/*
 * What names a refusal, out of the tables of all features and of what stands around them. Types alone: no page carries
 * sentences that the server says.
 */

type Features = typeof features;
type CalledIn<F> = F extends { readonly texts?: { readonly called: infer Texts } } ? keyof Texts & string : never;

/** All texts that people write, in any feature. */
export type TextName = { [Name in FeatureName]: CalledIn<Features[Name]> }[FeatureName];

type OfFeatures = { [Name in FeatureName]: NonNullable<Features[Name]['refusals']> }[FeatureName];
type OfTexts = ReturnType<typeof textRefusalsOf<{ readonly [Text in TextName]: string }>>;
type Tables = typeof common | OfTexts | OfFeatures | typeof room | typeof nodeRefusals | typeof transportRefusals;

type ValueOf<Table> = Table extends unknown ? Table[keyof Table] : never;
/** Any refusal that something answers with. */
export type DeclaredRefusal = ValueOf<Tables>;

/** What names a refusal wherever one is told. */
export type RefusalKey = DeclaredRefusal['key'];

/** What each refusal says: a sentence, or what makes one of its facts. */
export type RefusalSentences = { readonly [One in DeclaredRefusal as One['key']]: One['says'] };

/** What the sentence of a refusal is made of, beside its key; the same facts travel along. */
export type FactsOf<Key extends RefusalKey> = Extract<DeclaredRefusal, { readonly key: Key }>['says'] extends (
  facts: infer Facts,
) => string
  ? Facts
  : Readonly<Record<never, never>>;
