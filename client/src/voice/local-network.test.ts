import { afterEach, expect, test, vi } from 'vitest';
import { localNetworkNow, mayBePublic } from './local-network.ts';

afterEach(() => void vi.unstubAllGlobals());

function browser(known: { readonly [name: string]: PermissionState }): void {
  const query = ({ name }: { readonly name: string }) => {
    const state = known[name];
    return state === undefined ? Promise.reject(new TypeError(name)) : Promise.resolve({ state });
  };
  vi.stubGlobal('navigator', { permissions: { query } });
}

test('V4 whether a browser keeps a page of a public address from devices nearby, under the old name and the new one', async () => {
  const host = 'plenum.example.org';
  for (const name of ['local-network', 'local-network-access'])
    for (const [state, means] of [
      ['prompt', 'asks'],
      ['denied', 'refused'],
      ['granted', undefined],
    ] as const) {
      browser({ [name]: state });
      expect(await localNetworkNow(host)).toBe(means);
    }
  browser({ 'local-network': 'granted', 'local-network-access': 'denied' });
  expect(await localNetworkNow(host)).toBeUndefined();
});

test('V4 nothing is said of it where a browser does not ask, or where the page itself is from nearby', async () => {
  browser({});
  expect(await localNetworkNow('plenum.example.org')).toBeUndefined();
  vi.stubGlobal('navigator', {});
  expect(await localNetworkNow('plenum.example.org')).toBeUndefined();
  browser({ 'local-network': 'denied' });
  expect(await localNetworkNow('192.168.1.20')).toBeUndefined();
});

test('L8 the addresses of a hall are told from those of the public net', () => {
  for (const host of ['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.0.1', '192.168.1.20', '169.254.1.1'])
    expect(mayBePublic(host), host).toBe(false);
  for (const host of ['localhost', 'laptop', 'laptop.local', 'a.localhost', '[::1]', '[fd00::2]', '[fe80::1]'])
    expect(mayBePublic(host), host).toBe(false);
  for (const host of ['hall.example.org', '203.0.113.9', '172.32.0.1', '11.0.0.1', '[2001:db8::1]'])
    expect(mayBePublic(host), host).toBe(true);
});
