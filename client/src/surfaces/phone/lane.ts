import type { lanes } from './parts.tsx';

/** What the middle of the page is about, one at a time. */
export type Lane = (typeof lanes)[number]['lane'];

export type LaneFacts = {
  /** Of the person's own choice; it lasts until their hand goes up or down. */
  readonly chosen: Lane | undefined;
  /** What there was first, so that nothing changes under a reader's eyes because more came. */
  readonly first: Lane | undefined;
  readonly waiting: boolean;
  readonly questionsOff: boolean;
  /** Those that have a tab. */
  readonly there: readonly Lane[];
};

/** After raising a hand the page is about the queue, and questions fold behind their tab. */
export function laneOf({ chosen, first, waiting, questionsOff, there }: LaneFacts): Lane {
  if (chosen !== undefined && there.includes(chosen)) return chosen;
  if (waiting) return 'hands';
  return first ?? (questionsOff ? 'hands' : 'questions');
}

export function firstLane(questions: number, hands: number): Lane | undefined {
  if (questions > 0) return 'questions';
  return hands > 0 ? 'hands' : undefined;
}
