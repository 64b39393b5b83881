import { expect, test } from 'vitest';
import { wholeIn } from './hands.tsx';
import { localTime } from './start.tsx';

test('L3 a typed number is one only where it is whole and within its bounds', () => {
  expect(wholeIn('90', 10, 3_600)).toBe(90);
  expect(wholeIn('0', 0, 365)).toBe(0);
  for (const text of ['', '9', '3601', '1e3', '12.5', '-20', 'soon']) expect(wholeIn(text, 10, 3_600)).toBeUndefined();
});

test('L1 a start time goes into its field and comes back the same, by the clock on this wall', () => {
  for (const month of [0, 6]) {
    const at = new Date(2027, month, 3, 19, 30).getTime();
    expect(localTime(at)).toBe(`2027-0${month + 1}-03T19:30`);
    expect(new Date(localTime(at)).getTime()).toBe(at);
  }
});
