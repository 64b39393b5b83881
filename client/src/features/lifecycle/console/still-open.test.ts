import { expect, test } from 'vitest';
import type { StaffView } from '../../../../../shared/room/records.ts';
import { turnFields } from '../../floor/testing/turn.ts';
import { openThings } from './still-open.ts';

const inbox = { new: 2, held: 1, open: 3, answered: 4, hidden: 5, merged: 0, total: 14 };
const show = { prompt: 'Tea?', kind: 'hands', reveal: 'live', state: 'open', answered: 0, at: 1 } as const;
const hand = () => ({}) as StaffView[`hand:${string}`];

test('L5 an end leaves undone who waits, what is asked and what was not revealed', () => {
  const staff = {
    inbox,
    'hand:a': hand(),
    'hand:b': hand(),
    'show:a': show,
    'show:b': { ...show, reveal: 'sealed', state: 'closed' },
    'show:c': { ...show, state: 'closed' },
    'show:d': { ...show, reveal: 'sealed', state: 'revealed' },
  } as const;
  expect(openThings({}, staff)).toEqual({ hands: 2, questions: 5, shows: 2, somebody: false });
});

test('L5 whoever has the floor does not wait', () => {
  const now = { ...turnFields, state: 'called', handId: 'a' } as const;
  expect(openThings({ now }, { 'hand:a': hand(), 'hand:b': hand() })).toEqual({
    hands: 1,
    questions: 0,
    shows: 0,
    somebody: true,
  });
});
