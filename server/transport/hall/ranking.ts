import type { NetworkInterfaceInfo } from 'node:os';

/*
 * Which of a machine's addresses people in the hall can reach, from what the system says of its adapters. Nothing here asks
 * the system: lists of other machines can be tried out.
 */

export type Adapters = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;
export type HallKind = 'wifi' | 'cable' | 'other';
export type HallAddress = {
  /** As it stands in a URL, without brackets. */
  readonly host: string;
  /** Absent for an address that no adapter has, such as a name. */
  readonly adapter?: string;
  readonly kind: HallKind;
  /** The way out of the machine leads over it. */
  readonly isRoute: boolean;
};
export type Machine = {
  readonly adapters: Adapters;
  /** The ways out of the machine, the preferred one first: each the name of an adapter, or an address of one. */
  readonly routes: readonly string[];
  /** A Linux within Windows: its adapter leads to that Windows alone. */
  readonly isWsl: boolean;
};

/** By the names that the systems and the makers of the programs give them; on Windows people can change them. */
const virtualNames = [
  // Containers and virtual machines on Linux.
  /^(?:docker|br-[0-9a-f]{12}$|veth|virbr|vnet\d|lxc|lxd|incus|podman|cni|flannel|cali|cilium|kube|weave|nerdctl|dummy|ifb)/iu,
  // Tunnels, on Linux and Macs.
  /^(?:tun|tap|utun|wg|tailscale|zt|ipsec|vti|gre|gif|stf|sit|ip6|nordlynx|proton|mullvad|ham\d)/iu,
  // Macs: what their own services and virtual machines made.
  /^(?:bridge\d{3}|awdl|llw|anpi|feth|vmenet|vmnet|vboxnet|vnic\d)/iu,
  // Mobile broadband leads to the net, and nobody else in the hall has it.
  /^(?:ppp|wwan|wwp|rmnet|cellular|mobilfunk)/iu,
  /vethernet|hyper-v|virtualbox|vmware|vmnet|parallels|docker|\bwsl\b|virtual switch/iu,
  /tap-windows|openvpn|wireguard|wintun|tailscale|zerotier|hamachi|radmin|nordlynx|vpn|npcap|loopback|bluetooth|teredo|isatap|6to4/iu,
];

/** By the start of the hardware's address, where a name says nothing ("Ethernet 3"). */
const virtualHardware = [
  '0a:00:27', // VirtualBox: the host's own end
  '00:50:56:c0', // VMware: the host's own end
  '00:1c:42:00:00:0', // Parallels: the host's own end
  '00:ff:', // TAP of OpenVPN and others on Windows
  '00:05:9a:3c', // AnyConnect
  '02:00:4c:4f:4f:50', // Microsoft's loopback adapter
  '00:00:00:00:00:00', // a tunnel has none
];
const hyperV = '00:15:5d';

/** A switch of Hyper-V that a real adapter is behind: Windows moves its address and its way out there. */
const isBridged = (name: string, isRoute: boolean) =>
  isRoute && /^vethernet/iu.test(name) && !/wsl|default switch|docker|\bnat\b/iu.test(name);

const inTwelve = (address: string) => /^172\.(?:1[6-9]|2\d|3[01])\./u.test(address);

type Found = HallAddress & { readonly info: NetworkInterfaceInfo; readonly route: number };

function isVirtual({ adapter = '', info, isRoute }: Found, isWsl: boolean): boolean {
  const mac = info.mac.toLowerCase();
  if (isWsl && mac.startsWith(hyperV) && inTwelve(info.address)) return true;
  if (isBridged(adapter, isRoute)) return false;
  return virtualNames.some((name) => name.test(adapter)) || virtualHardware.some((start) => mac.startsWith(start));
}

function kindOf(adapter: string): HallKind {
  if (/^wl|^ath\d|wi-?fi|wlan|wireless|drahtlos|sans fil|inal[aá]mbric|airport/iu.test(adapter)) return 'wifi';
  return /^e(?:th|n[dopsx])|ethernet|\blan\b|local area connection(?!\*)/iu.test(adapter) ? 'cable' : 'other';
}

/** The phones of a hall come in over wifi more often than not. */
const kinds: readonly HallKind[] = ['wifi', 'cable', 'other'];

/** What VirtualBox gives its host unless told otherwise; no router that people buy does. */
const isHostOnly = ({ info }: Found) => info.address.startsWith('192.168.56.');

const before = (one: Found, other: Found): number =>
  one.route - other.route ||
  Number(isHostOnly(one)) - Number(isHostOnly(other)) ||
  kinds.indexOf(one.kind) - kinds.indexOf(other.kind);

/** The newest phones still ask for IPv4 in most halls, and people can type it: the other one where there is nothing else. */
const isUsable = ({ family, internal, address }: NetworkInterfaceInfo, wanted: 'IPv4' | 'IPv6') =>
  family === wanted && !internal && !(wanted === 'IPv4' ? /^(?:169\.254|0)\./u : /^(?:fe80:|::)/iu).test(address);

/** The likeliest first: by the way out of the machine, then by kind. Never a virtual adapter's. */
export function rankHallAddresses({ adapters, routes, isWsl }: Machine): readonly HallAddress[] {
  const of = (family: 'IPv4' | 'IPv6') =>
    Object.entries(adapters)
      .flatMap(([adapter, infos = []]) => infos.map((info) => ({ adapter, info })))
      .filter(({ info }) => isUsable(info, family))
      .map(({ adapter, info }): Found => {
        const index = routes.findIndex((way) => way === adapter || way === info.address);
        const route = index === -1 ? routes.length : index;
        return { host: info.address, adapter, kind: kindOf(adapter), isRoute: index !== -1, info, route };
      })
      .filter((found) => !isVirtual(found, isWsl))
      .toSorted(before)
      .map(({ info: _info, route: _route, ...address }): HallAddress => address);
  const found = of('IPv4');
  return found.length > 0 ? found : of('IPv6');
}
