/** Colours and type of a picture: those of the page it is taken from. */
export type Paint = {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly wash: string;
  readonly line: string;
  readonly font: string;
  readonly display: string;
};

export const pictureSize = { width: 1_080, margin: 84 } as const;
export const textWidthPx = pictureSize.width - 2 * pictureSize.margin;

type Style = {
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  readonly family: string;
  readonly width?: number;
};

/** A word without a space, as an address is one, may be wider than a line: it is broken anywhere, as late as it fits. */
function piecesOf(word: string, fits: (line: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** Words in lines that fit, the last of `most` with an ellipsis where there are more. */
export function linesOf(words: string, fits: (line: string) => boolean, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const whole = words.split(/\s+/u).filter(Boolean);
  for (const word of whole.flatMap((one) => piecesOf(one, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  return lines.slice(0, most).map((one, index) => {
    const isCut = index === most - 1 && lines.length > most;
    return shortened(isCut ? `${one}…` : one, fits);
  });
}

/** With an ellipsis a line may be too wide again. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const letters = [...line.replace(/…$/u, '')];
  let shown = line;
  while (!fits(shown) && letters.length > 1) {
    letters.pop();
    shown = `${letters.join('')}…`;
  }
  return shown;
}

const balanceStepPx = 16;

/** No more lines than the width asks for, and those as even as they can be: no word stands alone below. */
export function balanced(
  words: string,
  widthOf: (line: string) => number,
  width: number,
  most: number,
): readonly string[] {
  const within = (room: number) => linesOf(words, (line) => widthOf(line) <= room, most);
  let lines = within(width);
  const isWhole = (some: readonly string[]) => some.join(' ') === words.split(/\s+/u).filter(Boolean).join(' ');
  if (!isWhole(lines)) return lines;
  for (let room = width - balanceStepPx; room > 0; room -= balanceStepPx) {
    const narrower = within(room);
    if (narrower.length > lines.length || !isWhole(narrower)) break;
    lines = narrower;
  }
  return lines;
}

/** As a canvas takes it. `size` in pixels. */
export const fontOf = (weight: number, size: number, family: string): string => [weight, `${size}px`, family].join(' ');

/** Writes from the top left corner `x`, `y`; says how high it was. */
export function write(
  context: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  { size, weight, colour, family, width = textWidthPx }: Style,
  most = 1,
): number {
  context.font = fontOf(weight, size, family);
  context.fillStyle = colour;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  const lines = balanced(words, (line) => context.measureText(line).width, width, most);
  const lineHeight = size * 1.14;
  for (const [index, line] of lines.entries()) context.fillText(line, x, y + size * 0.86 + index * lineHeight);
  return lines.length * lineHeight;
}
