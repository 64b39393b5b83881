import { expect, test } from 'vitest';
import { exportOf, recapOf } from '../../room/views.ts';
import { changePrepared, openPrepared, openShow, prepareShow, showRecord } from '../../testing/acts/shows.ts';
import { ana, attendee, ben, host, Scenario } from '../../testing/scenario.ts';
import { showsLimits } from './limits.ts';

const order = ({ staff }: Scenario) => staff['prepared']?.['order'] ?? [];
const move = (room: Scenario, showId: string, before?: string) =>
  room.when(ben, { type: 'show.prepare', data: { showId, ...(before === undefined ? {} : { before }) } });

test('S1 shows are prepared beforehand, known to staff alone, and opened as they were prepared', () => {
  const room = Scenario.open({}, 'doors');
  const options = ['Tea', 'Coffee', 'Water'];
  const show = prepareShow(room, { kind: 'options', options, most: 2, reveal: 'sealed', prompt: 'A secret?' });
  const asked = { prompt: 'A secret?', kind: 'options', options, most: 2, reveal: 'sealed' };
  expect(room.staff[`prepared:${show}`]).toEqual({ ...asked, version: 0 });
  for (const view of [room.public, room.stage, room.of('mia')]) expect(JSON.stringify(view)).not.toContain('secret');
  room.phase('live').given(host, { type: 'show.open', data: { showId: show } });
  for (const view of [room.public, room.stage, room.staff])
    expect(showRecord(view, show)).toMatchObject({ ...asked, state: 'open' });
  expect(room.stage['stage']).toMatchObject({ scene: 'show', showId: show });
  expect(order(room)).toEqual([]);
  expect(room.staff).not.toHaveProperty(`prepared:${show}`);
});

test('S1 they stand in an order that can be changed', () => {
  const room = Scenario.open();
  const [a, b] = [prepareShow(room, { kind: 'hands' }), prepareShow(room, { kind: 'scale' })];
  const c = prepareShow(room, { kind: 'words', before: a });
  expect(order(room)).toEqual([c, a, b]);
  expect(order(move(room, b, c))).toEqual([b, c, a]);
  expect(order(move(room, b))).toEqual([c, a, b]);
  for (const [show, before] of [
    [b, b],
    [b, undefined],
    [c, a],
  ] as const) {
    expect(order(move(room, show, before))).toEqual([c, a, b]);
    expect(room.last).toMatchObject({ events: [] });
  }
  expect(order(openPrepared(room, a))).toEqual([c, b]);
});

test('S1 what is prepared is changed where it stands, and the words it had are gone', () => {
  const room = Scenario.open();
  const [first, show, last] = (['hands', 'options', 'scale'] as const).map((kind) =>
    prepareShow(room, { kind, ...(kind === 'options' ? { options: ['Bees', 'Wasps'], most: 2 } : {}) }),
  );
  const id = show ?? '';
  changePrepared(room, id, { kind: 'words', prompt: 'In a word?', reveal: 'sealed' });
  expect(room.staff[`prepared:${id}`]).toEqual({ prompt: 'In a word?', kind: 'words', reveal: 'sealed', version: 1 });
  expect(order(room)).toEqual([first, id, last]);
  for (const gone of ['Bees', 'Wasps']) expect(room.words).not.toContain(gone);
  expect(room.words.filter((text) => text === 'Who is for it?')).toHaveLength(2);
  changePrepared(room, last ?? '', { kind: 'scale', prompt: 'The last?' });
  expect(order(room)).toEqual([first, id, last]);
  room.given(ben, {
    type: 'show.prepare',
    data: { showId: id, before: first, prompt: 'Both?', kind: 'hands', reveal: 'live' },
  });
  expect(order(room)).toEqual([id, first, last]);
  expect(showRecord(openPrepared(room, id).public, id)).toMatchObject({ prompt: 'Both?', kind: 'hands' });
});

test('S1 who changes nothing says nothing, and a change that is wrong leaves what stands', () => {
  const room = Scenario.open();
  const asked = { kind: 'options', options: ['Tea', 'Coffee'], prompt: 'Which?' } as const;
  const show = prepareShow(room, asked);
  changePrepared(room, show, asked);
  expect(room.last).toMatchObject({ events: [] });
  const data = { showId: show, prompt: 'Which?', kind: 'options', options: ['Tea', 'Tea'], reveal: 'live' };
  expect(room.when(ben, { type: 'show.prepare', data }).refused).toBe('bad-input');
  expect(room.staff[`prepared:${show}`]).toMatchObject({ options: ['Tea', 'Coffee'] });
});

test('S1 of two who change the same one the second is told, and writes over nothing that they have not read', () => {
  const room = Scenario.open();
  const [show, other] = [prepareShow(room, { kind: 'hands', prompt: 'Tea?' }), prepareShow(room, { kind: 'hands' })];
  const words = (prompt: string) => ({ prompt, kind: 'hands', reveal: 'live' }) as const;
  const change = (prompt: string, version?: number) =>
    room.when(ben, {
      type: 'show.prepare',
      data: { showId: show, ...words(prompt), ...(version === undefined ? {} : { version }) },
    });
  changePrepared(room, show, words("Ana's?"));
  expect(change("Ben's?", 0).refused).toBe('stale');
  expect(room.staff[`prepared:${show}`]).toMatchObject({ prompt: "Ana's?", version: 1 });
  // Who wrote the same has lost nothing, and a place is no change of words.
  expect(change("Ana's?", 0).last).toMatchObject({ events: [] });
  move(room, show, other);
  move(room, other, show);
  expect(change("Ben's?", 1).staff[`prepared:${show}`]).toMatchObject({ prompt: "Ben's?", version: 2 });
  // Programs that say nothing of what they have read.
  expect(change("Anybody's?").staff[`prepared:${show}`]).toMatchObject({ prompt: "Anybody's?", version: 3 });
});

test('S1 what is removed is gone with its words', () => {
  const room = Scenario.open();
  const show = prepareShow(room, { kind: 'options', options: ['Bees', 'Wasps'], prompt: 'Which?' });
  expect(room.words).toContain('Wasps');
  room.given(ana, { type: 'show.remove', data: { showId: show } });
  expect(room.words).toEqual(['A room']);
  expect(room.staff).not.toHaveProperty('prepared');
});

test('S1 of two moderators who do the same the second is told what became of it', () => {
  const room = Scenario.open();
  const [opened, other] = [prepareShow(room, { kind: 'hands' }), prepareShow(room, { kind: 'hands' })];
  openPrepared(room, opened);
  const refused = (type: string, data: object) => room.when(ben, { type, data }).refused;
  expect(refused('show.open', { showId: opened })).toBe('stale');
  expect(refused('show.remove', { showId: opened })).toBe('stale');
  expect(refused('show.prepare', { showId: opened })).toBe('stale');
  expect(refused('show.prepare', { showId: other, before: opened })).toBe('stale');
  const words = { prompt: 'Other words?', kind: 'hands', reveal: 'live' };
  expect(refused('show.prepare', { showId: opened, ...words })).toBe('stale');
  expect(refused('show.prepare', { showId: 'never-was', ...words })).toBe('no-such-item');
  expect(refused('show.open', { showId: 'never-was' })).toBe('no-such-item');
  room.given(ana, { type: 'show.remove', data: { showId: other } });
  expect(refused('show.remove', { showId: other })).toBe('no-such-item');
  expect(room.when(attendee('mia'), { type: 'show.answer', data: { showId: other, choice: true } }).refused).toBe(
    'no-such-item',
  );
});

test('S1 as many are prepared as the room keeps, and as many are open at once as ever', () => {
  const room = Scenario.open();
  const shows = Array.from({ length: showsLimits.preparedShowsCount }, () => prepareShow(room, { kind: 'hands' }));
  const data = { prompt: 'One more?', kind: 'hands', reveal: 'live' };
  expect(room.when(ana, { type: 'show.prepare', data }).refused).toBe('not-allowed');
  changePrepared(room, shows[0] ?? '', { kind: 'scale', prompt: 'Other words?' });
  expect(order(room)).toEqual(shows);
  for (const show of shows.slice(0, showsLimits.openShowsCount)) openPrepared(room, show);
  const next = shows[showsLimits.openShowsCount] ?? '';
  expect(room.when(ana, { type: 'show.open', data: { showId: next } }).refused).toBe('not-allowed');
  expect(order(room)).toContain(next);
});

test('what is wrong with data of two forms is said of the one that was meant', () => {
  const room = Scenario.open();
  const says = (data: object) => room.when(ana, { type: 'show.open', data }).refusal.message;
  expect(says({ kind: 'hands', reveal: 'live' })).toContain('prompt');
  expect(says({ showId: 7 })).toContain('showId');
  expect(says({ prompt: 'x'.repeat(9_000), kind: 'hands', reveal: 'live' })).toContain('long');
});

test('C1 C2 the recap knows nothing of what was never asked; the host takes it along', () => {
  const room = Scenario.open();
  openShow(room, { kind: 'hands', prompt: 'Asked?' });
  prepareShow(room, { kind: 'scale', prompt: 'Never asked?' });
  const options = ['Tea', 'Coffee'];
  const show = prepareShow(room, { kind: 'options', options, prompt: 'Nor this?' });
  room.phase('ended');
  expect(recapOf(room.state)?.shows.map(({ prompt }) => prompt)).toEqual(['Asked?']);
  const rows = exportOf(room.state)['shows']?.filter(({ state }) => state === 'prepared') ?? [];
  expect(rows.map(({ prompt, choice }) => [prompt, choice])).toEqual([
    ['Never asked?', undefined],
    ['Nor this?', 'Tea'],
    ['Nor this?', 'Coffee'],
  ]);
  expect(rows[1]).toEqual({
    show,
    prompt: 'Nor this?',
    kind: 'options',
    reveal: 'live',
    state: 'prepared',
    answered: 0,
    choice: 'Tea',
  });
});
