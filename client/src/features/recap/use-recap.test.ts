import { afterEach, expect, test, vi } from 'vitest';
import type { Recap } from '../../../../shared/room/records.ts';
import { wireLimits } from '../../../../shared/wire/limits.ts';
import { speakSecret } from '../../engine/staff-secret.ts';
import { recapPageLimits } from './limits.ts';
import { fetchRecap, firstLookMs, newer, nextLookMs } from './use-recap.ts';

afterEach(() => vi.unstubAllGlobals());

test('C1 a hall of 5,000 behind one address gets its recap with the first looks, and a small room at once', () => {
  const looks = Array.from({ length: 5_000 }, (_, n) => firstLookMs(5_000, 200, (n + 0.5) / 5_000));
  const inTime = (ms: number) => looks.filter((at) => at <= ms).length;
  for (let ms = 0; ms <= 20_000; ms += 1_000)
    expect(inTime(ms)).toBeLessThanOrEqual(
      wireLimits.requestsBurstCount + (wireLimits.requestsPerSecond * ms) / 1_000 + 1,
    );
  expect(Math.max(...looks)).toBeLessThan(20_000);
  expect(firstLookMs(30, 0, 1)).toBeLessThan(150);
});

test('C1 whoever comes after the rush looks at once', () => {
  expect(firstLookMs(5_000, 60_000, 0.9)).toBe(0);
  expect(firstLookMs(0, 0, 0.9)).toBe(0);
  // A clock that is behind the room's waits no longer for it.
  expect(firstLookMs(100, -60_000, 1)).toBe(100 * recapPageLimits.recapSpreadPerPersonMs);
});

test('C1 a page that was refused comes back after the pause asked for, each at its own time, and shows what it has', async () => {
  const refusal = () => Promise.resolve(new Response('{}', { status: 429, headers: { 'Retry-After': '5' } }));
  vi.stubGlobal('fetch', refusal);
  const busy = await fetchRecap('ABCDEF');
  expect(busy).toEqual({ is: 'busy', afterMs: 5_000 });
  expect([0, 0.5, 1].map((lot) => nextLookMs(busy, lot))).toEqual([5_000, 10_000, 15_000]);
  expect(newer(undefined, busy)).toBeUndefined();
  expect(newer({ is: 'early' }, busy)).toEqual({ is: 'early' });
});

test('C1 those who looked together do not go on doing so, and nobody looks for a room that there is not', () => {
  const looks = [0, 0.5, 1].map((lot) => nextLookMs({ is: 'early' }, lot));
  expect(looks).toEqual([0.75, 1, 1.25].map((part) => part * recapPageLimits.recapLookEveryMs));
  expect(nextLookMs({ is: 'unknown' }, 0.5)).toBeUndefined();
});

test('A1 L8 staff whose browser keeps no cookie ask for the recap as staff', async () => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', (_: string, { headers }: RequestInit) => {
    asked.push(headers);
    return Promise.resolve(new Response('{}'));
  });
  speakSecret('RECAPS', 'told once');
  await fetchRecap('RECAPS');
  speakSecret('RECAPS', undefined);
  await fetchRecap('RECAPS');
  expect(asked).toEqual([{ authorization: 'Bearer told once' }, {}]);
});

test('H13 a recap that was looked at again is drawn again only where something is new', () => {
  const recapOf = (revision: number) => ({ is: 'there', recap: { revision } as Recap }) as const;
  const shown = recapOf(7);
  expect(newer(shown, recapOf(7))).toBe(shown);
  expect(newer(shown, { is: 'unreachable' })).toBe(shown);
  const next = recapOf(8);
  expect(newer(shown, next)).toBe(next);
  expect(newer({ is: 'early' }, next)).toBe(next);
  // A room may go on after its end.
  expect(newer(shown, { is: 'early' })).toEqual({ is: 'early' });
});
