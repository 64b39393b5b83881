import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { openSqliteLog } from './log/sqlite/sqlite.ts';
import type { Serving } from './serve.ts';
import { BadSetting, readSettings, type Settings } from './settings.ts';
import { namesOf, readCertificate, warningsOf } from './transport/http/certificate.ts';
import { hallAddresses } from './transport/hall/addresses.ts';
import { hallLine, printedUrls, type Listening } from './transport/hall/printed.ts';
import { keyFile, readServerKey } from './transport/secrets/secrets.ts';

function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function giveUp(sentence: string): never {
  process.stderr.write(`Plenum cannot start: ${sentence}\n`);
  process.exit(1);
}

function sentenceOf(fault: unknown, { port, host }: Settings): string {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE')
    return `port ${port} is already in use. Stop what listens there, or set PORT to another one.`;
  if (code === 'EACCES') return `port ${port} may not be used by this account. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL') return `HOST "${host ?? ''}" is not an address of this machine.`;
  return fault instanceof Error ? fault.message : String(fault);
}

function orExit<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof BadSetting) giveUp(fault.message);
    throw fault;
  }
}

const settings = orExit(() => readSettings(process.env));
const { tls } = settings;
const certificate = tls === undefined ? undefined : orExit(() => readCertificate(tls));
// To stderr and without names, codes, addresses or texts of people (product P2).
const logger = pino({ level: settings.logLevel, base: null }, pino.destination(2));
const onFault = (fault: unknown, what: string) =>
  logger.error({ fault: fault instanceof Error ? { name: fault.name, stack: fault.stack } : typeof fault }, what);
const onNotice = (sentence: string, figures: object = {}) => logger.warn(figures, sentence);

async function start(): Promise<Serving> {
  // The log opens in a thread of its own; all the rest of the program is loaded meanwhile.
  const [log, { serve }] = await Promise.all([
    openSqliteLog({
      dataDir: settings.dataDir,
      onFatal: (fault) => {
        // What is on the disk is known again only after opening it anew.
        onFault(fault, 'the log can no longer be trusted, so this process ends');
        process.exit(1);
      },
      onDamaged: (sentence) => logger.error(sentence),
      // The key is made last of all: where it is, there was a log.
      laterFiles: [keyFile(settings.dataDir)],
    }),
    import('./serve.ts'),
  ]);
  writeFileSync(join(settings.dataDir, 'pid'), `${process.pid}\n`);
  const onDone = (what: string, rooms: number) => logger.info({ rooms }, what);
  return serve({ settings, log, key: readServerKey(settings.dataDir), onFault, onNotice, onDone });
}

const serving = await start().catch((fault: unknown) => giveUp(sentenceOf(fault, settings)));
const listening: Listening = {
  ...settings,
  isTls: certificate !== undefined,
  port: serving.port,
  names: certificate === undefined ? [] : namesOf(certificate),
  hall: await hallAddresses(settings.host),
};
const urls = printedUrls(listening);
const [first = ''] = urls;
say(
  'Plenum is running at',
  ...urls.map((url) => `  ${url}`),
  `Open a room at ${first}, or with`,
  `  curl -X POST ${first}/api/rooms -H 'content-type: application/json'${settings.adminToken === undefined ? '' : " -H 'authorization: Bearer ADMIN_TOKEN'"} -d '{"title":"My room"}'`,
  hallLine(listening),
  ...(certificate === undefined ? [] : warningsOf(certificate, Date.now())),
);
logger.info('started');

let isStopping = false;
const stop = (signal: string) => {
  if (isStopping) return;
  isStopping = true;
  logger.info({ signal }, 'stopping');
  void serving.stop().then(
    () => process.exit(0),
    (fault: unknown) => {
      onFault(fault, 'stopping failed');
      process.exit(1);
    },
  );
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
