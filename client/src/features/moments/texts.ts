/** On every screen alike. `share`: of those present, 0 to 1. */
export function foundWords(share: number): string {
  return `A moment: ${Math.round(100 * share)} % of the room`;
}
