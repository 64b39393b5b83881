import type { Ink, Sheet, WordsBox } from '../painting.ts';
import { keepOffWords, paintCrest, paintHorizon, paintParticles } from './horizon-lines.ts';
import { horizonMotion, type HorizonMotion, type Picture } from './horizon-motion.ts';

/** A 4K wall is painted no finer than this: an old laptop drives it too. */
const mostPixelsCount = 1_000_000;
const frameEveryMs = 32;
/** Words move seldom; where they are is asked this often while anything moves. */
const wordsEveryMs = 400;

type HorizonSource = {
  /** The room's clock. */
  readonly now: () => number;
  /** Nothing moves: levels change once a second, without a way between. */
  readonly still: boolean;
  readonly words: () => readonly WordsBox[];
  readonly ink: () => Ink;
};

export type HorizonCanvas = Pick<HorizonMotion, 'pulse' | 'scene' | 'painting'> & {
  /** The words or the size may have changed. */
  readonly wake: () => void;
  readonly stop: () => void;
};

/** As many pixels as the canvas needs and may have; its width in shares of its height. */
function sized(canvas: HTMLCanvasElement): number {
  const { clientWidth, clientHeight } = canvas;
  const scale = Math.min(devicePixelRatio, Math.sqrt(mostPixelsCount / Math.max(1, clientWidth * clientHeight)));
  const [width, height] = [Math.round(clientWidth * scale), Math.round(clientHeight * scale)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  return width / Math.max(1, height);
}

type Instant = { readonly at: number; readonly roomNow: number };

function paint(sheet: Sheet, picture: Picture, words: readonly WordsBox[], { at, roomNow }: Instant): void {
  const { context, width } = sheet;
  const { height, drifting, laneCount, painting } = picture;
  const { canvas } = context;
  const bump = painting?.bump(roomNow, width) ?? (() => 0);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.scale(canvas.height, canvas.height);
  paintHorizon(sheet, height, bump);
  painting?.behindWords(sheet, roomNow);
  context.save();
  keepOffWords(sheet, words);
  paintCrest(sheet, height, bump);
  paintParticles(sheet, { particles: drifting, laneCount, words }, at);
  painting?.besideWords(sheet, roomNow, words);
  context.restore();
}

/** The horizon, what drifts up from it and what rings: on one canvas, which rests while nothing moves. */
export function horizonCanvas(canvas: HTMLCanvasElement, source: HorizonSource): HorizonCanvas {
  const context = canvas.getContext('2d');
  const motion = horizonMotion(source.still);
  let words: readonly WordsBox[] = [];
  let wordsAt = -Infinity;
  let paintedAt = -Infinity;
  let frame: number | 'none' | 'over' = 'none';

  function show(at: number): void {
    paintedAt = at;
    const width = sized(canvas);
    if (at - wordsAt >= wordsEveryMs) {
      wordsAt = at;
      words = source.words();
    }
    const picture = motion.step(at, width, words);
    if (context === null || canvas.height === 0) return;
    paint({ context, width, ink: source.ink() }, picture, words, { at, roomNow: source.now() });
  }

  function step(at: number): void {
    frame = 'none';
    if (at - paintedAt >= frameEveryMs) {
      show(at);
      if (!motion.moves()) return;
    }
    frame = requestAnimationFrame(step);
  }

  function wake(): void {
    wordsAt = -Infinity;
    paintedAt = Math.min(paintedAt, performance.now() - frameEveryMs);
    if (frame === 'none') frame = requestAnimationFrame(step);
  }

  const observer = new ResizeObserver(wake);
  observer.observe(canvas);
  return {
    pulse(next) {
      motion.pulse(next);
      if (frame === 'none') wake();
    },
    scene(next) {
      motion.scene(next);
      wake();
    },
    painting(next) {
      motion.painting(next);
      wake();
    },
    wake,
    stop() {
      observer.disconnect();
      if (typeof frame === 'number') cancelAnimationFrame(frame);
      frame = 'over';
    },
  };
}
