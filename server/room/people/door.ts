import { needsOf } from '../../../shared/room/needs.ts';
import { refusal } from '../../../shared/room/views.ts';
import type { RoomState } from '../../../shared/room/room.ts';
import type { Connection } from './connection.ts';
import type { Members } from './members.ts';

/** Who may be connected: closes connections whose link was revoked or whose person may no longer be here. */
export function createDoor(state: () => RoomState, members: Members) {
  const isLinked = ({ link }: Connection, links: ReadonlySet<string>) => link === undefined || links.has(link);
  const isWelcome = ({ role, participant }: Connection) =>
    role !== 'attendee' || refusal(state(), participant) === undefined;
  const linkIds = () => new Set(needsOf(state()).credentials.map(({ id }) => id));
  return {
    /* Asked whenever anybody leaves: links are looked through for staff alone. */
    mayStay: (connection: Connection) =>
      (connection.link === undefined || isLinked(connection, linkIds())) && isWelcome(connection),
    /** Looks at staff and at these people alone: a hall of thousands is not looked through at every command. */
    showOut(people: Iterable<string>) {
      const links = linkIds();
      const gone = members.linked().filter((connection) => !isLinked(connection, links));
      for (const participant of people)
        gone.push(...[...members.of(participant)].filter((connection) => !isWelcome(connection)));
      for (const connection of gone) connection.close();
    },
  };
}
