import { countGraphemes } from '../../../ui/form/graphemes.ts';
import { isWide, type ScreenSize } from './prompt-size.ts';

/** More choices share the height by their words and may be smaller (T2); fewer have rows of one height. */
const evenRowsCount = 4;
/** Longer words have no room in one line beside their hands, and still longer ones none below each other. */
const besideGraphemes = 24;
const longGraphemes = 40;
/** An upright screen has so many in a line beside their number. */
const uprightGraphemes = 13;
/** Of labels that have one line beside their hands and no second one, for each height of the screen in its width. */
const lineGraphemes = 12;

export const isMany = (labels: readonly string[]): boolean => labels.length > evenRowsCount;
const haveMore = (labels: readonly string[], count: number) => labels.some((label) => countGraphemes(label) > count);
export const isLong = (labels: readonly string[]): boolean => haveMore(labels, longGraphemes);
export const isWrapped = (labels: readonly string[]): boolean => haveMore(labels, uprightGraphemes);

/**
 * Whether hands stand below their words, over the whole width: else there would be no bars to compare. Below a `tight`
 * question there is no height for both, unless the words need more than a line beside their hands.
 */
export function isStacked(labels: readonly string[], { width, height }: ScreenSize, tight = false): boolean {
  if (width < height) return true;
  if (isMany(labels)) return false;
  if (tight) return haveMore(labels, (lineGraphemes * width) / height);
  return !isWide({ width, height }) || haveMore(labels, besideGraphemes);
}

/** How many hands a field is laid out for: few sizes, so that hands do not shrink with each one that rises. */
const roomSteps = [10, 20, 40, 60, 100, 160, 240] as const;

/** One hand stands for so many people, in round numbers, where more answered than `most` hands can show. */
export function peoplePerHand(people: number, most: number): number {
  for (let ten = 1; ; ten *= 10)
    for (const one of [1, 2, 5]) if (Math.ceil(people / (one * ten)) <= most) return one * ten;
}

/** More hands in all of a result are a texture, not hands. */
const resultHandsCount = 100;
/** More hands in the crowd of a sealed show would be too small to be hands. */
const crowdCount = 240;

/** All rows of a result are drawn alike, or they could not be compared. `whole`: all whose hands they are. */
export function resultPerHand(whole: number): number {
  return peoplePerHand(whole, resultHandsCount);
}

export function crowdPerHand(answered: number): number {
  return peoplePerHand(answered, crowdCount);
}

/** Nobody is rounded away. */
export function handsFor(people: number, perHand: number): number {
  return people === 0 ? 0 : Math.max(1, Math.round(people / perHand));
}

export function roomFor(hands: number): number {
  return roomSteps.find((step) => hands <= step) ?? hands;
}

/** One more line must make the hands of a bar so much larger: long bars are compared more easily than high ones. */
const lineIsWorth = 1.2;

function mostBarLines(count: number): number {
  if (count <= 10) return 2;
  return count <= 20 ? 3 : 5;
}

/** As `largestSquares`, no larger than `most`, and rather in a long bar than in a high one. */
export function barSquares(
  width: number,
  height: number,
  count: number,
  most: number,
): { readonly size: number; readonly lines: number } {
  let best = { size: 0, lines: 1 };
  for (let lines = 1; lines <= mostBarLines(count); lines += 1) {
    const size = Math.min(height / lines, width / Math.ceil(count / lines), most);
    if (size > best.size * lineIsWorth) best = { size, lines };
  }
  return best;
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
