import { isVoiceCandidate, voiceAlone } from './voice-alone.ts';
import type { SignalBegin, SignalMessage } from '../../../shared/wire/server-to-client.ts';

export type Ice = SignalBegin['ice'];

/** A call is one peer connection; the same number offered again is the same one on a new path. */
export type Described = { readonly call: number; readonly sdp: string };
/** `candidate: null`: there are no more. */
export type Found = { readonly call: number; readonly candidate: RTCIceCandidateInit | null };

/** What arrives, once its shape is known. It comes from another person's page: nothing in it is taken for granted. */
export type Heard =
  | { readonly is: 'begin'; readonly turn: string; readonly side: SignalBegin['side']; readonly ice: Ice }
  | { readonly is: 'end'; readonly turn: string }
  | ({ readonly is: 'offer'; readonly turn: string } & Described)
  | ({ readonly is: 'answer'; readonly turn: string } & Described)
  | ({ readonly is: 'candidate'; readonly turn: string } & Found)
  /** Nothing is heard: of this call, or of none at all. */
  | { readonly is: 'again'; readonly turn: string; readonly call: number | undefined };

type Fields = { readonly [name: string]: unknown };

function fieldsOf(data: unknown): Fields {
  return typeof data === 'object' && data !== null ? (data as Fields) : {};
}

function isCandidate(value: unknown): value is RTCIceCandidateInit | null {
  const { candidate } = fieldsOf(value);
  return value === null || (typeof candidate === 'string' && isVoiceCandidate(candidate));
}

/** Undefined where it is none of ours. */
export function heardFrom({ turn, kind, data }: SignalMessage): Heard | undefined {
  const { call, sdp, candidate, side, ice } = fieldsOf(data);
  const number = typeof call === 'number' ? call : undefined;
  if (kind === 'end') return { is: kind, turn };
  // From the room itself, which is trusted.
  if (kind === 'begin') return { is: kind, turn, side: side as SignalBegin['side'], ice: ice as Ice };
  if (kind === 'again') return { is: kind, turn, call: number };
  if (number === undefined) return undefined;
  if (kind === 'offer' || kind === 'answer') {
    const voice = typeof sdp === 'string' ? voiceAlone(sdp) : undefined;
    return voice === undefined ? undefined : { is: kind, turn, call: number, sdp: voice };
  }
  return kind === 'candidate' && isCandidate(candidate) ? { is: kind, turn, call: number, candidate } : undefined;
}
