import type { StaffLens } from '../../../shared/kernel/context.ts';
import type { View } from '../../../shared/kernel/records.ts';
import type { NodeStaffView } from '../../../shared/room/records.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { createViewer } from '../../../shared/room/views.ts';
import type { Connection, Receiver } from '../people/connection.ts';
import { nodeLimits } from '../limits.ts';
import type { Members } from '../people/members.ts';
import { joinedViews } from '../node-facts.ts';
import { createStaffStream } from './stream.ts';

export type StaffMap = {
  /**
   * Tells staff at once: they never wait for the tick. A map that takes long to make, as one of thousands of hands, comes
   * a moment later where another was made just before. `but`: whoever is about to be greeted.
   */
  changed(but?: Receiver): void;
  /** The whole map, where the connection is of somebody who sees it. */
  greet(connection: Connection): void;
  stop(): void;
};

export type StaffMapParts = {
  readonly state: () => RoomState;
  readonly paced: () => RoomState;
  /** Another object whenever somebody went or came. */
  readonly away: () => StaffLens['away'];
  readonly members: Pick<Members, 'told'>;
  readonly monotonicMs: () => number;
  /** What the node itself knows, such as how well clocks agree; another object whenever it changed. */
  readonly ofNode?: () => NodeStaffView;
  /** What it tells hosts alone; another object whenever it changed. */
  readonly ofHosts?: () => NodeStaffView;
};

const nothing: NodeStaffView = {};

/** Counted by its records, not by a clock: a busy machine tells small rooms at once, too. */
function restMsAfter(view: View): number {
  const records = Object.keys(view).length;
  return records <= nodeLimits.staffMapRecordsCount ? 0 : (records / nodeLimits.staffMapRecordsPerSecond) * 1_000;
}

type MapOf<Seen extends View> = {
  readonly whole: () => Seen;
  readonly seeing: () => readonly Receiver[];
  readonly monotonicMs: () => number;
};

/** The map of some of the staff, encoded once for all of them. */
function createMap<Seen extends View>({ whole, seeing, monotonicMs }: MapOf<Seen>): StaffMap {
  const stream = createStaffStream<Seen>();
  let isBehind = true;
  let restUntilMs = -Infinity;
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  /** Few people, so no slices: what staff wait for must not stand behind a frame for thousands. */
  const tell = (but?: Receiver) => {
    stop();
    isBehind = false;
    const seen = whole();
    const packet = stream.advance(seen);
    restUntilMs = monotonicMs() + restMsAfter(seen);
    if (packet === undefined) return;
    for (const connection of seeing()) if (connection !== but) connection.send(packet);
  };
  const later = (waitMs: number) => {
    timer ??= setTimeout(() => (seeing().length === 0 ? stop() : tell()), waitMs).unref();
  };
  return {
    changed(but) {
      const waitMs = restUntilMs - monotonicMs();
      isBehind = true;
      // Without anybody to see it the map is made when somebody comes.
      if (seeing().length === 0) stop();
      else if (waitMs > 0) later(waitMs);
      else tell(but);
    },
    greet(connection) {
      if (!seeing().includes(connection)) return;
      if (isBehind) tell(connection);
      connection.send(stream.whole());
    },
    stop,
  };
}

/** The additional records of hosts and moderators, in two maps since hosts are told more, and those of speakers. */
export function createStaffMap(parts: StaffMapParts): StaffMap {
  const { state, paced, away, members, monotonicMs, ofNode = () => nothing, ofHosts = () => nothing } = parts;
  const viewer = createViewer();
  const ofAll = joinedViews(() => viewer.staff(state(), paced(), away()), ofNode);
  const maps = [
    createMap({ whole: ofAll, seeing: () => members.told('staff').filter(({ role }) => role !== 'host'), monotonicMs }),
    createMap({
      whole: joinedViews(ofAll, ofHosts),
      seeing: () => members.told('staff').filter(({ role }) => role === 'host'),
      monotonicMs,
    }),
    createMap({
      whole: () => viewer.speaker(state(), paced()),
      seeing: () => members.told('speaker'),
      monotonicMs,
    }),
  ];
  return {
    changed(but) {
      for (const map of maps) map.changed(but);
    },
    greet(connection) {
      for (const map of maps) map.greet(connection);
    },
    stop() {
      for (const map of maps) map.stop();
    },
  };
}
