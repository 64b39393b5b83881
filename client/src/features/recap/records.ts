import type { HandKind } from '../../../../shared/features/floor/events.ts';
import type { Settings } from '../../../../shared/features/lifecycle/settings.ts';
import type { ShowKind, Tally } from '../../../../shared/features/shows/events.ts';

/* The recap arrives as the server made it; here it is only given its shape. All times are epoch milliseconds. Numbers
 * about fewer than five people are not in it at all. */

/** Taps in steps of `stepMs` from `from` on, of all reactions together. */
export type RecapPulse = {
  readonly from: number;
  readonly stepMs: number;
  readonly taps: readonly number[];
  readonly kinds: { readonly [kind: string]: number };
};

export type RecapMoment = {
  readonly at: number;
  readonly kind: string;
  /** Of those present, 0 to 1. */
  readonly share?: number;
  readonly people?: number;
  /** The host called the room to do it. */
  readonly called?: true;
};

export type RecapSegment = {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly minutes: number;
  readonly startedAt?: number;
  readonly endedAt?: number;
};

/** One turn that went on air, as far as its person chose to be seen. */
export type RecapTurn = {
  readonly name?: string;
  readonly topic?: string;
  readonly kind: HandKind;
  readonly questionId?: string;
  /** These two only beside a name. */
  readonly startedAt?: number;
  readonly seconds?: number;
};

export type RecapDraw = {
  readonly hash: string;
  readonly seed: string;
  readonly numerals: readonly number[];
  readonly at: number;
};

export type RecapFloor = {
  readonly turns: number;
  readonly seconds: number;
  readonly voices?: number;
  readonly firstTime?: number;
  readonly medianWaitSeconds?: number;
  /** 1 where everybody had the same time, towards 0 where one had it all. */
  readonly evenness?: number;
  /** People who waited for the floor and never had it. */
  readonly notReached?: number;
  readonly rule: Settings['order'];
  readonly speakers: readonly RecapTurn[];
  readonly draws: readonly RecapDraw[];
};

export type RecapQuestion = {
  readonly id: string;
  readonly text: string;
  readonly name?: string;
  readonly weight?: number;
  readonly state: 'open' | 'onstage' | 'answered';
  readonly answer?: string;
  readonly label?: string;
  readonly promised?: true;
  readonly at: number;
};

export type RecapQuestions = {
  readonly asked?: number;
  readonly answered?: number;
  /** Written answers that were promised, and those that were given since. */
  readonly promised?: number;
  readonly kept?: number;
  readonly items: readonly RecapQuestion[];
};

export type RecapShow = {
  readonly prompt: string;
  readonly kind: ShowKind;
  readonly options?: readonly string[];
  readonly reveal: 'live' | 'sealed';
  readonly answered?: number;
  readonly tally?: Tally;
  readonly counted?: Tally;
  /** What too few people chose for a number: some did, or nobody. */
  readonly fewer?: readonly (string | number | boolean)[];
};

export type Recap = {
  readonly code: string;
  /** What the operator said it is. */
  readonly joinUrl?: string;
  /** Of the log; grows where a promised answer is given after the end. */
  readonly revision: number;
  readonly title: string;
  readonly startedAt?: number;
  readonly endedAt: number;
  readonly peakHere?: number;
  readonly pulse?: RecapPulse;
  readonly moments?: readonly RecapMoment[];
  readonly segments?: readonly RecapSegment[];
  readonly floor?: RecapFloor;
  readonly questions?: RecapQuestions;
  readonly shows?: readonly RecapShow[];
};
