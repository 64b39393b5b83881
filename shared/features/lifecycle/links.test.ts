import { expect, test } from 'vitest';
import { staffLinks } from '../../room/opening.ts';
import { needsOf } from '../../room/needs.ts';
import { host, Scenario, system } from '../../testing/scenario.ts';

const hash = (sign: string) => sign.repeat(64);
const issue = (room: Scenario, id: string, role: string, label?: string) =>
  room.when(system, {
    type: 'link.issue',
    data: { id, role, hash: hash('1'), ...(label === undefined ? {} : { label }) },
  });
const replace = (room: Scenario, id: string, by: string) =>
  room.when(system, { type: 'link.replace', data: { id, by: { id: by, hash: hash('2') } } });
const revoke = (room: Scenario, id: string) => room.when(system, { type: 'link.revoke', data: { id } });
const labelled = ({ state }: Scenario) => staffLinks(state).filter(({ label }) => label !== undefined);
const words = ({ state }: Scenario) => [...state.contents.values()].map(({ value }) => value);

test('L8 a link bears the words its host gave it, tidied, and needs none', () => {
  const room = issue(issue(Scenario.open(), 'one', 'moderator', '  Ana at the door '), 'two', 'stage', ' ');
  expect(labelled(room)).toEqual([{ id: 'one', role: 'moderator', label: 'Ana at the door', issuedAt: room.now }]);
  issue(room, 'three', 'stage', 'x'.repeat(61));
  expect(room.last).toMatchObject({ rejected: 'text-too-long', facts: { text: 'label', max: 60 } });
});

test('A1 a link is replaced in one entry: another secret under the same role and label, and the old one is none', () => {
  const room = issue(Scenario.open(), 'old', 'moderator', 'Ana');
  const before = room.entries.length;
  replace(room.wait(1_000), 'old', 'new');
  expect(room.entries).toHaveLength(before + 1);
  expect(labelled(room)).toEqual([{ id: 'new', role: 'moderator', label: 'Ana', issuedAt: room.now }]);
  const known = needsOf(room.state).credentials;
  expect(known.map(({ id }) => id)).not.toContain('old');
  expect(known.find(({ id }) => id === 'new')?.hash).toBe(hash('2'));
  replace(room, 'old', 'newer');
  expect(room.last).toMatchObject({ rejected: 'no-such-item' });
});

test('A1 the last host link may be replaced, and never revoked', () => {
  const room = Scenario.open();
  for (const { id, role } of staffLinks(room.state)) if (role === 'host') revoke(room, id);
  issue(room, 'mine', 'host');
  for (const { id, role } of staffLinks(room.state)) if (role === 'host' && id !== 'mine') revoke(room, id);
  revoke(room, 'mine');
  expect(room.last).toMatchObject({ rejected: 'not-allowed', key: 'lifecycle.last-host-link' });
  replace(room, 'mine', 'anew');
  const hosts = staffLinks(room.state).filter(({ role }) => role === 'host');
  expect(hosts.map(({ id }) => id)).toEqual(['anew']);
});

test('P2 a label is erased with the last link that bears it', () => {
  const room = replace(issue(Scenario.open(), 'old', 'speaker', 'Cleo'), 'old', 'new');
  expect(words(room)).toContain('Cleo');
  expect(words(revoke(room, 'new'))).not.toContain('Cleo');
});

test('A1 links are cared for after the end too', () => {
  const room = issue(Scenario.open(), 'old', 'moderator', 'Ana').given(host, {
    type: 'room.phase',
    data: { phase: 'ended' },
  });
  expect(labelled(replace(room, 'old', 'new'))).toMatchObject([{ id: 'new', label: 'Ana' }]);
});
