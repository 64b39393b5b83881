import fc from 'fast-check';
import { expect, test } from 'vitest';
import { besideOf } from './beside.ts';

const screen = { width: 1280, height: 800 };
const row = (top: number) => ({ left: 16, right: 440, top, bottom: top + 48 });

test('H5 a menu opens below its row, and above where it would end below the fold', () => {
  expect(besideOf(row(200), { width: 300, height: 200 }, screen)).toMatchObject({ left: 140, top: 254 });
  expect(besideOf(row(700), { width: 300, height: 200 }, screen)).toMatchObject({ left: 140, top: 494 });
});

test('H5 in a language from right to left it begins where its row ends', () => {
  expect(besideOf(row(200), { width: 300, height: 200 }, screen, true).left).toBe(16);
});

test('H5 wherever its row is, it is whole on the screen and never over the row', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 752 }),
      fc.integer({ min: 20, max: 900 }),
      fc.integer({ min: 100, max: 600 }),
      (top, height, width) => {
        const place = besideOf(row(top), { width, height }, screen);
        const shown = Math.min(height, place.highest);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + shown).toBeLessThanOrEqual(792);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + width).toBeLessThanOrEqual(1272);
        expect(place.top >= top + 48 || place.top + shown <= top).toBe(true);
      },
    ),
  );
});
