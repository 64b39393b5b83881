import type { SignalBegin, SignalMessage } from '../../../shared/wire/server-to-client.ts';
import { callLimits } from './limits.ts';

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

/*
 * What another person's page says of itself, before a browser acts on it: one voice and one channel beside it, over plain
 * addresses, in bounds.
 */

const channelShape = /^m=application \d+ (?:UDP|TCP)\/DTLS\/SCTP webrtc-datachannel$/u;
const candidateLine = 'a=candidate:';
/** `candidate:1 1 udp 2113937151 192.0.2.7 50312 typ host …`: the transport and the address. */
const candidateShape = /^candidate:\S+ \d+ (\S+) \d+ (\S+) \d+ typ /u;
/** IPv4 and IPv6, and the names that browsers make up to hide an address. */
const addressShape = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f.]*:[\da-f:.]*|[\da-f-]+\.local)$/iu;

/**
 * Voices travel by UDP alone: a TCP candidate would make this browser open a connection to wherever it says, and a name
 * would be looked up.
 */
export function isVoiceCandidate(candidate: string): boolean {
  const [, transport, address] = candidateShape.exec(candidate) ?? [];
  return transport?.toLowerCase() === 'udp' && address !== undefined && addressShape.test(address);
}

/**
 * The description with the candidates that are taken, no more than a browser ever has; undefined where it is of anything
 * but one voice, with or without channels for data. Those cannot be declined once a browser was shown them: what comes by
 * them is looked at where it comes.
 */
export function voiceAlone(sdp: string): string | undefined {
  const lines = sdp.split('\n').map((line) => line.replace(/\r$/u, ''));
  const media = lines.filter((line) => line.startsWith('m='));
  const [voice, channel] = media;
  if (media.length > 2 || voice?.startsWith('m=audio ') !== true) return undefined;
  if (channel !== undefined && !channelShape.test(channel)) return undefined;
  let candidates = 0;
  const taken = lines.filter((line) => {
    if (!line.startsWith(candidateLine)) return true;
    if (!isVoiceCandidate(line.slice('a='.length))) return false;
    candidates += 1;
    return candidates <= callLimits.voiceCandidatesCount;
  });
  return taken.join('\r\n');
}

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
