import { isIP } from 'node:net';
import { networkInterfaces, release } from 'node:os';
import { isLoopbackName } from '../../../shared/kernel/loopback.ts';
import { rankHallAddresses, type Adapters, type HallAddress } from './ranking.ts';
import { routesOut } from './routes.ts';

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
