import type { StageSoundState } from '../../../voice/types.ts';

/**
 * What a page of the big screen says about the room's sound. `again`: it should play and the browser does not let it,
 * which a click mends. `unable`: this browser never can.
 */
export type SoundFace = 'off' | 'on' | 'again' | 'elsewhere' | 'unable';

export function soundFaceOf(
  { holds, armed, blocked, unable }: StageSoundState,
  /** Some page plays the voices. */
  roomHasSound: boolean,
  /** This page played before it was loaded anew. */
  playedBefore: boolean,
): SoundFace {
  if (unable) return 'unable';
  if (holds) return blocked ? 'again' : 'on';
  if (roomHasSound) return 'elsewhere';
  return blocked || (playedBefore && !armed) ? 'again' : 'off';
}
