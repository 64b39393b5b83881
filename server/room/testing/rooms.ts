import { createHash } from 'node:crypto';
import { onTestFinished, vi } from 'vitest';
import { staffRoles, type ActorRole } from '../../../shared/kernel/roles.ts';
import type { Ack } from '../../../shared/wire/server-to-client.ts';
import type { RawCommand } from '../../../shared/room/room.ts';
import type { Site } from '../../../shared/room/views.ts';
import { openingCommand } from '../../../shared/room/opening.ts';
import { createMemoryLog } from '../../log/memory.ts';
import type { Log } from '../../log/port.ts';
import { createFanOut } from '../../transport/sockets/fan-out.ts';
import type { NodeParts } from '../assemble.ts';
import { createProcessClock } from '../clock.ts';
import { createDirectory } from '../directory.ts';
import { createEndings } from '../endings/endings.ts';
import { loadRoom, type LoadedRoom } from '../loaded-room.ts';
import { createVisits } from '../people/visits.ts';
import { nodeLimits } from '../limits.ts';
import { createSweep } from '../endings/sweep.ts';
import { createHandClock, type HandClock } from './hand-clock.ts';
import { createRecorder } from './recorder.ts';

export const host = ['participant-host', 'host'] as const;
export const cleo = ['participant-cleo', 'attendee'] as const;

const nowhere: Site = {};

export function nodeParts(log: Log, clock = createProcessClock()): NodeParts & { readonly faults: string[] } {
  const faults: string[] = [];
  const onFault = (fault: unknown, what: string) => void faults.push(`${what}: ${String(fault)}`);
  const ice = () => ({ servers: [], relayOnly: false });
  const visits = createVisits(log, clock, onFault);
  const endings = createEndings(clock);
  return {
    log,
    clock,
    visits,
    endings,
    site: { now: () => nowhere, watch: () => () => {} },
    fanOut: createFanOut(),
    ice,
    onFault,
    faults,
  };
}

/** Links whose ids are their roles and whose secrets are `secret-` and the role. */
const links = staffRoles.map((role) => ({
  id: role,
  role,
  hash: createHash('sha256').update(`secret-${role}`).digest('hex'),
}));

export async function openTestRoom(log: Log, parts: NodeParts = nodeParts(log)): Promise<LoadedRoom> {
  const directory = createDirectory(parts);
  const opened = await directory.open((code) => openingCommand({ title: 'A test' }, { code, links }));
  if ('ok' in opened) throw new Error(opened.message);
  return opened;
}

/** The same room at a second node, or after a restart. */
export const reload = (room: LoadedRoom, log: Log, parts: NodeParts = nodeParts(log)): Promise<LoadedRoom> =>
  loadRoom(room.code, parts);

let sequences = 0;

/** Sends a command as somebody, each under a fresh id unless one is given. */
export function say(
  room: LoadedRoom,
  [participant, role, client = 'client-of-a-test']: readonly [participant: string, role: ActorRole, client?: string],
  type: string,
  data: RawCommand['data'] = {},
  sequence: number = (sequences += 1),
): Promise<Ack> {
  return room.submit({
    command: { type, data },
    actor: { participant, role, client },
    key: { participant, client, sequence },
  });
}

/** A room whose time goes on only when the test says so. */
export function openTimedRoom(log: Log = createMemoryLog(), parts: Partial<NodeParts> = {}): Promise<LoadedRoom> {
  // The same instant each time: what is counted by whole seconds must not depend on when a test runs.
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  onTestFinished(() => void vi.useRealTimers());
  return soon(openTestRoom(log, { ...timedParts(log), ...parts }));
}

/** Parts of a node whose clocks are the test's. */
export const timedParts = (log: Log): NodeParts => nodeParts(log, createProcessClock(Date.now, Date.now));

/** What comes of it within the next moments of the test's time. */
export async function soon<T>(work: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(50);
  return work;
}

export const wait = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms));

/** One life of a server over a log that outlives it. */
export function startNode(log: Log, clock: HandClock = createHandClock()) {
  const parts: NodeParts & { readonly faults: string[] } = nodeParts(log, clock);
  const directory = createDirectory(parts);
  const done: string[] = [];
  const onDone = (what: string, rooms: number) => void done.push(`${rooms} ${what}`);
  const sweep = createSweep({ ...parts, directory, onDone, betweenRoomsMs: 0 });
  const stop = () => {
    sweep.stop();
    directory.stop();
  };
  onTestFinished(stop);
  /** So long a time with all the looks that fall into it. */
  const runs = async (ms: number, everyMs: number = nodeLimits.roomSweepMs) => {
    for (let left = ms; left > 0; left -= everyMs) {
      clock.pass(Math.min(left, everyMs));
      await sweep.run();
    }
  };
  return { clock, parts, directory, sweep, done, runs, stop };
}
export type Node = ReturnType<typeof startNode>;

/** Starts again so much later by the wall, which may be another clock than before. */
export function startLater(before: Node, log: Log, ms: number): Node {
  before.stop();
  return startNode(log, createHandClock(before.clock.wallMs() + ms));
}

export async function found(node: Node, code: string): Promise<LoadedRoom> {
  const room = await node.directory.find(code);
  if (room === undefined) throw new Error(`${code} is gone`);
  return room;
}
export const phaseOf = async (node: Node, code: string) => {
  const recorder = createRecorder();
  const room = await found(node, code);
  room.join(recorder, 'device', undefined);
  room.leave(recorder);
  return recorder.view()['room'];
};
/** Without a visit. */
export const quietPhase = async (node: Node, code: string) =>
  (await found(node, code)).state().features.lifecycle.phase;
