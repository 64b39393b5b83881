import { limits } from '../../shared/kernel/limits.ts';
import type { Connection, FanOut } from '../room/connection.ts';
import type { Packet } from '../room/packet.ts';

type Job = { readonly connections: readonly Connection[]; readonly packet: Packet; next: number };

/**
 * Writes packets to flat lists of connections in slices, first come first served over all rooms of the node,
 * so that a single message never waits for thousands of writes, and each connection gets its frames in order.
 */
export function createFanOut(
  sliceCount: number = limits.writeSliceCount,
  later: (run: () => void) => unknown = setImmediate,
): FanOut {
  const jobs: Job[] = [];
  let isScheduled = false;

  const slice = () => {
    isScheduled = false;
    let writes = sliceCount;
    for (let job = jobs[0]; job !== undefined && writes > 0; job = jobs[0]) {
      const end = Math.min(job.connections.length, job.next + writes);
      writes -= end - job.next;
      for (; job.next < end; job.next += 1) job.connections[job.next]?.send(job.packet);
      if (job.next >= job.connections.length) jobs.shift();
    }
    if (jobs.length > 0) schedule();
  };
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    later(slice);
  };

  return {
    write(connections, packet) {
      if (connections.length === 0) return;
      jobs.push({ connections, packet, next: 0 });
      if (!isScheduled) slice();
    },
  };
}
