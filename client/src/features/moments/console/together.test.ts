import { expect, test } from 'vitest';
import { calledNow } from './together.tsx';
import { momentTexts } from '#texts/features/moments/console';
import type { CalledMoment, FoundMoment } from '../records.ts';

test('R4 the host reads in plain words how well the screens are in step', () => {
  const said = (screens: number, withinMs: number, worstMs: number) =>
    momentTexts.inStep({ screens, withinMs, worstMs });
  expect(said(3, 2, 2)).toBe('All 3 screens show it at the same instant.');
  expect(said(3, 18, 78)).toBe('All 3 screens show it within 80 ms of each other.');
  expect(said(1, 0, 0)).toBe('The one screen here is on time.');
  expect(said(1, 0, 214)).toBe('The one screen here may be 210 ms off.');
  expect(said(120, 18, 340)).toBe('Nearly all 120 screens show it at the same instant, the slowest 340 ms later.');
  expect(said(120, 80, 340)).toBe('Nearly all 120 screens show it within 80 ms, the slowest within 340 ms.');
});

const wave: CalledMoment = { id: 'w', kind: 'wave', called: true, share: 0, people: 0, showAt: 1_600, endsAt: 10_600 };
const found: FoundMoment = { id: 'f', kind: 'heart', share: 0.4, people: 8, showAt: 2_000 };

test('R4 a called moment can be stopped from its call to its end, a found one never', () => {
  expect(calledNow([wave, found], 1_000)?.id).toBe('w');
  expect(calledNow([wave, found], 10_599)?.id).toBe('w');
  expect(calledNow([wave, found], 10_600)).toBeUndefined();
  expect(calledNow([{ ...wave, endsAt: 1_200 }], 1_300)).toBeUndefined();
});
