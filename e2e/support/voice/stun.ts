import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';

/* As much of STUN and TURN (RFC 8489, RFC 8656) as shows whether a relay would serve somebody. */

const cookie = 0x2112a442;
const headerBytes = 20;
const answerMs = 500;
const triesCount = 4;

const kinds = { binding: 0x0001, allocate: 0x0003, bindingDone: 0x0101, allocateDone: 0x0103 } as const;
const names = { username: 0x0006, integrity: 0x0008, error: 0x0009, realm: 0x0014, nonce: 0x0015, transport: 0x0019 };
const udp = Buffer.from([17, 0, 0, 0]);

type Attributes = readonly (readonly [name: number, value: Buffer])[];

function attribute(name: number, value: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(name, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

/** With `key`, signed as the last attribute; the length says that it is there before it is. */
function encode(kind: number, attributes: Attributes, key?: Buffer): Buffer {
  const body = Buffer.concat(attributes.map(([name, value]) => attribute(name, value)));
  const signatureBytes = key === undefined ? 0 : 24;
  const head = Buffer.alloc(headerBytes);
  head.writeUInt16BE(kind, 0);
  head.writeUInt16BE(body.length + signatureBytes, 2);
  head.writeUInt32BE(cookie, 4);
  randomBytes(12).copy(head, 8);
  const message = Buffer.concat([head, body]);
  if (key === undefined) return message;
  const signature = createHmac('sha1', key).update(message).digest();
  return Buffer.concat([message, attribute(names.integrity, signature)]);
}

type Answer = { readonly kind: number; readonly attributes: ReadonlyMap<number, Buffer> };

function decode(message: Buffer): Answer {
  const attributes = new Map<number, Buffer>();
  for (let at = headerBytes; at + 4 <= message.length;) {
    const bytes = message.readUInt16BE(at + 2);
    attributes.set(message.readUInt16BE(at), message.subarray(at + 4, at + 4 + bytes));
    at += 4 + bytes + ((4 - (bytes % 4)) % 4);
  }
  return { kind: message.readUInt16BE(0), attributes };
}

/** The answer to a message, which is sent again while there is none; undefined where none comes. */
async function ask(socket: Socket, port: number, message: Buffer): Promise<Answer | undefined> {
  const isAnswer = (heard: Buffer) =>
    heard.length >= headerBytes && heard.subarray(8, 20).equals(message.subarray(8, 20));
  for (let tries = 0; tries < triesCount; tries += 1) {
    const answer = await new Promise<Buffer | undefined>((resolve) => {
      const listen = (heard: Buffer) => isAnswer(heard) && finish(heard);
      const silence = setTimeout(() => finish(undefined), answerMs);
      const finish = (heard: Buffer | undefined) => {
        clearTimeout(silence);
        socket.off('message', listen);
        resolve(heard);
      };
      socket.on('message', listen);
      socket.send(message, port, '127.0.0.1');
    });
    if (answer !== undefined) return decode(answer);
  }
  return undefined;
}

async function withSocket<Value>(use: (socket: Socket) => Promise<Value>): Promise<Value> {
  const socket = createSocket('udp4');
  // Nobody listens there yet: as good as silence.
  socket.on('error', () => undefined);
  try {
    return await use(socket);
  } finally {
    socket.close();
  }
}

/** Whether somebody answers on this port of the loopback address. */
export function answersStun(port: number): Promise<boolean> {
  return withSocket(async (socket) => (await ask(socket, port, encode(kinds.binding, [])))?.kind === kinds.bindingDone);
}

/** Asks for a place at the relay on this port: `given`, or the code of the refusal. Closing the socket gives it back. */
export function allocate(port: number, username: string, credential: string): Promise<'given' | number> {
  const codeOf = ({ attributes }: Answer): number => {
    const error = attributes.get(names.error) ?? Buffer.alloc(4);
    return (error[2] ?? 0) * 100 + (error[3] ?? 0);
  };
  return withSocket(async (socket) => {
    const challenge = await ask(socket, port, encode(kinds.allocate, [[names.transport, udp]]));
    const realm = challenge?.attributes.get(names.realm);
    const nonce = challenge?.attributes.get(names.nonce);
    if (realm === undefined || nonce === undefined) throw new Error('The relay does not ask who is there.');
    const key = createHash('md5').update(`${username}:${realm.toString()}:${credential}`).digest();
    const signed: Attributes = [
      [names.transport, udp],
      [names.username, Buffer.from(username)],
      [names.realm, realm],
      [names.nonce, nonce],
    ];
    const answer = await ask(socket, port, encode(kinds.allocate, signed, key));
    if (answer === undefined) throw new Error('The relay does not answer.');
    return answer.kind === kinds.allocateDone ? 'given' : codeOf(answer);
  });
}
