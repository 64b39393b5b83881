/**
 * What a refusal is about, beside its key: enough to say it in any language. Facts travel in the ack, beside the fields
 * that every refusal has.
 */
export type RefusalFacts = { readonly [fact: string]: string | number } & {
  readonly [field in 'ok' | 'code' | 'message' | 'key' | 'retryAfterMs']?: never;
};

/** Of types alone. It is private so that a copy of a refusal, which could say something else, is none. */
declare class Made {
  private readonly byTable: true;
}

/** An expected refusal: a value with a declared key and code, and a sentence a person can act on. */
export type Rejection<Code extends string = string> = Made & {
  readonly rejected: Code;
  readonly key: string;
  readonly message: string;
  readonly facts?: RefusalFacts;
};

// oxlint-disable-next-line typescript/no-explicit-any -- each sentence says itself which facts it takes
type Sentence = string | ((facts: any) => string);
type Declared = { readonly [name: string]: { readonly code: string; readonly says: Sentence } };

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${Lowercase<First>}${Rest extends Uncapitalize<Rest> ? '' : '-'}${Kebab<Rest>}`
  : Name;
type NeededFacts<Says> = Says extends (facts: infer Needed extends RefusalFacts) => string ? [facts: Needed] : [];

/** One declared refusal: called with its facts, it refuses. */
export type Refusal<Key extends string, Code extends string, Says> = ((
  ...needed: NeededFacts<Says>
) => Rejection<Code>) & {
  readonly key: Key;
  readonly code: Code;
  readonly says: Says;
};

type Refusals<Place extends string, Table extends Declared> = {
  readonly [Name in keyof Table & string]: Refusal<
    `${Place}.${Kebab<Name>}`,
    Table[Name]['code'],
    Table[Name]['says'] extends string ? string : Table[Name]['says']
  >;
};

/** Whatever such a table declares. */
export type RefusalTable = {
  readonly [name: string]: { readonly key: string; readonly code: string; readonly says: Sentence };
};

/** The codes that a table of refusals answers with. */
export type CodeOf<Table extends RefusalTable> = Table[keyof Table]['code'];

const kebab = (name: string) => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** Declares all refusals of one place, each with its code and English sentence: the only way to make one. */
/* @__NO_SIDE_EFFECTS__ */
export function refusalsOf<const Place extends string, const Table extends Declared>(
  place: Place,
  table: Table,
): Refusals<Place, Table> {
  const made = Object.entries(table).map(([name, { code, says }]) => {
    const key = `${place}.${kebab(name)}`;
    const refuse = (facts?: RefusalFacts) => {
      const message = typeof says === 'string' ? says : says(facts);
      return { rejected: code, key, message, ...(facts === undefined ? {} : { facts }) } as Rejection;
    };
    return [name, Object.assign(refuse, { key, code, says })];
  });
  return Object.fromEntries(made) as Refusals<Place, Table>;
}

export function isRejection<T extends object, Code extends string>(
  value: T | Rejection<Code>,
): value is Rejection<Code> {
  return 'rejected' in value;
}
