/** On every screen alike. `share`: of those present, 0 to 1. */
export const foundTexts = {
  moment: 'A moment',
  ofRoom: (share: number) => `${Math.round(100 * share)}\u00a0% of the room`,
} as const;
