import { wireLimits } from '../../../../../shared/wire/limits.ts';
import type { Pulse } from '../../../../../shared/room/records.ts';
import type { Painting, WordsBox } from '../painting.ts';
import { rampAt, ramped, type RampRule } from '../../../ui/motion/no-flashing.ts';
import { particlePool, pathUp, type Particle } from './pulse-particles.ts';
import { shareOfRoom, stillPulse } from '../pulse-records.ts';
import { crestAt, horizonHeight, laneMiddle, laneWidth, particleSize, type HorizonShape } from './horizon-lines.ts';

const stillEveryMs = 1_000;

/** One flash a second at most from the horizon itself, so that what drifts and rings has room in the three (R5). */
const rule: RampRule = { risePerSecond: 0.45, fallPerSecond: 0.09, turnEveryMs: 500 };
/** Where the scene became a lower one, the words are waiting. */
const sinkRule: RampRule = { ...rule, fallPerSecond: 0.45 };
/** So far below its crest what drifts up begins. */
const depth = 0.14;

/** What the canvas is to show at an instant. */
export type Picture = {
  readonly height: number;
  readonly drifting: readonly Particle[];
  readonly laneCount: number;
  readonly painting: Painting | undefined;
};

export type HorizonMotion = {
  readonly pulse: (pulse: Pulse) => void;
  readonly scene: (shape: HorizonShape) => void;
  /** What lies on the canvas beside it from now on. */
  readonly painting: (painting: Painting | undefined) => void;
  /** One step to `at`, milliseconds of a clock that never goes back. `width` in shares of the screen's height. */
  readonly step: (at: number, width: number, words: readonly WordsBox[]) => Picture;
  /** Whether another step would show anything else. */
  readonly moves: () => boolean;
};

/** How the horizon and what drifts up from it move. `still`: once a second, without a way between, and nothing drifts. */
export function horizonMotion(still: boolean): HorizonMotion {
  const particles = particlePool();
  let shape: HorizonShape = { rest: 0, most: 0 };
  let pulse = stillPulse;
  let painting: Painting | undefined;
  let ramp = rampAt(0);
  let wishedAt = -Infinity;

  const target = (): number => horizonHeight(shareOfRoom(pulse), shape);
  const isTapped = (): boolean => Object.keys(pulse.taps).length > 0;

  function drift(at: number, width: number, laneCount: number, words: readonly WordsBox[]): void {
    // The same taps again are no news, so no frame tells them; they are still tapped.
    if (isTapped() && at - wishedAt >= wireLimits.tickMs) {
      wishedAt = at;
      particles.wish(pulse.taps);
    }
    particles.step(at, laneCount, (lane) => {
      const middle = laneMiddle(lane, laneCount, width);
      const from = Math.min(crestAt(middle, width, ramp.value, () => 0) + depth, 1 - particleSize / 2);
      return pathUp(words, { left: middle - laneWidth / 2, right: middle + laneWidth / 2 }, from, particleSize);
    });
  }

  return {
    pulse(next) {
      pulse = next;
      wishedAt = -Infinity;
    },
    scene(next) {
      shape = next;
    },
    painting(next) {
      painting = next;
    },
    step(at, width, words) {
      const laneCount = Math.max(4, Math.floor(width / laneWidth));
      if (still) {
        if (at - ramp.turnedAt >= stillEveryMs && ramp.value !== target()) ramp = { ...rampAt(target()), turnedAt: at };
        return { height: ramp.value, drifting: [], laneCount, painting: undefined };
      }
      ramp = ramped(ramp, target(), at, ramp.value > shape.most ? sinkRule : rule);
      drift(at, width, laneCount, words);
      return { height: ramp.value, drifting: particles.alive(), laneCount, painting };
    },
    moves: () =>
      ramp.value !== target() || (!still && (painting !== undefined || particles.alive().length > 0 || isTapped())),
  };
}
