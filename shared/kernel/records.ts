export type Json = string | number | boolean | readonly Json[] | { readonly [field: string]: Json };

/** One record of a view: small, flat where possible, never holding null or undefined. */
export type ViewRecord = { readonly [field: string]: Json };

/** A view is a map key -> record. */
export type View = { readonly [key: string]: ViewRecord };

/** Drops fields that are undefined, so that an absent thing is absent on the wire. */
export function record(fields: { readonly [field: string]: Json | undefined }): ViewRecord {
  const kept: { [field: string]: Json } = {};
  for (const field of Object.keys(fields)) {
    const value = fields[field];
    if (value !== undefined) kept[field] = value;
  }
  return kept;
}

type Fields = { readonly [field: string]: Json | undefined };

function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]);
}

/**
 * `record` that gives the same reference for the same owner as long as the fields say the same. In a long queue
 * almost nothing changes from one entry to the next: so it need not be made, nor compared, again.
 */
export function recordsByOwner(): (owner: object, fields: Fields) => ViewRecord {
  const known = new WeakMap<object, { readonly fields: Fields; readonly made: ViewRecord }>();
  return (owner, fields) => {
    const before = known.get(owner);
    if (before !== undefined && Object.keys(fields).every((field) => sameValue(before.fields[field], fields[field])))
      return before.made;
    const made = record(fields);
    known.set(owner, { fields, made });
    return made;
  };
}
