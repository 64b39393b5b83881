import { createStore } from 'zustand/vanilla';
import { expect, test, vi } from 'vitest';
import type { RoomClient, RoomClientState } from '../../../../engine/store.ts';
import { actsAnew, spokenTurn, thanksIn } from './turn-over.ts';

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

const pendingOf = (...sequences: readonly number[]) =>
  sequences.map((sequence) => ({
    id: { client: 'c', sequence },
    type: 'x',
    data: {},
    at: 0,
    state: 'sending' as const,
  }));

test('the next act is what was not under way before', () => {
  expect(actsAnew({ pending: pendingOf(1) }, { pending: pendingOf(1) })).toBe(false);
  expect(actsAnew({ pending: pendingOf(1) }, { pending: [] })).toBe(false);
  expect(actsAnew({ pending: pendingOf(1) }, { pending: pendingOf(1, 2) })).toBe(true);
});

test('H6 thanks last a minute, or until the next act or call', () => {
  vi.useFakeTimers();
  const store = createStore<Pick<RoomClientState, 'personal' | 'view' | 'pending'>>(() => ({
    ...onAir,
    pending: pendingOf(1),
  }));
  const thanks = thanksIn({ store } as unknown as RoomClient);
  const thanked = () => thanks.getState().turn;
  const speaks = () => {
    store.setState(onAir);
    store.setState(none);
  };
  speaks();
  store.setState({ pending: [] });
  expect(thanked()).toBe('t');
  vi.advanceTimersByTime(60_000);
  expect(thanked()).toBeUndefined();
  speaks();
  store.setState({ pending: pendingOf(2) });
  expect(thanked()).toBeUndefined();
  speaks();
  store.setState({ personal: { revision: 2, turn: { ...turn, id: 't2', state: 'called' } } });
  expect(thanked()).toBeUndefined();
  vi.useRealTimers();
});
