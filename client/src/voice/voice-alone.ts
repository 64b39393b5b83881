import { callLimits } from './limits.ts';

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
