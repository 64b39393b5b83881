import { drifted, type Particle } from './pulse-particles.ts';
import { paintGlyph, touchesWords, type Sheet, type WordsBox } from '../painting.ts';

/** How high the horizon stands: at rest, and with the whole room. */
export type HorizonShape = { readonly rest: number; readonly most: number };

const footShape: HorizonShape = { rest: 0.012, most: 0.22 };
const wholeShape: HorizonShape = { rest: 0.14, most: 0.72 };

/** The scene of the horizon alone gives it the whole screen; elsewhere it stays at the foot. */
export function horizonShape(scene: string): HorizonShape {
  return scene === 'pulse' ? wholeShape : footShape;
}

/** A small share is seen to rise too; twice the share always stands higher. */
export function horizonHeight(share: number, { rest, most }: HorizonShape): number {
  return rest + (most - rest) * share ** 0.7;
}

const crestThickness = 0.0045;
/** The middle stands a little higher, as the earth does. */
const bow = 0.14;
export const particleSize = 0.062;
export const laneWidth = 0.1;

/** From the top, at `x`; `bump` lifts it where a wave is. */
export function crestAt(x: number, width: number, height: number, bump: (x: number) => number): number {
  const fromMiddle = (2 * x) / width - 1;
  return 1 - height * (1 + bow * (1 - fromMiddle * fromMiddle)) - bump(x);
}

const pointsCount = 64;

function crestLine({ width }: Sheet, height: number, bump: (x: number) => number): Path2D {
  const line = new Path2D();
  for (let point = 0; point <= pointsCount; point += 1) {
    const x = (width * point) / pointsCount;
    line.lineTo(x, crestAt(x, width, height, bump));
  }
  return line;
}

export function paintHorizon(sheet: Sheet, height: number, bump: (x: number) => number): void {
  const { context, width, ink } = sheet;
  const ground = crestLine(sheet, height, bump);
  ground.lineTo(width, 1);
  ground.lineTo(0, 1);
  context.fillStyle = ink.wash;
  context.fill(ground);
}

export function paintCrest(sheet: Sheet, height: number, bump: (x: number) => number): void {
  const { context, ink } = sheet;
  context.strokeStyle = ink.living;
  context.lineWidth = crestThickness;
  context.stroke(crestLine(sheet, height, bump));
}

/** From here on nothing is painted behind words. */
export function keepOffWords({ context, width }: Sheet, words: readonly WordsBox[]): void {
  for (const { left, right, top, bottom } of words) {
    // One after the other: what two boxes share stays covered.
    const around = new Path2D();
    around.rect(0, 0, width, 1);
    around.rect(left, top, right - left, bottom - top);
    context.clip(around, 'evenodd');
  }
}

export function laneMiddle(lane: number, laneCount: number, width: number): number {
  return ((lane + 0.5) * width) / laneCount;
}

type Drift = {
  readonly particles: readonly Particle[];
  readonly laneCount: number;
  readonly words: readonly WordsBox[];
};

export function paintParticles(sheet: Sheet, { particles, laneCount, words }: Drift, now: number): void {
  sheet.context.fillStyle = sheet.ink.living;
  for (const one of particles) {
    const { y, alpha } = drifted(one, now);
    const x = laneMiddle(one.lane, laneCount, sheet.width);
    // Its way was free when it began; another scene may have put words there since.
    if (touchesWords(words, x, y, particleSize / 2)) continue;
    paintGlyph(sheet, one.kind, x, y, particleSize * one.scale, alpha);
  }
}
