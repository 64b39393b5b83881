import { isReaction, reactionGlyphs } from './glyphs.ts';

/* What is painted on the horizon's canvas. Lengths are shares of its height, which is one unit: nobody paints in pixels. */

export type Ink = {
  /** Behind words: text keeps its contrast on it. */
  readonly wash: string;
  /** Where there are no words. */
  readonly living: string;
};

export type Sheet = {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly ink: Ink;
};

/** A box of words, from the canvas's left upper corner. */
export type WordsBox = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** What lies on the canvas for a while beside the horizon itself; `now` is the room's clock. */
export type Painting = {
  /** How far the horizon is lifted at `x`. */
  readonly bump: (now: number, width: number) => (x: number) => number;
  /** Goes on behind words, which keep their contrast on it. */
  readonly behindWords: (sheet: Sheet, now: number) => void;
  /** Kept off words. */
  readonly besideWords: (sheet: Sheet, now: number, words: readonly WordsBox[]) => void;
};

/** Whether what is painted round `x`, `y` would lie on words: half a picture beside them looks cut off. */
export function touchesWords(words: readonly WordsBox[], x: number, y: number, half: number): boolean {
  return words.some(
    ({ left, right, top, bottom }) => x + half > left && x - half < right && y + half > top && y - half < bottom,
  );
}

const glyphBox = 24;
const paths = new Map<string, Path2D>();

function glyphPath(kind: string): Path2D | undefined {
  if (!isReaction(kind)) return undefined;
  const known = paths.get(kind) ?? new Path2D(reactionGlyphs[kind].path);
  paths.set(kind, known);
  return known;
}

/** A reaction's picture with its middle at `x`, `y`. */
export function paintGlyph({ context }: Sheet, kind: string, x: number, y: number, size: number, alpha: number): void {
  const path = glyphPath(kind);
  if (path === undefined || alpha <= 0) return;
  context.save();
  context.translate(x - size / 2, y - size / 2);
  context.scale(size / glyphBox, size / glyphBox);
  context.globalAlpha = alpha;
  context.fill(path, 'evenodd');
  context.restore();
}
