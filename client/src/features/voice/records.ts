import type { LineState } from '../../../../shared/features/voice/state.ts';
import type { ViewRecord } from '../../../../shared/kernel/records.ts';

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

/** Of a person's own record. */
export function ownVoiceOf(personal: ViewRecord): OwnVoice | undefined {
  const { voice } = personal;
  return typeof voice === 'object' && !Array.isArray(voice) ? (voice as unknown as OwnVoice) : undefined;
}
