import type { Surge, SurgeRule } from '../../../shared/kernel/shell.ts';
import type { RawCommand } from '../../../shared/room/room.ts';
import { nodeLimits } from '../limits.ts';
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

export type SurgeWatch = {
  readonly counted: OnCounted;
  /** Looks again at what was taken, before its time: afterwards nobody could. */
  lookAgain(): void;
  /** Something was taken that was not looked at again yet. */
  readonly isOpen: () => boolean;
  stop(): void;
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
    everybody: (nowMs: number): Iterable<string> => everybody.everybody(nowMs),
    peak: (nowMs: number): number => seconds.peak(nowMs),
    kind(nowMs: number): string {
      let [kind, most] = ['', 0];
      for (const [name, tapped] of kinds) {
        const count = tapped.count(nowMs);
        if (count > most) [kind, most] = [name, count];
      }
      return kind;
    },
  };
}

/** A surge on its way, and what joins in until it is looked at again. */
type Gathering = { readonly people: Set<string>; readonly kind: string; readonly peak: number };

/**
 * Sees when much of the room taps together, and says so to the room, whose own rule decides. Never more than one
 * proposal is on its way, and after a refusal there is a pause: a crowd that goes on tapping asks no more often.
 * Where the threshold is reached the rest is only about to tap: so what was taken is told once more, whole.
 */
export function createSurgeWatch({ rule, here, isHere, now, monotonicMs, act }: SurgeParts): SurgeWatch {
  let recent = createRecent(0);
  let isActing = false;
  let pauseUntilMs = -Infinity;
  let gathering: Gathering | undefined;
  let again: { readonly command: string; readonly timer: NodeJS.Timeout } | undefined;
  let telling = 0;
  let isStopped = false;

  const surgeOf = ({ people, kind, peak }: Gathering): Surge => {
    // Who tapped a moment ago and left was here as well: else a few who come and go one by one would be a crowd.
    let left = 0;
    for (const participant of people) if (!isHere(participant)) left += 1;
    return { kind, people: people.size, here: here() + left, peak: Math.max(peak, recent.peak(monotonicMs())) };
  };
  const lookAgain = async () => {
    if (again === undefined || gathering === undefined) return;
    const [{ command, timer }, whole] = [again, gathering];
    clearTimeout(timer);
    [again, gathering] = [undefined, undefined];
    telling += 1;
    await act({ type: command, data: surgeOf(whole) });
    telling -= 1;
  };
  const propose = async (wanted: SurgeRule, nowMs: number) => {
    isActing = true;
    const people = new Set(recent.everybody(nowMs));
    gathering = { people, kind: recent.kind(nowMs), peak: recent.peak(nowMs) };
    const { ok } = await act({ type: wanted.command, data: surgeOf(gathering) });
    isActing = false;
    if (ok && !isStopped) {
      const { afterMs, command } = wanted.again;
      again = { command, timer: setTimeout(() => void lookAgain(), afterMs) };
    } else {
      gathering = undefined;
      pauseUntilMs = monotonicMs() + nodeLimits.surgePauseMs;
    }
  };

  return {
    counted(participant, kind, taps) {
      const wanted = rule();
      if (wanted !== undefined && recent.withinMs !== wanted.withinMs) recent = createRecent(wanted.withinMs);
      if (wanted === undefined && gathering === undefined) return;
      const nowMs = monotonicMs();
      recent.add(participant, kind, taps, nowMs);
      gathering?.people.add(participant);
      if (wanted === undefined || isActing || again !== undefined || nowMs < pauseUntilMs || now() < wanted.from)
        return;
      const people = recent.people(nowMs);
      if (people >= wanted.leastPeopleCount && people >= wanted.leastShare * here()) void propose(wanted, nowMs);
    },
    lookAgain: () => void lookAgain(),
    isOpen: () => again !== undefined || telling > 0,
    stop() {
      isStopped = true;
      clearTimeout(again?.timer);
    },
  };
}
