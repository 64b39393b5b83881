import { ServerResponse, type IncomingMessage, type Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server } from 'socket.io';
import type { ProcessClock } from '../../../room/clock.ts';
import type { Origins } from '../../doors/addresses.ts';
import { transportLimits } from '../../limits.ts';
import { securityHeaders } from '../../headers.ts';
import { createJsonParser } from './parser.ts';
import { doorLimits } from '../../doors/limits.ts';
import { createEngineWatch, type EngineConnection } from './engine-watch.ts';
import { createWebsockets } from '../websockets.ts';
import type { Turnstile } from '../../doors/turnstile.ts';

export type EngineParts = {
  readonly server: HttpServer;
  readonly origins: Origins;
  readonly turnstile: Turnstile;
  readonly clock: Pick<ProcessClock, 'monotonicMs'>;
  /** Takes a websocket past the library where it can; false where it leaves it to that. */
  readonly takesDirectly: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
};

type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

type EngineRequest = IncomingMessage & { readonly _query: { readonly [name: string]: string | undefined } };

export const socketPath = '/socket.io/';

/** For the listener's `shouldUpgradeCallback`: whatever else a request would like to become is answered as plain http. */
export function becomesWebsocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

function refuseElsewhere({ url }: IncomingMessage, socket: Duplex): void {
  if (url?.startsWith(socketPath) === true) return;
  socket.on('error', () => {});
  socket.write('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  socket.destroy();
}

/** The library makes a connection's id between the answer to the upgrade and its first packet: both go in one write. */
function inOneWrite(Websockets: ReturnType<typeof createWebsockets>) {
  return class extends Websockets {
    override handleUpgrade(
      ...[request, socket, head, done]: Parameters<InstanceType<typeof Websockets>['handleUpgrade']>
    ) {
      socket.cork();
      setImmediate(() => socket.uncork());
      super.handleUpgrade(request, socket, head, done);
    }
  };
}

/** socket.io with our bounds, deaf to binary. */
export function createEngine(parts: EngineParts): Server {
  const { origins, turnstile } = parts;
  const { monotonicMs } = parts.clock;
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
    wsEngine: inOneWrite(createWebsockets(monotonicMs)),
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
  const { engine } = io as unknown as { readonly engine: { handleUpgrade: Upgrade } };
  const upgrade = engine.handleUpgrade.bind(engine);
  engine.handleUpgrade = (request, socket, head) => {
    if (!parts.takesDirectly(request, socket, head)) upgrade(request, socket, head);
  };
  return io;
}
