import { expect, test } from 'vitest';
import { ana, Scenario, type Who } from '../../testing/scenario.ts';
import { answer, direct, openShow, showRecord } from '../../testing/acts/shows.ts';
import { showsLimits } from './limits.ts';

const tally = (view: Scenario['public'], show: string) => showRecord(view, show)['tally'];
const tried = (room: Scenario, type: string, data: object, who: Who = ana) => room.when(who, { type, data }).refused;

function cloud(settings: object = {}, reveal: 'live' | 'sealed' = 'live'): { room: Scenario; show: string } {
  const room = Scenario.open(settings);
  const show = openShow(room, { kind: 'words', reveal });
  answer(room, show, 'mia', ['Bees', 'shit']);
  answer(room, show, 'kim', ['bees', 'Honey']);
  return { room, show };
}

test('S1 words are a weighted list, the 40 most given of them', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  for (let person = 0; person < 45; person += 1)
    answer(room, show, `p${person}`, person < 2 ? ['rare a', 'all'] : [`only ${person}`, 'all']);
  const words = Object.entries(tally(room.public, show) as Readonly<Record<string, number>>);
  expect(words).toHaveLength(showsLimits.cloudWordsCount);
  expect(words.slice(0, 2)).toEqual([
    ['all', 45],
    ['rare a', 2],
  ]);
  expect(showRecord(room.public, show)['answered']).toBe(45);
  expect(showRecord(room.staff, show)['words']).toHaveLength(45);
});

test('S1 thousands of words at once: moderators and phones have the most given, approving takes those', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  for (let person = 0; person < 120; person += 1)
    answer(
      room,
      show,
      `p${person}`,
      [0, 1, 2].map((one) => `word ${String(person * 3 + one).padStart(4, '0')}`),
    );
  expect(showRecord(room.staff, show)['words']).toHaveLength(showsLimits.staffCloudWordsCount);
  direct(room, 'show.approve', show);
  expect(tally(room.stage, show)).toEqual(tally(room.public, show));
  expect(tried(room, 'show.approve', { showId: show, words: ['word 0359'] })).toBeUndefined();
  direct(room, 'show.hide', show, { word: 'word 0000' });
  expect(Object.keys(tally(room.public, show) ?? {})).not.toContain('word 0000');
});

test('S1 a word is one however its apostrophe, its hyphen and its end are typed', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  answer(room, show, 'mia', ['don\u2019t know', 'well\u2010being', 'Freedom!']);
  answer(room, show, 'kim', ["Don't know.", 'well-being', 'freedom\u2026']);
  answer(room, show, 'lea', ['freedom', 'Freedom!', '\u201Cfreedom\u201D']);
  expect(tally(room.public, show)).toEqual({ "don't know": 2, 'well-being': 2, freedom: 3 });
  direct(room, 'show.approve', show, { words: ['DON\u2019T KNOW!'] });
  expect(tally(room.stage, show)).toEqual({ "don't know": 2 });
  direct(room, 'show.hide', show, { word: 'well\u2011being' });
  expect(tally(room.public, show)).toEqual({ "don't know": 2, freedom: 3 });
});

test('Q6 a held word is held in a cloud too: a moderator sees it and may let it through', () => {
  const { room, show } = cloud();
  expect(tally(room.public, show)).toEqual({ bees: 2, honey: 1 });
  expect(showRecord(room.staff, show)['words']).toEqual([
    { word: 'bees', count: 2 },
    { word: 'honey', count: 1 },
    { word: 'shit', count: 1, held: true },
  ]);
  direct(room, 'show.approve', show, { words: ['Shit'] });
  expect(tally(room.public, show)).toEqual({ bees: 2, honey: 1, shit: 1 });
  expect(tally(room.stage, show)).toEqual({ shit: 1 });
});

test('Q6 the room’s own list counts, from the moment it is set', () => {
  const { room, show } = cloud();
  room.given(ana, { type: 'held-words.set', data: { languages: [], added: ['honey'], allowed: [] } });
  expect(tally(room.public, show)).toEqual({ bees: 2, shit: 1 });
  room.given(ana, { type: 'held-words.set', data: { languages: ['en'], added: [], allowed: ['shit'] } });
  expect(tally(room.public, show)).toEqual({ bees: 2, honey: 1, shit: 1 });
});

test('T3 the stage has the words that a moderator approved, and no others', () => {
  const { room, show } = cloud();
  expect(showRecord(room.stage, show)).toMatchObject({ answered: 2, tally: {} });
  direct(room, 'show.approve', show);
  expect(tally(room.stage, show)).toEqual({ bees: 2, honey: 1 });
  answer(room, show, 'noa', ['bees', 'ants']);
  expect(tally(room.stage, show)).toEqual({ bees: 3, honey: 1 });
  expect(tally(room.public, show)).toEqual({ bees: 3, ants: 1, honey: 1 });
  direct(room, 'show.close', show);
  expect(tally(room.stage, show)).toEqual({ bees: 3, honey: 1 });
  direct(room, 'show.approve', show);
  expect(tally(room.stage, show)).toEqual({ bees: 3, ants: 1, honey: 1 });
  direct(room, 'show.approve', show);
  expect(room.last).toEqual({ events: [] });
});

test('Q3 where questions are screened, phones too have the approved words alone', () => {
  const { room, show } = cloud({ questions: 'screened' });
  expect(tally(room.public, show)).toEqual({});
  expect(showRecord(room.public, show)['answered']).toBe(2);
  direct(room, 'show.approve', show, { words: ['bees'] });
  expect(tally(room.public, show)).toEqual({ bees: 2 });
  room.set({ questions: 'open' });
  expect(tally(room.public, show)).toEqual({ bees: 2, honey: 1 });
});

test('Q3 a word left out is seen nowhere but by staff, until it is approved by name', () => {
  const { room, show } = cloud();
  direct(direct(room, 'show.approve', show), 'show.hide', show, { word: ' BEES ' });
  for (const view of [room.public, room.stage]) expect(tally(view, show)).toEqual({ honey: 1 });
  expect(showRecord(room.staff, show)['words']).toContainEqual({ word: 'bees', count: 2, hidden: true });
  direct(room, 'show.hide', show, { word: 'bees' });
  expect(room.last).toEqual({ events: [] });
  direct(room, 'show.approve', show);
  expect(tally(room.stage, show)).toEqual({ honey: 1 });
  direct(room, 'show.approve', show, { words: ['bees'] });
  for (const view of [room.public, room.stage]) expect(tally(view, show)).toEqual({ bees: 2, honey: 1 });
});

test('Q3 words that nobody gave are neither approved nor left out', () => {
  const { room, show } = cloud();
  expect(tried(room, 'show.hide', { showId: show, word: 'wasps' })).toBe('no-such-item');
  expect(tried(room, 'show.approve', { showId: show, words: ['wasps'] })).toBe('no-such-item');
  const other = openShow(room, { kind: 'hands' });
  expect(tried(room, 'show.hide', { showId: other, word: 'bees' })).toBe('bad-input');
  expect(tried(room, 'show.approve', { showId: other })).toBe('bad-input');
});

test('S2 the words of a sealed show are nobody’s to look at, so nobody screens them, before the reveal', () => {
  const { room, show } = cloud({}, 'sealed');
  for (const word of ['bees', 'wasps']) {
    expect(tried(room, 'show.hide', { showId: show, word })).toBe('not-allowed');
    expect(tried(room, 'show.approve', { showId: show, words: [word] })).toBe('not-allowed');
  }
  direct(room, 'show.reveal', show);
  expect(tried(room, 'show.approve', { showId: show })).toBe('not-allowed');
  room.wait(showsLimits.revealLeadMs).due();
  expect(tally(room.public, show)).toEqual({ bees: 2, honey: 1 });
  expect(tally(room.stage, show)).toEqual({});
  direct(room, 'show.approve', show);
  expect(tally(room.stage, show)).toEqual({ bees: 2, honey: 1 });
});

test('T3 a word that is left out goes from what was counted by eye too', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  answer(room, show, 'mia', ['bees']);
  for (const choice of ['bees', 'wasps']) direct(room, 'show.count', show, { choice, count: 9 });
  direct(room, 'show.hide', show, { word: 'bees' });
  for (const view of [room.public, room.stage, room.staff])
    expect(showRecord(view, show)['counted']).toEqual({ wasps: 9 });
});

test('S1 words that objects know by themselves are words like all others', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  answer(answer(room, show, 'mia', ['__proto__', 'constructor']), show, 'kim', ['__proto__']);
  direct(room, 'show.count', show, { choice: '__proto__', count: 3 });
  direct(direct(room, 'show.approve', show), 'show.close', show);
  for (const view of [room.public, room.stage, room.staff])
    expect(JSON.stringify(showRecord(view, show))).toContain(
      '"tally":{"__proto__":2,"constructor":1},"counted":{"__proto__":3}',
    );
});
