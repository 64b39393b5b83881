/** Of those present, 0 to 1. */
const percent = (share: number) => `${Math.round(100 * share)} %`;

/** On every screen alike. */
export const foundTexts = {
  moment: 'A moment',
  percent,
  ofRoom: (share: number) => `${percent(share)} of the room`,
} as const;
