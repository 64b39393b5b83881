import { expect, test } from 'vitest';
import { staffLinks } from '../../room/opening.ts';
import { needsOf } from '../../room/needs.ts';
import { host, Scenario, system } from '../../testing/scenario.ts';
import { lifecycleLimits } from './limits.ts';

const hash = (sign: string) => sign.repeat(64);
const issue = (room: Scenario, id: string, role: string, label?: string) =>
  room.when(system, {
    type: 'link.issue',
    data: { id, role, hash: hash('1'), ...(label === undefined ? {} : { label }) },
  });
const replace = (room: Scenario, id: string, by: string, more: { readonly stays?: true } = {}) =>
  room.when(system, { type: 'link.replace', data: { id, by: { id: by, hash: hash('2') }, ...more } });
const replaceLater = (room: Scenario, id: string, by: string) => replace(room, id, by, { stays: true });
const confirm = (room: Scenario, id: string) => room.when(system, { type: 'link.confirm', data: { id } });
const opening = ({ state }: Scenario) => needsOf(state).credentials.map(({ id }) => id);
const hosts = ({ state }: Scenario) => staffLinks(state).flatMap(({ id, role }) => (role === 'host' ? [id] : []));
/** Somebody came by each of `known`: by all there are, where none is named. */
const revoke = (room: Scenario, id: string, known = opening(room)) =>
  room.when(system, { type: 'link.revoke', data: { id, known } });
const labelled = ({ state }: Scenario) => staffLinks(state).filter(({ label }) => label !== undefined);

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
  expect(hosts(room)).toEqual(['anew']);
});

test('A1 until somebody has the new secret both open, and the list has the old one; then the old one ends', () => {
  const room = replaceLater(issue(Scenario.open(), 'old', 'moderator', 'Ana'), 'old', 'new');
  expect(opening(room)).toEqual(expect.arrayContaining(['old', 'new']));
  expect(labelled(room)).toMatchObject([{ id: 'old', label: 'Ana' }]);
  confirm(room, 'new');
  expect(opening(room)).not.toContain('old');
  expect(labelled(room)).toMatchObject([{ id: 'new', label: 'Ana' }]);
  expect(confirm(room, 'new').last).toEqual({ events: [] });
  expect(confirm(room, 'none').last).toMatchObject({ rejected: 'no-such-item' });
});

test('A1 an answer that was lost leaves nothing behind once it is tried again, and is no link that anything else is done to', () => {
  const room = replaceLater(replaceLater(issue(Scenario.open(), 'old', 'host'), 'old', 'lost'), 'old', 'new');
  expect(opening(room)).toEqual(expect.arrayContaining(['old', 'new']));
  expect(opening(room)).not.toContain('lost');
  expect(replaceLater(room, 'new', 'newer').last).toMatchObject({ rejected: 'no-such-item' });
  replace(room, 'old', 'at once');
  expect(opening(room)).toContain('at once');
  for (const id of ['old', 'new', 'newer']) expect(opening(room)).not.toContain(id);
});

test('A1 a secret that may have been lost is not the link by which a host comes back: the last one that is known stays', () => {
  const room = issue(Scenario.open(), 'mine', 'host');
  for (const id of hosts(room)) if (id !== 'mine') revoke(room, id);
  replaceLater(room, 'mine', 'lost');
  expect(revoke(room, 'mine').last).toMatchObject({ rejected: 'not-allowed', key: 'lifecycle.last-host-link' });
  issue(room, 'other', 'host');
  revoke(room, 'mine');
  expect(opening(room)).not.toContain('lost');
  expect(hosts(room)).toEqual(['other']);
  revoke(replaceLater(room, 'other', 'unwanted'), 'unwanted');
  expect(opening(room)).toContain('other');
  expect(opening(room)).not.toContain('unwanted');
});

test('A1 a host link that nobody ever came by is not the one that is left: the answer that told it may be lost', () => {
  const room = Scenario.open();
  const [mine = ''] = hosts(room);
  issue(room, 'lost', 'host');
  expect(revoke(room, mine, [mine]).last).toMatchObject({
    rejected: 'not-allowed',
    key: 'lifecycle.unknown-host-links',
  });
  // It can be taken back itself, by whoever has another one.
  expect(revoke(room, 'lost', [mine]).refused).toBeUndefined();
  expect(revoke(room, mine, [mine]).refusal).toMatchObject({ key: 'lifecycle.last-host-link' });
  issue(room, 'other', 'host');
  expect(revoke(room, mine, [mine, 'other']).refused).toBeUndefined();
  expect(hosts(room)).toEqual(['other']);
});

test('A1 what waits to be confirmed takes no place of its own, and there is one of it for each link that is replaced', () => {
  const room = issue(Scenario.open(), 'one', 'stage');
  for (let n = opening(room).length + 1; n < lifecycleLimits.linksPerRoomCount; n += 1)
    issue(room, `more-${n}`, 'stage');
  for (let tries = 0; tries < 3; tries += 1) replaceLater(room, 'one', `one-${tries}`);
  replaceLater(room, 'more-3', 'more-3-anew');
  expect(opening(room)).toHaveLength(lifecycleLimits.linksPerRoomCount + 1);
  expect(issue(room, 'last', 'stage').refused).toBeUndefined();
  expect(issue(room, 'too many', 'stage').refusal).toMatchObject({ key: 'lifecycle.too-many-links' });
  replaceLater(room, 'last', 'last-anew');
  for (const id of ['one-2', 'more-3-anew', 'last-anew']) expect(confirm(room, id).refused).toBeUndefined();
  expect(opening(room)).toHaveLength(lifecycleLimits.linksPerRoomCount);
  expect(issue(room, 'too many', 'stage').refusal).toMatchObject({ key: 'lifecycle.too-many-links' });
});

test('P2 a label is erased with the last link that bears it', () => {
  const room = replace(issue(Scenario.open(), 'old', 'speaker', 'Cleo'), 'old', 'new');
  expect(room.words).toContain('Cleo');
  expect(revoke(room, 'new').words).not.toContain('Cleo');
});

test('A1 links are cared for after the end too', () => {
  const room = issue(Scenario.open(), 'old', 'moderator', 'Ana').given(host, {
    type: 'room.phase',
    data: { phase: 'ended' },
  });
  expect(labelled(replace(room, 'old', 'new'))).toMatchObject([{ id: 'new', label: 'Ana' }]);
});
