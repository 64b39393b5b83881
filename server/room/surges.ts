import { limits } from '../../shared/kernel/limits.ts';
import type { Surge, SurgeRule } from '../../shared/kernel/feature.ts';
import type { RawCommand } from '../../shared/room/room.ts';
import type { OnCounted } from './tally.ts';
import { createRecentPeople, createRecentSeconds, type RecentPeople } from './recent.ts';

export type SurgeParts = {
  readonly rule: () => SurgeRule | undefined;
  readonly here: () => number;
  readonly isHere: (participant: string) => boolean;
  /** The room's clock. */
  readonly now: () => number;
  readonly monotonicMs: () => number;
  /** Acts as the room itself. */
  readonly act: (command: RawCommand) => Promise<{ readonly ok: boolean }>;
};

/** What was tapped lately: by whom at all, by whom of each kind, and how much. */
function createRecent(withinMs: number) {
  const everybody = createRecentPeople(withinMs);
  const seconds = createRecentSeconds(withinMs);
  const kinds = new Map<string, RecentPeople>();
  return {
    withinMs,
    add(participant: string, kind: string, taps: number, nowMs: number): void {
      everybody.add(participant, nowMs);
      seconds.add(taps, nowMs);
      const people = kinds.get(kind) ?? createRecentPeople(withinMs);
      people.add(participant, nowMs);
      kinds.set(kind, people);
    },
    people: (nowMs: number): number => everybody.count(nowMs),
    surge({ here, isHere }: Pick<SurgeParts, 'here' | 'isHere'>, nowMs: number): Surge {
      const people = everybody.count(nowMs);
      let [kind, most] = ['', 0];
      for (const [name, tapped] of kinds) {
        const count = tapped.count(nowMs);
        if (count > most) [kind, most] = [name, count];
      }
      // Who tapped a moment ago and left was here as well: else a few who come and go one by one would be a crowd.
      const left = everybody.countWhere((participant) => !isHere(participant), nowMs);
      return { kind, people, here: here() + left, peak: seconds.peak(nowMs) };
    },
  };
}

/**
 * Sees when much of the room taps together, and says so to the room, whose own rule decides. Never more than one
 * proposal is on its way, and after a refusal there is a pause: a crowd that goes on tapping asks no more often.
 */
export function createSurgeWatch({ rule, here, isHere, now, monotonicMs, act }: SurgeParts): OnCounted {
  let recent = createRecent(0);
  let isActing = false;
  let pauseUntilMs = -Infinity;

  const propose = async (command: string, nowMs: number) => {
    isActing = true;
    const { ok } = await act({ type: command, data: recent.surge({ here, isHere }, nowMs) });
    isActing = false;
    if (!ok) pauseUntilMs = monotonicMs() + limits.surgePauseMs;
  };

  return (participant, kind, taps) => {
    const wanted = rule();
    if (wanted === undefined) return;
    if (recent.withinMs !== wanted.withinMs) recent = createRecent(wanted.withinMs);
    const nowMs = monotonicMs();
    recent.add(participant, kind, taps, nowMs);
    if (isActing || nowMs < pauseUntilMs || now() < wanted.from) return;
    const people = recent.people(nowMs);
    if (people >= wanted.leastPeopleCount && people >= wanted.leastShare * here()) void propose(wanted.command, nowMs);
  };
}
