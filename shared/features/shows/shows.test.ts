import { expect, test } from 'vitest';
import { exportOf } from '../../room/views.ts';
import { publicView, staffView, stageView } from '../../testing/views.ts';
import { ana, attendee, Scenario, speaker } from '../../testing/scenario.ts';
import { answer, direct, openShow, showRecord, type Asked } from '../../testing/acts/shows.ts';
import { showsLimits } from './limits.ts';

const try_ = (room: Scenario, showId: string, choice: unknown, name = 'mia') =>
  room.when(attendee(name), { type: 'show.answer', data: { showId, choice } }).refused;
const ask = (room: Scenario, data: object, who = ana) =>
  room.when(who, { type: 'show.open', data: { prompt: 'Well?', reveal: 'live', ...data } }).refused;

const kinds: readonly (Asked & { readonly given: readonly unknown[]; readonly tally: object })[] = [
  { kind: 'hands', given: [true, true, false], tally: { true: 2, false: 1 } },
  { kind: 'options', options: ['Tea', 'Coffee', 'Water'], given: [2, 0, 2], tally: { 0: 1, 1: 0, 2: 2 } },
  { kind: 'scale', given: [5, 4, 5], tally: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 2 } },
  { kind: 'words', given: [['Bees'], ['bees', 'Honey'], [' HONEY ', 'honey', '']], tally: { bees: 2, honey: 2 } },
];

test.each(kinds)('S1 a show of kind $kind is answered, counted and closed', ({ given, tally, ...asked }) => {
  const room = Scenario.open();
  const show = openShow(room, asked);
  given.forEach((choice, index) => answer(room, show, `p${index}`, choice));
  const live = showRecord(room.public, show);
  expect(live).toEqual({
    prompt: 'Who is for it?',
    kind: asked.kind,
    ...(asked.options === undefined ? {} : { options: asked.options }),
    state: 'open',
    reveal: 'live',
    answered: 3,
    tally,
    at: room.now,
  });
  direct(room, 'show.close', show);
  expect(showRecord(room.public, show)).toEqual({ ...live, state: 'closed' });
  expect(showRecord(room.staff, show)).toMatchObject({ state: 'closed', answered: 3, tally });
});

test('S1 one answer a person, changeable until the show closes, and seen by its giver alone', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'hands' });
  answer(answer(room, show, 'mia', true), show, 'kim', true);
  answer(room, show, 'mia', false);
  expect(showRecord(room.public, show)).toMatchObject({ answered: 2, tally: { true: 1, false: 1 } });
  expect(room.of('mia')['answers']).toEqual({ [show]: false });
  expect(room.of('kim')['answers']).toEqual({ [show]: true });
  expect(room.of('noa')).not.toHaveProperty('answers');
  direct(room, 'show.close', show);
  expect(try_(room, show, true)).toBe('show-closed');
  expect(room.of('mia')).not.toHaveProperty('answers');
});

test('S1 the same answer twice is one answer and writes nothing', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  answer(room, show, 'mia', ['Bees', 'Ants']);
  answer(room, show, 'mia', ['bees', 'ants', 'ANTS']);
  expect(room.last).toEqual({ events: [] });
  expect(showRecord(room.public, show)).toMatchObject({ answered: 1, tally: { bees: 1, ants: 1 } });
});

test('S1 staff answer for themselves, speakers too; a screen does not', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'scale' });
  for (const who of [ana, speaker]) room.given(who, { type: 'show.answer', data: { showId: show, choice: 3 } });
  const stage = { participant: 'p-stage', role: 'stage' } as const;
  expect(room.when(stage, { type: 'show.answer', data: { showId: show, choice: 3 } }).refused).toBe('not-allowed');
  expect(showRecord(room.public, show)).toMatchObject({ answered: 2, tally: { 3: 2 } });
});

test('A2 attendees and speakers do not direct shows', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'hands' });
  for (const who of [attendee('mia'), speaker]) {
    expect(ask(room, { kind: 'hands' }, who)).toBe('not-allowed');
    for (const type of ['show.close', 'show.reveal', 'show.unseal'])
      expect(room.when(who, { type, data: { showId: show } }).refused).toBe('not-allowed');
    const counted = { type: 'show.count', data: { showId: show, choice: true, count: 3 } };
    expect(room.when(who, counted).refused).toBe('not-allowed');
  }
});

test.each([
  [{ kind: 'hands' }, [1, 0, 'yes', ['yes'], null]],
  [{ kind: 'options', options: ['a', 'b'] }, [2, -1, 0.5, true, ['a'], '0']],
  [{ kind: 'scale' }, [0, 6, 2.5, false, ['5']]],
  [{ kind: 'words' }, [true, 1, 'bees', [], ['a', 'b', 'c', 'd'], [1]]],
] as const)('S1 an answer that is none of the show %o is refused', (asked, wrong) => {
  const room = Scenario.open();
  const show = openShow(room, asked);
  for (const choice of wrong) expect(try_(room, show, choice), JSON.stringify(choice)).toBe('bad-input');
  expect(showRecord(room.public, show)['answered']).toBe(0);
});

test('S1 a word is as long as a word is, and empty ones are none', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  expect(try_(room, show, ['x'.repeat(25)])).toBe('text-too-long');
  expect(try_(room, show, ['👩‍👩‍👧‍👦'.repeat(5)])).toBe('text-too-long');
  expect(try_(room, show, [' ', '\u200B'])).toBe('text-empty');
  expect(try_(room, show, ['x'.repeat(24), '', '__proto__'])).toBeUndefined();
  expect(Object.entries(showRecord(room.public, show)['tally'] ?? {})).toEqual([
    ['__proto__', 1],
    ['x'.repeat(24), 1],
  ]);
  direct(room, 'show.close', show);
  expect(Object.keys(showRecord(room.public, show)['tally'] ?? {})).toContain('__proto__');
});

test('S1 an unknown show is no item, whatever is done with it', () => {
  const room = Scenario.open();
  expect(try_(room, 'never-was', true)).toBe('no-such-item');
  for (const [type, more] of [
    ['show.close', {}],
    ['show.reveal', {}],
    ['show.approve', {}],
    ['show.hide', { word: 'x' }],
    ['show.count', { choice: true, count: 1 }],
  ] as const)
    expect(room.when(ana, { type, data: { showId: 'never-was', ...more } }).refused).toBe('no-such-item');
});

test('S1 options go with a show of options, 2 to 8 of them, each saying something of its own', () => {
  const room = Scenario.open();
  expect(ask(room, { kind: 'options' })).toBe('bad-input');
  expect(ask(room, { kind: 'hands', options: ['a', 'b'] })).toBe('bad-input');
  expect(ask(room, { kind: 'options', options: ['a'] })).toBe('bad-input');
  expect(ask(room, { kind: 'options', options: [...'abcdefghi'] })).toBe('bad-input');
  expect(ask(room, { kind: 'options', options: ['a', ' a\u200B'] })).toBe('bad-input');
  expect(ask(room, { kind: 'options', options: ['a', ' '] })).toBe('text-empty');
  expect(ask(room, { kind: 'options', options: ['a', 'x'.repeat(81)] })).toBe('text-too-long');
  expect(ask(room, { kind: 'hands', prompt: ' ' })).toBe('text-empty');
  expect(ask(room, { kind: 'hands', prompt: 'x'.repeat(201) })).toBe('text-too-long');
  expect(ask(room, { kind: 'options', options: [...'abcdefgh'] })).toBeUndefined();
});

test('S1 options do not change under way: opening again is another show', () => {
  const room = Scenario.open();
  const first = openShow(room, { kind: 'options', options: ['Tea', 'Coffee'] });
  answer(room, first, 'mia', 1);
  const second = openShow(room, { kind: 'options', options: ['Coffee', 'Tea'] });
  expect(showRecord(room.public, first)).toMatchObject({ options: ['Tea', 'Coffee'], tally: { 0: 0, 1: 1 } });
  expect(showRecord(room.public, second)).toMatchObject({ answered: 0, tally: { 0: 0, 1: 0 } });
});

test('S1 three at a time; the screens keep those and the newest closed, six in all', () => {
  const room = Scenario.open();
  const shows = Array.from({ length: 8 }, (_none, index) => {
    const show = openShow(room, { kind: 'hands', prompt: `Number ${index}` });
    if (index < 5) direct(room, 'show.close', show);
    return show;
  });
  expect(ask(room, { kind: 'hands' })).toBe('not-allowed');
  const keys = () => Object.keys(room.public).filter((key) => key.startsWith('show:'));
  expect(keys().toSorted()).toEqual(
    shows
      .slice(2)
      .map((id) => `show:${id}`)
      .toSorted(),
  );
  direct(room, 'show.close', shows[6] ?? '');
  expect(keys()).toHaveLength(showsLimits.publicShowsCount);
  expect(ask(room, { kind: 'hands' })).toBeUndefined();
  expect(keys()).toHaveLength(showsLimits.publicShowsCount);
});

test('S1 a room keeps so many shows and no more', () => {
  const room = Scenario.open();
  for (let count = 0; count < showsLimits.showsPerRoomCount; count += 1)
    direct(room, 'show.close', openShow(room, { kind: 'hands' }));
  ask(room, { kind: 'hands' });
  expect(room.refusal).toMatchObject({ key: 'shows.too-many', facts: { max: showsLimits.showsPerRoomCount } });
});

test('S1 closing twice is closed once', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'hands' });
  direct(direct(room, 'show.close', show), 'show.close', show);
  expect(room.last).toEqual({ events: [] });
});

test('S3 hands counted by eye stand beside the tally, say so, and are corrected', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'hands' });
  answer(room, show, 'mia', true);
  expect(showRecord(room.public, show)).not.toHaveProperty('counted');
  direct(room, 'show.count', show, { choice: true, count: 12 });
  direct(room, 'show.count', show, { choice: false, count: 3 });
  expect(showRecord(room.public, show)).toMatchObject({
    answered: 1,
    tally: { true: 1, false: 0 },
    counted: { true: 12, false: 3 },
  });
  direct(room, 'show.count', show, { choice: true, count: 11 });
  direct(room, 'show.close', show);
  direct(room, 'show.count', show, { choice: false, count: 0 });
  expect(showRecord(room.stage, show)).toMatchObject({ tally: { true: 1, false: 0 }, counted: { true: 11 } });
  direct(room, 'show.count', show, { choice: true, count: 11 });
  expect(room.last).toEqual({ events: [] });
});

test('S3 forged counts are refused', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'options', options: ['a', 'b'] });
  const count = (choice: unknown, by: unknown) =>
    room.when(ana, { type: 'show.count', data: { showId: show, choice, count: by } }).refused;
  for (const by of [-1, 1.5, 1e9, '3', null]) expect(count(0, by), String(by)).toBe('bad-input');
  for (const choice of [2, -1, true, 'a', '0', [0]]) expect(count(choice, 1), String(choice)).toBe('bad-input');
  expect(showRecord(room.public, show)).not.toHaveProperty('counted');
});

test('S3 no more words are counted by eye than a cloud shows', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'words' });
  for (let index = 0; index < showsLimits.cloudWordsCount; index += 1)
    direct(room, 'show.count', show, { choice: `word ${index}`, count: 1 });
  const one = (choice: string) =>
    room.when(ana, { type: 'show.count', data: { showId: show, choice, count: 2 } }).refused;
  expect(one('one more')).toBe('not-allowed');
  expect(one('WORD 0')).toBeUndefined();
});

test('Q7 a removed person’s answer leaves the open show', () => {
  const room = Scenario.open();
  const show = openShow(room, { kind: 'hands' });
  const hand = room.raise('mia');
  answer(answer(room, show, 'mia', true), show, 'kim', true);
  room.given(ana, { type: 'person.remove', data: { handle: `hand:${hand}` } });
  expect(showRecord(room.public, show)).toMatchObject({ answered: 1, tally: { true: 1 } });
});

test('L5 the end of the room closes what is open, and keeps what it came to', () => {
  const room = Scenario.open();
  const live = openShow(room, { kind: 'hands' });
  const sealed = openShow(room, { kind: 'words', reveal: 'sealed' });
  answer(answer(room, live, 'mia', true), sealed, 'mia', ['CANARY']);
  room.phase('ended');
  expect(showRecord(room.public, live)).toMatchObject({ state: 'closed', answered: 1, tally: { true: 1 } });
  expect(showRecord(room.public, sealed)).toMatchObject({ state: 'closed', answered: 1 });
  expect(room.of('mia')).not.toHaveProperty('answers');
  expect(try_(room, live, false)).toBe('room-ended');
  expect(JSON.stringify([room.public, room.stage, room.staff, exportOf(room.state)])).not.toMatch(/canary/i);
});

test('C2 the export has a row for each choice, with both counts', () => {
  const room = Scenario.open();
  const tea = openShow(room, { kind: 'options', options: ['Tea', 'Coffee'], prompt: 'What?' });
  answer(room, tea, 'mia', 1);
  direct(room, 'show.count', tea, { choice: 0, count: 4 });
  direct(room.wait(7), 'show.close', tea);
  const words = openShow(room, { kind: 'words' });
  answer(room, words, 'mia', ['shit', 'Bees']);
  direct(room, 'show.hide', words, { word: 'shit' });
  direct(room, 'show.count', words, { choice: 'ants', count: 2 });
  openShow(room, { kind: 'scale', reveal: 'sealed' });
  const { shows = [] } = exportOf(room.state);
  const common = { show: tea, prompt: 'What?', kind: 'options', reveal: 'live', state: 'closed', answered: 1 };
  const times = { openedAt: room.now - 7, closedAt: room.now };
  expect(shows.slice(0, 2)).toEqual([
    { ...common, ...times, choice: 'Tea', count: 0, countedByEye: 4 },
    { ...common, ...times, choice: 'Coffee', count: 1, countedByEye: 0 },
  ]);
  expect(shows.slice(2, 5)).toMatchObject([
    { choice: 'bees', count: 1, countedByEye: 0 },
    { choice: 'shit', count: 1, leftOut: true },
    { choice: 'ants', count: 0, countedByEye: 2 },
  ]);
  expect(shows).toHaveLength(10);
  expect(shows[9]).not.toHaveProperty('count');
  expect(shows.flatMap((row) => Object.values(row)).filter((cell) => typeof cell === 'object')).toEqual([]);
});

test.each(['live', 'sealed'] as const)(
  'S1 an answer to a %s show makes no record again before the next pace',
  (reveal) => {
    const room = Scenario.open();
    const shows = (['hands', 'words'] as const).map((kind) => openShow(room, { kind, reveal }));
    answer(answer(room, shows[0] ?? '', 'mia', true), shows[1] ?? '', 'mia', ['bees']);
    const paced = room.state;
    const views = () => [
      publicView(room.state, {}, paced),
      stageView(room.state, {}, paced),
      staffView(room.state, room.away, paced),
    ];
    const before = views();
    answer(answer(room, shows[0] ?? '', 'kim', true), shows[1] ?? '', 'kim', ['ants']);
    views().forEach((view, index) => {
      for (const show of shows) expect(showRecord(view, show)).toBe(showRecord(before[index] ?? {}, show));
    });
  },
);
