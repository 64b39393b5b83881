/** So many of the rows that one sees are asked how far the list shifted: most of them agree, who was moved does not. */
const askedCount = 7;

/**
 * By how many rows a list that was scrolled to row `first` (from 0) has to be scrolled on, so that what one reads stays
 * where it is while rows above come, go and move.
 */
export function shiftOf(before: readonly string[], after: readonly string[], first: number): number {
  const places = new Map(after.map((id, place) => [id, place]));
  const shifts = before
    .slice(first, first + askedCount)
    .flatMap((id, index) => {
      const place = places.get(id);
      return place === undefined ? [] : [place - first - index];
    })
    .sort((a, b) => a - b);
  return shifts[Math.floor(shifts.length / 2)] ?? 0;
}
