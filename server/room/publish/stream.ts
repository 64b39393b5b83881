import type { View } from '../../../shared/kernel/records.ts';
import { diff } from '../../../shared/wire/patch.ts';
import type { StaffView } from '../../../shared/room/records.ts';
import { nodeLimits } from '../limits.ts';
import { encode, type Packet } from '../packet.ts';
import { pieces } from './pieces.ts';

export type Position = { readonly revision: number; readonly at: number };

/** One audience's stream: a view, its position, and the frames that led there, each encoded once. */
export type Stream<Seen extends View> = {
  readonly epoch: string;
  readonly seq: () => number;
  /**
   * The frames from what was shown to `next`, at most `frameBytes` each; none where nothing changed. All but the last
   * bear the revision of before: whoever stops in between does not know the new one yet.
   */
  readonly advance: (next: Seen, position: Position) => readonly Packet[];
  /** A frame that changes nothing but the time. */
  readonly still: (position: Position) => Packet;
  /** Encoded once per position and shared by all who join at it. */
  readonly snapshot: () => Packet;
  /** The frames after `seq`, or undefined where they are not kept. */
  readonly since: (seq: number) => readonly Packet[] | undefined;
};

export function createStream<Seen extends View>(epoch: string, first: Seen, opened: Position): Stream<Seen> {
  let view = first;
  let position = opened;
  let seq = 0;
  let frames: Packet[] = [];
  let snapshot: Packet | undefined;
  /* Cut in halves, so that a frame costs no copy of the whole ring. */
  const keep = (added: readonly Packet[]) => {
    snapshot = undefined;
    frames.push(...added);
    if (frames.length >= 2 * nodeLimits.resumableFramesCount) frames = frames.slice(-nodeLimits.resumableFramesCount);
  };
  return {
    epoch,
    seq: () => seq,
    advance(next, now) {
      const change = diff(view, next);
      if (change === undefined) return [];
      const parts = pieces(change);
      const added = parts.map((part, index) => {
        seq += 1;
        const revision = index === parts.length - 1 ? now.revision : position.revision;
        return encode('frame', { seq, revision, at: now.at, ...part }, seq);
      });
      view = next;
      position = now;
      keep(added);
      return added;
    },
    still(now) {
      seq += 1;
      position = now;
      const frame = encode('frame', { seq, revision: now.revision, at: now.at }, seq);
      keep([frame]);
      return frame;
    },
    snapshot: () => (snapshot ??= encode('snapshot', { epoch, seq, ...position, view }, seq)),
    since(from) {
      const missing = seq - from;
      if (missing < 0 || missing > Math.min(frames.length, nodeLimits.resumableFramesCount)) return undefined;
      return missing === 0 ? [] : frames.slice(-missing);
    },
  };
}

/** The staff map's stream: no ring, whole at each join. */
export type StaffStream<Seen extends View = StaffView> = {
  readonly advance: (next: Seen) => Packet | undefined;
  readonly whole: () => Packet;
};

export function createStaffStream<Seen extends View = StaffView>(): StaffStream<Seen> {
  let view: View = {};
  let seq = 0;
  let whole: Packet | undefined;
  return {
    advance(next) {
      const change = next === view ? undefined : diff(view, next);
      if (change === undefined) return undefined;
      view = next;
      seq += 1;
      whole = undefined;
      return encode('staff', { seq, ...change });
    },
    whole: () => (whole ??= encode('staff', { seq, view })),
  };
}
