import type { LineState } from '../../../../shared/features/voice/state.ts';
import type { Json, ViewRecord } from '../../../../shared/kernel/records.ts';

/* Records arrive validated by the server; here they are only given their shape. */

/** What everybody may know of the voice: never whose page, never which one. */
export type VoiceFacts = {
  /** A page of the big screen plays the voices. */
  readonly sound: boolean;
  /** The turn that is spoken by phone. */
  readonly turnId?: string;
  /** How its voice gets to the hall; absent where nobody speaks by phone. */
  readonly line?: LineState;
};

const silent: VoiceFacts = { sound: false };

/** Of the record `voice`. */
export function voiceOf(record: ViewRecord | undefined): VoiceFacts {
  return record === undefined ? silent : (record as unknown as VoiceFacts);
}

/** This person speaks by phone: on the page named `client`, which may be another one than this. */
export type OwnVoice = { readonly turnId: string; readonly client: string; readonly line: LineState };

/** The page named `client` plays the voices: of the big screens of this participant, it holds the sound. */
export type OwnSound = { readonly client: string };

function shaped<Shape>(value: Json | undefined): Shape | undefined {
  return typeof value === 'object' && !Array.isArray(value) ? (value as unknown as Shape) : undefined;
}

export const ownVoiceOf = (personal: ViewRecord): OwnVoice | undefined => shaped<OwnVoice>(personal['voice']);
export const ownSoundOf = (personal: ViewRecord): OwnSound | undefined => shaped<OwnSound>(personal['sound']);
