import { expect, test } from 'vitest';
import { hallLine, printedUrls, type Listening } from './printed.ts';

const plain: Listening = { port: 3_000, isTls: false, names: [], hall: [] };
const wifi = { host: '192.168.1.5', adapter: 'wlan0', kind: 'wifi', isRoute: true } as const;
const cable = { host: '10.0.4.7', adapter: 'eth0', kind: 'cable', isRoute: false } as const;

test('L8 the start says which address it took, and why', () => {
  expect(hallLine({ ...plain, hall: [wifi] })).toBe(
    'Screens opened on this machine show the hall http://192.168.1.5:3000 (wlan0, wifi, the way out of this machine).',
  );
  expect(hallLine({ ...plain, hall: [cable, wifi] })).toBe(
    'Screens opened on this machine show the hall http://10.0.4.7:3000 (eth0, cable). If phones are in another network, set PUBLIC_URL to the address there.',
  );
  const tls = { ...plain, isTls: true, port: 443, names: ['localhost', 'hall.example'] };
  expect(hallLine({ ...tls, hall: [wifi] })).toMatch(/https:\/\/hall\.example \(the name in its certificate\)/u);
  expect(hallLine({ ...plain, publicUrl: 'https://hall.example', hall: [wifi] })).toBe(
    'Every screen shows the hall https://hall.example (PUBLIC_URL).',
  );
});

test('L8 the start says where no phone can come in, and what to do', () => {
  expect(hallLine(plain)).toMatch(/no address that phones could reach.+PUBLIC_URL/u);
  expect(hallLine({ ...plain, host: '0.0.0.0' })).toMatch(/no address that phones could reach/u);
  expect(hallLine({ ...plain, host: '127.0.0.1' })).toMatch(/^No phone reaches HOST=127\.0\.0\.1:.+PUBLIC_URL/u);
});

test('L8 the addresses it prints begin with the one that works without a warning, those of the hall in their order', () => {
  const here = 'http://localhost:3000';
  expect(printedUrls({ ...plain, hall: [wifi, cable] })).toEqual([
    here,
    'http://192.168.1.5:3000',
    'http://10.0.4.7:3000',
  ]);
  expect(printedUrls({ ...plain, host: '10.0.4.7', hall: [cable] })).toEqual(['http://10.0.4.7:3000']);
  expect(printedUrls({ ...plain, host: '::', hall: [wifi], publicUrl: 'https://hall.example' })).toEqual([
    'https://hall.example',
    here,
    'http://192.168.1.5:3000',
  ]);
  expect(printedUrls({ ...plain, isTls: true, names: ['hall.example'], hall: [wifi] })[0]).toBe(
    'https://hall.example:3000',
  );
});
