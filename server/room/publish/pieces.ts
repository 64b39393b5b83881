import type { ViewRecord } from '../../../shared/kernel/records.ts';
import type { ViewChange } from '../../../shared/wire/server-to-client.ts';
import { nodeLimits } from '../limits.ts';

/** One key of a change: a whole record, fields to merge, or its end. */
type Part =
  | { readonly kind: 'put' | 'patch'; readonly key: string; readonly fields: ViewRecord }
  | { readonly kind: 'remove'; readonly key: string };

/** What a frame says besides its change: three numbers of at most 16 digits, their names, and three empty lists. */
const frameOverheadBytes = JSON.stringify({
  seq: Number.MAX_SAFE_INTEGER,
  revision: Number.MAX_SAFE_INTEGER,
  at: Number.MAX_SAFE_INTEGER,
  put: {},
  patch: {},
  remove: [],
}).length;

const jsonBytes = (value: object | string): number => Buffer.byteLength(JSON.stringify(value));

/** With its key, a colon and a comma. */
const bytesOf = (part: Part): number => jsonBytes(part.key) + 2 + (part.kind === 'remove' ? 0 : jsonBytes(part.fields));

/** New records before the lists that name them, and ends last: so every frame shows something that makes sense. */
function partsOf({ put = {}, patch = {}, remove = [] }: ViewChange): readonly Part[] {
  return [
    ...Object.entries(put).map(([key, fields]) => ({ kind: 'put', key, fields }) as const),
    ...Object.entries(patch).map(([key, fields]) => ({ kind: 'patch', key, fields }) as const),
    ...remove.map((key) => ({ kind: 'remove', key }) as const),
  ];
}

function changeOf(parts: readonly Part[]): ViewChange {
  const records = (kind: 'put' | 'patch') =>
    parts.flatMap((part) => (part.kind === kind ? [[part.key, part.fields] as const] : []));
  const [put, patch] = [records('put'), records('patch')];
  const remove = parts.flatMap(({ kind, key }) => (kind === 'remove' ? [key] : []));
  return {
    ...(put.length > 0 ? { put: Object.fromEntries(put) } : {}),
    ...(patch.length > 0 ? { patch: Object.fromEntries(patch) } : {}),
    ...(remove.length > 0 ? { remove } : {}),
  };
}

/**
 * A change in pieces that fit a frame each: a phone on a slow line gets the first while the next is on its way, and
 * nothing waits long behind one message. Every key is in exactly one; a record that is larger alone travels alone.
 */
export function pieces(change: ViewChange, frameBytes: number = nodeLimits.frameBytes): readonly ViewChange[] {
  const room = frameBytes - frameOverheadBytes;
  if (jsonBytes(change) <= room) return [change];
  const cut: Part[][] = [];
  let left = 0;
  for (const part of partsOf(change)) {
    const bytes = bytesOf(part);
    const current = cut.at(-1);
    if (current === undefined || bytes > left) {
      cut.push([part]);
      left = room - bytes;
    } else {
      current.push(part);
      left -= bytes;
    }
  }
  return cut.map(changeOf);
}
