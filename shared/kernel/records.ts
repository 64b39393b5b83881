import { lastMade } from './remember.ts';

export type Json = string | number | boolean | readonly Json[] | { readonly [field: string]: Json };

/** One record of a view: small, flat where possible, never holding null or undefined. */
export type ViewRecord = { readonly [field: string]: Json };

/** A view is a map key -> record. */
export type View = { readonly [key: string]: ViewRecord };

/**
 * Fields of a record before those that are undefined are dropped: what may be absent, and texts, whose bytes may have been
 * erased.
 */
export type FieldsOf<Told> = Told extends unknown
  ? {
      readonly [Field in keyof Told]:
        | Told[Field]
        | (string extends Told[Field] ? undefined : object extends Pick<Told, Field> ? undefined : never);
    }
  : never;

type Keys<Told> = Told extends unknown ? keyof Told : never;
/** No field but these, not even one that comes with others in a spread. */
export type NoMore<Given, Told> = { readonly [Field in Exclude<keyof Given, Keys<Told>>]: never };

/**
 * Drops fields that are undefined, so that an absent thing is absent on the wire. `Told` is what is expected where it is
 * called: it is never given, so that what is given can be looked at.
 */
export function record<Told extends ViewRecord, Given extends FieldsOf<Told>>(
  given: Given & NoMore<Given, Told>,
): Told {
  const all = given as Fields;
  const kept: { [field: string]: Json } = {};
  for (const field of Object.keys(all)) {
    const value = all[field];
    if (value !== undefined) kept[field] = value;
  }
  return kept as Told;
}

type Fields = { readonly [field: string]: Json | undefined };

function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]);
}

const isSameFields = (before: Fields, now: Fields): boolean =>
  Object.keys(now).every((field) => sameValue(before[field], now[field]));

/**
 * `record` that gives the same reference for the same owner as long as the fields say the same. In a long queue
 * almost nothing changes from one entry to the next: so it need not be made, nor compared, again.
 */
export function recordsByOwner<Told extends ViewRecord = ViewRecord>(): <Given extends FieldsOf<Told>>(
  owner: object,
  given: Given & NoMore<Given, Told>,
) => Told {
  const made = lastMade<Fields, Told>(isSameFields);
  return (owner, given) => made(owner, given as Fields, () => record<Told, FieldsOf<Told>>(given as never));
}
