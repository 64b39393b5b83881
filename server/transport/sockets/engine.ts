import { ServerResponse, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server } from 'socket.io';
import type { ProcessClock } from '../../room/clock.ts';
import type { Settings } from '../../settings.ts';
import type { Origins } from '../doors/addresses.ts';
import type { Admission } from '../doors/admission.ts';
import { transportLimits } from '../limits.ts';
import type { Turned } from '../refusals.ts';
import { securityHeaders } from '../headers.ts';
import { createJsonParser } from './json-parser.ts';
import { doorLimits } from '../doors/limits.ts';
import { createEngineWatch, type EngineConnection } from './engine-watch.ts';
import { createWebsockets } from './websockets.ts';
import { createTurnstile } from '../doors/turnstile.ts';

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

export type Engine = {
  readonly io: Server;
  /** Why whoever is connected by this request may come into no room. */
  readonly turned: (request: IncomingMessage) => Turned | undefined;
};

/** socket.io with our bounds, deaf to binary. */
export function createEngine(parts: EngineParts): Engine {
  const { origins } = parts;
  const { monotonicMs } = parts.clock;
  const turnstile = createTurnstile(parts);
  const watch = createEngineWatch(monotonicMs);
  const io = new Server(parts.server, {
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: transportLimits.messageCutBytes,
    pingInterval: transportLimits.pingIntervalMs,
    pingTimeout: transportLimits.pingTimeoutMs,
    connectTimeout: transportLimits.handshakeMs,
    upgradeTimeout: doorLimits.upgradeMs,
    destroyUpgrade: false,
    wsEngine: createWebsockets(monotonicMs),
    serveClient: false,
    parser: createJsonParser(monotonicMs),
    allowRequest(request, answer) {
      const refusal = turnstile.refusal(request);
      answer(refusal, refusal === undefined);
    },
  });
  io.engine.on('connection', (connection: EngineConnection & { readonly request: IncomingMessage }) => {
    connection.on('close', turnstile.opened(connection.request));
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
  return { io, turned: turnstile.told };
}
