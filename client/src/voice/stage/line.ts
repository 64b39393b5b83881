import type { LineState } from '../../../../shared/features/voice/state.ts';
import { spent, type Allowance } from '../allowance.ts';
import { callLimits } from '../limits.ts';
import type { Described, Found, Heard, Ice } from '../signal-data.ts';

/** The stage's end of the line, without anything of a browser in it. Times are of any clock that only goes forward. */
export type StageLine = {
  /** Media may flow in this turn, and how. */
  readonly begun: Begun | undefined;
  readonly call: StageCall | undefined;
  /** When the phone was last asked to begin again. */
  readonly askedAt: number;
  /** What the room was last told, and when. */
  readonly told: { readonly what: 'heard' | 'lost'; readonly at: number } | undefined;
  /** What the phone of this turn has used up, however often its line began. */
  readonly used: Used | undefined;
};

type Used = {
  readonly turn: string;
  readonly offers: Allowance | undefined;
  readonly candidates: Allowance | undefined;
};

type Begun = {
  readonly turn: string;
  readonly ice: Ice;
  readonly at: number;
  /** The page's own view of the room has come as far as this line. */
  readonly seen: boolean;
  /** The last that arrived, by whichever call. */
  readonly packetAt: number | undefined;
};

type StageCall = {
  readonly number: number;
  /** The offer it answers. */
  readonly sdp: string;
  readonly path: 'connecting' | 'connected' | 'lost';
};

/** What the page's own view of the room says, which comes a little later than signals. */
export type KnownFloor = {
  readonly turn: string | undefined;
  /** Of that turn, where somebody speaks by phone. */
  readonly line: LineState | undefined;
  /** The clock runs since, or stood still before. */
  readonly startedAt: number | undefined;
};

export type StageEvent =
  | (Exclude<Heard, { readonly is: 'answer' | 'again' }> & { readonly at: number })
  /** This page plays no longer. */
  | { readonly is: 'off' }
  /** This call is of no use any more. */
  | { readonly is: 'failed'; readonly call: number }
  /** Many times a second. */
  | {
      readonly is: 'beat';
      readonly at: number;
      /** A packet came since the last one. */
      readonly packet: boolean;
      /** Something is heard: a phone that is not sending yet, or is muted, gives digital silence. */
      readonly sound: boolean;
      /** The browser keeps from the hall whatever comes. */
      readonly blocked: boolean;
      readonly floor: KnownFloor;
    };

export type StageEffect =
  | ({ readonly do: 'open'; readonly ice: Ice } & Described)
  | { readonly do: 'close' }
  /** The same call on a new path. */
  | ({ readonly do: 'answer' } & Described)
  | { readonly do: 'answer-again' }
  | { readonly do: 'configure'; readonly ice: Ice }
  | ({ readonly do: 'add' } & Found)
  | { readonly do: 'again'; readonly turn: string; readonly call: number | undefined }
  | { readonly do: 'tell'; readonly what: 'heard' | 'lost'; readonly turn: string };

type Step = readonly [StageLine, readonly StageEffect[]];

export const stageLine: StageLine = {
  begun: undefined,
  call: undefined,
  askedAt: -Infinity,
  told: undefined,
  used: undefined,
};

const offersRule = { burst: callLimits.voiceOffersBurstCount, everyMs: callLimits.voiceOfferEveryMs };
const candidatesRule = { burst: callLimits.voiceCandidatesCount, everyMs: callLimits.voiceCandidateEveryMs };

function closed(line: StageLine): Step {
  return line.call === undefined ? [line, []] : [{ ...line, call: undefined }, [{ do: 'close' }]];
}

function whenBegun(line: StageLine, { turn, ice, at }: Extract<StageEvent, { is: 'begin' }>): Step {
  if (line.begun?.turn === turn) {
    const known = { ...line, begun: { ...line.begun, ice } };
    return [known, line.call === undefined ? [] : [{ do: 'configure', ice }]];
  }
  const [without, closing] = closed(line);
  return [
    {
      ...without,
      begun: { turn, ice, at, seen: false, packetAt: undefined },
      askedAt: -Infinity,
      told: undefined,
      used: line.used?.turn === turn ? line.used : { turn, offers: undefined, candidates: undefined },
    },
    closing,
  ];
}

function whenOffered(before: StageLine, { turn, call: number, sdp, at }: Extract<StageEvent, { is: 'offer' }>): Step {
  const { begun, call, used } = before;
  if (begun?.turn !== turn || used === undefined) return [before, []];
  const offers = spent(used.offers, at, offersRule);
  // Whoever means it is asked again in a moment.
  if (offers === undefined) return [before, []];
  const line: StageLine = { ...before, used: { ...used, offers } };
  if (call?.number === number) {
    if (call.sdp === sdp) return [line, [{ do: 'answer-again' }]];
    return [{ ...line, call: { ...call, sdp }, askedAt: at }, [{ do: 'answer', call: number, sdp }]];
  }
  const [without, closing] = closed(line);
  const fresh: StageCall = { number, sdp, path: 'connecting' };
  return [{ ...without, call: fresh, askedAt: at }, [...closing, { do: 'open', call: number, sdp, ice: begun.ice }]];
}

function whenFound(line: StageLine, found: Extract<StageEvent, { is: 'candidate' }>): Step {
  const { begun, call, used } = line;
  if (found.turn !== begun?.turn || found.call !== call?.number || used === undefined) return [line, []];
  const candidates = spent(used.candidates, found.at, candidatesRule);
  if (candidates === undefined) return [line, []];
  return [{ ...line, used: { ...used, candidates } }, [{ do: 'add', call: found.call, candidate: found.candidate }]];
}

/** Asks the phone for a new path, or for a first one, every now and then while nothing comes. */
function asked(line: StageLine, at: number): Step {
  const { begun, call } = line;
  if (begun === undefined || at - line.askedAt < callLimits.voiceLostMs) return [line, []];
  const next: StageCall | undefined = call?.path === 'connected' ? { ...call, path: 'lost' } : call;
  return [{ ...line, call: next, askedAt: at }, [{ do: 'again', turn: begun.turn, call: call?.number }]];
}

/** What the room should hear about: facts that the log does not have yet. Not twice while the first is on its way. */
function told(line: StageLine, what: 'heard' | 'lost', at: number): Step {
  const { begun, told: before } = line;
  if (begun === undefined || (before?.what === what && at - before.at < callLimits.voiceLostMs)) return [line, []];
  return [{ ...line, told: { what, at } }, [{ do: 'tell', what, turn: begun.turn }]];
}

/** A voice that was heard before in this turn, on another way: the phone may not know yet that it has to begin anew. */
const wasHeard = ({ line }: KnownFloor): boolean => line === 'live' || line === 'lost';

/** Nothing comes: should the room hear that the voice is lost? */
function isLost({ at: begunAt, packetAt }: Begun, at: number, floor: KnownFloor): boolean {
  if (floor.line === 'live') return true;
  if (floor.line !== 'connecting') return false;
  if (packetAt !== undefined) return true;
  // The clock ran already when this way was opened. Where somebody started it later, the person just speaks up.
  return floor.startedAt !== undefined && floor.startedAt < begunAt && at - begunAt >= callLimits.voiceRenewMs;
}

function silent(line: StageLine, at: number, floor: KnownFloor): Step {
  const { begun, call } = line;
  if (begun === undefined) return [line, []];
  if (at - (begun.packetAt ?? begun.at) < callLimits.voiceLostMs)
    return call === undefined && wasHeard(floor) ? asked(line, at) : [line, []];
  const [waiting, asking] = asked(line, at);
  const [next, telling] = isLost(begun, at, floor) ? told(waiting, 'lost', at) : [waiting, []];
  return [next, [...asking, ...telling]];
}

function whenBeating(
  line: StageLine,
  { at, packet, sound, blocked, floor }: Extract<StageEvent, { is: 'beat' }>,
): Step {
  const { begun, call } = line;
  if (begun === undefined) return [line, []];
  // Without a line they chose otherwise: the room's microphone, or to be read.
  const stands = floor.turn === begun.turn && floor.line !== undefined;
  if ((begun.seen && !stands) || (stands && floor.line === 'cut')) return closed({ ...line, begun: undefined });
  const packetAt = call !== undefined && packet ? at : begun.packetAt;
  const next: StageLine = { ...line, begun: { ...begun, seen: begun.seen || stands, packetAt } };
  // What is heard without packets is the browser's own making, to bridge a gap.
  if (call === undefined || packetAt === undefined || at - packetAt >= callLimits.voiceLostMs)
    return silent(next, at, floor);
  const connected: StageLine = packet ? { ...next, call: { ...call, path: 'connected' }, askedAt: at } : next;
  if (blocked) return floor.line === 'live' ? told(connected, 'lost', at) : [connected, []];
  // The first time somebody must be heard; after a loss it is enough that the path is back.
  const arrives = floor.line === 'lost' ? packet : floor.line !== 'live' && sound;
  return arrives ? told(connected, 'heard', at) : [connected, []];
}

export function stageStep(line: StageLine, event: StageEvent): Step {
  const { call } = line;
  switch (event.is) {
    case 'begin':
      return whenBegun(line, event);
    case 'end':
      return line.begun?.turn === event.turn ? closed({ ...line, begun: undefined }) : [line, []];
    case 'off':
      return closed({ ...line, begun: undefined });
    case 'offer':
      return whenOffered(line, event);
    case 'candidate':
      return whenFound(line, event);
    case 'failed':
      // It will not come back, and the phone is asked for another one.
      return call?.number === event.call ? closed(line) : [line, []];
    case 'beat':
      return whenBeating(line, event);
  }
}
