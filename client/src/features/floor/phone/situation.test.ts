import { expect, test } from 'vitest';
import { turnFields } from '../testing/turn.ts';
import { situationOf, ownOnDeck, type SituationFacts } from './situation.ts';

const live: SituationFacts = {
  status: 'live',
  room: { phase: 'live' },
  deck: undefined,
  queue: { open: true },
  personal: { revision: 1 },
};
const sign = { colour: 3, numeral: 7 };
const hand = { id: 'h1', kind: 'speak', state: 'waiting', sign, topic: 'Trees', approved: true } as const;

test('H1 somebody without a hand may raise one', () => {
  expect(situationOf(live)).toEqual({ is: 'free' });
});

test('H6 a call comes before everything else the page could say', () => {
  const turn = { id: 't1', state: 'called', sign, calledAt: 1, secondsPlanned: 120 } as const;
  expect(situationOf({ ...live, personal: { revision: 1, hand, turn } })).toEqual({ is: 'turn', turn, topic: 'Trees' });
});

test('Q4 whoever is called for their question sees that question, not the topic of a hand that goes on waiting', () => {
  const turn = { id: 't1', state: 'called', sign, calledAt: 1, secondsPlanned: 120, questionId: 'q1' } as const;
  const questions = [{ id: 'q1', text: 'Who pays?', state: 'onstage', anonymous: true, voice: 'self' }] as const;
  expect(situationOf({ ...live, personal: { revision: 1, hand, turn, questions } })).toEqual({
    is: 'turn',
    turn,
    topic: 'Who pays?',
    question: { anonymous: true },
  });
});

test('Q4 a question too old for the own list is read from the floor', () => {
  const turn = { id: 't1', state: 'called', sign, calledAt: 1, secondsPlanned: 120, questionId: 'q1' } as const;
  const now = { ...turnFields, state: 'called', topic: 'Who pays?' } as const;
  expect(situationOf({ ...live, now, personal: { revision: 1, turn } })).toMatchObject({ topic: 'Who pays?' });
});

test('H12 a waiting hand knows when it is on deck', () => {
  expect(situationOf({ ...live, personal: { revision: 1, hand } })).toMatchObject({ is: 'waiting', onDeck: false });
  expect(situationOf({ ...live, personal: { revision: 1, hand }, deck: { handId: 'h1' } })).toMatchObject({
    is: 'waiting',
    onDeck: true,
  });
});

test('H7 a waiting hand stays on the page while the connection is away', () => {
  expect(situationOf({ ...live, status: 'away', personal: { revision: 1, hand } })).toMatchObject({ is: 'waiting' });
});

test('L3 closed hands and Q7 a muted person are told apart', () => {
  expect(situationOf({ ...live, queue: { open: false } })).toEqual({
    is: 'closed',
    reason: 'hands-closed',
  });
  expect(situationOf({ ...live, personal: { revision: 1, muted: true } })).toEqual({ is: 'closed', reason: 'muted' });
});

test('L3 a hand raised before hands were closed still waits', () => {
  expect(situationOf({ ...live, personal: { revision: 1, hand }, queue: { open: false } })).toMatchObject({
    is: 'waiting',
  });
});

test('L5 an ended room is over for everybody, also for those who waited', () => {
  expect(situationOf({ ...live, room: { phase: 'ended' }, personal: { revision: 1, hand } })).toEqual({ is: 'ended' });
});

test('A1 a refused connection says why', () => {
  const refusal = { code: 'room-not-found', message: 'There is no room with this code.' };
  expect(situationOf({ ...live, status: 'refused', refusal })).toEqual({ is: 'refused', refusal });
});

test('H2 H12 a follow-up of one who waits rings too when it is on deck, and alone leaves the hand free to be raised', () => {
  const followUp = { id: 'f1', kind: 'follow-up', state: 'waiting', sign, approved: true } as const;
  const deck = { handId: 'f1' };
  expect(ownOnDeck({ deck, personal: { revision: 1, hand, followUp } })).toBe('f1');
  expect(ownOnDeck({ deck: { handId: 'other' }, personal: { revision: 1, hand, followUp } })).toBeUndefined();
  expect(situationOf({ ...live, deck, personal: { revision: 1, hand, followUp } })).toMatchObject({
    is: 'waiting',
    onDeck: false,
  });
  expect(situationOf({ ...live, deck, personal: { revision: 1, followUp } })).toEqual({ is: 'free' });
});
