import type { Json, View, ViewRecord } from '../kernel/records.ts';
import type { ViewChange } from './server-to-client.ts';

function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  const keysOfA = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keysOfA.length !== Object.keys(b).length) return false;
  const left = a as { readonly [key: string]: Json };
  const right = b as { readonly [key: string]: Json };
  return keysOfA.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]));
}

/** Fields to merge; undefined where a field went away, which a merge cannot say. */
function changedFields(before: ViewRecord, after: ViewRecord): ViewRecord | undefined {
  for (const field of Object.keys(before)) if (!Object.hasOwn(after, field)) return undefined;
  const changed: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(after))
    if (!Object.hasOwn(before, field) || !sameJson(before[field], value)) changed[field] = value;
  return changed;
}

/** The difference of two views; undefined where there is none. `apply(view, diff(view, next))` equals `next`. */
export function diff(view: View, next: View): ViewChange | undefined {
  const put: { [key: string]: ViewRecord } = {};
  const patch: { [key: string]: ViewRecord } = {};
  const remove = Object.keys(view).filter((key) => !Object.hasOwn(next, key));
  for (const [key, after] of Object.entries(next)) {
    const before = Object.hasOwn(view, key) ? view[key] : undefined;
    if (before === after) continue;
    if (before === undefined) {
      put[key] = after;
      continue;
    }
    const changed = changedFields(before, after);
    if (changed === undefined) put[key] = after;
    else if (Object.keys(changed).length > 0) patch[key] = changed;
  }
  const hasPut = Object.keys(put).length > 0;
  const hasPatch = Object.keys(patch).length > 0;
  if (!hasPut && !hasPatch && remove.length === 0) return undefined;
  return {
    ...(hasPut ? { put } : {}),
    ...(hasPatch ? { patch } : {}),
    ...(remove.length > 0 ? { remove } : {}),
  };
}

/**
 * The view after a change. Records that did not change keep their reference. A change carries no proof of whose it is:
 * that it is of this very view, which it leaves as it was declared, is the stream's word (`seq`).
 */
export function apply<Told extends View>(view: Told, change: ViewChange): Told {
  const next: { [key: string]: ViewRecord } = { ...view };
  for (const key of change.remove ?? []) delete next[key];
  for (const [key, whole] of Object.entries(change.put ?? {})) next[key] = whole;
  for (const [key, fields] of Object.entries(change.patch ?? {})) next[key] = { ...next[key], ...fields };
  return next as View as Told;
}
