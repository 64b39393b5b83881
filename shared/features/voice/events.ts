import type { ParticipantId, Seat } from '../../kernel/actor.ts';
import type { TurnId } from '../floor/events.ts';

export type VoiceEvent =
  /** The page of a big screen that plays the voice of the person on air, until another one takes over. */
  | { readonly type: 'sound.taken'; readonly seat: Seat }
  /** Switched off there, or that page is gone. */
  | { readonly type: 'sound.released' }
  /** The voice of this turn arrives at the page that plays it. */
  | { readonly type: 'voice.connected'; readonly turn: TurnId }
  /** `since`: it was before it could be written down. */
  | { readonly type: 'voice.lost'; readonly turn: TurnId; readonly since?: number }
  /** A moderator took the right to send away, for this turn (V2). */
  | { readonly type: 'voice.cut'; readonly turn: TurnId; readonly by?: ParticipantId };
