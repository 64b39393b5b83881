import { expect, test } from 'vitest';
import { recapUrlOf, wayInOf } from './join-url.ts';

const code = 'ABC234';
const hall = { origin: 'http://192.168.1.5:3000' };

test.each(['http://192.168.1.5:3000', 'http://hall.local:3000', 'https://hall.example', 'http://[2001:db8::7]:3000'])(
  'L8 a page that was reached at %s says so itself, and asks nobody',
  (origin) => {
    expect(wayInOf({ code, origin, hall: undefined })).toEqual({ url: `${origin}/r/ABC234` });
    expect(wayInOf({ code, origin, hall })).toEqual({ url: `${origin}/r/ABC234` });
  },
);

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://stage.localhost:3000'])(
  'L8 a page that was reached at %s says the hall’s address, and nothing before it knows',
  (origin) => {
    expect(wayInOf({ code, origin, hall: undefined })).toBeUndefined();
    expect(wayInOf({ code, origin, hall })).toEqual({ url: 'http://192.168.1.5:3000/r/ABC234' });
  },
);

test('L8 where the machine has no address in the hall, its own one comes with a word that it is for this machine alone', () => {
  const origin = 'http://localhost:3000';
  expect(wayInOf({ code, origin, hall: {} })).toEqual({ url: `${origin}/r/ABC234`, only: 'here' });
});

test('C1 L8 a recap is passed on by an address that others get to, or by none', () => {
  const [here, there] = ['http://localhost:3000', 'http://192.168.1.5:3000'];
  expect(recapUrlOf({ code, origin: here })).toBeUndefined();
  expect(recapUrlOf({ code, origin: there })).toBe(`${there}/r/ABC234/recap`);
  expect(recapUrlOf({ code, origin: here, joinUrl: `${there}/r/ABC234` })).toBe(`${there}/r/ABC234/recap`);
});

test('L8 PUBLIC_URL wins, wherever the page was reached', () => {
  const joinUrl = 'https://hall.example/r/ABC234';
  for (const origin of ['http://localhost:3000', 'http://192.168.1.5:3000'])
    expect(wayInOf({ code, joinUrl, origin, hall })).toEqual({ url: joinUrl });
});
