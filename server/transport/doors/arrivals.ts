import type { Server, Socket } from 'node:net';
import type { Settings } from '../../settings.ts';
import { standsForMany } from './addresses.ts';
import { doorLimits } from './limits.ts';
import { transportLimits } from '../limits.ts';
import { networksOf } from './networks.ts';
import { createOpenCounts, keysOf } from './open-counts.ts';

/** What of a socket is looked at. */
type Arrival = {
  readonly remoteAddress?: string | undefined;
  once(name: 'close', run: () => void): unknown;
};

/**
 * Whether one more connection may be open, counted from the moment the kernel hands it over (A3): no address holds
 * more than half of what the process may have open, and some always stay free for the log and for whoever looks after
 * the machine.
 */
export function createArrivals(settings: Pick<Settings, 'maxSocketsPerAddress' | 'trustProxy'>, descriptors: number) {
  const isExempt = standsForMany(settings.trustProxy);
  const maxPerAddress = settings.maxSocketsPerAddress;
  const half = Math.floor(descriptors / 2);
  const nearMax = Math.min(maxPerAddress, half);
  const wideMax = Math.min(maxPerAddress * transportLimits.wideNetworkFactor, half);
  const reserved = Math.min(doorLimits.descriptorsReservedCount, Math.floor(descriptors / 4));
  const byNetwork = createOpenCounts();
  let open = 0;

  const isFull = (address: string): boolean => {
    if (isExempt(address)) return open >= descriptors - reserved / 2;
    const { near, wide } = networksOf(address);
    return (
      open >= descriptors - reserved ||
      byNetwork.of(near) >= nearMax ||
      (wide !== undefined && byNetwork.of(wide) >= wideMax)
    );
  };
  const count = (keys: readonly string[], change: 1 | -1) => {
    open += change;
    byNetwork.add(keys, change);
  };

  /** Counts it until it is closed, or says no. */
  return (socket: Arrival): boolean => {
    const address = socket.remoteAddress;
    // It is gone again already.
    if (address === undefined || isFull(address)) return false;
    const keys = isExempt(address) ? [] : keysOf(networksOf(address));
    count(keys, 1);
    socket.once('close', () => count(keys, -1));
    return true;
  };
}

/** Puts `mayStay` in front of whatever else hears of a connection: what is refused costs no parser and no TLS. */
export function limitArrivals(server: Server, mayStay: (socket: Socket) => boolean): void {
  const listeners = server.listeners('connection');
  server.removeAllListeners('connection');
  server.on('connection', (socket) => {
    if (!mayStay(socket)) socket.destroy();
    else for (const listener of listeners) listener.call(server, socket);
  });
}
