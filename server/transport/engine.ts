import { ServerResponse, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server } from 'socket.io';
import { limits } from '../../shared/kernel/limits.ts';
import type { ProcessClock } from '../room/clock.ts';
import type { Settings } from '../settings.ts';
import type { Origins } from './addresses.ts';
import type { Admission } from './admission.ts';
import { doorLimits } from './door-limits.ts';
import { createEngineWatch, type EngineConnection } from './engine-watch.ts';
import { securityHeaders } from './headers.ts';
import { createJsonParser } from './json-parser.ts';
import { sentences } from './sentences.ts';
import { createWebsockets } from './websockets.ts';

export type EngineParts = {
  readonly server: HttpServer;
  readonly settings: Pick<Settings, 'maxSocketsPerAddress'>;
  readonly origins: Origins;
  readonly admission: Admission;
  readonly clock: Pick<ProcessClock, 'monotonicMs'>;
};

type EngineRequest = IncomingMessage & { readonly _query: { readonly [name: string]: string | undefined } };

const path = '/socket.io/';

/** For the listener's `shouldUpgradeCallback`: whatever else a request would like to become is answered as plain http. */
export function becomesWebsocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

function refuseElsewhere({ url }: IncomingMessage, socket: Duplex): void {
  if (url?.startsWith(path) === true) return;
  socket.on('error', () => {});
  socket.write('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  socket.destroy();
}

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
  const { monotonicMs } = parts.clock;
  const addresses = createAddressCount(parts);
  const watch = createEngineWatch(monotonicMs);
  const io = new Server(parts.server, {
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: limits.messageCutBytes,
    pingInterval: limits.pingIntervalMs,
    pingTimeout: limits.pingTimeoutMs,
    connectTimeout: limits.handshakeMs,
    upgradeTimeout: doorLimits.upgradeMs,
    destroyUpgrade: false,
    wsEngine: createWebsockets(monotonicMs),
    serveClient: false,
    parser: createJsonParser(monotonicMs),
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
  io.engine.on('connection', (connection: EngineConnection & { readonly request: IncomingMessage }) => {
    connection.on('close', addresses.opened(connection.request));
    // Without a listener an `error` would end the process.
    connection.on('error', () => {});
    watch.opened(connection);
  });
  io.on('connection', ({ conn }) => watch.cameIn(conn as unknown as EngineConnection));
  io.engine.on('connection_error', () => {});
  const headers = securityHeaders(origins);
  io.engine.use((request: EngineRequest, response: ServerResponse, next: (fault?: unknown) => void) => {
    const { j: script, sid } = request._query;
    // An answer as a script (JSONP) could be read by pages of other sites.
    if (script !== undefined) return next(new Error('no answers as scripts'));
    // What becomes a websocket is no document; polling answers can be opened like one.
    if (!(response instanceof ServerResponse)) return next();
    if (sid !== undefined && !watch.mayAsk(sid)) return next(new Error('more than a connection may ask'));
    response.setHeader('Cache-Control', 'no-store');
    headers(request, response, next);
  });
  parts.server.on('upgrade', refuseElsewhere);
  return io;
}
