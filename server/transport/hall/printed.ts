import { isLoopbackName } from '../../../shared/kernel/loopback.ts';
import type { Settings } from '../../settings.ts';
import { isEveryAddress, originOf } from './addresses.ts';
import type { HallAddress, HallKind } from './ranking.ts';

/** What the start tells of where the server is reached. */
export type Listening = Pick<Settings, 'publicUrl' | 'host'> & {
  readonly port: number;
  readonly isTls: boolean;
  /** Of its certificate. */
  readonly names: readonly string[];
  readonly hall: readonly HallAddress[];
};

const at = ({ isTls, port }: Listening, host: string) => originOf(isTls ? 'https' : 'http', host, port);

/** The first is the one that works without a warning: where https is served directly, a name of the certificate. */
export function printedUrls(listening: Listening): readonly string[] {
  const { publicUrl, host, names, hall } = listening;
  const own = host === undefined || isEveryAddress(host) ? ['localhost', ...hall.map((known) => known.host)] : [host];
  const urls = [...names, ...own].map((name) => at(listening, name));
  return [...new Set(publicUrl === undefined ? urls : [publicUrl, ...urls])];
}

const kindNames: { readonly [kind in HallKind]: string } = { wifi: 'wifi', cable: 'cable', other: 'network' };

function whyOf({ adapter, kind, isRoute }: HallAddress): string {
  if (adapter === undefined) return 'HOST';
  return `${adapter}, ${kindNames[kind]}${isRoute ? ', the way out of this machine' : ''}`;
}

/** Which address screens opened on this machine show to the hall, and why that one (L8). */
export function hallLine(listening: Listening): string {
  const { publicUrl, host, names, hall } = listening;
  if (publicUrl !== undefined) return `Every screen shows the hall ${publicUrl} (PUBLIC_URL).`;
  const shown = 'Screens opened on this machine show the hall';
  const name = names.find((one) => !isLoopbackName(one));
  if (name !== undefined) return `${shown} ${at(listening, name)} (the name in its certificate).`;
  const [taken, ...others] = hall;
  if (taken !== undefined) {
    const instead =
      others.length === 0 ? '' : ' If phones are in another network, set PUBLIC_URL to the address there.';
    return `${shown} ${at(listening, taken.host)} (${whyOf(taken)}).${instead}`;
  }
  return host !== undefined && !isEveryAddress(host)
    ? `No phone reaches HOST=${host}: leave HOST out, or set PUBLIC_URL to the address of the proxy in front.`
    : 'This machine has no address that phones could reach: connect it to the network of the hall, or set PUBLIC_URL.';
}
