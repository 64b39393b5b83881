import { expect, test } from 'vitest';
import { calledNow } from './together.tsx';
import { momentTexts } from '#texts/features/moments/console';
import type { CalledMoment, FoundMoment } from '../records.ts';

test('R4 the host reads how far the screens are apart', () => {
  expect(momentTexts.inStep({ screens: 120, withinMs: 18, worstMs: 340 })).toBe(
    '99 of 100 screens are within 18 ms, the slowest of 120 within 340 ms.',
  );
  expect(momentTexts.inStep({ screens: 3, withinMs: 18, worstMs: 18 })).toBe('All 3 screens are within 18 ms.');
  expect(momentTexts.inStep({ screens: 1, withinMs: 0, worstMs: 0 })).toBe('The one screen here is within 1 ms.');
});

const wave: CalledMoment = { id: 'w', kind: 'wave', called: true, share: 0, people: 0, showAt: 1_600, endsAt: 10_600 };
const found: FoundMoment = { id: 'f', kind: 'heart', share: 0.4, people: 8, showAt: 2_000 };

test('R4 a called moment can be stopped from its call to its end, a found one never', () => {
  expect(calledNow([wave, found], 1_000)?.id).toBe('w');
  expect(calledNow([wave, found], 10_599)?.id).toBe('w');
  expect(calledNow([wave, found], 10_600)).toBeUndefined();
  expect(calledNow([{ ...wave, endsAt: 1_200 }], 1_300)).toBeUndefined();
});
