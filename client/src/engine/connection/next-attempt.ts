import type { Way } from './known-way.ts';
import { engineLimits } from '../limits.ts';

/**
 * How a connection ended: the server had said that it goes away, the room never answered on it, or it broke,
 * before (`early`) or after (`late`) a websocket had stood long enough to be trusted.
 */
export type Ending = 'announced' | 'unanswered' | 'early' | 'late';

export type NextWay = {
  /** The next attempt goes this way alone; absent: whichever opens first. */
  readonly only?: Way | undefined;
  /** How often websockets broke too early, in a row. */
  readonly frailty: number;
  /** Without a pause: it is the way that failed, not the server. */
  readonly atOnce?: boolean;
};

/**
 * Which way comes next where websockets broke too early `frailty` times before. `way`: the one that ended; undefined
 * where neither had opened.
 */
export function nextWay(frailty: number, way: Way | undefined, ending: Ending): NextWay {
  if (ending === 'announced') return { frailty, only: way };
  if (way !== 'websocket' || ending === 'late') return { frailty };
  // Some networks let a websocket open and then swallow what it carries: one such is enough.
  const atOnce = ending === 'unanswered';
  const more = frailty + (atOnce ? engineLimits.frailWebsocketsCount : 1);
  return { frailty: more, only: isFrail(more) ? 'polling' : undefined, atOnce };
}

export const isFrail = (frailty: number): boolean => frailty >= engineLimits.frailWebsocketsCount;

/**
 * Full jitter: anything between nothing and a bound that doubles with each failed attempt, so that a
 * room full of phones does not return in waves. `random` is in [0, 1).
 */
export function backoffMs(failedAttempts: number, random: number): number {
  const bound = Math.min(engineLimits.backoffMaxMs, engineLimits.backoffBaseMs * 2 ** Math.min(failedAttempts, 30));
  return Math.floor(random * bound);
}
