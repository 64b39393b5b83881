import type { TurnFields } from '../../../../../shared/features/floor/records.ts';

/** Somebody on the floor of whom nothing is known but their sign. */
export const turnFields: TurnFields = {
  turnId: 't1',
  handId: 'h1',
  kind: 'speak',
  sign: { colour: 3, numeral: 7 },
  calledAt: 0,
  secondsPlanned: 120,
};
