import type { ViewRecord } from '../../../../shared/kernel/records.ts';
import { lane } from '../../../../shared/features/floor/order.ts';
import type { StaffHand } from './records.ts';

/** The last draw, for everybody to check (H2). */
export type DrawFacts = {
  /** Counts from 1. */
  readonly round: number;
  readonly hash: string;
  readonly seed: string;
  /** The first of those drawn, in their order. */
  readonly numerals: readonly number[];
  readonly total: number;
};

export function drawOf(record: ViewRecord | undefined): DrawFacts | undefined {
  return typeof record?.['seed'] === 'string' ? (record as unknown as DrawFacts) : undefined;
}

/** Second element of a key under the rule of the draw. */
const waitsForDraw = 1;

/** Under the rule of the draw: waits for the next one. */
export function isUndrawn({ key, kind = 'speak' }: Pick<StaffHand, 'key' | 'kind'>): boolean {
  return kind === 'speak' && key[0] === lane.rule && key[1] === waitsForDraw;
}

/** A hash as people compare it: in groups of so many signs. */
export function inGroups(hash: string, signsCount: number): string {
  return hash.match(new RegExp(`.{1,${signsCount}}`, 'gu'))?.join(' ') ?? '';
}
