import type { StaffLens } from '../../../shared/kernel/context.ts';
import type { NodeStaffView } from '../../../shared/room/records.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import { createViewer } from '../../../shared/room/views.ts';
import type { Connection } from '../people/connection.ts';
import type { Members } from '../people/members.ts';
import { joinedViews } from '../node-facts.ts';
import { createStaffStream } from './stream.ts';

export type StaffMap = {
  /** Tells staff at once: they never wait for the tick. */
  changed(): void;
  /** The whole map, where the connection is of somebody who sees it. */
  greet(connection: Connection): void;
};

export type StaffMapParts = {
  readonly state: () => RoomState;
  readonly paced: () => RoomState;
  /** Another object whenever somebody went or came. */
  readonly away: () => StaffLens['away'];
  readonly members: Pick<Members, 'staff'>;
  /** What the node itself knows, such as how well clocks agree; another object whenever it changed. */
  readonly ofNode?: () => NodeStaffView;
};

const nothing: NodeStaffView = {};

/** The additional records of hosts and moderators, encoded once for all of them. */
export function createStaffMap({ state, paced, away, members, ofNode = () => nothing }: StaffMapParts): StaffMap {
  const stream = createStaffStream();
  const viewer = createViewer();
  const whole = joinedViews(() => viewer.staff(state(), paced(), away()), ofNode);
  let isBehind = true;

  /** Few people, so no slices: what staff wait for must not stand behind a frame for thousands. */
  const tell = (but?: Connection) => {
    isBehind = false;
    const packet = stream.advance(whole());
    if (packet === undefined) return;
    for (const connection of members.staff()) if (connection !== but) connection.send(packet);
  };

  return {
    changed() {
      // Without anybody to see it the map is made when somebody comes.
      if (members.staff().length === 0) isBehind = true;
      else tell();
    },
    greet(connection) {
      if (!members.staff().includes(connection)) return;
      if (isBehind) tell(connection);
      connection.send(stream.whole());
    },
  };
}
