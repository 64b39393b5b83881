import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { isLoopbackName } from '../../../shared/kernel/loopback.ts';
import type { Settings } from '../../settings.ts';
import type { AddressKeys } from './buckets.ts';
import { networksOf, plainAddress } from './networks.ts';
import { pageOrigin, type PageOrigin } from './own-page.ts';

/** What a request says of its sender, as far as it may be believed. */
export type Origins = {
  /** `https://hall.example` as the person typed it. */
  readonly ofRequest: (request: IncomingMessage) => string;
  readonly isSecure: (request: IncomingMessage) => boolean;
  /** What the sender's address is counted under, as keys that cannot be turned back into it. */
  readonly addressKeys: (request: IncomingMessage) => AddressKeys;
  /**
   * The machine itself, which no limit of addresses is for. What came through a proxy or a tunnel on this machine is
   * not: that shows by its headers, or by a name in `Host` or `Origin` that others call the machine by.
   */
  readonly isLoopback: (request: IncomingMessage) => boolean;
  /**
   * Sent from a loopback or private address, as far as that can be known: not through a proxy or a tunnel that is not
   * trusted, nor one that does not say for whom. Whoever calls this machine by a loopback name is to be on it: else
   * something passed the connection on, such as a container's published port, and whose machine that is nobody knows.
   */
  readonly isNear: (request: IncomingMessage) => boolean;
  /** Whose page is asking; a request without an Origin is no page. */
  readonly pageOf: (request: IncomingMessage) => PageOrigin;
  /**
   * Sent by a page, which `pageOf` then judges. A page's GET of its own site tells no Origin, and so the pages add
   * a header: no other site may send it without asking first, and it would be refused.
   */
  readonly isFromPage: (request: IncomingMessage) => boolean;
};

const networks: { readonly [name: string]: readonly string[] } = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

function blockList(names: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of names.flatMap((name) => networks[name] ?? [name])) {
    const [address = '', prefix] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return list;
}

const contains = (list: BlockList, address: string) =>
  isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
const loopback = blockList(['loopback']);
const ownNetworks = blockList(Object.keys(networks));

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};
/** The part the nearest proxy added. */
const lastOf = (list: string | undefined) => list?.split(',').at(-1)?.trim();
/** What can stand in an address: `a:99999` and `999.1.1.1` look like it and cannot. */
const isHost = (host: string) =>
  /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/iu.test(host) && URL.canParse(`http://${host}`);

/** How far the chain of addresses may be believed, nearest first. */
function believed(trust: Settings['trustProxy']): (address: string, hop: number) => boolean {
  if (trust === false) return () => false;
  if (typeof trust === 'number') return (_address, hop) => hop < trust;
  const list = blockList(trust);
  return (address) => contains(list, address);
}

/** Whether many people may be behind an address that a connection comes from: the machine itself, or a trusted proxy. */
export function standsForMany(trust: Settings['trustProxy']): (address: string) => boolean {
  const trusts = believed(trust);
  return (address) => contains(loopback, plainAddress(address)) || trusts(plainAddress(address), 0);
}

/** What proxies, tunnels and content networks add; no browser sends any of these by itself. */
const forwardedHeaders: ReadonlySet<string> = new Set([
  ...['forwarded', 'forwarded-for', 'x-forwarded', 'via', 'cdn-loop', 'x-original-host', 'x-host'],
  ...['x-real-ip', 'x-client-ip', 'x-cluster-client-ip', 'x-proxyuser-ip', 'x-remote-ip', 'x-remote-addr', 'client-ip'],
  ...['true-client-ip', 'cf-connecting-ip', 'cf-connecting-ipv6', 'cf-pseudo-ipv4', 'cf-ray', 'cf-visitor'],
  ...['fastly-client-ip', 'fly-client-ip', 'do-connecting-ip', 'x-nf-client-connection-ip', 'x-vercel-forwarded-for'],
  ...['x-envoy-external-address', 'x-original-forwarded-for', 'x-azure-clientip', 'x-azure-socketip'],
  ...['x-appengine-user-ip', 'x-amzn-trace-id', 'x-cloud-trace-context', 'x-arr-log-id', 'x-proxied-host'],
]);
const isForwardedHeader = (name: string) => forwardedHeaders.has(name) || name.startsWith('x-forwarded-');
/** All of it, as one text; undefined where there is none. */
function forwardedIn({ headers }: IncomingMessage): string | undefined {
  const found = Object.keys(headers).filter(isForwardedHeader);
  return found.length === 0 ? undefined : found.map((name) => String(headers[name])).join();
}

/** A hall comes in under one or two addresses: so many are remembered. What strangers invent makes it begin anew. */
const rememberedUrls = 100;
const loopbackUrls = new Map<string, boolean>();

/** Whether an address as `Host` and `Origin` have it names the machine itself; where it is not told, it may. */
function isLoopbackUrl(url: string | undefined): boolean {
  if (url === undefined) return true;
  const known = loopbackUrls.get(url);
  if (known !== undefined) return known;
  const isLoopback = URL.canParse(url) && isLoopbackName(new URL(url).hostname);
  if (loopbackUrls.size >= rememberedUrls) loopbackUrls.clear();
  loopbackUrls.set(url, isLoopback);
  return isLoopback;
}

/** What is asked of a request several times while it is let in, and a hall comes in at once: found out once. */
function once<Value>(find: (request: IncomingMessage) => Value): (request: IncomingMessage) => Value {
  const found = new WeakMap<IncomingMessage, { readonly value: Value }>();
  return (request) => {
    const known = found.get(request);
    if (known !== undefined) return known.value;
    const value = find(request);
    found.set(request, { value });
    return value;
  };
}

const peer = once((request) => plainAddress(request.socket.remoteAddress ?? ''));

const isFromItself = once((request) => {
  if (!contains(loopback, peer(request)) || forwardedIn(request) !== undefined) return false;
  const host = header(request, 'host') ?? '';
  return isLoopbackUrl(host === '' ? undefined : `http://${host}`) && isLoopbackUrl(header(request, 'origin'));
});

/** A request that may have come through a proxy; `isLoopback`: one on this machine. */
export type Stray = { readonly isLoopback: boolean; readonly forwarded: string };

/** Proxies are near: whoever comes from elsewhere wrote such headers by themselves. */
function strayOf(request: IncomingMessage): Stray | undefined {
  const forwarded = forwardedIn(request);
  const isLoopback = contains(loopback, peer(request));
  const isStray = isLoopback ? !isFromItself(request) : forwarded !== undefined && contains(ownNetworks, peer(request));
  return isStray ? { isLoopback, forwarded: forwarded ?? '' } : undefined;
}

/** What these settings leave open; each is called for every request that shows it. */
export type OriginsNotices = {
  /** Perhaps a proxy that TRUST_PROXY does not name: everybody behind it has its address. */
  readonly untrustedProxy?: (stray: Stray) => void;
  /** A page of ours was refused, since a proxy shows the server another address. */
  readonly unknownAddress?: () => void;
};

export function createOrigins(
  settings: Pick<Settings, 'publicUrl' | 'trustProxy'>,
  { untrustedProxy, unknownAddress }: OriginsNotices = {},
): Origins {
  const trusts = believed(settings.trustProxy);
  // Made once: from bytes it would be made anew for each text.
  const key = createSecretKey(randomBytes(32));

  const hasTrustedProxy = (request: IncomingMessage) => trusts(peer(request), 0);
  const address = (request: IncomingMessage): string => {
    let current = peer(request);
    if (!trusts(current, 0)) return current;
    const forwarded = (header(request, 'x-forwarded-for') ?? '').split(',').map(plainAddress).filter(Boolean);
    for (let hop = 0; trusts(current, hop); hop += 1) {
      const before = forwarded.pop();
      if (before === undefined) break;
      current = before;
    }
    return current;
  };
  const keyOf = (network: string) => createHmac('sha256', key).update(network).digest('base64url');
  const isSecure = (request: IncomingMessage) =>
    'encrypted' in request.socket ||
    (hasTrustedProxy(request) && lastOf(header(request, 'x-forwarded-proto')) === 'https');
  const hostOf = (request: IncomingMessage): string => {
    const forwarded = hasTrustedProxy(request) ? lastOf(header(request, 'x-forwarded-host')) : undefined;
    const host = forwarded ?? header(request, 'host') ?? '';
    return isHost(host) ? host : 'localhost';
  };
  const ofRequest = (request: IncomingMessage) => `${isSecure(request) ? 'https' : 'http'}://${hostOf(request)}`;

  return {
    ofRequest,
    isSecure,
    addressKeys: once((request): AddressKeys => {
      const { near, wide } = networksOf(address(request));
      const stray = hasTrustedProxy(request) ? undefined : strayOf(request);
      if (stray !== undefined) untrustedProxy?.(stray);
      return { near: keyOf(near), ...(wide === undefined ? {} : { wide: keyOf(wide) }) };
    }),
    isLoopback: isFromItself,
    isNear(request) {
      if (forwardedIn(request) !== undefined) {
        if (!hasTrustedProxy(request) || header(request, 'x-forwarded-for') === undefined) return false;
      } else if (contains(loopback, peer(request))) return isFromItself(request);
      const isCalledLoopback = isLoopbackName(new URL(ofRequest(request)).hostname);
      return contains(isCalledLoopback ? loopback : ownNetworks, address(request));
    },
    pageOf(request) {
      const page = pageOrigin({
        origin: header(request, 'origin'),
        fetchSite: header(request, 'sec-fetch-site'),
        host: hostOf(request),
        isSecure: isSecure(request),
        claimedHost: lastOf(header(request, 'x-forwarded-host')),
        isMarked: header(request, 'x-plenum-page') !== undefined,
        publicUrl: settings.publicUrl,
      });
      const mayBeProxy = page === 'unclear' && contains(ownNetworks, peer(request));
      if (page === 'behind-proxy' || mayBeProxy) unknownAddress?.();
      return page;
    },
    isFromPage: ({ headers }) => headers.origin !== undefined || headers['x-plenum-page'] !== undefined,
  };
}
