import type { Expiry, Idle } from '../../../shared/kernel/shell.ts';
import { limits } from '../../../shared/kernel/limits.ts';
import type { Marks } from '../../log/port.ts';
import type { SeenEnd } from './endings.ts';
import { nodeLimits } from '../limits.ts';
import { visitedMark } from '../people/visits.ts';

/*
 * What a look at a room finds, without any clock of its own. A room that goes is gone for good, and a wall clock can be
 * wrong by any amount: so nothing goes because of one look. Nothing here asks what a room is.
 */

/** What the node knows of the time at a look. */
export type Look = {
  readonly wallMs: number;
  readonly monotonicMs: number;
  readonly startedMs: number;
  readonly steadyMs: number;
  /** The newest time that anybody saw before this start; undefined where nothing is known. */
  readonly newestBeforeMs: number | undefined;
  /** The newest time that the server wrote down itself, of this start too. */
  readonly newestMs: number | undefined;
};

export type Known = {
  readonly expiry: Expiry | undefined;
  /** When this process saw the room end. */
  readonly seenEnd: SeenEnd | undefined;
  readonly marks: Marks;
  /** A look of this start was counted already. */
  readonly isCounted: boolean;
};

export type Finding = {
  readonly what: 'keep' | 'delete';
  /** Changes of the room's marks. */
  readonly marks?: { readonly [name: string]: number | undefined };
};

/** The first look that found the room due; how many starts did, and when the newest of them first did. */
const [firstDue, dueStarts, dueStartAt] = ['due', 'due-starts', 'due-start-at'];

/** The first look that saw the room ended, by a wall that was not behind. */
const seenEnded = 'seen-ended';

const forgotten = { [firstDue]: undefined, [dueStarts]: undefined, [dueStartAt]: undefined };

/**
 * Whether the wall is further than a day behind a time that this server itself had. After a day of steady running that
 * other time counts as the wrong one.
 */
function isBehind({ wallMs, steadyMs, newestMs }: Look): boolean {
  return (
    steadyMs < nodeLimits.retentionTrustMs && newestMs !== undefined && newestMs - wallMs > nodeLimits.clockBehindMs
  );
}

/** L5: what was remembered of earlier looks, with this one; undefined where nothing can be built on it. */
function remembered({ wallMs }: Look, { marks, isCounted }: Known) {
  const due = marks[firstDue];
  const countedAt = marks[dueStartAt] ?? due;
  // A wall that was set back: what was seen later than now says nothing.
  if (due === undefined || countedAt === undefined || due > wallMs || countedAt > wallMs) return undefined;
  const counts = !isCounted && wallMs - countedAt >= nodeLimits.retentionTrustMs;
  const starts = (marks[dueStarts] ?? 1) + (counts ? 1 : 0);
  return { due, starts, ...(counts ? { marks: { [dueStarts]: starts, [dueStartAt]: wallMs } } : {}) };
}

function isBelieved({ wallMs, newestBeforeMs, steadyMs }: Look, starts: number): boolean {
  const { retentionTrustMs, retentionStartsCount } = nodeLimits;
  return (
    (newestBeforeMs !== undefined && wallMs - newestBeforeMs <= retentionTrustMs) ||
    steadyMs >= retentionTrustMs ||
    starts >= retentionStartsCount
  );
}

/**
 * L5: since when the room counts as ended, by the wall. Its own end may have been written by a wall that was behind: no
 * look before one by a better wall tells.
 */
function endSeenAt(look: Look, { seenEnd, marks }: Known): number | undefined {
  const { wallMs, monotonicMs } = look;
  const markedMs = marks[seenEnded];
  if (isBehind(look)) return markedMs;
  // From a wall that was ahead.
  if (markedMs === undefined || markedMs > wallMs) return wallMs;
  if (seenEnd === undefined) return markedMs;
  // The wall jumped since this process saw the end: set right, or a long sleep. Once, so that sleeps do not add up.
  const jumpedMs = wallMs - seenEnd.wallMs - (monotonicMs - seenEnd.atMs);
  const isOfBefore = markedMs - seenEnd.wallMs < nodeLimits.clockCorrectedMs;
  return jumpedMs > nodeLimits.clockCorrectedMs && isOfBefore ? wallMs : markedMs;
}

/** L5: whether a room goes now. `marks` present where this start now counts, or where nothing is to be remembered. */
export function retentionFinding(look: Look, known: Known): Finding {
  const { expiry, seenEnd, marks } = known;
  const { wallMs } = look;
  const isRemembered = marks[firstDue] !== undefined;
  const keep = (changes: Finding['marks'] = {}): Finding => {
    const all = { ...(isRemembered ? forgotten : {}), ...changes };
    return Object.keys(all).length === 0 ? { what: 'keep' } : { what: 'keep', marks: all };
  };
  if (expiry === undefined) return keep(marks[seenEnded] === undefined ? {} : { [seenEnded]: undefined });
  const { endedAt, afterMs, byCalendar } = expiry;
  const sinceMs = byCalendar ? seenEnd?.atMs : (seenEnd?.atMs ?? look.startedMs);
  if (sinceMs !== undefined && look.monotonicMs - sinceMs >= afterMs) return { what: 'delete' };
  if (!byCalendar) return keep();
  const endMs = endSeenAt(look, known);
  if (endMs === undefined) return keep();
  if (wallMs < Math.max(endedAt, endMs) + afterMs)
    return keep(endMs === marks[seenEnded] ? {} : { [seenEnded]: endMs });
  const dueBefore = remembered(look, known);
  if (dueBefore === undefined)
    return { what: 'keep', marks: { [firstDue]: wallMs, [dueStarts]: 1, [dueStartAt]: wallMs } };
  if (wallMs - dueBefore.due >= nodeLimits.retentionTrustMs && isBelieved(look, dueBefore.starts))
    return { what: 'delete' };
  return dueBefore.marks === undefined ? { what: 'keep' } : { what: 'keep', marks: dueBefore.marks };
}

/** Whether the finding counts this start among those that found the room due. */
export const countsStart = ({ marks }: Finding): boolean => marks?.[dueStarts] !== undefined;

export type Quiet = {
  readonly idle: Idle | undefined;
  /** The newest entry, by the wall. */
  readonly lastEntryMs: number;
  /** The last visit by the wall, as far as this process saw one. */
  readonly seenMs: number | undefined;
  readonly marks: Marks;
  readonly isVisited: boolean;
};

/** L2: whether a room ends by itself; `visited` where its last visit lies ahead of the wall and is to be written anew. */
export function idleFinding({ wallMs, steadyMs }: Look, room: Quiet): 'stays' | 'visited' | 'lapses' {
  const { idle, lastEntryMs, seenMs, marks, isVisited } = room;
  if (idle === undefined || isVisited || steadyMs < nodeLimits.clockSettledMs) return 'stays';
  const marked = marks[visitedMark];
  if (Math.max(seenMs ?? 0, marked ?? 0) > wallMs) return 'visited';
  // What another process saw is written down once an hour: so its last visit may have been that much later.
  const visitMs = seenMs ?? (marked === undefined ? 0 : marked + nodeLimits.visitMarkEveryMs);
  const quietSinceMs = Math.max(lastEntryMs, visitMs);
  // A room from before starts had a bound must not wait for ever.
  const waitsTillMs = Math.min(idle.since ?? 0, quietSinceMs + limits.startAheadMs);
  return wallMs - Math.max(quietSinceMs, waitsTillMs) >= idle.afterMs ? 'lapses' : 'stays';
}

/**
 * Whether a room's clock is so far ahead that it goes on by itself: for good, so not where the wall may be behind. The
 * rooms' entries cannot tell those two apart. `lastEntryMs` by what is known of it so far.
 */
export function isAhead(look: Look, lastEntryMs: number): boolean {
  const { wallMs, steadyMs, newestBeforeMs } = look;
  if (lastEntryMs - wallMs <= nodeLimits.clockAheadMs || isBehind(look)) return false;
  // At a start that knows no time from before nothing tells whether the wall is behind.
  return steadyMs >= (newestBeforeMs === undefined ? nodeLimits.retentionTrustMs : nodeLimits.clockSettledMs);
}
