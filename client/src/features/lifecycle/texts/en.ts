import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';

/* Apart from the texts of the settings, which no phone needs to load. */

/** What everybody is told about the room as a whole. */
export const phaseSentences: { readonly [phase in Phase]: string } = {
  doors: 'People are gathering.',
  live: 'The room is live.',
  break: 'We are having a break.',
  ended: 'This room has ended.',
};

export const phaseTexts = {
  freeFloor: 'The floor is open.',
} as const;
