import { createStore } from 'zustand/vanilla';
import { expect, test, vi } from 'vitest';
import type { RoomClient, RoomClientState } from '../../../../engine/store.ts';
import { spokenTurn, thanksIn, turnsAway } from './turn-over.ts';

type Turn = NonNullable<RoomClientState['personal']['turn']>;
type Hand = NonNullable<RoomClientState['personal']['hand']>;
const sign = { colour: 1, numeral: 1 };
const turn = { id: 't', state: 'on-air', sign, calledAt: 0, secondsPlanned: 60 } satisfies Turn;
const hand = { id: 'h', kind: 'speak', state: 'on-air', sign, approved: false } satisfies Hand;
const none = { view: {}, personal: { revision: 1 } };
const onAir = { view: {}, personal: { revision: 1, turn, hand } };
const waiting = { view: {}, personal: { revision: 1, hand: { ...hand, state: 'waiting' as const } } };

test('H6 whose turn was on air and is over is thanked, and nobody else', () => {
  expect(spokenTurn(onAir, none)).toBe('t');
  expect(spokenTurn(onAir, onAir)).toBeUndefined();
  for (const state of ['called', 'accepted'] as const)
    expect(spokenTurn({ ...onAir, personal: { ...onAir.personal, turn: { ...turn, state } } }, none)).toBeUndefined();
  // Undo, a break before anybody spoke: the hand is there again.
  expect(spokenTurn(onAir, waiting)).toBeUndefined();
  const voice = { turnId: 't', client: 'c', line: 'cut' } as const;
  expect(spokenTurn({ ...onAir, personal: { ...onAir.personal, voice } }, none)).toBeUndefined();
});

test('the page turns away with a call and with another hand, and with nothing else', () => {
  const called = { personal: { revision: 2, turn: { ...turn, id: 't2', state: 'called' as const } } };
  expect(turnsAway(none, called)).toBe(true);
  expect(turnsAway(none, waiting)).toBe(true);
  expect(turnsAway(waiting, waiting)).toBe(false);
  expect(turnsAway(waiting, none)).toBe(false);
});

test('H6 thanks stay, so that nothing moves under a thumb, until a hand or a call changes the page', () => {
  vi.useFakeTimers();
  const store = createStore<Pick<RoomClientState, 'personal' | 'view' | 'pending'>>(() => ({ ...onAir, pending: [] }));
  const thanks = thanksIn({ store } as unknown as RoomClient);
  const thanked = () => thanks.getState().turn;
  const speaks = () => {
    store.setState(onAir);
    store.setState(none);
  };
  speaks();
  const id = { client: 'c', sequence: 1 };
  store.setState({ pending: [{ id, type: 'question.stand', data: {}, at: 0, state: 'sending' }] });
  vi.advanceTimersByTime(600_000);
  expect(thanked()).toBe('t');
  store.setState(waiting);
  expect(thanked()).toBeUndefined();
  speaks();
  store.setState({ personal: { revision: 2, turn: { ...turn, id: 't2', state: 'called' } } });
  expect(thanked()).toBeUndefined();
  vi.useRealTimers();
});
