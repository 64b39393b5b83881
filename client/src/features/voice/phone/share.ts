/** Of a level (0 to 1, as ears hear it): what a meter shows as nothing is a quiet room, and full is loud speech. */
const quiet = 0.15;
const loud = 0.78;
/** Of what was shown before stays, each time: a voice falls slowly, so that the bar swells and does not tremble. */
const stays = 0.82;
const gone = 0.01;
export const meterBlocks = 8;

/** How much of a meter a level fills: 0 to 1. */
export function shareOf(level: number): number {
  return Math.min(1, Math.max(0, (level - quiet) / (loud - quiet)));
}

/** The next picture of the meter: up at once, down slowly. */
export function swell(before: number, level: number): number {
  const fallen = before * stays;
  return Math.max(shareOf(level), fallen < gone ? 0 : fallen);
}

/** Whole blocks, 0 to 8: for eyes that rest, and for ears. */
export function blocksOf(share: number): number {
  return Math.ceil(share * meterBlocks);
}
