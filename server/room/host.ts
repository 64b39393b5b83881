import { limits, announcedLimits } from '../../shared/kernel/limits.ts';
import type { Actor, Credential, StaffLens } from '../../shared/kernel/feature.ts';
import { isRejection, type Rejection } from '../../shared/kernel/rejection.ts';
import type { Read } from '../../shared/protocol/client-to-server.ts';
import type { Ack, ReadAnswer } from '../../shared/protocol/server-to-client.ts';
import type { RawCommand, RoomState } from '../../shared/room/room.ts';
import { answerTo, concerned, credentials, nextDue, refusal, type Site } from '../../shared/room/views.ts';
import type { Log } from '../log/port.ts';
import { createRoomClock, type ProcessClock } from './clock.ts';
import { createClockWatch } from './clocks.ts';
import { createCommitter } from './committer.ts';
import { audienceOf, type Connection, type FanOut } from './connection.ts';
import { createCrowd } from './crowd.ts';
import { createDeadlines } from './deadlines.ts';
import { acks, refusalOf, type Submission } from './group.ts';
import { freshId } from './ids.ts';
import { foldOnward } from './load.ts';
import { createMembers, type Members } from './members.ts';
import { encode } from './packet.ts';
import { createPaced } from './paced.ts';
import { createPersonalRecords } from './personal.ts';
import { createPresence } from './presence.ts';
import { createPublisher, type Since } from './publisher.ts';
import { createStaffMap } from './staff-map.ts';
import { createTicker } from './ticker.ts';

/** What the hosts of a node share. */
export type HostParts = {
  readonly log: Log;
  readonly clock: ProcessClock;
  readonly site: Site;
  readonly fanOut: FanOut;
  readonly onFault: (fault: unknown, what: string) => void;
};

/** One live room at this node. */
export type RoomHost = {
  readonly code: string;
  readonly state: () => RoomState;
  readonly readOnly: () => boolean;
  readonly now: () => number;
  readonly here: () => number;
  readonly credentials: () => readonly Credential[];
  /** Why this person may not come in as an attendee. */
  readonly refusal: (participant: string) => Rejection | undefined;
  submit(submission: Submission): Promise<Ack>;
  /** The answer to something that changes nothing, such as a page of a long list. */
  read(asked: Read, actor: Actor): ReadAnswer;
  /** Taps of a connection. False where they may not be counted: none of them is then. */
  tap(connection: Connection, taps: Readonly<Record<string, number>>): boolean;
  /** How far off a connection's page says its clock is at most. */
  skewed(connection: Connection, skewMs: number): void;
  /** False where its link was revoked or its person removed meanwhile. */
  readonly mayStay: (connection: Connection) => boolean;
  join(connection: Connection, device: string, since: Since | undefined): void;
  /** A snapshot and all else a connection shows: after a gap, or when it has drained. */
  refresh(connection: Connection): void;
  leave(connection: Connection): void;
  readonly connections: () => Iterable<Connection>;
  /** Nobody is here, nothing is due, and nothing that was counted is still to be written. */
  readonly isQuiet: () => boolean;
  /** When all is written, with what was counted until now. */
  idle(): Promise<void>;
  stop(): void;
};

export async function loadRoom(code: string, parts: HostParts): Promise<RoomHost> {
  const initial = await foldOnward(parts.log, code);
  return createHost(code, parts, initial);
}

/** Who may be connected: closes connections whose link was revoked or whose person may no longer be here. */
function createDoor(state: () => RoomState, members: Members) {
  const isLinked = ({ link }: Connection, links: ReadonlySet<string>) => link === undefined || links.has(link);
  const isWelcome = ({ role, participant }: Connection) =>
    role !== 'attendee' || refusal(state(), participant) === undefined;
  const linkIds = () => new Set(credentials(state()).map(({ id }) => id));
  return {
    mayStay: (connection: Connection) => isLinked(connection, linkIds()) && isWelcome(connection),
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

/** The parts of one room at this node, tied together. */
function assemble(code: string, { log, clock, site, fanOut, onFault }: HostParts, initial: RoomState) {
  const roomClock = createRoomClock(clock, initial.at);
  const members = createMembers();
  // A crowd that comes or goes together changes the staff map once: only then is `away` another object.
  let away: StaffLens['away'] = { has: (participant) => presence.away.has(participant) };
  const awayTicker = createTicker(limits.tickMs, clock.monotonicMs, () => {
    away = { has: presence.away.has };
    staffMap.changed();
    return true;
  });
  const presence = createPresence(clock, awayTicker.poke);
  const committer = createCommitter({
    room: code,
    log,
    clock: roomClock,
    away: presence.away,
    initial,
    onCommitted(entries) {
      const people = new Set(entries.flatMap((entry) => [...concerned(state(), entry)]));
      paced.changed();
      staffMap.changed();
      personal.changed(people);
      publisher.poke();
      deadlines.changed();
      crowd.changed();
      door.showOut(people);
    },
    onFault,
  });
  const { state } = committer;
  const paced = createPaced(state, clock.monotonicMs, () => {
    staffMap.changed();
    publisher.poke();
  });
  const door = createDoor(state, members);
  const clocks = createClockWatch(() => staffMap.changed());
  const staffMap = createStaffMap({ state, paced: paced.state, away: () => away, members, ofNode: clocks.view });
  const personal = createPersonalRecords(state, members, clock.monotonicMs);
  const times = { now: roomClock.now, monotonicMs: clock.monotonicMs };
  const act = (command: RawCommand) => committer.submit({ command, actor: { role: 'system' } });
  const { here, isHere } = presence;
  const crowd = createCrowd({ state, here, isHere, ...times, act, onCounted: () => publisher.poke() });
  const seen = { state, paced: paced.state, members, presence, tally: crowd.tally };
  const publisher = createPublisher({ epoch: freshId(), site, fanOut, ...seen, ...times });
  const deadlines = createDeadlines(() => nextDue(state()), roomClock.now, act);
  const unfollow = log.follow(code, committer.headMoved);
  const stop = () => {
    unfollow();
    for (const part of [awayTicker, clocks, crowd, deadlines, presence, paced, personal, publisher]) part.stop();
    for (const connection of [...members.all()]) connection.close();
  };
  return { roomClock, members, clocks, crowd, presence, committer, door, staffMap, personal, publisher, stop };
}

function createHost(code: string, parts: HostParts, initial: RoomState): RoomHost {
  const { roomClock, members, clocks, crowd, presence, committer, door, staffMap, personal, publisher, stop } =
    assemble(code, parts, initial);
  const { state } = committer;
  const greet = (connection: Connection, since: Since | undefined) => {
    publisher.greet(connection, since);
    staffMap.greet(connection);
    personal.greet(connection);
  };
  return {
    code,
    state,
    readOnly: committer.readOnly,
    now: roomClock.now,
    here: presence.here,
    credentials: () => credentials(state()),
    refusal: (participant) => refusal(state(), participant),
    mayStay: door.mayStay,
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
    skewed: clocks.told,
    join(connection, device, since) {
      const { participant, role } = connection;
      const epoch = publisher.epochOf(audienceOf(role));
      const welcome = { participant, device, role, epoch, now: roomClock.now(), limits: announcedLimits };
      connection.send(encode('welcome', welcome));
      members.add(connection);
      greet(connection, since);
      presence.join(participant, role);
      publisher.poke();
    },
    refresh: (connection) => greet(connection, undefined),
    leave(connection) {
      if (!members.remove(connection)) return;
      clocks.left(connection);
      presence.leave(connection.participant, connection.role);
      if ([...members.of(connection.participant)].length === 0) personal.left(connection.participant);
      publisher.poke();
    },
    connections: members.all,
    isQuiet: () => members.size() === 0 && nextDue(state()) === undefined && !crowd.isCounting(),
    idle() {
      crowd.writeDown();
      return committer.idle();
    },
    stop,
  };
}
