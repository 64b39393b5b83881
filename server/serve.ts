import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Log } from './log/port.ts';
import { createProcessClock, watchClock, type ProcessClock } from './room/clock.ts';
import { createDirectory, type Directory } from './room/directory.ts';
import { createEndings } from './room/endings/endings.ts';
import { createSweep } from './room/endings/sweep.ts';
import { createVisits } from './room/people/visits.ts';
import type { Settings } from './settings.ts';
import { createAdmission } from './transport/doors/admission.ts';
import { createOrigins } from './transport/doors/addresses.ts';
import { createArrivals, limitArrivals } from './transport/doors/arrivals.ts';
import { namesOf, readCertificate, watchCertificate } from './transport/http/certificate.ts';
import { descriptorLimit } from './transport/doors/descriptors.ts';
import { doorLimits } from './transport/doors/limits.ts';
import { becomesWebsocket } from './transport/sockets/library/engine.ts';
import { createFanOut } from './transport/sockets/fan-out.ts';
import { hallAddresses } from './transport/hall/addresses.ts';
import type { HallAddress } from './transport/hall/ranking.ts';
import { createWaysIn } from './transport/hall/ways-in.ts';
import { createHttp } from './transport/http/http.ts';
import { createCodeDoor } from './transport/doors/code-door.ts';
import { createIce } from './transport/ice.ts';
import { transportLimits } from './transport/limits.ts';
import { createNotices, type Say } from './transport/notices.ts';
import { endUnfinished } from './transport/sockets/patience.ts';
import { createSigner } from './transport/secrets/secrets.ts';
import { createSockets } from './transport/sockets/sockets.ts';

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
  /** Where people in the hall reach this machine, the likeliest first. */
  readonly addresses?: () => Promise<readonly HallAddress[]>;
  /** Something the operator should know. */
  readonly onNotice?: Say;
  /** Something an operator may want to know, and of how many rooms. */
  readonly onDone?: (what: string, rooms: number) => void;
};

const builtPages = fileURLToPath(new URL('../dist/client', import.meta.url));
/** Long enough for a goodbye to leave the machine. */
const goodbyeSentMs = 100;

/** The listener, and what ends with it. */
function createHttpServer({ tls }: Settings, onFault: ServeParts['onFault']) {
  const options = {
    headersTimeout: doorLimits.headersMs,
    requestTimeout: doorLimits.requestMs,
    connectionsCheckingInterval: doorLimits.roundMs,
    shouldUpgradeCallback: becomesWebsocket,
  };
  if (tls === undefined) return { server: createServer(options), names: [], release: () => undefined };
  const certificate = readCertificate(tls);
  const server = createTlsServer({ ...options, ...certificate, handshakeTimeout: doorLimits.tlsHandshakeMs });
  const watch = watchCertificate(tls, certificate, (renewed) => server.setSecureContext(renewed), onFault);
  return { server, names: namesOf(certificate), release: watch.stop };
}

/** A whole server over any log: what `main.ts` starts, and tests too. Rejects where the port is taken. */
export async function serve(parts: ServeParts): Promise<Serving> {
  const { settings, log, key, pages = builtPages, clock = createProcessClock() } = parts;
  const { onFault, onNotice = () => {}, onDone } = parts;
  const unwatchClock = watchClock(clock);
  const notices = createNotices(clock.monotonicMs, onNotice);
  const shelf = { log, clock, visits: createVisits(log, clock, onFault), endings: createEndings(clock) };
  const origins = createOrigins(settings, notices);
  const { monotonicMs } = clock;
  const admission = createAdmission({ origins, monotonicMs, random: Math.random, alarm: notices.guessing });
  const { server, names, release: releaseCertificate } = createHttpServer(settings, onFault);
  /** Known once it listens; a server that stops has none any more. */
  let port = settings.port;
  const { addresses = () => hallAddresses(settings.host) } = parts;
  const waysIn = createWaysIn({ settings, origins, names, addresses, port: () => port });
  const media = { site: waysIn.site, fanOut: createFanOut(), ice: createIce(settings) };
  const directory = createDirectory({ ...shelf, ...media, node: notices.facts, onFault });
  const sweep = createSweep({ ...shelf, directory, onFault, ...(onDone === undefined ? {} : { onDone }) });
  const shared = {
    directory,
    origins,
    waysIn,
    admission,
    codes: createCodeDoor(directory, admission.guesses),
    signer: createSigner(key),
  };
  let isStopping = false;

  server.maxHeadersCount = transportLimits.headersCount;
  limitArrivals(server, createArrivals(settings, descriptorLimit()));
  const readiness = async () => {
    const { writable, detail } = await log.health();
    return { ready: writable && !isStopping, detail: isStopping ? 'stopping' : detail };
  };
  server.on('request', createHttp({ ...shared, settings, pages, readiness, onFault }));
  const release = (socket: object) => patience.release(socket);
  const sockets = createSockets({ ...shared, server, settings, clock, patience: { release }, onFault });
  // In front of what the sockets put before all that answers.
  const patience = endUnfinished(server, settings.tls === undefined ? 'connection' : 'secureConnection', monotonicMs);

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    const host = settings.host === undefined ? {} : { host: settings.host };
    server.listen({ port: settings.port, backlog: doorLimits.backlogCount, ...host }, resolve);
  });
  ({ port } = server.address() as AddressInfo);
  await waysIn.look().catch((fault: unknown) => onFault(fault, 'the addresses of this machine could not be read'));
  server.on('error', (fault) => onFault(fault, 'the listener failed'));

  const stop = async () => {
    isStopping = true;
    releaseCertificate();
    unwatchClock();
    sweep.stop();
    notices.stop();
    waysIn.stop();
    sockets.goAway();
    await directory.idle();
    await sleep(goodbyeSentMs);
    directory.stop();
    server.closeAllConnections();
    await sockets.close();
    await log.close();
  };
  return {
    port,
    directory,
    stop: () => Promise.race([stop(), sleep(transportLimits.stopMs, undefined, { ref: false })]),
  };
}
