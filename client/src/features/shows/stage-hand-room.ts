/** How many hands a field is laid out for: few sizes, so that hands do not shrink with each one that rises. */
const roomSteps = [10, 20, 40, 60, 100, 160, 240] as const;

/** One hand stands for so many people, in round numbers, where more answered than `most` hands can show. */
export function peoplePerHand(people: number, most: number): number {
  for (let ten = 1; ; ten *= 10)
    for (const one of [1, 2, 5]) if (Math.ceil(people / (one * ten)) <= most) return one * ten;
}

/** Nobody is rounded away. */
export function handsFor(people: number, perHand: number): number {
  return people === 0 ? 0 : Math.max(1, Math.round(people / perHand));
}

export function roomFor(hands: number): number {
  return roomSteps.find((step) => hands <= step) ?? hands;
}

/** The largest square of which `count` fit in a box of this width and height, and how many lines they then make. */
export function largestSquares(
  width: number,
  height: number,
  count: number,
): { readonly size: number; readonly lines: number } {
  let best = { size: 0, lines: 1 };
  for (let lines = 1; lines <= count; lines += 1) {
    const size = Math.min(height / lines, width / Math.ceil(count / lines));
    if (size > best.size) best = { size, lines };
  }
  return best;
}
