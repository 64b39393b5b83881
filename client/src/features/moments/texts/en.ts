/** On every screen alike. `share`: of those present, 0 to 1. */
export const foundTexts = {
  moment: 'A moment',
  ofRoom: (share: number) => `${Math.round(100 * share)} % of the room`,
} as const;
