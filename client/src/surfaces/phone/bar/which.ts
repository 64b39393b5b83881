import type { PublicShow } from '../../../features/shows/records.ts';

export type BarFacts = {
  readonly away: boolean;
  /** A hand of one's own is called next. */
  readonly onDeck: boolean;
  /** What is said about it is on the screen. */
  readonly ownSeen: boolean;
  /** An open show that one did not answer yet. */
  readonly asked: PublicShow | undefined;
  readonly askedSeen: boolean;
  readonly floorTaken: boolean;
  readonly questionOnStage: boolean;
};

/** What the bar says; `next` and `asked` lead there. */
export type BarLine = 'lost' | 'next' | 'asked' | 'floor' | 'question' | 'phase';

/**
 * One line for what concerns a person most, wherever they scrolled. What they have in front of them needs no line: then
 * it says who has the floor.
 */
export function barLine(facts: BarFacts): BarLine {
  if (facts.away) return 'lost';
  if (facts.onDeck && !facts.ownSeen) return 'next';
  if (facts.asked !== undefined && !facts.askedSeen) return 'asked';
  if (facts.floorTaken) return 'floor';
  return facts.questionOnStage ? 'question' : 'phase';
}
