import type { Role } from '../../../shared/kernel/roles.ts';
import type { ProcessClock } from '../clock.ts';
import { nodeLimits } from '../limits.ts';

export type Presence = {
  join(participant: string, role: Role): void;
  leave(participant: string, role: Role): void;
  /** Distinct people connected as attendees: a count, never a list. */
  readonly here: () => number;
  /** Whether this person is one of them. */
  readonly isHere: (participant: string) => boolean;
  readonly away: { has(participant: string): boolean };
  stop(): void;
};

function counter(): { up(key: string): number; down(key: string): number; readonly counts: Map<string, number> } {
  const counts = new Map<string, number>();
  return {
    counts,
    up(key) {
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count;
    },
    down(key) {
      const count = (counts.get(key) ?? 1) - 1;
      if (count === 0) counts.delete(key);
      else counts.set(key, count);
      return count;
    },
  };
}

/**
 * Who is connected, at this node, now. H7: away = no connection of any role for 20 s, and nobody is away
 * in the first 30 s after a start, since everybody is coming back then.
 */
export function createPresence(clock: ProcessClock, onAwayChanged: () => void): Presence {
  const connections = counter();
  const attendees = counter();
  /** Who left, oldest first. Whoever is in neither map has been gone for longer. */
  const left = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const graceMs = () => clock.startedMs + nodeLimits.nobodyAwayAfterStartMs - clock.monotonicMs();
  let wasGrace = graceMs() > 0;
  const has = (participant: string) => {
    if (connections.counts.has(participant) || graceMs() > 0) return false;
    const leftMs = left.get(participant);
    return leftMs === undefined || clock.monotonicMs() - leftMs >= nodeLimits.awayAfterMs;
  };
  const wait = () => {
    if (timer !== undefined) return;
    const [oldestMs] = left.values();
    const untilAwayMs = oldestMs === undefined ? 0 : oldestMs + nodeLimits.awayAfterMs - clock.monotonicMs();
    if (oldestMs === undefined && graceMs() <= 0) return;
    timer = setTimeout(look, Math.max(1, Math.ceil(Math.max(untilAwayMs, graceMs()))));
    timer.unref();
  };
  const look = () => {
    timer = undefined;
    const nowMs = clock.monotonicMs();
    // Whoever may be away since the first 30 s is so now, all at once.
    let isSomebodyGone = wasGrace;
    for (const [participant, leftMs] of left) {
      if (nowMs - leftMs < nodeLimits.awayAfterMs) break;
      left.delete(participant);
      isSomebodyGone = true;
    }
    if (graceMs() <= 0) {
      wasGrace = false;
      // Nobody is told of those who came back in time: a map of thousands would be made again for nothing.
      if (isSomebodyGone) onAwayChanged();
    }
    wait();
  };
  wait();

  return {
    join(participant, role) {
      const wasAway = has(participant);
      left.delete(participant);
      connections.up(participant);
      if (role === 'attendee') attendees.up(participant);
      if (wasAway) onAwayChanged();
    },
    leave(participant, role) {
      if (role === 'attendee') attendees.down(participant);
      if (connections.down(participant) > 0) return;
      left.delete(participant);
      left.set(participant, clock.monotonicMs());
      wait();
    },
    here: () => attendees.counts.size,
    isHere: (participant) => attendees.counts.has(participant),
    away: { has },
    stop: () => clearTimeout(timer),
  };
}
