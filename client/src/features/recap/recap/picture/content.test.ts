import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Recap } from '../../../../../../shared/room/records.ts';
import { floorFacts, mainFacts, questionFacts } from '../facts.ts';
import { balanced, linesOf } from './brush.ts';
import { pictureContent } from './content.ts';
import { recapTexts } from '#texts/features/recap';

const minuteMs = 60_000;
const recap: Recap = {
  code: 'ABCDEF',
  title: 'The new bridge',
  startedAt: 0,
  endedAt: 90 * minuteMs,
  peakHere: 62,
  segments: [],
  pulse: { from: 0, stepMs: minuteMs, taps: [0, 7, 2], kinds: { heart: 9 } },
  moments: [2, 9, 4, 7, 5, 8].map((tenths, index) => ({ at: index * minuteMs, kind: 'heart', share: tenths / 10 })),
  floor: {
    turns: 12,
    seconds: 900,
    voices: 9,
    rule: 'fair',
    speakers: [{ name: 'Canary Ada', topic: 'canary topic', kind: 'speak', startedAt: 1, seconds: 2 }],
    draws: [],
  },
  questions: {
    asked: 4,
    answered: 3,
    promised: 2,
    kept: 1,
    items: [
      { id: 'a', text: 'canary question', name: 'Canary Ben', state: 'answered', answer: 'canary answer', at: 1 },
    ],
  },
  shows: [],
  revision: 9,
};
const url = 'https://plenum.example/r/ABCDEF/recap';

test('C1 a picture of the recap has the page’s own facts: pulse, moments, voices, promises and who was not reached', () => {
  const { title, when, facts, pulse, moments, momentLines, address } = pictureContent(recap, url);
  expect(title).toBe(recap.title);
  expect(when).toContain('1 hour 30 minutes · up to 62 people here');
  expect(pulse).toBe(recap.pulse);
  const shown = [...floorFacts(recap.floor), ...questionFacts(recap.questions)];
  expect(shown).toEqual(expect.arrayContaining([...facts]));
  expect(facts).toEqual([
    { figure: '12', means: 'turns' },
    { figure: '9', means: recapTexts.voices },
    { figure: '4', means: 'questions' },
    { figure: '3', means: recapTexts.answeredOfThem },
    { figure: '1 of 2', means: 'promised answers given' },
    { figure: recapTexts.fewer, means: recapTexts.notReachedPeople },
  ]);
  expect(moments.map(({ at }) => at / minuteMs)).toEqual([1, 2, 3, 4, 5]);
  expect(momentLines).toHaveLength(5);
  expect(momentLines[0]).toContain('90 % of the room at once');
  expect(address).toBe('plenum.example/r/ABCDEF/recap');
});

test('C1 L8 a picture has no address where only this machine gets there, and a moment without a measure its name alone', () => {
  const unmeasured = { ...recap, moments: [{ at: minuteMs, kind: 'heart' }] };
  const { address, momentLines } = pictureContent(unmeasured, undefined);
  expect(address).toBeUndefined();
  expect(momentLines[0]).toMatch(/ Heart$/u);
});

test('P1 P4 a picture has no name and no words of anybody: what is erased later could not be taken out of it', () => {
  expect(JSON.stringify(pictureContent(recap, url))).not.toMatch(/canary/iu);
});

test('C1 a room in which nothing was said has no number to show', () => {
  const quiet = {
    ...recap,
    moments: [],
    floor: { ...recap.floor, turns: 0 },
    questions: { ...recap.questions, asked: 0 },
  };
  expect(mainFacts(quiet.floor, { asked: 0, answered: 0, items: [] })).toEqual([]);
  const { pulse: _pulse, ...without } = quiet;
  expect(pictureContent(without, url).pulse).toBeUndefined();
});

test('C1 words in a picture keep to its width, and none is lost where there is room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 12 })),
      fc.integer({ min: 4, max: 30 }),
      (words, most) => {
        const fits = (line: string) => [...line].length <= most;
        const lines = linesOf(words.join(' '), fits, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(fits(line)).toBe(true);
      },
    ),
  );
  expect(linesOf('one two three four', (line) => line.length <= 9, 4)).toEqual(['one two', 'three', 'four']);
  const long = 'meetings.town-hall.example.org/r/ABCDEF/recap';
  expect(linesOf(long, (line) => line.length <= 20, 3).join('')).toBe(long);
  expect(linesOf('one two three four', (line) => line.length <= 7, 2)).toEqual(['one two', 'three…']);
});

test('C1 the lines of a title in a picture are even: no word stands alone below', () => {
  const widthOf = (line: string) => 10 * line.length;
  expect(balanced('The new bridge over the river', widthOf, 240, 4)).toEqual(['The new bridge', 'over the river']);
  expect(balanced('one two three', widthOf, 1_000, 4)).toEqual(['one two three']);
});
