/** The largest whole size in `from..to` that fits, or `from` where none does. `fits` holds up to some size and not beyond. */
export function largestThatFits(from: number, to: number, fits: (size: number) => boolean): number {
  let low = Math.ceil(from);
  let high = Math.max(low, Math.floor(to));
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
