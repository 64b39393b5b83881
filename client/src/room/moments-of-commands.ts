import { limits } from '../../../shared/kernel/limits.ts';

/**
 * Commands that mean "now": sent much later they would surprise the room. All others keep their
 * meaning however late they arrive. The longest matching beginning counts.
 */
const moments: readonly { readonly begins: string; readonly ms: number }[] = [
  { begins: 'hand.', ms: limits.commandMomentMs },
  // Whoever took the hand down wants it down, however long the way to the room was.
  { begins: 'hand.lower', ms: Infinity },
  { begins: 'hand.back', ms: Infinity },
  { begins: 'hand.stand', ms: Infinity },
  { begins: 'hand.unstand', ms: Infinity },
  { begins: 'turn.', ms: limits.commandMomentMs },
  { begins: 'queue.', ms: limits.commandMomentMs },
  { begins: 'stage.', ms: limits.commandMomentMs },
  { begins: 'voice.', ms: limits.commandMomentMs },
  { begins: 'question.onstage', ms: limits.commandMomentMs },
  { begins: 'show.', ms: limits.commandMomentMs },
  // An answer is what somebody thinks, not when they thought it: a show that closed meanwhile says so itself.
  { begins: 'show.answer', ms: Infinity },
  { begins: 'room.phase', ms: limits.commandMomentMs },
  { begins: 'agenda.go', ms: limits.commandMomentMs },
  { begins: 'moment.', ms: limits.commandMomentMs },
];

/** How old a command of this type may be and still go out by itself, in milliseconds. */
export function momentMs(type: string): number {
  const matching = moments.filter(({ begins }) => type.startsWith(begins));
  return matching.sort((a, b) => b.begins.length - a.begins.length)[0]?.ms ?? Infinity;
}
