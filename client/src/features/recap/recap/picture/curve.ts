import type { RecapMoment, RecapPulse } from '../../records.ts';
import { fontOf, textWidthPx, pictureSize, type Paint } from './brush.ts';
import { clockTime } from '../../../../engine/format.ts';

const heightPx = 300;
/** Above the curve for the moments' numbers. */
const topPx = 64;
const footPx = 44;
const markPx = 24;

type Point = readonly [x: number, y: number];

/** Through the middles of its steps: soft where a broken line would be all needles. */
function trace(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  const [first] = points;
  if (first === undefined) return;
  context.lineTo(...first);
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[index + 1] ?? [x, y];
    context.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
}

function fillAndStroke(context: CanvasRenderingContext2D, points: readonly Point[], base: number, paint: Paint): void {
  const left = pictureSize.margin;
  context.beginPath();
  context.moveTo(left, base);
  trace(context, points);
  context.lineTo(left + textWidthPx, base);
  context.closePath();
  context.fillStyle = paint.wash;
  context.fill();
  context.beginPath();
  context.moveTo(...(points[0] ?? [left, base]));
  trace(context, points);
  context.strokeStyle = paint.accent;
  context.lineWidth = 6;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.stroke();
}

function drawMarks(
  context: CanvasRenderingContext2D,
  at: readonly number[],
  y: number,
  base: number,
  paint: Paint,
): void {
  let least = pictureSize.margin + markPx;
  for (const [index, foot] of at.entries()) {
    // Beside the one before, where two happened within a number's width; never beyond the edge.
    const room = pictureSize.margin + textWidthPx - markPx - 2 * markPx * (at.length - 1 - index);
    const x = Math.min(Math.max(foot, least), room);
    least = x + 2 * markPx + 4;
    context.strokeStyle = paint.soft;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x, y + markPx);
    context.lineTo(foot, y + markPx + 14);
    context.lineTo(foot, base);
    context.stroke();
    context.beginPath();
    context.arc(x, y, markPx, 0, 2 * Math.PI);
    context.fillStyle = paint.paper;
    context.fill();
    context.stroke();
    context.fillStyle = paint.ink;
    context.font = fontOf(700, 28, paint.font);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(String(index + 1), x, y + 1);
  }
}

/** The pulse with its moments, from `top` on; says how high it was. */
export function drawCurve(
  context: CanvasRenderingContext2D,
  pulse: RecapPulse,
  moments: readonly RecapMoment[],
  top: number,
  paint: Paint,
): number {
  const { from, stepMs, taps } = pulse;
  const left = pictureSize.margin;
  const base = top + topPx + heightPx;
  const most = Math.max(1, ...taps);
  const points = taps.map((count, index): Point => [
    left + ((index + 0.5) / taps.length) * textWidthPx,
    base - (count / most) * (heightPx - 8),
  ]);
  fillAndStroke(context, points, base, paint);
  context.strokeStyle = paint.line;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(left, base);
  context.lineTo(left + textWidthPx, base);
  context.stroke();
  const span = stepMs * taps.length;
  const across = moments.map(({ at }) => left + Math.min(1, Math.max(0, (at - from) / span)) * textWidthPx);
  drawMarks(context, across, top + markPx + 2, base, paint);
  context.font = fontOf(400, 28, paint.font);
  context.fillStyle = paint.soft;
  context.textBaseline = 'top';
  context.textAlign = 'left';
  context.fillText(clockTime(from), left, base + 12);
  context.textAlign = 'right';
  context.fillText(clockTime(from + span), left + textWidthPx, base + 12);
  return topPx + heightPx + footPx;
}
