import { EventEmitter } from 'node:events';

/**
 * The wire's packets as socket.io's protocol 5 writes them, JSON alone. Binary packets (types 5 and 6) and raw binary
 * are not read at all: the reader throws, and the library closes the connection.
 */
type WirePacket = { type: number; nsp: string; id?: number; data?: unknown };

const kinds = { connect: 0, disconnect: 1, event: 2, ack: 3, connectError: 4 } as const;

/** Names with a meaning of their own on either side. */
const reserved: readonly unknown[] = [
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
];

const shape = /^(?<type>[0-4])(?:(?<nsp>\/[^,]*),)?(?<id>\d{1,15})?(?<json>[[{"][\s\S]*)?$/u;

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFit(type: number, data: unknown): boolean {
  if (type === kinds.connect) return data === undefined || isObject(data);
  if (type === kinds.disconnect) return data === undefined;
  if (type === kinds.event) return Array.isArray(data) && typeof data[0] === 'string' && !reserved.includes(data[0]);
  return type === kinds.ack && Array.isArray(data);
}

/** Throws where the text is no JSON packet that a client may send. */
export function readPacket(text: string): WirePacket {
  const { type, nsp, id, json } = shape.exec(text)?.groups ?? {};
  if (type === undefined) throw new Error('not a JSON packet');
  const data: unknown = json === undefined ? undefined : JSON.parse(json);
  if (!isFit(Number(type), data)) throw new Error('not a packet that a client may send');
  return {
    type: Number(type),
    nsp: nsp ?? '/',
    ...(id === undefined ? {} : { id: Number(id) }),
    ...(data === undefined ? {} : { data }),
  };
}

export function writePacket({ type, nsp, id, data }: WirePacket): string {
  const room = nsp === '/' || nsp === '' ? '' : `${nsp},`;
  return `${type}${room}${id ?? ''}${data === undefined || data === null ? '' : JSON.stringify(data)}`;
}

class Encoder {
  encode(packet: WirePacket): string[] {
    return [writePacket(packet)];
  }
}

class Decoder extends EventEmitter {
  add(chunk: unknown): void {
    if (typeof chunk !== 'string') throw new Error('binary data is not part of this protocol');
    this.emit('decoded', readPacket(chunk));
  }
  destroy(): void {
    // Nothing is kept between packets.
  }
}

/** For socket.io's `parser` option, which wants classes. */
export const jsonParser = { Encoder, Decoder };
