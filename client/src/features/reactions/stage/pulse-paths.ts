import type { WordsBox } from '../painting.ts';
import type { Path } from './pulse-particles.ts';

/** A hand's breadth of air round words. */
const air = 0.015;

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
