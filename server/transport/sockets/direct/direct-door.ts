import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { randomLetters } from '../../../room/random.ts';
import type { Turnstile } from '../../doors/turnstile.ts';
import { transportLimits } from '../../limits.ts';
import type { Doorway } from '../doorway.ts';
import type { Admitted } from '../handshake.ts';
import type { Patience } from '../patience.ts';
import { createWebsockets } from '../websockets.ts';
import { DirectLine, type Switchroom } from './direct-line.ts';
import { createHeartbeats } from './heartbeats.ts';

export type DirectDoorParts = {
  readonly turnstile: Turnstile;
  readonly doorway: Doorway;
  /** Looks after connections until they are lines. */
  readonly patience: Pick<Patience, 'release'>;
  readonly monotonicMs: () => number;
};

/** Whether a request wants nothing but a websocket that is spoken from its first byte on: all else is the library's. */
export function wantsDirectly(url: string, path: string): boolean {
  if (!url.startsWith(`${path}?`)) return false;
  const asked = url.slice(path.length + 1).split('&');
  return (
    asked.includes('EIO=4') &&
    asked.includes('transport=websocket') &&
    asked.every((one) => one === 'EIO=4' || one === 'transport=websocket' || one.startsWith('t='))
  );
}

/** Nothing reads it any more, so that its end would never be seen: it is let go once it was told. */
function turnAway(socket: Duplex, why: string): void {
  socket.on('error', () => {});
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(why)}\r\n\r\n${why}`,
  );
}

/** Lets websockets in past the library. */
export function createDirectDoor({ turnstile, doorway, patience, monotonicMs }: DirectDoorParts) {
  const websockets = new (createWebsockets(monotonicMs))({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: transportLimits.messageCutBytes,
  });
  const heartbeats = createHeartbeats<DirectLine>(monotonicMs);
  const enter = (line: DirectLine, request: IncomingMessage, admitted: Admitted) => {
    if (!line.isOpen()) return;
    heartbeats.cameIn(line);
    // That they are in, the welcome, the snapshot and what is theirs alone.
    line.hold();
    line.enter(nextId());
    doorway.bind(line, request, admitted);
    line.release();
  };
  const switchroom: Switchroom = {
    monotonicMs,
    asked: (line, request, auth) =>
      doorway.ask(request, auth, {
        enter: (admitted) => enter(line, request, admitted),
        refuse: (turned) => line.refuse(turned),
      }),
    gone: heartbeats.gone,
  };
  // Names of connections are told to nobody else and open nothing.
  const prefix = randomLetters(9);
  let count = 0;
  const nextId = () => `${prefix}${(count += 1).toString(36)}`;

  return {
    take(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const why = turnstile.refusal(request);
      if (why !== undefined) return turnAway(socket, why);
      // The answer to the upgrade and the first packet in one write.
      socket.cork();
      websockets.handleUpgrade(request, socket, head, (websocket) => {
        patience.release(socket);
        const left = turnstile.opened(request);
        const line = new DirectLine(websocket, socket as Socket, { request, switchroom, left });
        heartbeats.opened(line);
        line.greet(nextId());
      });
      socket.uncork();
    },
    /** Those that are in no room, too: a listener is closed only once everybody has left. */
    close(): void {
      for (const line of heartbeats.all()) line.close();
    },
  };
}
