import { Set as PersistentSet } from 'immutable';
import type { Seat } from '../../kernel/actor.ts';
import type { TurnId } from '../floor/events.ts';

/**
 * `connecting` until the voice arrives for the first time, `lost` when it no longer does, `cut` where a moderator took
 * the right away.
 */
export type LineState = 'connecting' | 'live' | 'lost' | 'cut';

/** From the phone of the person on the floor to the page that plays it. */
export type Line = { readonly turn: TurnId; readonly seat: Seat; readonly state: LineState };

/** The turn on the floor, by whatever means its person is heard. */
export type OnFloor = { readonly turn: TurnId; readonly onAir: boolean };

export type VoiceState = {
  /** The page that plays the voices. */
  readonly sound: Seat | undefined;
  /** The one that did before: its own record changes when another one takes over. */
  readonly soundBefore: Seat | undefined;
  readonly onFloor: OnFloor | undefined;
  readonly line: Line | undefined;
  /** As it was before a Next or Call: for Undo (H10). */
  readonly before: { readonly onFloor: OnFloor | undefined; readonly line: Line | undefined };
  /** All that were: tells `stale` from `no-such-item`. */
  readonly turns: PersistentSet<TurnId>;
};

export const initialVoice: VoiceState = {
  sound: undefined,
  soundBefore: undefined,
  onFloor: undefined,
  line: undefined,
  before: { onFloor: undefined, line: undefined },
  turns: PersistentSet(),
};
