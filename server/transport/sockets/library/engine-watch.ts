import { createBucket, type Bucket } from '../../doors/buckets.ts';
import { doorLimits } from '../../doors/limits.ts';
import { transportLimits } from '../../limits.ts';
import { createRounds } from '../rounds.ts';
import { backlogOf, giveUp, type Engine } from './library-line.ts';

/** What of engine.io's connection is listened to and set here, besides what is looked at. */
export type EngineConnection = Engine & {
  readonly id: string;
  readonly transport: {
    readonly name: string;
    /** Of polling alone: how long a goodbye waits for the next request. */
    closeTimeout?: number;
  };
  on(name: string, run: () => void): void;
  off(name: string, run: () => void): void;
};

type Watched = {
  readonly engine: EngineConnection;
  readonly requests: Bucket;
  readonly openedMs: number;
  isIn: boolean;
  closingSinceMs: number | undefined;
};

/** Whether it never said for which room it came, does not get closed, or leaves unread what it was told. */
function isLost({ engine, openedMs, isIn, closingSinceMs }: Watched, nowMs: number): boolean {
  return (
    (!isIn && nowMs - openedMs > doorLimits.nowhereMs) ||
    (closingSinceMs !== undefined && nowMs - closingSinceMs > doorLimits.goodbyeMs) ||
    backlogOf(engine).bytes > transportLimits.closeBytes
  );
}

/**
 * Looks at all of engine.io's connections: those that never came into a room and those that only ask by polling
 * as well, of which nothing else knows.
 */
export function createEngineWatch(monotonicMs: () => number) {
  const byId = new Map<string, Watched>();
  const rounds = createRounds<Watched>((watched) => {
    const { engine } = watched;
    const nowMs = monotonicMs();
    if (engine.readyState !== 'open') watched.closingSinceMs ??= nowMs;
    if (isLost(watched, nowMs)) giveUp(engine);
  });

  /** A request of polling may carry thousands of packets that no budget of messages counts. */
  const countPackets = (engine: EngineConnection) => {
    const packets = createBucket(doorLimits.messagesPerSecond, doorLimits.messagesBurstCount, monotonicMs);
    const count = () => void (packets.take() || giveUp(engine));
    engine.on('packet', count);
    // A websocket's frames are counted where they come in.
    engine.on('upgrade', () => engine.off('packet', count));
    engine.transport.closeTimeout = doorLimits.goodbyeMs;
  };

  return {
    opened(engine: EngineConnection): void {
      const requests = createBucket(doorLimits.pollsPerSecond, doorLimits.pollsBurstCount, monotonicMs);
      const watched: Watched = { engine, requests, openedMs: monotonicMs(), isIn: false, closingSinceMs: undefined };
      byId.set(engine.id, watched);
      rounds.add(watched);
      if (engine.transport.name === 'polling') countPackets(engine);
      engine.on('close', () => {
        byId.delete(engine.id);
        rounds.remove(watched);
      });
    },
    cameIn({ id }: { readonly id: string }): void {
      const watched = byId.get(id);
      if (watched !== undefined) watched.isIn = true;
    },
    /** Whether a connection may ask once more by polling; one that asks as no page does is given up. */
    mayAsk(id: string): boolean {
      const watched = byId.get(id);
      if (watched === undefined || watched.requests.take()) return true;
      giveUp(watched.engine);
      return false;
    },
  };
}
