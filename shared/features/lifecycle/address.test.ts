import { expect, test } from 'vitest';
import { recapOf } from '../../room/views.ts';
import { publicView } from '../../testing/views.ts';
import { host, ownHosts, Scenario } from '../../testing/scenario.ts';

const [wifi = '', name = ''] = ownHosts;
const choose = (room: Scenario, to: string, extra = {}) =>
  room.when(host, { type: 'room.address', data: { host: to } }, extra);
const originOf = (to: string) => (ownHosts.includes(to) ? `http://${to}:3000` : undefined);
const joinUrl = ({ state }: Scenario, site = {}) => publicView(state, { originOf, ...site })['room']?.joinUrl;

test('L8 the host sends everybody to one of the server’s own addresses, on every screen and in the recap', () => {
  const room = Scenario.open();
  expect(joinUrl(room)).toBeUndefined();
  choose(room, wifi);
  expect(joinUrl(room)).toBe('http://192.168.1.5:3000/r/ABCDEF');
  choose(room, name);
  expect(joinUrl(room)).toBe('http://hall.test:3000/r/ABCDEF');
  const after = choose(room.phase('ended'), wifi).state;
  expect(recapOf(after, { originOf })?.joinUrl).toBe('http://192.168.1.5:3000/r/ABCDEF');
});

test('L8 what the operator set wins, and an address that the machine lost is told nobody', () => {
  const room = choose(Scenario.open(), wifi);
  expect(joinUrl(room, { publicUrl: 'https://hall.example' })).toBe('https://hall.example/r/ABCDEF');
  expect(joinUrl(room, { originOf: () => undefined })).toBeUndefined();
});

test('L8 no other address is ever taken: it is chosen, not typed', () => {
  const room = choose(Scenario.open(), wifi);
  for (const typed of ['evil.test', 'http://192.168.1.5', '192.168.1.5:80', ' '])
    expect(choose(room, typed).last).toMatchObject({ rejected: 'no-such-item' });
  expect(choose(room, name, { hosts: undefined }).last).toMatchObject({ rejected: 'not-allowed' });
  expect(joinUrl(room)).toBe('http://192.168.1.5:3000/r/ABCDEF');
});

test('L8 an empty one takes the choice back, from anywhere', () => {
  const room = choose(choose(Scenario.open(), wifi), '', { hosts: undefined });
  expect(room.last).toMatchObject({ events: [{ type: 'room.addressed' }] });
  expect(joinUrl(room)).toBeUndefined();
  expect(choose(room, '').last).toMatchObject({ events: [] });
});
