import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { rankHallAddresses, type Adapters, type Machine } from './ranking.ts';

/** Adapters in short: `{ name: 'ADDRESS MAC' }`, several addresses of one apart by commas. */
function adapters(short: Readonly<Record<string, string>>): Adapters {
  const infoOf = (text: string): NetworkInterfaceInfo => {
    const [address = '', mac = '3c:22:fb:01:02:03'] = text.trim().split(' ');
    const rest = { address, mac, netmask: '', cidr: null, internal: /^(?:127\.|::1$)/u.test(address) };
    return address.includes(':') ? { ...rest, family: 'IPv6', scopeid: 0 } : { ...rest, family: 'IPv4' };
  };
  const loopback = { lo: [infoOf('127.0.0.1 00:00:00:00:00:00'), infoOf('::1 00:00:00:00:00:00')] };
  const others = Object.entries(short).map(([name, infos]) => [name, infos.split(',').map(infoOf)] as const);
  return { ...loopback, ...Object.fromEntries(others) };
}

const ranked = (short: Readonly<Record<string, string>>, routes: readonly string[] = [], more: Partial<Machine> = {}) =>
  rankHallAddresses({ adapters: adapters(short), routes, isWsl: false, ...more }).map(({ host }) => host);

test('L8 Windows with VirtualBox, VMware, WSL and Hyper-V before the wifi: the wifi alone', () => {
  const windows = {
    'vEthernet (Default Switch)': '172.20.96.1 00:15:5d:8a:11:01',
    'vEthernet (WSL (Hyper-V firewall))': '172.28.112.1 00:15:5d:8a:11:02',
    'VirtualBox Host-Only Network': '192.168.56.1 0a:00:27:00:00:0b',
    'VMware Network Adapter VMnet1': '192.168.148.1 00:50:56:c0:00:01',
    'VMware Network Adapter VMnet8': '192.168.44.1 00:50:56:c0:00:08',
    'Local Area Connection* 2': '169.254.12.9 3e:22:fb:01:02:03',
    'Bluetooth Network Connection': '169.254.99.9 3c:22:fb:01:02:05',
    'Wi-Fi': '192.168.1.5 3c:22:fb:01:02:03',
  };
  expect(ranked(windows)).toEqual(['192.168.1.5']);
  expect(ranked(windows, ['192.168.1.5'])).toEqual(['192.168.1.5']);
});

test('L8 virtual adapters under names that say nothing are known by their hardware address', () => {
  const windows = {
    'Ethernet 2': '192.168.56.1 0A:00:27:00:00:0B',
    'Ethernet 3': '10.8.0.6 00:FF:3B:01:02:03',
    'Ethernet 4': '192.168.44.1 00:50:56:C0:00:08',
    Office: '10.64.0.2 00:00:00:00:00:00',
    WLAN: '192.168.178.20',
  };
  expect(ranked(windows)).toEqual(['192.168.178.20']);
  // The tunnel takes all that leaves the machine, and phones are still in the wifi.
  expect(ranked(windows, ['10.64.0.2'])).toEqual(['192.168.178.20']);
});

test('L8 a switch of Hyper-V that carries the real adapter has its address and its way out', () => {
  const windows = {
    'vEthernet (Default Switch)': '172.20.96.1 00:15:5d:8a:11:01',
    'vEthernet (External)': '192.168.1.5 3c:22:fb:01:02:03',
  };
  expect(ranked(windows, ['192.168.1.5'])).toEqual(['192.168.1.5']);
  expect(ranked(windows)).toEqual([]);
  expect(ranked(windows, ['172.20.96.1'])).toEqual([]);
});

test('L8 a Mac with Docker, Parallels, a VPN and internet sharing: the wifi, then the cable', () => {
  const mac = {
    utun3: '10.2.0.4 00:00:00:00:00:00',
    awdl0: '169.254.3.3 6a:11:22:33:44:55',
    bridge100: '192.168.64.1 3e:22:fb:01:02:64',
    vmenet0: '192.168.65.1 3e:22:fb:01:02:65',
    vnic0: '10.211.55.2 00:1c:42:00:00:08',
    en7: '10.0.4.7 3c:22:fb:01:02:07',
    en0: '192.168.1.5 3c:22:fb:01:02:03',
  };
  expect(ranked(mac, ['192.168.1.5'])).toEqual(['192.168.1.5', '10.0.4.7']);
  expect(ranked(mac, ['10.2.0.4'])).toEqual(['10.0.4.7', '192.168.1.5']);
});

test('L8 a Linux host of containers and virtual machines: by the default route and its metric', () => {
  const linux = {
    docker0: '172.17.0.1 02:42:ac:11:00:01',
    'br-0a1b2c3d4e5f': '172.18.0.1 02:42:ac:12:00:01',
    veth12ab34: '10.1.1.1 02:42:ac:12:00:09',
    virbr0: '192.168.122.1 52:54:00:11:22:33',
    lxdbr0: '10.30.30.1 00:16:3e:11:22:33',
    podman0: '10.88.0.1 02:42:ac:88:00:01',
    cni0: '10.244.0.1 02:42:ac:f4:00:01',
    tun0: '10.8.0.2 00:00:00:00:00:00',
    wg0: '10.9.0.2 00:00:00:00:00:00',
    tailscale0: '100.101.102.103 00:00:00:00:00:00',
    zt5u4y6ab: '10.147.17.5 2e:11:22:33:44:55',
    wwan0: '100.64.1.2 3c:22:fb:01:02:09',
    wlp3s0: '192.168.1.5',
    enp0s31f6: '10.0.4.7',
  };
  expect(ranked(linux, ['enp0s31f6', 'wlp3s0'])).toEqual(['10.0.4.7', '192.168.1.5']);
  expect(ranked(linux, ['wlp3s0'])).toEqual(['192.168.1.5', '10.0.4.7']);
  // No way out at all, in a hall without the internet: phones come by wifi.
  expect(ranked(linux)).toEqual(['192.168.1.5', '10.0.4.7']);
  // A full tunnel and mobile broadband lead out, and to nobody in the hall.
  expect(ranked(linux, ['tun0', 'wwan0', 'enp0s31f6'])).toEqual(['10.0.4.7', '192.168.1.5']);
});

test('L8 bridges, bonds and VLANs of real adapters count, as do adapters within a virtual machine or a container', () => {
  expect(ranked({ vmbr0: '192.168.1.5' }, ['vmbr0'])).toEqual(['192.168.1.5']);
  expect(ranked({ br0: '192.168.1.5' }, ['br0'])).toEqual(['192.168.1.5']);
  expect(ranked({ bond0: '192.168.1.5', 'eth0.20': '10.20.0.5' }, ['bond0'])).toEqual(['192.168.1.5', '10.20.0.5']);
  expect(ranked({ eth0: '192.168.1.5 08:00:27:11:22:33' }, ['eth0'])).toEqual(['192.168.1.5']);
  expect(ranked({ ens33: '192.168.1.5 00:0c:29:11:22:33' }, ['ens33'])).toEqual(['192.168.1.5']);
  expect(ranked({ eth0: '172.17.0.2 02:42:ac:11:00:02' }, ['eth0'])).toEqual(['172.17.0.2']);
});

test('L8 a Linux within Windows has no address that the hall could reach, unless it shares those of Windows', () => {
  const nat = { eth0: '172.28.115.4 00:15:5d:8a:11:07' };
  expect(ranked(nat, ['eth0'], { isWsl: true })).toEqual([]);
  // A guest of Hyper-V in a company's network of that range.
  expect(ranked(nat, ['eth0'])).toEqual(['172.28.115.4']);
  const mirrored = { eth0: '192.168.1.5 3c:22:fb:01:02:03', docker0: '172.17.0.1 02:42:ac:11:00:01' };
  expect(ranked(mirrored, ['eth0'], { isWsl: true })).toEqual(['192.168.1.5']);
});

test('L8 what looks like VirtualBox by its range alone comes after all others', () => {
  expect(ranked({ 'Ethernet 2': '192.168.56.1', Ethernet: '192.168.1.5' })).toEqual(['192.168.1.5', '192.168.56.1']);
});

test('L8 addresses without a router are none, IPv6 counts where there is nothing else, and nowhere there is none', () => {
  expect(ranked({ eth0: '169.254.7.7,fe80::1' }, ['eth0'])).toEqual([]);
  expect(ranked({ eth0: '192.168.1.5,2001:db8::5,fd00::5' }, ['eth0'])).toEqual(['192.168.1.5']);
  expect(ranked({ eth0: '2001:db8::5,fe80::1', tun0: 'fd00::5 00:00:00:00:00:00' }, ['eth0'])).toEqual(['2001:db8::5']);
  expect(ranked({})).toEqual([]);
});

test('L8 each says over which adapter, of what kind, and whether the way out leads over it', () => {
  const machine = { adapters: adapters({ eno1: '10.0.4.7', wlan0: '192.168.1.5', 'WLAN 2': '192.168.2.5' }) };
  expect(rankHallAddresses({ ...machine, routes: ['eno1'], isWsl: false })).toEqual([
    { host: '10.0.4.7', adapter: 'eno1', kind: 'cable', isRoute: true },
    { host: '192.168.1.5', adapter: 'wlan0', kind: 'wifi', isRoute: false },
    { host: '192.168.2.5', adapter: 'WLAN 2', kind: 'wifi', isRoute: false },
  ]);
});
