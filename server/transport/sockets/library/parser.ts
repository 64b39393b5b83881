import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';
import { createBucket } from '../../doors/buckets.ts';
import { transportLimits } from '../../limits.ts';
import { kinds, readPacket, writePacket } from '../packets.ts';

/** `data` is the name and the values of one event. */
export type Direct = (data: unknown) => void;

/** Hands a connection's events without ack to `direct`, past the library. */
export function takeDirectly(socket: Socket, direct: Direct): void {
  (socket.client as unknown as { readonly decoder: { direct: Direct | undefined } }).decoder.direct = direct;
}

class Encoder {
  encode(packet: Parameters<typeof writePacket>[0]): string[] {
    return [writePacket(packet)];
  }
}

/**
 * For socket.io's `parser` option, which wants classes. Each connection has a decoder of its own, and with it a
 * budget: whoever sends more at once than any page does is cut off before the work of reading it holds up everybody.
 */
export function createJsonParser(monotonicMs: () => number) {
  class Decoder extends EventEmitter {
    readonly budget = createBucket(
      transportLimits.receivedBytesPerSecond,
      transportLimits.receivedBurstBytes,
      monotonicMs,
    );
    /** Takes events that want no ack: a hall's taps would spend most of their time in the library's own dispatch. */
    direct: Direct | undefined;
    add(chunk: unknown): void {
      if (typeof chunk !== 'string') throw new Error('binary data is not part of this protocol');
      if (!this.budget.take(chunk.length)) throw new Error('more than a connection may send');
      const packet = readPacket(chunk);
      if (packet.type === kinds.event && packet.id === undefined && this.direct !== undefined) this.direct(packet.data);
      else this.emit('decoded', packet);
    }
    destroy(): void {
      this.direct = undefined;
    }
  }
  return { Encoder, Decoder };
}
