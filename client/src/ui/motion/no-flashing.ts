/**
 * R5: nothing on a screen flashes more than three times a second, whatever a crowd does. Two rules keep that, and all
 * that moves on the stage is held by one of them:
 * a height ramps and turns back rarely (`ramped`), and a thing that drifts by has a lane to itself (`freeLane`).
 */

/** Between two turns a height passes any point once; so no point changes more often than heights turn. */
export type Ramp = {
  readonly value: number;
  /** Which way it went last; 0 before it ever moved. */
  readonly direction: -1 | 0 | 1;
  readonly turnedAt: number;
  readonly at: number;
};

export type RampRule = {
  readonly risePerSecond: number;
  readonly fallPerSecond: number;
  /** Going on the same way is always possible, turning back only after this long. */
  readonly turnEveryMs: number;
};

/** A screen that slept does not make up for it in one step. */
const longestStepMs = 100;

export const rampAt = (value: number): Ramp => ({ value, direction: 0, turnedAt: -Infinity, at: -Infinity });

/** One step towards `target`. `now` never goes back. */
export function ramped(ramp: Ramp, target: number, now: number, rule: RampRule): Ramp {
  const direction = target > ramp.value ? 1 : target < ramp.value ? -1 : 0;
  if (direction === 0) return { ...ramp, at: now };
  const turns = direction !== ramp.direction;
  if (turns && now - ramp.turnedAt < rule.turnEveryMs) return { ...ramp, at: now };
  const perSecond = direction === 1 ? rule.risePerSecond : rule.fallPerSecond;
  const most = (perSecond * Math.max(0, Math.min(now - ramp.at, longestStepMs))) / 1_000;
  return {
    value: ramp.value + direction * Math.min(most, Math.abs(target - ramp.value)),
    direction,
    turnedAt: turns ? now : ramp.turnedAt,
    at: now,
  };
}

/**
 * When the last one of each lane passes the top of the screen, had it that long to live; a lane is as wide as what
 * drifts in it, and all drift at one speed. So two that differ by some time there differ by it at every point.
 */
export type Lanes = readonly number[];

/** The first lane from `start` on where the next one passes every point `everyMs` after the last one. */
export function freeLane(
  lanes: Lanes,
  start: number,
  passesAt: (lane: number) => number | undefined,
  everyMs: number,
): number | undefined {
  for (let step = 0; step < lanes.length; step += 1) {
    const lane = (start + step) % lanes.length;
    const at = passesAt(lane);
    if (at !== undefined && at - (lanes[lane] ?? -Infinity) >= everyMs) return lane;
  }
  return undefined;
}
