import type { Actor } from '../../shared/kernel/actor.ts';
import type { Credential } from '../../shared/kernel/shell.ts';
import { announcedLimits } from '../../shared/kernel/limits.ts';
import { isRejection, type Rejection } from '../../shared/kernel/rejection.ts';
import type { Read, Signal } from '../../shared/wire/client-to-server.ts';
import type { Ack, ReadAnswer, Welcome } from '../../shared/wire/server-to-client.ts';
import type { Links } from '../../shared/room/records.ts';
import type { RoomState } from '../../shared/room/room.ts';
import { needsOf } from '../../shared/room/needs.ts';
import { answerTo, refusal } from '../../shared/room/views.ts';
import { assemble, type NodeParts, type RoomParts } from './assemble.ts';
import { audienceOf, isConnection, type Connection, type Receiver } from './people/connection.ts';
import { acks, refusalOf, type Submission } from './commit/group.ts';
import { foldOnward } from './commit/load.ts';
import { encode } from './packet.ts';
import type { Since } from './publish/publisher.ts';
import type { Posted } from './people/relays.ts';

/** One live room at this node. */
export type LoadedRoom = {
  readonly code: string;
  readonly state: () => RoomState;
  readonly readOnly: () => boolean;
  /** What is stored of it is not what was written: it has stopped. */
  readonly damaged: () => boolean;
  readonly now: () => number;
  readonly here: () => number;
  readonly credentials: () => readonly Credential[];
  /** The staff links, and which of them are in use. */
  readonly links: () => Links;
  /** Why this person may not come in as an attendee. */
  readonly refusal: (participant: string) => Rejection | undefined;
  submit(submission: Submission): Promise<Ack>;
  /** The answer to something that changes nothing, such as a page of a long list. */
  read(asked: Read, actor: Actor): ReadAnswer;
  /** Taps of a connection. False where they may not be counted: none of them is then. */
  tap(connection: Connection, taps: Readonly<Record<string, number>>): boolean;
  /** A connection speaks for the page that gave itself this name, from now on. */
  named(connection: Connection, client: string): void;
  /** From one page to another, where the room lets them. */
  signal(connection: Connection, signal: Signal): Posted;
  /** How far off a connection's page says its clock is at most. */
  skewed(connection: Connection, skewMs: number): void;
  /** False where its link was revoked or its person removed meanwhile. */
  readonly mayStay: (connection: Receiver) => boolean;
  join(connection: Connection, device: string, since: Since | undefined): void;
  /** Tells what its role is told, and counts it nowhere: nobody came. */
  watch(onlooker: Receiver, since: Since | undefined): void;
  /** A snapshot and all else a connection shows: after a gap, or when it has drained. */
  refresh(connection: Receiver): void;
  leave(connection: Receiver): void;
  readonly connections: () => Iterable<Receiver>;
  /** Nobody is here, nothing is due, and nothing that was counted is still to be written. */
  readonly isQuiet: () => boolean;
  /** When all is written, with what was counted until now. */
  idle(): Promise<void>;
  stop(): void;
};

export async function loadRoom(code: string, parts: NodeParts): Promise<LoadedRoom> {
  const initial = await foldOnward(parts.log, code);
  return createLoadedRoom(code, parts, initial);
}

/** Comings and goings. */
function createEntrance(room: RoomParts): Pick<LoadedRoom, 'join' | 'watch' | 'refresh' | 'leave'> {
  const { roomClock, members, clocks, door, presence, visited, links, staffMap, personal, publisher, switchboard } =
    room;
  const greet = (connection: Connection, since: Since | undefined) => {
    publisher.greet(connection, since);
    staffMap.greet(connection);
    personal.greet(connection);
    switchboard.greet(connection);
  };
  const welcome = (receiver: Receiver, who: Pick<Welcome, 'participant' | 'device'>) => {
    const { role } = receiver;
    const epoch = publisher.epochOf(audienceOf(role));
    const said: Welcome = { ...who, role, epoch, now: roomClock.now(), limits: announcedLimits };
    receiver.send(encode('welcome', said));
  };
  return {
    join(connection, device, since) {
      const { participant, role } = connection;
      welcome(connection, { participant, device });
      members.add(connection);
      visited();
      if (links.moved(connection)) staffMap.changed(connection);
      switchboard.joined(connection);
      greet(connection, since);
      presence.join(participant, role);
      publisher.poke();
    },
    watch(onlooker, since) {
      welcome(onlooker, {});
      members.add(onlooker);
      visited();
      publisher.greet(onlooker, since);
    },
    refresh: (connection) =>
      isConnection(connection) ? greet(connection, undefined) : publisher.greet(connection, undefined),
    leave(connection) {
      if (!members.remove(connection)) return;
      visited();
      if (!isConnection(connection)) return;
      if (links.moved(connection)) staffMap.changed();
      clocks.left(connection);
      switchboard.left(connection, !door.mayStay(connection));
      presence.leave(connection.participant, connection.role);
      if (members.of(connection.participant).length === 0) personal.left(connection.participant);
      publisher.poke();
    },
  };
}

function createLoadedRoom(code: string, parts: NodeParts, initial: RoomState): LoadedRoom {
  const room = assemble(code, parts, initial);
  const { committer, crowd, members, switchboard } = room;
  const { state } = committer;
  return {
    code,
    state,
    readOnly: committer.readOnly,
    damaged: committer.damaged,
    now: room.roomClock.now,
    here: room.presence.here,
    credentials: () => needsOf(state()).credentials,
    links: room.links.list,
    refusal: (participant) => refusal(state(), participant),
    mayStay: room.door.mayStay,
    submit: committer.submit,
    read(asked, actor) {
      try {
        const answer = answerTo(state(), asked, actor);
        return isRejection(answer) ? refusalOf(answer) : { ...answer, ok: true };
      } catch (fault) {
        parts.onFault(fault, 'a read broke its rule');
        return acks.fault;
      }
    },
    tap: crowd.tap,
    named: switchboard.named,
    signal: switchboard.signal,
    skewed: room.clocks.told,
    ...createEntrance(room),
    connections: members.all,
    isQuiet: () => members.size() === 0 && needsOf(state()).due === undefined && !crowd.isCounting(),
    idle() {
      crowd.writeDown();
      return committer.idle();
    },
    stop: room.stop,
  };
}
