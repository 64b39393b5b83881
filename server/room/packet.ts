/** What a connection is told by name; the order of arrival is the order of sending. */
export type PacketName = 'welcome' | 'snapshot' | 'frame' | 'staff' | 'personal' | 'signal' | 'goaway';

/** A message encoded once, however many connections it goes to. */
export type Packet = {
  readonly name: PacketName;
  /** The stream's position, for `snapshot` and `frame`. */
  readonly seq?: number;
  /** A whole websocket text frame, header and payload in one buffer. */
  readonly buffer: Buffer;
  /** The same message as the library below writes it, for connections that are not (yet) websockets. */
  readonly text: () => string;
};

/** The length of a websocket header for an unmasked frame (RFC 6455, 5.2). */
function headerBytes(payloadBytes: number): 2 | 4 | 10 {
  if (payloadBytes < 126) return 2;
  return payloadBytes < 65_536 ? 4 : 10;
}

/** One unmasked, final text frame. */
export function textFrame(text: string): Buffer {
  const payloadBytes = Buffer.byteLength(text);
  const header = headerBytes(payloadBytes);
  const buffer = Buffer.allocUnsafeSlow(header + payloadBytes);
  buffer[0] = 0x81;
  if (header === 2) buffer[1] = payloadBytes;
  else if (header === 4) {
    buffer[1] = 126;
    buffer.writeUInt16BE(payloadBytes, 2);
  } else {
    buffer[1] = 127;
    buffer.writeBigUInt64BE(BigInt(payloadBytes), 2);
  }
  buffer.write(text, header, 'utf8');
  return buffer;
}

/** `4` is engine.io's "message", `2` socket.io's "event". */
export function encode(name: PacketName, body: object, seq?: number): Packet {
  const buffer = textFrame(`42["${name}",${JSON.stringify(body)}]`);
  const header = buffer[1] === 127 ? 10 : buffer[1] === 126 ? 4 : 2;
  let text: string | undefined;
  return {
    name,
    ...(seq === undefined ? {} : { seq }),
    buffer,
    // Few connections need it, so it is made when the first one does.
    text: () => (text ??= buffer.toString('utf8', header + 1)),
  };
}
