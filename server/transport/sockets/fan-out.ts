import type { FanOut, RawSocket, Receiver } from '../../room/people/connection.ts';
import type { Packet } from '../../room/packet.ts';
import { transportLimits } from '../limits.ts';

type Job = {
  readonly connections: readonly Receiver[];
  readonly packet: Packet;
  readonly onWritten: () => void;
  next: number;
};

/**
 * Looks at a slice of connections first and then writes to them without a pause: a receiver that has fallen asleep
 * between two writes has to be woken, which costs half as much again as the write itself.
 */
function writeTo(connections: readonly Receiver[], packet: Packet): void {
  const sockets: RawSocket[] = [];
  for (const connection of connections) {
    if (connection.offer === undefined) connection.send(packet);
    else {
      const socket = connection.offer(packet);
      if (socket !== undefined) sockets.push(socket);
    }
  }
  for (const socket of sockets) socket.write(packet.buffer);
}

/**
 * Writes packets to flat lists of connections in slices, first come first served over all rooms of the node,
 * so that a single message never waits for thousands of writes, and each connection gets its frames in order.
 */
export function createFanOut(
  sliceCount: number = transportLimits.writeSliceCount,
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
      writeTo(job.connections.slice(job.next, end), job.packet);
      job.next = end;
      if (job.next < job.connections.length) continue;
      jobs.shift();
      job.onWritten();
    }
    if (jobs.length > 0) schedule();
  };
  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    later(slice);
  };

  return {
    write(connections, packet, onWritten = () => {}) {
      if (connections.length === 0) return onWritten();
      jobs.push({ connections, packet, onWritten, next: 0 });
      if (!isScheduled) slice();
    },
  };
}
