import { textWidthPx, pictureSize, write, type Paint } from './brush.ts';
import type { PictureContent } from './content.ts';
import { drawCurve } from './curve.ts';
import { recapTexts } from '#texts/features/recap';

const gapPx = 44;
const columnsCount = 2;
const figureRowPx = 138;
/** As high as a square: messengers cut what is lower or much higher. */
const leastHeightPx = 1_080;

function drawFigures(
  context: CanvasRenderingContext2D,
  { facts }: PictureContent,
  top: number,
  { ink, soft, font, display }: Paint,
): number {
  const width = textWidthPx / columnsCount - 24;
  for (const [index, { figure, means }] of facts.entries()) {
    const x = pictureSize.margin + (index % columnsCount) * (textWidthPx / columnsCount);
    const y = top + Math.floor(index / columnsCount) * figureRowPx;
    write(context, figure, x, y, { size: 64, weight: 700, colour: ink, family: display, width });
    write(context, means, x, y + 72, { size: 30, weight: 420, colour: soft, family: font, width });
  }
  return Math.ceil(facts.length / columnsCount) * figureRowPx;
}

function drawMoments(
  context: CanvasRenderingContext2D,
  { momentLines }: PictureContent,
  top: number,
  { ink, soft, font }: Paint,
): number {
  let y = top;
  for (const [index, line] of momentLines.entries()) {
    const style = { size: 32, family: font };
    write(context, String(index + 1), pictureSize.margin, y, { ...style, weight: 700, colour: ink });
    const words = { ...style, weight: 420, colour: soft, width: textWidthPx - 48 };
    write(context, line, pictureSize.margin + 48, y, words);
    y += 46;
  }
  return y - top;
}

const titleLinesCount = 5;
const addressLinesCount = 3;
/** Longer titles are written smaller, so that they stay whole. */
const longTitleChars = 56;

const titleStyle = ({ length }: string, { ink, display }: Paint) => ({
  size: length > longTitleChars ? 52 : 68,
  weight: 740,
  colour: ink,
  family: display,
});

/** The height that it takes; drawn a second time on a canvas of that height. */
export function drawPicture(
  context: CanvasRenderingContext2D,
  content: PictureContent,
  paint: Paint,
  height: number,
): number {
  const { width, margin } = pictureSize;
  const { ink, soft, accent, font } = paint;
  context.fillStyle = paint.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = accent;
  context.fillRect(0, 0, width, 14);
  let y: number = margin;
  y += write(context, recapTexts.recap, margin, y, { size: 34, weight: 640, colour: accent, family: font }) + 14;
  y += write(context, content.title, margin, y, titleStyle(content.title, paint), titleLinesCount) + 20;
  y += write(context, content.when, margin, y, { size: 32, weight: 420, colour: soft, family: font }, 2) + gapPx;
  if (content.pulse !== undefined) y += drawCurve(context, content.pulse, content.moments, y, paint) + gapPx;
  if (content.momentLines.length > 0) y += drawMoments(context, content, y, paint) + gapPx;
  if (content.facts.length > 0) y += drawFigures(context, content, y, paint);
  else if (content.pulse === undefined)
    y += write(context, recapTexts.quietRoom, margin, y, { size: 40, weight: 420, colour: ink, family: font }, 3);
  const foot = Math.max(y + gapPx, leastHeightPx - margin - 40);
  const address = { size: 32, weight: 640, colour: ink, family: font };
  const footHigh =
    content.address === undefined ? 0 : write(context, content.address, margin, foot, address, addressLinesCount);
  return Math.ceil(foot + Math.max(40, footHigh) + margin);
}
