import type { Json } from '../../../shared/kernel/records.ts';

/** Of a record within a record; undefined where it is none. */
export function fieldOf(record: Json | undefined, name: string): Json | undefined {
  return typeof record === 'object' && record !== null && !Array.isArray(record)
    ? (record as { readonly [name: string]: Json })[name]
    : undefined;
}
