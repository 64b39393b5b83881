import type { RoomState } from '../../../shared/room/room.ts';
import { needsOf } from '../../../shared/room/needs.ts';
import type { Connection } from '../people/connection.ts';
import { createSampler } from './samples.ts';
import { createSurgeWatch, type SurgeParts } from './surges.ts';
import { createTally, type Tally } from './tally.ts';

export type Crowd = {
  readonly tally: Pick<Tally, 'close'>;
  /** False where nothing was counted since it may not tap, or since one of the names is none that the room counts. */
  tap(connection: Connection, taps: Readonly<Record<string, number>>): boolean;
  /** The room changed. */
  changed(): void;
  /** Writes down what was counted so far. */
  writeDown(): void;
  /** Something was counted that is not written down yet. */
  readonly isCounting: () => boolean;
  stop(): void;
};

export type CrowdParts = Omit<SurgeParts, 'rule'> & {
  readonly state: () => RoomState;
  readonly onCounted: () => void;
};

/** What a room wants counted, and what becomes of it. */
export function createCrowd({ state, here, isHere, now, monotonicMs, act, onCounted }: CrowdParts): Crowd {
  const wanted = () => needsOf(state());
  const circle = { here, isHere, now, monotonicMs, act };
  const sampler = createSampler({ ...circle, rule: () => wanted().samples });
  const watch = createSurgeWatch({ ...circle, rule: () => wanted().surge });
  const tally = createTally(monotonicMs, (participant, name, taps) => {
    sampler.counted(participant, name, taps);
    watch.counted(participant, name, taps);
  });
  return {
    tally,
    tap({ participant, role }, taps) {
      const { counters: names } = wanted();
      if (role !== 'attendee') return false;
      for (const name of Object.keys(taps)) if (!names.includes(name)) return false;
      if (tally.add(participant, taps, names)) onCounted();
      return true;
    },
    changed: sampler.changed,
    writeDown() {
      watch.lookAgain();
      sampler.writeDown();
    },
    isCounting: () => watch.isOpen() || sampler.isOpen(),
    stop() {
      watch.stop();
      sampler.stop();
    },
  };
}
