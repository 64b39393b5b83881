import { logLimits } from '../limits.ts';

/** Where a text stands among all of its room: by its entry's revision, then by its number within that. */
export function placeOf(revision: number, count = 0): number {
  if (count >= logLimits.contentsPerEntryCount) throw new Error('An entry has too many contents.');
  return revision * logLimits.contentsPerEntryCount + count;
}

export function revisionOf(place: number): number {
  return Math.floor(place / logLimits.contentsPerEntryCount);
}
