import { limits } from '../../../../shared/kernel/limits.ts';
import type { HandKind } from '../../../../shared/features/floor/events.ts';

export type SeenHand = { readonly id: string; readonly kind: HandKind };

/** What a page sees at one time of one's waiting hands, and of where the room is. */
export type Seen = {
  readonly waiting: readonly SeenHand[];
  readonly segment: string | undefined;
  /** The last main turn that went on air. */
  readonly mainTurn: string | undefined;
};

export type Memory = {
  readonly seen: Seen;
  readonly lost?: SeenHand & { readonly at: number };
  readonly segmentAt: number;
  readonly turnAt: number;
};

export type Became = 'cleared' | 'promised' | 'lapsed';

export function remember(before: Memory | undefined, seen: Seen, now: number): Memory {
  if (before === undefined) return { seen, segmentAt: Number.NEGATIVE_INFINITY, turnAt: Number.NEGATIVE_INFINITY };
  const gone = before.seen.waiting.find(({ id }) => !seen.waiting.some((hand) => hand.id === id));
  const lost = gone === undefined ? before.lost : { ...gone, at: now };
  const again = lost !== undefined && seen.waiting.some(({ kind }) => kind === lost.kind);
  return {
    seen,
    ...(lost === undefined || again ? {} : { lost }),
    segmentAt: before.seen.segment === seen.segment ? before.segmentAt : now,
    turnAt: before.seen.mainTurn === seen.mainTurn ? before.turnAt : now,
  };
}

/**
 * What became of a hand that waited and is gone, where it was not its person who took it down. What everybody sees and
 * what one person is told come in two messages, in either order: so what happened within `newsMatchMs` belongs together.
 */
export function becameOf(
  { lost, segmentAt, turnAt }: Memory,
  promised: readonly string[],
  kept: readonly string[],
): Became | undefined {
  if (lost === undefined || kept.includes(lost.id)) return undefined;
  if (promised.includes(lost.id)) return 'promised';
  const together = (at: number) => Math.abs(at - lost.at) <= limits.newsMatchMs;
  if (together(segmentAt)) return 'cleared';
  return lost.kind === 'follow-up' && together(turnAt) ? 'lapsed' : undefined;
}
