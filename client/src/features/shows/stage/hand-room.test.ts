import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barSquares, handsFor, isStacked, largestSquares, peoplePerHand, roomFor } from './hand-room.ts';

test('S1 a hand on the stage is one answer, until there are too many of them', () => {
  expect(peoplePerHand(0, 60)).toBe(1);
  expect(peoplePerHand(60, 60)).toBe(1);
  expect(peoplePerHand(61, 60)).toBe(2);
  expect(peoplePerHand(300, 60)).toBe(5);
  expect(peoplePerHand(2_000, 60)).toBe(50);
});

test('S1 nobody who answered is rounded away, and nobody is drawn who did not', () => {
  expect(handsFor(0, 50)).toBe(0);
  expect(handsFor(1, 50)).toBe(1);
  expect(handsFor(2_000, 50)).toBe(40);
});

test('S1 hands never are more than the field is laid out for', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 10, max: 240 }), (people, most) => {
      const hands = handsFor(people, peoplePerHand(people, most));
      expect(hands).toBeLessThanOrEqual(most);
      expect(roomFor(hands)).toBeGreaterThanOrEqual(hands);
    }),
  );
});

test('T2 hands are as large as their field allows', () => {
  expect(largestSquares(1_000, 100, 10)).toEqual({ size: 100, lines: 1 });
  expect(largestSquares(1_000, 400, 10)).toEqual({ size: 200, lines: 2 });
  fc.assert(
    fc.property(
      fc.integer({ min: 50, max: 4_000 }),
      fc.integer({ min: 50, max: 2_000 }),
      fc.integer({ min: 1, max: 240 }),
      (width, height, count) => {
        const { size, lines } = largestSquares(width, height, count);
        expect(size * lines).toBeLessThanOrEqual(height + 0.001);
        expect(size * Math.ceil(count / lines)).toBeLessThanOrEqual(width + 0.001);
        const larger = size * 1.001;
        const wouldFit = Math.floor(height / larger) * Math.floor(width / larger);
        expect(wouldFit).toBeLessThan(count);
      },
    ),
  );
});

test('S1 hands that are compared stand in a long bar: a second line only where it makes them much larger', () => {
  expect(barSquares(960, 93, 20, 200)).toEqual({ size: 48, lines: 1 });
  expect(barSquares(450, 190, 10, 200)).toEqual({ size: 90, lines: 2 });
  expect(barSquares(700, 350, 20, 90)).toEqual({ size: 90, lines: 3 });
  expect(barSquares(200, 900, 60, 200).lines).toBe(5);
});

test('S1 T2 hands stand below their words where a screen has no room for both side by side', () => {
  const wide = { width: 1920, height: 1080 };
  const square = { width: 1024, height: 768 };
  const upright = { width: 1080, height: 1920 };
  const four = ['More trains at night', 'Better stations', 'Lower fares', 'A line to the airport'];
  const longest = [...four.slice(1), 'A bridge that trams may cross, too'];
  expect([wide, square, upright].map((size) => isStacked(four, size))).toEqual([false, true, true]);
  expect([wide, square, upright].map((size) => isStacked(longest, size))).toEqual([true, true, true]);
  // Of many the height is what lacks.
  expect([wide, square, upright].map((size) => isStacked([...longest, ...four], size))).toEqual([false, false, true]);
});

test('S1 T2 below a long question they stand beside words of a line, where a stack of both has no height', () => {
  const [wide, square, upright] = [
    { width: 1920, height: 1080 },
    { width: 1024, height: 768 },
    { width: 1080, height: 1920 },
  ] as const;
  const short = ['By tram', 'By bicycle', 'On foot', 'Not at all'];
  const longer = [...short.slice(1), 'By the ferry that leaves at nine'];
  const isStackedBelow = (labels: readonly string[]) =>
    [wide, square, upright].map((size) => isStacked(labels, size, true));
  expect(isStackedBelow(short)).toEqual([false, false, true]);
  // What has a line on a wide screen may have none on another.
  expect(isStackedBelow([...short.slice(1), 'More trains at night'])).toEqual([false, true, true]);
  expect(isStackedBelow(longer)).toEqual([true, true, true]);
  expect(isStackedBelow([...longer, ...short])).toEqual([false, false, true]);
});
