import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { hallAddresses, originOf, defaultRoutesIn, outwardAddress, routesOut } from './addresses.ts';

const head = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT';
const table = (...lines: readonly string[]) => [head, ...lines, ''].join('\n');

test('L8 default routes are read with the preferred one first, and nothing else is', () => {
  expect(
    defaultRoutesIn(
      table(
        'wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0   ',
        'docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0',
        'eth0\t00000000\t0104000A\t0003\t0\t0\t100\t00000000\t0\t0\t0',
        // A tunnel that takes the half of all addresses is no default route.
        'tun0\t00000000\t0500080A\t0003\t0\t0\t0\t00000080\t0\t0\t0',
        'lo\t00000000\t00000000\t0203\t0\t0\t0\t00000000\t0\t0\t0',
        'eth1\t00000000\t0104000A\t0002\t0\t0\t50\t00000000\t0\t0\t0',
        'eth0\t00000000\t0204000A\t0003\t0\t0\t200\t00000000\t0\t0\t0',
      ),
    ),
  ).toEqual(['eth0', 'wlan0']);
  expect(defaultRoutesIn(table())).toEqual([]);
  expect(defaultRoutesIn('')).toEqual([]);
});

const own = Object.entries(networkInterfaces()).flatMap(([name, infos = []]) =>
  infos.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => ({ name, address })),
);

test.skipIf(own.length === 0)('L8 this machine’s ways out are its own adapters, by either way of asking', async () => {
  for (const way of await routesOut()) expect(own.flatMap(({ name, address }) => [name, address])).toContain(way);
  const address = await outwardAddress();
  if (address !== undefined) expect(own.map((one) => one.address)).toContain(address);
});

test('L8 where no routes can be listed, the own address is the one that something sent there would have', async () => {
  expect(await outwardAddress('127.0.0.1')).toBe('127.0.0.1');
  // No socket for such addresses goes there: nothing is told, and nothing is thrown.
  expect(await outwardAddress('::1')).toBeUndefined();
});

test('L8 the setting HOST bounds what can be told: one address, or none beyond the machine itself', async () => {
  for (const host of ['127.0.0.1', '::1', 'localhost']) expect(await hallAddresses(host)).toEqual([]);
  expect(await hallAddresses('10.20.30.40')).toMatchObject([{ host: '10.20.30.40' }]);
  expect(await hallAddresses('0.0.0.0')).toEqual(await hallAddresses(undefined));
});

test('L8 an address is written as browsers do', () => {
  expect(originOf('http', '192.168.1.5', 3_000)).toBe('http://192.168.1.5:3000');
  expect(originOf('https', 'hall.example', 443)).toBe('https://hall.example');
  expect(originOf('http', '2001:db8::5', 3_000)).toBe('http://[2001:db8::5]:3000');
});
