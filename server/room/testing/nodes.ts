import { onTestFinished } from 'vitest';
import type { Log } from '../../log/port.ts';
import type { NodeParts } from '../assemble.ts';
import { createDirectory } from '../directory.ts';
import type { LoadedRoom } from '../loaded-room.ts';
import { nodeLimits } from '../limits.ts';
import { createSweep } from '../endings/sweep.ts';
import { createHandClock, type HandClock } from './hand-clock.ts';
import { createRecorder } from './recorder.ts';
import { nodeParts } from './rooms.ts';

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
