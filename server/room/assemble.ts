import type { StaffLens } from '../../shared/kernel/context.ts';
import { wireLimits } from '../../shared/wire/limits.ts';
import type { SignalBegin } from '../../shared/wire/server-to-client.ts';
import type { RawCommand, RoomState } from '../../shared/room/room.ts';
import { needsOf } from '../../shared/room/needs.ts';
import { concerned } from '../../shared/room/views.ts';
import { aheadMsOf } from '../../shared/room/wall-time.ts';
import type { Log } from '../log/port.ts';
import { createRoomClock, type ProcessClock } from './clock.ts';
import { createClockWatch } from './crowd/clocks.ts';
import { createCommitter } from './commit/committer.ts';
import type { FanOut } from './people/connection.ts';
import { createCrowd } from './crowd/crowd.ts';
import { createDeadlines } from './commit/deadlines.ts';
import { createDoor, createMembers, type Members } from './people/members.ts';
import type { Endings } from './endings/endings.ts';
import { freshId } from './ids.ts';
import { createLinkWatch } from './people/links.ts';
import { joinedViews, type NodeFacts, type SiteFacts } from './node-facts.ts';
import { createPaced } from './publish/paced.ts';
import { createPersonalRecords } from './publish/personal.ts';
import { createPresence } from './people/presence.ts';
import { createPublisher } from './publish/publisher.ts';
import { createStaffMap, type StaffMapParts } from './publish/staff-map.ts';
import { createSwitchboard } from './people/switchboard.ts';
import { createTicker } from './publish/ticker.ts';
import type { Visits } from './people/visits.ts';

/** What the hosts of a node share. */
export type NodeParts = {
  readonly log: Log;
  readonly clock: ProcessClock;
  readonly visits: Visits;
  readonly endings: Endings;
  readonly site: SiteFacts;
  readonly fanOut: FanOut;
  /** How media find their way between two pages; for one of them, now. */
  readonly ice: () => SignalBegin['ice'];
  /** What staff of every room are told of the node. */
  readonly node?: NodeFacts;
  readonly onFault: (fault: unknown, what: string) => void;
};

export type RoomParts = ReturnType<typeof assemble>;

type MapParts = Omit<StaffMapParts, 'ofNode' | 'ofHosts'> & { readonly members: Members };

/** What staff are told, with what the node knows: all of them of clocks and of the node itself, hosts of the links. */
function createStaffParts(map: MapParts, now: () => number, node: NodeFacts | undefined) {
  const clocks = createClockWatch(() => staffMap.changed());
  const links = createLinkWatch({ ...map, now });
  const ofNode = node === undefined ? clocks.view : joinedViews(clocks.view, node.view);
  const staffMap = createStaffMap({ ...map, ofNode, ofHosts: links.view });
  return { clocks, links, staffMap };
}

/** The parts of one room at this node, tied together. */
export function assemble(code: string, parts: NodeParts, initial: RoomState) {
  const { log, clock, visits, endings, site, fanOut, ice, node, onFault } = parts;
  const roomClock = createRoomClock(clock, initial.at, () => aheadMsOf(state()));
  const members = createMembers();
  // A crowd that comes or goes together changes the staff map once: only then is `away` another object.
  let away: StaffLens['away'] = { has: (participant) => presence.away.has(participant) };
  const awayTicker = createTicker(wireLimits.tickMs, clock.monotonicMs, () => {
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
      // First of all: who may no longer send is told before anybody sees why.
      switchboard.changed();
      const people = new Set(entries.flatMap((entry) => [...concerned(state(), entry)]));
      paced.changed();
      staffMap.changed();
      personal.changed(people);
      publisher.poke();
      deadlines.changed();
      crowd.changed();
      endings.saw(code, needsOf(state()).expiry);
      door.showOut(people);
    },
    // Whoever comes back is told why at the door.
    onDamaged: () => stop(),
    onFault,
  });
  const { state } = committer;
  const paced = createPaced(state, clock.monotonicMs, () => {
    staffMap.changed();
    publisher.poke();
  });
  const door = createDoor(state, members);
  const map = { state, paced: paced.state, away: () => away, members, monotonicMs: clock.monotonicMs };
  const { clocks, links, staffMap } = createStaffParts(map, roomClock.now, node);
  const personal = createPersonalRecords(state, members, clock.monotonicMs);
  const times = { now: roomClock.now, monotonicMs: clock.monotonicMs };
  const act = (command: RawCommand) => committer.submit({ command, actor: { role: 'system' } });
  const declared = { relay: () => needsOf(state()).relay, watched: () => needsOf(state()).watched };
  const switchboard = createSwitchboard({ ...declared, ice, ...times, act });
  const { here, isHere } = presence;
  const crowd = createCrowd({ state, here, isHere, ...times, act, onCounted: () => publisher.poke() });
  const seen = { state, paced: paced.state, members, presence, tally: crowd.tally };
  const publisher = createPublisher({ epoch: freshId(), site: site.now, fanOut, ...seen, ...times });
  const deadlines = createDeadlines(() => needsOf(state()).due, roomClock.now, act);
  // What a jump made due happens in its order, and every screen hears of the new time.
  const jumped = () => {
    deadlines.changed();
    publisher.tellTime();
  };
  const ofNode = [node?.watch(staffMap.changed), site.watch(publisher.poke)];
  const followed = [log.follow(code, committer.headMoved), clock.onJump(jumped), ...ofNode];
  const stopped = [awayTicker, clocks, crowd, deadlines, presence, paced, switchboard];
  const stop = () => {
    for (const unfollow of followed) unfollow?.();
    for (const part of [...stopped, personal, publisher, staffMap]) part.stop();
    for (const connection of [...members.all()]) connection.close();
  };
  const told = { visited: () => visits.seen(code), clocks, crowd, links, staffMap, personal, publisher, switchboard };
  return { roomClock, members, presence, committer, door, ...told, stop };
}
