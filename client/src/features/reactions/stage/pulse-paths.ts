import type { Path } from './pulse-particles.ts';

/** A box of words, in shares of the screen's height, from its left upper corner. */
export type WordsBox = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** A hand's breadth of air round words. */
const air = 0.015;

/** Whether what is painted round `x`, `y` would lie on words: half a picture beside them looks cut off. */
export function touchesWords(words: readonly WordsBox[], x: number, y: number, half: number): boolean {
  return words.some(
    ({ left, right, top, bottom }) => x + half > left && x - half < right && y + half > top && y - half < bottom,
  );
}

/** How far something may rise between `left` and `right` from `from` on, without touching words; `size` is its height. */
export function pathUp(
  words: readonly WordsBox[],
  lane: { readonly left: number; readonly right: number },
  from: number,
  size: number,
): Path {
  const inWay = words.filter(
    (box) => box.right + air > lane.left && box.left - air < lane.right && box.top < from + size,
  );
  const lowest = Math.max(0, ...inWay.map(({ bottom }) => bottom + air));
  return { from, to: Math.min(from, lowest + size / 2) };
}
