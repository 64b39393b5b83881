import { isIP } from 'node:net';
import { networkInterfaces, release } from 'node:os';
import { isLoopbackName } from '../../../shared/kernel/loopback.ts';
import { rankHallAddresses, type Adapters, type HallAddress } from './ranking.ts';
import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';

/** In use, and not there to refuse. */
const [up, reject] = [0x1, 0x200];

/** The adapters of the default routes in Linux's table (`/proc/net/route`), the preferred one first. */
export function defaultRoutesIn(table: string): readonly string[] {
  const lines = table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/u));
  const routes = lines.flatMap(([adapter = '', to, , flags = '', , , metric = '', mask]) => {
    const bits = Number.parseInt(flags, 16);
    const isDefault = to === '00000000' && mask === '00000000' && (bits & up) !== 0 && (bits & reject) === 0;
    return isDefault ? [{ adapter, metric: Number(metric) }] : [];
  });
  return [...new Set(routes.toSorted((one, other) => one.metric - other.metric).map(({ adapter }) => adapter))];
}

/** An address that nobody has (RFC 5737): it is asked for, never sent to. */
const elsewhere = '198.51.100.1';

/** The own address that something sent out of here would have. A datagram socket that is connected has sent nothing yet. */
export function outwardAddress(towards = elsewhere): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (address?: string) => {
      socket.removeAllListeners();
      socket.on('error', () => {});
      socket.close();
      resolve(address);
    };
    socket.once('error', () => end());
    socket.connect(9, towards, () => {
      const { address } = socket.address();
      // All zeros where there is no way out.
      end(address === '0.0.0.0' ? undefined : address);
    });
  });
}

/** The ways out of this machine: adapters by name where the system lists them, else the own address of the one it would take. */
export async function routesOut(): Promise<readonly string[]> {
  try {
    return defaultRoutesIn(await readFile('/proc/net/route', 'utf8'));
  } catch {
    const address = await outwardAddress().catch(() => undefined);
    return address === undefined ? [] : [address];
  }
}

/** Whether the setting HOST means all of them. */
export const isEveryAddress = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** Some systems do not let a program look. */
function adaptersNow(): Adapters {
  try {
    return networkInterfaces();
  } catch {
    return {};
  }
}

/**
 * Where people in the hall reach this machine right now, the likeliest first; asked anew each time, since a laptop changes
 * networks while it runs. `host`: what the server listens on (the setting HOST).
 */
export async function hallAddresses(host: string | undefined): Promise<readonly HallAddress[]> {
  const isAll = host === undefined || isEveryAddress(host);
  if (!isAll && isLoopbackName(host)) return [];
  const isWsl = /microsoft/iu.test(release());
  const ranked = rankHallAddresses({ adapters: adaptersNow(), routes: await routesOut(), isWsl });
  if (isAll) return ranked;
  // Whoever runs it said which one: so it is taken whatever it is.
  return [ranked.find((known) => known.host === host) ?? { host, kind: 'other', isRoute: false }];
}

/** With brackets where it needs them. */
export function originOf(scheme: 'http' | 'https', host: string, port: number): string {
  return new URL(`${scheme}://${isIP(host) === 6 ? `[${host}]` : host}:${port}`).origin;
}
