import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { Server } from 'socket.io';
import { limits } from '../../shared/kernel/limits.ts';
import type { ProcessClock } from '../room/clock.ts';
import type { Settings } from '../settings.ts';
import type { Origins } from './addresses.ts';
import type { Admission } from './admission.ts';
import { securityHeaders } from './headers.ts';
import { createJsonParser } from './json-parser.ts';
import { sentences } from './sentences.ts';

export type EngineParts = {
  readonly server: HttpServer;
  readonly settings: Pick<Settings, 'maxSocketsPerAddress'>;
  readonly origins: Origins;
  readonly admission: Admission;
  readonly clock: Pick<ProcessClock, 'monotonicMs'>;
};

/** Counts the open connections of each address. */
function createAddressCount({ origins, settings }: EngineParts) {
  const open = new Map<string, number>();
  return {
    isFull: (request: IncomingMessage) =>
      !origins.isLoopback(request) && (open.get(origins.addressKey(request)) ?? 0) >= settings.maxSocketsPerAddress,
    opened(request: IncomingMessage): () => void {
      const key = origins.addressKey(request);
      open.set(key, (open.get(key) ?? 0) + 1);
      return () => {
        const left = (open.get(key) ?? 1) - 1;
        if (left === 0) open.delete(key);
        else open.set(key, left);
      };
    },
  };
}

/** socket.io with our bounds, deaf to other sites' pages and to binary. */
export function createEngine(parts: EngineParts): Server {
  const { origins, admission } = parts;
  const addresses = createAddressCount(parts);
  const io = new Server(parts.server, {
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: limits.messageCutBytes,
    pingInterval: limits.pingIntervalMs,
    pingTimeout: limits.pingTimeoutMs,
    connectTimeout: limits.handshakeMs,
    serveClient: false,
    parser: createJsonParser(parts.clock.monotonicMs),
    allowRequest(request, answer) {
      const refusal = !origins.isOwnPage(request)
        ? sentences.otherSite
        : addresses.isFull(request)
          ? sentences.tooManyConnections
          : admission.handshake(request)
            ? undefined
            : sentences.tooManyRequests;
      answer(refusal, refusal === undefined);
    },
  });
  io.engine.on('connection', (connection: { request: IncomingMessage; on(name: string, run: () => void): void }) => {
    connection.on('close', addresses.opened(connection.request));
    // Without a listener an `error` would end the process.
    connection.on('error', () => {});
  });
  io.engine.on('connection_error', () => {});
  const headers = securityHeaders(origins);
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    // What becomes a websocket is no document; polling answers can be opened like one.
    if (request.headers.upgrade !== undefined) return next();
    response.setHeader('Cache-Control', 'no-store');
    headers(request, response, next);
  });
  return io;
}
