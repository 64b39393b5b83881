import { callLimits } from '../limits.ts';
import type { PhoneVoiceState } from '../types.ts';
import type { Described, Found, Heard, Ice } from '../signal-data.ts';

/** The phone's end of the line, without anything of a browser in it: what happened, and what is to be done about it. */
export type PhoneLine = {
  /** The person wants to speak in this turn. */
  readonly turn: string | undefined;
  readonly micOpen: boolean;
  /** The room said that media may flow, and how; it may say so before the person does. */
  readonly begun: { readonly turn: string; readonly ice: Ice } | undefined;
  readonly call: PhoneCall | undefined;
  /** In this turn a call was connected once: one that is not any more is lost, however new it is. */
  readonly wasConnected: boolean;
  /** Numbers of calls go up from here. */
  readonly lastNumber: number;
};

type PhoneCall = {
  readonly number: number;
  /** No offer of it was ever answered. */
  readonly fresh: boolean;
  /** The newest offer has its answer. */
  readonly answered: boolean;
  readonly path: 'connecting' | 'connected' | 'lost';
  /** The page at the other end answers. */
  readonly there: boolean;
  /** New paths looked for since the last one that lasted. */
  readonly restarts: number;
};

export type PhoneEvent =
  | { readonly is: 'speak'; readonly turn: string }
  | { readonly is: 'stop' }
  | { readonly is: 'mic'; readonly open: boolean }
  | Exclude<Heard, { readonly is: 'offer' }>
  /** What the peer connection says of itself; `broken`: it would not do what it was asked to. */
  | { readonly is: 'path'; readonly call: number; readonly state: 'connected' | 'disconnected' | 'failed' | 'broken' }
  /** The page at the other end answers, or does not. */
  | { readonly is: 'there'; readonly call: number; readonly there: boolean }
  /** The device may be in another network now. */
  | { readonly is: 'moved' }
  /** The timer of this call rang; `live`: signals can travel. */
  | { readonly is: 'late'; readonly call: number; readonly live: boolean };

export type PhoneEffect =
  | { readonly do: 'open'; readonly call: number; readonly ice: Ice }
  | { readonly do: 'close' }
  /** Looks for a new path and offers it. */
  | { readonly do: 'restart' }
  /** The newest offer once more, with what was found since. */
  | { readonly do: 'offer-again' }
  | { readonly do: 'configure'; readonly ice: Ice }
  | ({ readonly do: 'accept' } & Described)
  | ({ readonly do: 'add' } & Found)
  /** Rings in `ms`, once; the one before does not ring any more. */
  | { readonly do: 'ring'; readonly call: number; readonly ms: number };

type Step = readonly [PhoneLine, readonly PhoneEffect[]];

export function phoneLine(firstNumber: number): PhoneLine {
  return {
    turn: undefined,
    micOpen: false,
    begun: undefined,
    call: undefined,
    wasConnected: false,
    lastNumber: firstNumber,
  };
}

/** Towards the stage, as far as this phone can know. */
export function pathOf({ turn, call, wasConnected }: PhoneLine): PhoneVoiceState['path'] {
  if (turn === undefined) return 'none';
  if (call?.path === 'connected' && call.there) return 'connected';
  if (wasConnected) return 'lost';
  return call?.path ?? 'waiting';
}

const ring = (call: number): PhoneEffect => ({ do: 'ring', call, ms: callLimits.voiceRenewMs });

/** Calls as soon as the person, the microphone and the room are ready for it. */
function called(line: PhoneLine): Step {
  const { turn, micOpen, begun, call } = line;
  if (turn === undefined || !micOpen || begun?.turn !== turn || call !== undefined) return [line, []];
  const number = line.lastNumber + 1;
  const fresh: PhoneCall = { number, fresh: true, answered: false, path: 'connecting', there: true, restarts: 0 };
  return [{ ...line, call: fresh, lastNumber: number }, [{ do: 'open', call: number, ice: begun.ice }, ring(number)]];
}

function closed(line: PhoneLine): Step {
  return line.call === undefined ? [line, []] : [{ ...line, call: undefined }, [{ do: 'close' }]];
}

function renewed(line: PhoneLine): Step {
  const [without, closing] = closed(line);
  const [next, opening] = called(without);
  return [next, [...closing, ...opening]];
}

function restarted(line: PhoneLine, call: PhoneCall, path: PhoneCall['path']): Step {
  // An offer is still on its way: another one would only make it older.
  if (!call.answered) return [{ ...line, call: { ...call, path } }, [{ do: 'offer-again' }, ring(call.number)]];
  if (call.restarts >= callLimits.voiceRestartsCount) return renewed(line);
  const again: PhoneCall = { ...call, answered: false, path, restarts: call.restarts + 1 };
  return [{ ...line, call: again }, [{ do: 'restart' }, ring(call.number)]];
}

function whenBegun(line: PhoneLine, { turn, ice }: Extract<PhoneEvent, { is: 'begin' }>): Step {
  const known = { ...line, begun: { turn, ice } };
  const { call } = line;
  if (call === undefined) return called(known);
  if (turn !== line.turn) return closed(known);
  const configured: PhoneEffect = { do: 'configure', ice };
  if (call.answered && call.path !== 'lost') return [known, [configured]];
  const [next, effects] = restarted(known, call, call.path);
  return [next, [configured, ...effects]];
}

function whenAsked(line: PhoneLine, call: PhoneCall, named: number | undefined): Step {
  if (call.fresh) return [line, [{ do: 'offer-again' }]];
  if (named !== call.number) return renewed(line);
  if (!call.answered) return [line, [{ do: 'offer-again' }]];
  // Its first path is being tried: the timer of the call decides when that takes too long.
  return call.path === 'connecting' ? [line, []] : restarted(line, call, 'lost');
}

function whenPath(line: PhoneLine, call: PhoneCall, state: Extract<PhoneEvent, { is: 'path' }>['state']): Step {
  if (state === 'connected') return [{ ...line, call: { ...call, path: 'connected' }, wasConnected: true }, []];
  if (state === 'broken') {
    // One that never worked is not tried again at once: it might go on for ever.
    return call.path === 'connecting'
      ? [{ ...line, call: { ...call, path: 'lost' } }, [ring(call.number)]]
      : renewed(line);
  }
  return restarted(line, call, 'lost');
}

function whenLate(line: PhoneLine, call: PhoneCall, live: boolean): Step {
  if (call.path === 'connected') return [{ ...line, call: { ...call, restarts: 0 } }, []];
  if (!live) return [line, [ring(call.number)]];
  // Nobody answered yet: whoever should is not there, and gets it when they come.
  if (!call.answered && call.path === 'connecting') return [line, [{ do: 'offer-again' }, ring(call.number)]];
  return renewed(line);
}

function withCall(line: PhoneLine, number: number | undefined, step: (call: PhoneCall) => Step): Step {
  const { call } = line;
  return call === undefined || (number !== undefined && call.number !== number) ? [line, []] : step(call);
}

export function phoneStep(line: PhoneLine, event: PhoneEvent): Step {
  switch (event.is) {
    case 'speak': {
      if (line.turn === event.turn) return called(line);
      const [without, closing] = closed(line);
      const [next, opening] = called({ ...without, turn: event.turn, wasConnected: false });
      return [next, [...closing, ...opening]];
    }
    case 'stop':
      return closed({ ...line, turn: undefined, wasConnected: false });
    case 'mic': {
      const next = { ...line, micOpen: event.open };
      return event.open ? called(next) : closed(next);
    }
    case 'begin':
      return whenBegun(line, event);
    case 'end':
      return line.begun?.turn === event.turn ? closed({ ...line, begun: undefined }) : [line, []];
    case 'answer':
      return withCall(line, event.call, (call) =>
        call.answered || event.turn !== line.turn
          ? [line, []]
          : [
              { ...line, call: { ...call, fresh: false, answered: true } },
              [{ do: 'accept', call: event.call, sdp: event.sdp }],
            ],
      );
    case 'candidate':
      return withCall(line, event.call, () => [
        line,
        event.turn === line.turn ? [{ do: 'add', call: event.call, candidate: event.candidate }] : [],
      ]);
    case 'again':
      return withCall(line, undefined, (call) =>
        event.turn === line.turn ? whenAsked(line, call, event.call) : [line, []],
      );
    case 'path':
      return withCall(line, event.call, (call) => whenPath(line, call, event.state));
    case 'there':
      return withCall(line, event.call, (call) => [{ ...line, call: { ...call, there: event.there } }, []]);
    case 'moved':
      return withCall(line, undefined, (call) => restarted(line, call, call.path));
    case 'late':
      return withCall(line, event.call, (call) => whenLate(line, call, event.live));
  }
}
