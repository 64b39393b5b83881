/**
 * The wire's packets as socket.io's protocol 5 writes them, JSON alone. Binary packets (types 5 and 6), raw binary and
 * other namespaces are not read at all: the reader throws, and the library closes the connection.
 */
type WirePacket = { type: number; nsp: string; id?: number; data?: unknown };

export const kinds = { connect: 0, disconnect: 1, event: 2 } as const;

/** Names with a meaning of their own on either side. */
const reserved: readonly unknown[] = [
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
];

/** No namespace but the default one, which goes without saying. */
const shape = /^(?<type>[0-4])(?<id>\d{1,15})?(?<json>[[{"][\s\S]*)?$/u;

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFit(type: number, data: unknown): boolean {
  if (type === kinds.connect) return data === undefined || isObject(data);
  if (type === kinds.disconnect) return data === undefined;
  // The server asks for no acks, so that none can be an answer.
  return type === kinds.event && Array.isArray(data) && typeof data[0] === 'string' && !reserved.includes(data[0]);
}

function fit(packet: WirePacket): WirePacket {
  if (!isFit(packet.type, packet.data)) throw new Error('not a packet that a client may send');
  return packet;
}

/** Throws where the text is no JSON packet that a client may send. */
export function readPacket(text: string): WirePacket {
  // Most of what comes in are events without ack; those need not be taken apart first.
  if (text.startsWith('2[')) return fit({ type: kinds.event, nsp: '/', data: JSON.parse(text.slice(1)) as unknown });
  const { type, id, json } = shape.exec(text)?.groups ?? {};
  if (type === undefined) throw new Error('not a JSON packet');
  const data: unknown = json === undefined ? undefined : JSON.parse(json);
  return fit({
    type: Number(type),
    nsp: '/',
    ...(id === undefined ? {} : { id: Number(id) }),
    ...(data === undefined ? {} : { data }),
  });
}

export function writePacket({ type, nsp, id, data }: WirePacket): string {
  const room = nsp === '/' || nsp === '' ? '' : `${nsp},`;
  return `${type}${room}${id ?? ''}${data === undefined || data === null ? '' : JSON.stringify(data)}`;
}
