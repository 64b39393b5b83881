import { clockTime } from '../../../../engine/format.ts';
import type uPlot from 'uplot';
import { recapPageLimits } from '../../limits.ts';
import type { RecapMoment, RecapPulse } from '../../records.ts';
import { recapTexts } from '#texts/features/recap';

type Paint = {
  readonly line: string;
  readonly fill: string;
  readonly grid: string;
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
  readonly font: string;
};

/** Across an A4 page between its margins. */
export const paperSize = { width: 680, height: 170 } as const;

export const paperPaint: Paint = {
  line: 'black',
  fill: 'rgb(0 0 0 / 0.12)',
  grid: 'rgb(0 0 0 / 0.25)',
  ink: 'black',
  soft: 'black',
  paper: 'white',
  font: '12px sans-serif',
};

/** The page's own tokens, as they are where the curve stands. */
export function screenPaint(element: Element): Paint {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    line: token('--accent'),
    fill: token('--accent-wash'),
    grid: token('--line'),
    ink: token('--ink'),
    soft: token('--ink-soft'),
    paper: token('--paper'),
    font: `13px ${style.fontFamily}`,
  };
}

/** Room above the curve for the moments' numbers. */
const markPx = 12;
const topPx = 30;

/** Everything on one canvas, in its own pixels: a line down from each moment's number. */
function drawMarks(plot: uPlot, moments: readonly RecapMoment[], paint: Paint): void {
  const { ctx, bbox } = plot;
  const ratio = ctx.canvas.width / plot.width;
  ctx.save();
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.font = paint.font.replace(/^[\d.]+px/u, `${12 * ratio}px`);
  let left = 0;
  const y = bbox.top - (markPx + 4) * ratio;
  for (const [index, { at }] of moments.entries()) {
    const foot = plot.valToPos(at / 1_000, 'x', true);
    // Beside the one before, where two happened within a number's width.
    const x = Math.max(foot, left);
    left = x + 2 * markPx * ratio;
    ctx.strokeStyle = paint.soft;
    ctx.lineWidth = ratio;
    ctx.beginPath();
    ctx.moveTo(x, y + markPx * ratio);
    ctx.lineTo(foot, bbox.top);
    ctx.lineTo(foot, bbox.top + bbox.height);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(x, y, (markPx - 1) * ratio, 0, 2 * Math.PI);
    ctx.fillStyle = paint.paper;
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = paint.ink;
    ctx.fillText(String(index + 1), x, y);
  }
  ctx.restore();
}

/** What is painted is asked for with each drawing, since the theme and the paper may change. */
export function curveOptions(
  pulse: RecapPulse,
  moments: readonly RecapMoment[],
  paint: () => Paint,
  paths: uPlot.Series.PathBuilder | undefined,
): Omit<uPlot.Options, 'width'> {
  const axis = {
    stroke: () => paint().soft,
    grid: { stroke: () => paint().grid, width: 1 },
    ticks: { show: false },
    font: paint().font,
    labelFont: paint().font,
  };
  const from = pulse.from / 1_000;
  const to = (pulse.from + pulse.taps.length * pulse.stepMs) / 1_000;
  return {
    height: recapPageLimits.curveHeightPx,
    padding: [topPx, 16, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: { time: true, range: () => [from, to] },
      y: { range: (_plot, _least, most) => [0, Math.max(1, most) * 1.05] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 32,
        space: 64,
        values: (_plot, splits) => splits.map((seconds) => clockTime(seconds * 1_000)),
        // Whole minutes: the clock tells no others.
        incrs: [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1_440].map((minutes) => minutes * 60),
      },
      {
        ...axis,
        label: recapTexts.curveAxis(pulse.stepMs / 1_000),
        labelSize: 22,
        size: 42,
        space: 40,
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000],
      },
    ],
    series: [
      {},
      {
        stroke: () => paint().line,
        fill: () => paint().fill,
        width: 2,
        ...(paths === undefined ? {} : { paths }),
        points: { show: pulse.taps.length < 3 },
      },
    ],
    hooks: { draw: [(plot) => drawMarks(plot, moments, paint())] },
  };
}
