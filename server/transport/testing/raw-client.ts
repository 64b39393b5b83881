import { randomBytes } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a browser says to get a websocket of engine.io. */
export const upgradeRequest =
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

const opcodes = { continuation: 0, text: 1, close: 8, ping: 9, pong: 10 } as const;

/** A websocket frame as clients mask it, of at most 125 bytes. */
export function frame(kind: keyof typeof opcodes, text = '', isLast = true): Buffer {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const header = Buffer.from([(isLast ? 0x80 : 0) | opcodes[kind], 0x80 | payload.length]);
  return Buffer.concat([header, mask, payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0))]);
}

/** Sixty thousand bytes of it. */
export const chunk = (...frames: readonly Buffer[]) =>
  Buffer.concat(Array.from({ length: Math.ceil(60_000 / Buffer.concat(frames).length) }, () => frames).flat());

export type RawClient = {
  readonly socket: Socket;
  /** What came so far. */
  readonly said: () => string;
  readonly until: (text: string) => Promise<void>;
  /** When the server let go of it, in milliseconds after it was opened. */
  readonly gone: Promise<number>;
};

/** A client that keeps to no protocol but what it is told to write. */
export function rawClient(port: number, host = '127.0.0.1'): RawClient {
  const beganMs = performance.now();
  const socket = connectTcp({ port, host });
  onTestFinished(() => void socket.destroy());
  let said = '';
  socket.on('data', (part) => (said = (said + part.toString('latin1')).slice(-100_000)));
  // A server that lets go while something is still sent resets the connection.
  socket.on('error', () => {});
  const gone = new Promise<number>((resolve) => {
    socket.once('end', () => resolve(performance.now() - beganMs));
    socket.once('close', () => resolve(performance.now() - beganMs));
  });
  const until = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (!said.includes(text)) return;
        socket.off('data', look);
        resolve();
      };
      socket.on('data', look);
      void gone.then(() => reject(new Error(`it ended before ${text} came, after ${said.slice(0, 200)}`)));
      look();
    });
  return { socket, said: () => said, until, gone };
}
