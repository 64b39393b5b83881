import type { StaffLens } from '../../../shared/kernel/context.ts';
import type { View } from '../../../shared/kernel/records.ts';
import type { NodeStaffView } from '../../../shared/room/records.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { createViewer } from '../../../shared/room/views.ts';
import type { Connection, Receiver } from '../people/connection.ts';
import type { Members } from '../people/members.ts';
import { joinedViews } from '../node-facts.ts';
import { createStaffStream } from './stream.ts';

export type StaffMap = {
  /** Tells staff at once: they never wait for the tick. `but`: whoever is about to be greeted. */
  changed(but?: Receiver): void;
  /** The whole map, where the connection is of somebody who sees it. */
  greet(connection: Connection): void;
};

export type StaffMapParts = {
  readonly state: () => RoomState;
  readonly paced: () => RoomState;
  /** Another object whenever somebody went or came. */
  readonly away: () => StaffLens['away'];
  readonly members: Pick<Members, 'told'>;
  /** What the node itself knows, such as how well clocks agree; another object whenever it changed. */
  readonly ofNode?: () => NodeStaffView;
  /** What it tells hosts alone; another object whenever it changed. */
  readonly ofHosts?: () => NodeStaffView;
};

const nothing: NodeStaffView = {};

/** The map of some of the staff, encoded once for all of them. */
function createMap<Seen extends View>(whole: () => Seen, seeing: () => readonly Receiver[]): StaffMap {
  const stream = createStaffStream<Seen>();
  let isBehind = true;
  /** Few people, so no slices: what staff wait for must not stand behind a frame for thousands. */
  const tell = (but?: Receiver) => {
    isBehind = false;
    const packet = stream.advance(whole());
    if (packet === undefined) return;
    for (const connection of seeing()) if (connection !== but) connection.send(packet);
  };
  return {
    changed(but) {
      // Without anybody to see it the map is made when somebody comes.
      if (seeing().length === 0) isBehind = true;
      else tell(but);
    },
    greet(connection) {
      if (!seeing().includes(connection)) return;
      if (isBehind) tell(connection);
      connection.send(stream.whole());
    },
  };
}

/** The additional records of hosts and moderators, in two maps since hosts are told more, and those of speakers. */
export function createStaffMap(parts: StaffMapParts): StaffMap {
  const { state, paced, away, members, ofNode = () => nothing, ofHosts = () => nothing } = parts;
  const viewer = createViewer();
  const ofAll = joinedViews(() => viewer.staff(state(), paced(), away()), ofNode);
  const maps = [
    createMap(ofAll, () => members.told('staff').filter(({ role }) => role !== 'host')),
    createMap(joinedViews(ofAll, ofHosts), () => members.told('staff').filter(({ role }) => role === 'host')),
    createMap(
      () => viewer.speaker(state(), paced()),
      () => members.told('speaker'),
    ),
  ];
  return {
    changed(but) {
      for (const map of maps) map.changed(but);
    },
    greet(connection) {
      for (const map of maps) map.greet(connection);
    },
  };
}
