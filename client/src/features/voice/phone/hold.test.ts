import { expect, test } from 'vitest';
import { voicePageLimits } from '../limits.ts';
import { held, isHeld, notHeld, type HoldEvent } from './hold.ts';

const after = (...events: readonly HoldEvent[]) => isHeld(events.reduce(held, notHeld));
const long = voicePageLimits.holdTapMs;

test('V2 held is on, let go is off', () => {
  expect(after({ is: 'press', at: 1_000 })).toBe(true);
  expect(after({ is: 'press', at: 1_000 }, { is: 'release', at: 1_000 + long })).toBe(false);
});

test('I5 whoever cannot hold a button taps it: on until the next tap', () => {
  const tap = (at: number): readonly HoldEvent[] => [
    { is: 'press', at },
    { is: 'release', at: at + 50 },
  ];
  expect(after(...tap(1_000))).toBe(true);
  expect(after(...tap(1_000), ...tap(9_000))).toBe(false);
  expect(after({ is: 'tap' })).toBe(true);
  expect(after({ is: 'tap' }, { is: 'tap' })).toBe(false);
  // A tap that stays on, then a long press: what is let go is off.
  expect(after(...tap(1_000), { is: 'press', at: 5_000 }, { is: 'release', at: 5_000 + long })).toBe(false);
});

test('V2 a page that is hidden, or a finger that slid away, leaves nothing on', () => {
  expect(after({ is: 'press', at: 1_000 }, { is: 'leave' })).toBe(false);
  expect(after({ is: 'tap' }, { is: 'leave' })).toBe(false);
  expect(after({ is: 'press', at: 1_000 }, { is: 'leave' }, { is: 'release', at: 1_050 })).toBe(false);
  // A key that repeats while it is held is one press.
  expect(after({ is: 'press', at: 0 }, { is: 'press', at: 900 }, { is: 'release', at: 1_000 })).toBe(false);
});
