import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { limits } from '../shared/kernel/limits.ts';
import type { Log } from './log/port.ts';
import { createProcessClock, watchClock, type ProcessClock } from './room/clock.ts';
import { createDirectory, type Directory } from './room/directory.ts';
import { createEndings } from './room/endings.ts';
import { createSweep } from './room/sweep.ts';
import { createVisits } from './room/visits.ts';
import type { Settings } from './settings.ts';
import { createAdmission } from './transport/admission.ts';
import { createOrigins } from './transport/addresses.ts';
import { readCertificate, watchCertificate } from './transport/certificate.ts';
import { createFanOut } from './transport/fan-out.ts';
import { createHttp } from './transport/http.ts';
import { createIce } from './transport/ice.ts';
import { createSigner } from './transport/secrets.ts';
import { createSockets } from './transport/sockets.ts';

export type Serving = {
  readonly port: number;
  readonly directory: Directory;
  /** Stops accepting, finishes what is being written, tells everybody to come back, closes. */
  stop(): Promise<void>;
};

export type ServeParts = {
  readonly settings: Settings;
  readonly log: Log;
  readonly key: Buffer;
  readonly pages?: string;
  readonly clock?: ProcessClock;
  readonly onFault: (fault: unknown, what: string) => void;
  /** Something an operator may want to know, and of how many rooms. */
  readonly onDone?: (what: string, rooms: number) => void;
};

const builtPages = fileURLToPath(new URL('../dist/client', import.meta.url));
/** Long enough for a goodbye to leave the machine. */
const goodbyeMs = 100;

/** The listener, and what ends with it. */
function createHttpServer({ tls }: Settings, onFault: ServeParts['onFault']) {
  const options = { headersTimeout: limits.headersMs, requestTimeout: limits.requestMs };
  if (tls === undefined) return { server: createServer(options), release: () => undefined };
  const certificate = readCertificate(tls);
  const server = createTlsServer({ ...options, ...certificate, handshakeTimeout: limits.headersMs });
  const watch = watchCertificate(tls, certificate, (renewed) => server.setSecureContext(renewed), onFault);
  return { server, release: watch.stop };
}

/** A whole server over any log: what `main.ts` starts, and tests too. Rejects where the port is taken. */
export async function serve(parts: ServeParts): Promise<Serving> {
  const { settings, log, key, pages = builtPages, clock = createProcessClock(), onFault, onDone } = parts;
  const site = settings.publicUrl === undefined ? {} : { publicUrl: settings.publicUrl };
  const unwatchClock = watchClock(clock);
  const node = { log, clock, visits: createVisits(log, clock, onFault), endings: createEndings(clock.monotonicMs) };
  const directory = createDirectory({ ...node, site, fanOut: createFanOut(), ice: createIce(settings), onFault });
  const sweep = createSweep({ ...node, directory, onFault, ...(onDone === undefined ? {} : { onDone }) });
  const origins = createOrigins(settings);
  const shared = {
    directory,
    origins,
    admission: createAdmission(origins, clock.monotonicMs),
    signer: createSigner(key),
  };
  let isStopping = false;

  const { server, release } = createHttpServer(settings, onFault);
  server.maxHeadersCount = limits.headersCount;
  const readiness = async () => {
    const { writable, detail } = await log.health();
    return { ready: writable && !isStopping, detail: isStopping ? 'stopping' : detail };
  };
  server.on('request', createHttp({ ...shared, settings, pages, readiness, onFault }));
  // A broken request line must not end the process.
  server.on(
    'clientError',
    (_fault, socket) => void (socket.writable && socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
  );
  const sockets = createSockets({ ...shared, server, settings, clock, onFault });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: settings.port, ...(settings.host === undefined ? {} : { host: settings.host }) }, resolve);
  });
  server.on('error', (fault) => onFault(fault, 'the listener failed'));

  const stop = async () => {
    isStopping = true;
    release();
    unwatchClock();
    sweep.stop();
    sockets.goAway();
    await directory.idle();
    await sleep(goodbyeMs);
    directory.stop();
    server.closeAllConnections();
    await sockets.close();
    await log.close();
  };
  return {
    port: (server.address() as AddressInfo).port,
    directory,
    stop: () => Promise.race([stop(), sleep(limits.stopMs, undefined, { ref: false })]),
  };
}
