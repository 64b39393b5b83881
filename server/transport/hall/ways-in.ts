import type { IncomingMessage } from 'node:http';
import { isLoopbackName } from '../../../shared/kernel/loopback.ts';
import { isSameList } from '../../../shared/kernel/remember.ts';
import type { Site } from '../../../shared/room/views.ts';
import type { SiteFacts } from '../../room/node-facts.ts';
import type { Settings } from '../../settings.ts';
import type { Origins } from '../doors/addresses.ts';
import { plainAddress } from '../doors/networks.ts';
import { transportLimits } from '../limits.ts';
import { originOf } from './addresses.ts';
import type { HallAddress } from './ranking.ts';

/** Where people find the room (L8). Nothing that a request claims of an address is ever told to anybody else. */
export type WaysIn = {
  /**
   * The start of links that go to this requester alone: PUBLIC_URL, else the address they came by; at a loopback one that of
   * `chosen`, the room's, else the hall's.
   */
  forLinks(request: IncomingMessage, chosen?: string): Promise<string>;
  /** Whether this requester may be told addresses of this machine. They have to be staff besides. */
  readonly mayBeTold: (request: IncomingMessage) => boolean;
  /** The start of this machine's address in the hall; undefined where it has none. */
  hall(): Promise<string | undefined>;
  /** The same for somebody who came by a loopback address and may be told; undefined for all others. */
  hallFor(request: IncomingMessage): Promise<string | undefined>;
  /** What a host may choose the room's address from, as it is now; screens that ask for the hall get the first. */
  look(): Promise<readonly KnownHost[]>;
  /** The same as it was at the last look, which is not long ago. */
  readonly hosts: () => readonly string[];
  /** What rooms are told of it: a chosen host counts for as long as it is this machine's. */
  readonly site: SiteFacts;
  stop(): void;
};

/** `name`: one of a certificate of our own. */
export type KnownHost = Pick<HallAddress, 'host'> & { readonly kind: HallAddress['kind'] | 'name' };

export type WaysInParts = {
  readonly settings: Pick<Settings, 'publicUrl' | 'tls'>;
  readonly origins: Pick<Origins, 'ofRequest' | 'isNear'>;
  /** Names that a certificate of our own is for: only under them does no browser warn. */
  readonly names: readonly string[];
  readonly addresses: () => Promise<readonly Pick<HallAddress, 'host' | 'kind'>[]>;
  /** Where this server listens, once it does. */
  readonly port: () => number;
};

export function createWaysIn({ settings, origins, names, addresses, port }: WaysInParts): WaysIn {
  const { publicUrl, tls } = settings;
  const at = (host: string) => originOf(tls === undefined ? 'http' : 'https', host, port());
  const name = names.find((one) => !isLoopbackName(one));

  let hosts: readonly string[] = [];
  const fixed: Site = publicUrl === undefined ? {} : { publicUrl };
  let site = fixed;
  const watchers = new Set<() => void>();
  const found = (now: readonly string[]) => {
    if (publicUrl !== undefined || isSameList(hosts, now)) return;
    hosts = now;
    site = { originOf: (host) => (now.includes(host) ? at(host) : undefined) };
    for (const changed of watchers) changed();
  };
  const look = async (): Promise<readonly KnownHost[]> => {
    const named = names.filter((one) => !isLoopbackName(one)).map((host) => ({ host, kind: 'name' as const }));
    const known = [...named, ...(await addresses()).map(({ host, kind }) => ({ host, kind }))];
    found(known.map(({ host }) => host));
    return known;
  };
  // A laptop changes networks while it runs: what the host chose before leads nowhere then.
  const timer = setInterval(() => void look().catch(() => {}), transportLimits.ownAddressesLookMs);
  timer.unref();
  const watch = (changed: () => void) => {
    watchers.add(changed);
    return () => void watchers.delete(changed);
  };

  const mayBeTold: WaysIn['mayBeTold'] = (request) => publicUrl === undefined && origins.isNear(request);
  const hall: WaysIn['hall'] = async () => {
    const host = name ?? (await addresses())[0]?.host;
    return host === undefined ? undefined : at(host);
  };
  const isByLoopback = (request: IncomingMessage) => isLoopbackName(new URL(origins.ofRequest(request)).hostname);
  return {
    mayBeTold,
    hall,
    hallFor: async (request) => (mayBeTold(request) && isByLoopback(request) ? hall() : undefined),
    look,
    hosts: () => hosts,
    site: { now: () => site, watch },
    stop: () => clearInterval(timer),
    async forLinks(request, chosen) {
      if (publicUrl !== undefined) return publicUrl;
      const own = origins.ofRequest(request);
      if (!isByLoopback(request)) return own;
      if (mayBeTold(request)) return site.originOf?.(chosen ?? '') ?? (await hall()) ?? own;
      // Whoever calls it by a loopback name from elsewhere comes through something that may lead nowhere else, such as
      // a container's published port: what the container is called inside is no use to them.
      if (request.headers.host !== undefined) return own;
      // Asked under no name at all: the address that was reached is known to be right.
      const reached = plainAddress(request.socket.localAddress ?? '');
      return reached === '' || isLoopbackName(reached) ? own : at(reached);
    },
  };
}
