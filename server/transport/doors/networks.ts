import { isIP } from 'node:net';

/** What limits count an address under; an IPv4 address is one machine or one venue and has no wider network here. */
export type Networks = { readonly near: string; readonly wide?: string };

/** The eight groups of an IPv6 address; the last two may be written as an IPv4 address. */
function groupsOf(address: string): readonly number[] {
  const hex = address.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/u,
    (_all, ...bytes) =>
      `${(Number(bytes[0]) * 256 + Number(bytes[1])).toString(16)}:${(Number(bytes[2]) * 256 + Number(bytes[3])).toString(16)}`,
  );
  const [head = [], tail = []] = hex.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => Number.parseInt(group, 16));
}

/** The IPv4 address inside: mapped (`::ffff:0:0/96`), or as translators between the two families write it. */
function innerIpv4(groups: readonly number[]): string | undefined {
  const prefix = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':');
  if (prefix !== '0:0:0:0:0:ffff' && prefix !== '64:ff9b:0:0:0:0') return undefined;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

/** An address alone: without the brackets, the port or the zone that sockets and proxies write beside it. */
function bare(written: string): string {
  const text = written.trim();
  const inBrackets = /^\[([^\]]*)\](?::\d+)?$/u.exec(text)?.[1];
  const beforePort = /^(\d+\.\d+\.\d+\.\d+):\d+$/u.exec(text)?.[1];
  return (inBrackets ?? beforePort ?? text).replace(/%.*$/u, '').toLowerCase();
}

/** One spelling of an address, an IPv4 address inside an IPv6 one as IPv4. What is no address stays as it is. */
export function plainAddress(written: string): string {
  const address = bare(written);
  return isIP(address) === 6 ? (innerIpv4(groupsOf(address)) ?? address) : address;
}

/**
 * The networks that one address is counted under (A3). Whoever has an IPv6 address has the whole /64, and often a
 * /48 of them: all of a /64 count as one, and a /48 has a ceiling of its own.
 */
export function networksOf(address: string): Networks {
  const plain = plainAddress(address);
  if (isIP(plain) !== 6) return { near: plain };
  const groups = groupsOf(plain).map((group) => group.toString(16));
  return { near: `${groups.slice(0, 4).join(':')}::/64`, wide: `${groups.slice(0, 3).join(':')}::/48` };
}
