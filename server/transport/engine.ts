import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { Server } from 'socket.io';
import { limits } from '../../shared/kernel/limits.ts';
import type { ProcessClock } from '../room/clock.ts';
import type { Settings } from '../settings.ts';
import type { Origins } from './addresses.ts';
import type { Admission } from './admission.ts';
import type { AddressKeys } from './buckets.ts';
import type { Turned } from './handshake.ts';
import { securityHeaders } from './headers.ts';
import { createJsonParser } from './json-parser.ts';
import { pageRefusals, sentences } from './sentences.ts';

export type EngineParts = {
  readonly server: HttpServer;
  readonly settings: Pick<Settings, 'maxSocketsPerAddress'>;
  readonly origins: Origins;
  readonly admission: Admission;
  readonly clock: Pick<ProcessClock, 'monotonicMs'>;
};

/** How many connections each address has open, and each /48, whose ceiling is so many times as high (A3). */
function createAddressCount({ origins, settings }: Pick<EngineParts, 'origins' | 'settings'>) {
  const open = new Map<string, number>();
  const add = (key: string, count: number) => {
    const left = (open.get(key) ?? 0) + count;
    if (left === 0) open.delete(key);
    else open.set(key, left);
  };
  const most = settings.maxSocketsPerAddress;
  const keysOf = ({ near, wide }: AddressKeys) => (wide === undefined ? [near] : [near, wide]);
  return {
    isFull(request: IncomingMessage) {
      if (origins.isLoopback(request)) return false;
      const { near, wide } = origins.addressKeys(request);
      const isWideFull = wide !== undefined && (open.get(wide) ?? 0) >= most * limits.wideNetworkFactor;
      return isWideFull || (open.get(near) ?? 0) >= most;
    },
    opened(request: IncomingMessage): () => void {
      const keys = keysOf(origins.addressKeys(request));
      for (const key of keys) add(key, 1);
      return () => {
        for (const key of keys) add(key, -1);
      };
    },
  };
}

/** Who is turned away before anything about a room is looked at; noted where they are let in far enough to be told. */
function createTurnstile(parts: Pick<EngineParts, 'origins' | 'settings' | 'admission'>) {
  const { origins, admission } = parts;
  const addresses = createAddressCount(parts);
  const turned = new WeakMap<IncomingMessage, Turned>();
  const busy = (message: string): Turned => ({ code: 'rate-limited', message, retryAfterMs: limits.refusalRetryMs });
  return {
    opened: addresses.opened,
    told: (request: IncomingMessage) => turned.get(request),
    /** The words for whoever is not let in at all. */
    refusal(request: IncomingMessage): string | undefined {
      const over = addresses.isFull(request)
        ? busy(sentences.tooManyConnections)
        : admission.handshake(request)
          ? undefined
          : busy(sentences.tooManyRequests);
      // Telling takes a connection, the very thing that is bounded: it has a small budget of its own.
      if (over !== undefined && !admission.telling(request)) return over.message;
      const page = over === undefined ? origins.pageOf(request) : 'own';
      const refused = page === 'own' ? over : { code: 'not-allowed', message: pageRefusals[page] };
      if (refused !== undefined) turned.set(request, refused);
      return undefined;
    },
  };
}

export type Engine = {
  readonly io: Server;
  /** Why whoever is connected by this request may come into no room. */
  readonly turned: (request: IncomingMessage) => Turned | undefined;
};

/** socket.io with our bounds, deaf to binary. */
export function createEngine(parts: EngineParts): Engine {
  const { origins } = parts;
  const turnstile = createTurnstile(parts);
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
      const refusal = turnstile.refusal(request);
      answer(refusal, refusal === undefined);
    },
  });
  io.engine.on('connection', (connection: { request: IncomingMessage; on(name: string, run: () => void): void }) => {
    connection.on('close', turnstile.opened(connection.request));
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
  return { io, turned: turnstile.told };
}
