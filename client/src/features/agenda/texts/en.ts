import { number } from '../../../engine/format.ts';

/** What is left of a segment in whole minutes: "12 min left", "The time is up", "4 min over". */
export function timeWords(left: number): string {
  if (left > 0) return `${number(left)} min left`;
  return left === 0 ? 'The time is up' : `${number(-left)} min over`;
}
