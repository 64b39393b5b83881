import type { Sample, SampleRule } from '../../../shared/kernel/shell.ts';
import type { RawCommand } from '../../../shared/room/room.ts';
import type { OnCounted } from './tally.ts';

export type Sampler = {
  readonly counted: OnCounted;
  /** The room changed: where it wants no samples any more, the open one ends. */
  changed(): void;
  /** Writes down what was counted so far, before its time is over. */
  writeDown(): void;
  /** Something was counted that is not written down yet. */
  readonly isOpen: () => boolean;
  stop(): void;
};

export type SamplerParts = {
  readonly rule: () => SampleRule | undefined;
  readonly here: () => number;
  /** The room's clock. */
  readonly now: () => number;
  /** Acts as the room itself. */
  readonly act: (command: RawCommand) => Promise<unknown>;
};

type Open = SampleRule & {
  readonly from: number;
  readonly seconds: number[];
  readonly taps: Map<string, number>;
  readonly people: Set<string>;
  readonly peopleBy: Map<string, Set<string>>;
};

/** Writes down what was counted, in sums of every so often by the room's clock; nothing where nothing was. */
export function createSampler({ rule, here, now, act }: SamplerParts): Sampler {
  let open: Open | undefined;
  let timer: NodeJS.Timeout | undefined;
  let acting = 0;

  const close = async () => {
    clearTimeout(timer);
    if (open === undefined) return;
    const { from, seconds, taps, people, peopleBy, command } = open;
    open = undefined;
    const data: Sample = {
      from,
      seconds,
      taps: Object.fromEntries(taps),
      people: people.size,
      peopleBy: Object.fromEntries([...peopleBy].map(([name, tapped]) => [name, tapped.size])),
      // Who tapped and left was here as well.
      here: Math.max(here(), people.size),
    };
    acting += 1;
    await act({ type: command, data });
    acting -= 1;
  };
  /** The sample that this instant belongs to. */
  const current = (wanted: SampleRule, nowMs: number): Open => {
    if (open !== undefined && nowMs >= open.from + open.everyMs) void close();
    if (open !== undefined) return open;
    const from = Math.floor(nowMs / wanted.everyMs) * wanted.everyMs;
    const seconds = Array.from({ length: Math.ceil(wanted.everyMs / 1_000) }, () => 0);
    timer = setTimeout(() => void close(), from + wanted.everyMs - nowMs);
    return (open = { ...wanted, from, seconds, taps: new Map(), people: new Set(), peopleBy: new Map() });
  };

  return {
    counted(participant, name, taps) {
      const wanted = rule();
      if (wanted === undefined) return;
      const nowMs = now();
      const sample = current(wanted, nowMs);
      const second = Math.floor((nowMs - sample.from) / 1_000);
      sample.seconds[second] = (sample.seconds[second] ?? 0) + taps;
      sample.taps.set(name, (sample.taps.get(name) ?? 0) + taps);
      sample.people.add(participant);
      const tapped = sample.peopleBy.get(name) ?? new Set();
      sample.peopleBy.set(name, tapped.add(participant));
    },
    changed() {
      if (open !== undefined && rule() === undefined) void close();
    },
    writeDown: () => void close(),
    isOpen: () => open !== undefined || acting > 0,
    stop: () => clearTimeout(timer),
  };
}
