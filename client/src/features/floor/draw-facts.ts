import { rank } from '../../../../shared/features/floor/queue/order.ts';
import type { PublicHand } from './records.ts';

/** Second element of a key under the rule of the draw. */
const waitsForDraw = 1;

/** Under the rule of the draw: waits for the next one. */
export function isUndrawn({ key, kind }: Pick<PublicHand, 'key' | 'kind'>): boolean {
  return kind === 'speak' && key[0] === rank.rule && key[1] === waitsForDraw;
}

/** A hash as people compare it: in groups of so many signs. */
export function inGroups(hash: string, signsCount: number): string {
  return hash.match(new RegExp(`.{1,${signsCount}}`, 'gu'))?.join(' ') ?? '';
}
