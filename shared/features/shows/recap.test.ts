import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ViewRecord } from '../../kernel/records.ts';
import { recapOf } from '../../room/views.ts';
import { Scenario } from '../../testing/scenario.ts';
import { answer, direct, openShow, type Asked } from '../../testing/acts/shows.ts';

const told = (room: Scenario) => (recapOf(room.state)?.['shows'] ?? []) as unknown as readonly ViewRecord[];

/** A show that so many people answered with each choice, in a room that then ended. */
function asked(show: Asked, counts: readonly (readonly [unknown, number])[], counted: object[] = []): ViewRecord {
  const room = Scenario.open();
  const id = openShow(room, show);
  let people = 0;
  for (const [choice, count] of counts)
    for (let index = 0; index < count; index += 1) answer(room, id, `person${(people += 1)}`, choice);
  for (const data of counted) direct(room, 'show.count', id, data);
  return told(room.phase('ended'))[0] ?? {};
}

const options = { kind: 'options', options: ['Tea', 'Coffee', 'Water', 'Milk'] } as const;

test('C1 the recap has each show with what it came to, in the order of asking', () => {
  const room = Scenario.open();
  const first = openShow(room, { kind: 'hands', prompt: 'Tea?' });
  for (const name of 'abcdefghijkl') answer(room, first, name, name > 'f');
  direct(room, 'show.close', first);
  openShow(room, { kind: 'scale', prompt: 'How was it?' });
  expect(told(room.phase('ended'))).toEqual([
    { prompt: 'Tea?', kind: 'hands', reveal: 'live', answered: 12, tally: { true: 6, false: 6 } },
    { prompt: 'How was it?', kind: 'scale', reveal: 'live', fewer: ['1', '2', '3', '4', '5'], unanswered: true },
  ]);
});

test.each([
  ['all choices have enough', [5, 6, 7, 8], { answered: 26, tally: { 0: 5, 1: 6, 2: 7, 3: 8 } }],
  ['one has too few, and the sum would tell how many', [5, 6, 7, 4], { tally: { 0: 5, 1: 6, 2: 7 }, fewer: ['3'] }],
  ['one has none at all', [5, 6, 7, 0], { tally: { 0: 5, 1: 6, 2: 7 }, fewer: ['3'] }],
  ['two have too few, together still', [9, 9, 2, 2], { tally: { 0: 9, 1: 9 }, fewer: ['2', '3'] }],
  ['two have too few, together enough', [9, 9, 3, 2], { answered: 23, tally: { 0: 9, 1: 9 }, fewer: ['2', '3'] }],
  ['two have as many as too few can be', [9, 9, 4, 4], { tally: { 0: 9, 1: 9 }, fewer: ['2', '3'] }],
  ['nobody answered', [0, 0, 0, 0], { fewer: ['0', '1', '2', '3'], unanswered: true }],
  ['four answered alike', [4, 0, 0, 0], { fewer: ['0', '1', '2', '3'] }],
])('C3 choices of fewer than five people have no number, and no sum tells it: %s', (_what, counts, expected) => {
  const show = asked(
    options,
    counts.map((count, index) => [index, count] as const),
  );
  expect(show).toEqual({ prompt: 'Who is for it?', reveal: 'live', ...options, ...expected });
});

test('C3 S3 what was counted by eye is told from five on', () => {
  const show = asked(
    { kind: 'hands' },
    [[true, 6]],
    [
      { choice: true, count: 5 },
      { choice: false, count: 4 },
    ],
  );
  expect(show).toMatchObject({ tally: { true: 6 }, fewer: ['false'], counted: { true: 5 } });
  expect(show['counted']).not.toHaveProperty('false');
});

test('C3 a cloud has the words of at least five people', () => {
  const show = asked(
    { kind: 'words' },
    [
      [['Bees', 'honey'], 5],
      [['bees', 'wasps'], 4],
    ],
    [
      { choice: 'bees', count: 7 },
      { choice: 'wasps', count: 2 },
    ],
  );
  expect(show).toEqual({
    prompt: 'Who is for it?',
    kind: 'words',
    reveal: 'live',
    answered: 9,
    tally: { bees: 9, honey: 5 },
    counted: { bees: 7 },
  });
});

test('P4 words that were left out or not approved are not in the recap’s cloud', () => {
  const room = Scenario.open({ questions: 'screened' });
  const id = openShow(room, { kind: 'words' });
  for (const name of 'abcdef') answer(room, id, name, ['bees', 'honey', 'wasps']);
  direct(direct(room, 'show.approve', id, { words: ['bees', 'wasps'] }), 'show.hide', id, { word: 'wasps' });
  expect(told(room.phase('ended'))[0]?.['tally']).toEqual({ bees: 6 });
});

test('S2 a sealed show that was never revealed has its prompt alone; a revealed one is told', () => {
  const room = Scenario.open();
  for (const prompt of ['Sealed?', 'Revealed?']) {
    const id = openShow(room, { kind: 'hands', reveal: 'sealed', prompt });
    for (const name of 'abcdef') answer(room, id, name, true);
    direct(room, 'show.count', id, { choice: false, count: 8 });
    direct(room, prompt === 'Sealed?' ? 'show.close' : 'show.reveal', id);
  }
  room.phase('ended');
  const sealed = { kind: 'hands', reveal: 'sealed' };
  expect(told(room)).toEqual([
    { prompt: 'Sealed?', ...sealed },
    { prompt: 'Revealed?', ...sealed },
  ]);
  room.wait(600).due();
  expect(told(room)[1]).toEqual({
    prompt: 'Revealed?',
    ...sealed,
    revealed: true,
    tally: { true: 6 },
    fewer: ['false'],
    counted: { false: 8 },
  });
});

test('S1 a sealed cloud that was revealed without a word is told as that; one counted by eye is not unanswered', () => {
  const room = Scenario.open();
  const id = openShow(room, { kind: 'words', reveal: 'sealed', prompt: 'A word?' });
  direct(room, 'show.reveal', id);
  room.wait(600).due();
  const seen = openShow(room, { kind: 'hands', prompt: 'Up?' });
  direct(direct(room, 'show.count', seen, { choice: true, count: 3 }), 'show.close', seen);
  expect(told(room.phase('ended'))).toEqual([
    { prompt: 'A word?', kind: 'words', reveal: 'sealed', revealed: true, unanswered: true },
    { prompt: 'Up?', kind: 'hands', reveal: 'live', fewer: ['true', 'false'] },
  ]);
});

test('C3 whatever people answer: no number under five, and what remains of the sum gives nobody away', () => {
  const counts = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(counts, (list) => {
      const show = asked(
        options,
        list.map((count, index) => [index, count] as const),
      );
      const tally = Object.values((show['tally'] ?? {}) as Record<string, number>);
      const fewer = (show['fewer'] ?? []) as readonly string[];
      expect(tally.length + fewer.length).toBe(4);
      for (const count of tally) expect(count).toBeGreaterThanOrEqual(5);
      if (show['answered'] === undefined || fewer.length === 0) return;
      const remaining = Number(show['answered']) - tally.reduce((a, b) => a + b, 0);
      expect(remaining).toBeGreaterThanOrEqual(5);
      expect(remaining).toBeLessThan(4 * fewer.length);
    }),
    { numRuns: 40 },
  );
});
