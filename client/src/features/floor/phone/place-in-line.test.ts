import { expect, test } from 'vitest';
import { rank } from '../../../../../shared/features/floor/queue/order.ts';
import { drawLine, humanWait } from './place-in-line.ts';
import { placeSentence, reasonSentences, waitSentence } from '#texts/features/floor';

test('H3 the reason names the part of the rule that puts others first', () => {
  expect(reasonSentences({ notSpoken: 2 })).toEqual(['Two people who have not spoken yet go before you.']);
  expect(reasonSentences({ notSpoken: 1 })).toEqual(['One person who has not spoken yet goes before you.']);
  expect(reasonSentences({ earlier: 12 })).toEqual(['12 people who raised a hand earlier go before you.']);
});

test('H5 people placed by a moderator are named as placed, before the rest', () => {
  expect(reasonSentences({ earlier: 1, placed: 1, onDeck: 1 })).toEqual([
    'One person is next already.',
    'A moderator placed one person before you.',
    'One person who raised a hand earlier goes before you.',
  ]);
  expect(reasonSentences({ placed: 3 })).toEqual(['A moderator placed three people before you.']);
});

test('H3 nobody ahead gives no reason, and whoever is on deck is told to be next', () => {
  expect(reasonSentences({ earlier: 0 })).toEqual([]);
  expect(placeSentence({ exact: true, place: 1, ahead: {}, onDeck: true })).toBe('You are next.');
  expect(placeSentence({ exact: true, place: 1, ahead: {}, onDeck: false })).toBe('You are 1st.');
  expect(placeSentence({ exact: true, place: 3, ahead: {}, onDeck: false })).toBe('You are 3rd.');
});

test('H6 somebody whose turn was put off is told so', () => {
  expect(reasonSentences({ skipped: 1 })).toEqual(['One person goes before you, as your turn was put off.']);
});

test('H3 beyond the first 200 the place is said as about', () => {
  expect(placeSentence({ exact: false, place: 240 })).toBe('You are about 240th.');
});

test('H3 a wait is rounded the way a person says it', () => {
  const said = (place: number, mean: number) => waitSentence(humanWait(place, mean));
  expect(said(1, 50)).toBe('Less than a minute.');
  expect(said(1, 75)).toBe('About a minute.');
  expect(said(3, 120)).toBe('About 6 minutes.');
  expect(said(7, 100)).toBe('About 10 minutes.');
  expect(said(8, 130)).toBe('About 15 minutes.');
  expect(said(30, 118)).toBe('About 60 minutes.');
  expect(said(240, 120)).toBe('More than an hour.');
});

test('H2 H3 points of order and follow-ups are named as what goes before', () => {
  expect(reasonSentences({ order: 1, followUps: 2, earlier: 1 })).toEqual([
    'A point of order goes before you.',
    'Two follow-ups go before you.',
    'One person who raised a hand earlier goes before you.',
  ]);
});

const nobody = {
  onDeck: 0,
  order: 0,
  followUps: 0,
  placed: 0,
  frozen: 0,
  notSpoken: 0,
  fewerTurns: 0,
  earlier: 0,
  skipped: 0,
};

test('H2 H3 under the rule of the draw only the draw is a reason', () => {
  const line = drawLine([rank.rule, 0, 1, 4], 5, { ...nobody, onDeck: 1, earlier: 3 }, false);
  expect(placeSentence(line)).toBe('You are 5th.');
  expect(line.exact ? reasonSentences(line.ahead) : []).toEqual([
    'One person is next already.',
    'Three people were drawn before you.',
  ]);
});

test('H2 H3 whoever is in no draw yet has no place, and others in no draw are not before them', () => {
  const line = drawLine([rank.rule, 1, 99, 7, 0], 4, { ...nobody, notSpoken: 2, earlier: 1 }, false);
  expect(placeSentence(line)).toBe('You are in the next draw.');
  expect(line.exact ? reasonSentences(line.ahead) : []).toEqual(['Two people were drawn before you.']);
});

test('H5 somebody placed by a moderator has a place whatever the draw says', () => {
  expect(placeSentence(drawLine([rank.placed, 0], 1, nobody, false))).toBe('You are 1st.');
});

test('H5 the reason names as placed only those who were, and says why others of them go first', () => {
  expect(reasonSentences({ placed: 1, frozen: 3 })).toEqual([
    'A moderator placed one person before you.',
    'Three people go before you, as a moderator fixed their order.',
  ]);
  expect(reasonSentences({ frozen: 1 })).toEqual(['One person goes before you, as a moderator fixed their order.']);
});
