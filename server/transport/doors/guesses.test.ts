import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AddressKeys } from './buckets.ts';
import { createGuesses } from './guesses.ts';
import { transportLimits } from '../limits.ts';

/** Numbers in [0, 1) that are the same every time. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function setUp(seed = 1) {
  const clock = { ms: 0 };
  const alarms: number[] = [];
  const keys = new WeakMap<IncomingMessage, AddressKeys>();
  const guesses = createGuesses({
    origins: {
      isLoopback: (request) => !keys.has(request),
      addressKeys: (request) => keys.get(request) ?? { near: '' },
    },
    monotonicMs: () => clock.ms,
    random: chances(seed),
    alarm: (count) => void alarms.push(count),
  });
  const from = (near: string, wide?: string): IncomingMessage => {
    const request = {} as IncomingMessage;
    keys.set(request, { near, ...(wide === undefined ? {} : { wide }) });
    return request;
  };
  return { guesses, clock, alarms, from, random: chances(seed + 1_000) };
}

const countOf = (times: number, act: () => boolean) => Array.from({ length: times }, act).filter(Boolean).length;

/** How many of so many tries got a guess, and what they then did with it. */
async function held(
  times: number,
  hold: () => ReturnType<ReturnType<typeof createGuesses>['hold']>,
  then: 'spend' | 'giveBack',
) {
  const all = await Promise.all(
    Array.from({ length: times }, async () => {
      const one = await hold();
      one?.[then]();
      return one;
    }),
  );
  return all.filter((one) => one !== undefined).length;
}

test('A3 an address has ten wrong codes a minute, however many it tries at once; a right one costs nothing', async () => {
  const { guesses, clock, from } = setUp();
  const request = from('venue');
  expect(await held(800, () => guesses.hold(request), 'giveBack')).toBe(800);
  expect(await held(500, () => guesses.hold(request), 'spend')).toBe(transportLimits.wrongCodesPerMinute);
  expect(await held(1, () => guesses.hold(from('elsewhere')), 'spend')).toBe(1);
  clock.ms += 60_000;
  expect(await held(500, () => guesses.hold(request), 'spend')).toBe(transportLimits.wrongCodesPerMinute);
  expect(await held(500, () => guesses.hold({} as IncomingMessage), 'spend')).toBe(500);
});

test('A3 all /64 of a /48 together have four times the budget of one', async () => {
  const { guesses, from } = setUp();
  const subnets = Array.from({ length: 1_000 }, (_, number) => from(`/64 ${number}`, '/48'));
  const next = () => guesses.hold(subnets.pop() ?? from('none'));
  expect(await held(1_000, next, 'spend')).toBe(4 * transportLimits.wrongCodesPerMinute);
  expect(await held(1, () => guesses.hold(from('/64 of another', 'another /48')), 'spend')).toBe(1);
});

test('A3 where the budget is gone fifty strangers a second are told, and those of a /48 four times as many', () => {
  const { guesses, clock, from } = setUp();
  const told = { near: 0, wide: 0 };
  const subnets = Array.from({ length: 100 }, (_, number) => from(`/64 ${number}`, '/48'));
  for (; clock.ms < 20_000; clock.ms += 1) {
    told.near += countOf(1, () => guesses.isDrawn(from('venue')));
    told.wide += subnets.filter((request) => guesses.isDrawn(request)).length;
  }
  for (const [count, perSecond] of [
    [told.near, transportLimits.verdictsPerSecond],
    [told.wide, transportLimits.verdictsPerSecond * 4],
  ] as const) {
    expect(count).toBeLessThanOrEqual(perSecond * 20);
    expect(count).toBeGreaterThan(perSecond * 20 * 0.8);
  }
});

/** Newcomers who ask again as our pages do, behind a guesser who asks when they like. When each was let in. */
function crowd(seed: number, newcomers: number, guessesAt: readonly number[]) {
  const { guesses, clock, from, random } = setUp(seed);
  const startMs = 8_000;
  const waits: number[] = [];
  let guessed = 0;
  const ahead = [...guessesAt];
  const asks = Array.from({ length: newcomers }, () => startMs + random() * 200);
  while (asks.length + ahead.length > 0) {
    const soonest = Math.min(...asks);
    const isGuess = (ahead[0] ?? Infinity) <= soonest;
    clock.ms = isGuess ? (ahead.shift() ?? 0) : soonest;
    const isIn = guesses.isDrawn(from('venue'));
    if (isGuess) guessed += isIn ? 1 : 0;
    else {
      asks.splice(asks.indexOf(soonest), 1);
      if (isIn) waits.push(soonest - startMs);
      // 10 ms for the way there and back, and the pause as a page makes it.
      else asks.push(soonest + 10 + guesses.retryMs(from('venue')) * (0.75 + random() / 4));
    }
  }
  return { p95Ms: waits[Math.ceil(newcomers * 0.95) - 1] ?? Infinity, guessed };
}

const steady = (perSecond: number) => Array.from({ length: perSecond * 14 }, (_, i) => (i * 1_000) / perSecond);
const inBursts = (count: number, everyMs: number) =>
  Array.from(
    { length: Math.floor(14_000 / everyMs) * count },
    (_, i) => Math.floor(i / count) * everyMs + (i % count) / 50,
  );
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Infinity;
const seeds = Array.from({ length: 15 }, (_, i) => i + 1);

test('A3 forty newcomers behind a guesser at 150 a second are in within 3 s at p95', () => {
  const p95 = seeds.map((seed) => crowd(seed, 40, steady(150)).p95Ms);
  expect(median(p95)).toBeLessThan(3_000);
  expect(median(p95)).toBeGreaterThan(1_000);
});

test('A3 strangers that are not drawn ask again after 200 ms, and a crowd after longer, never above 3 s', () => {
  const { guesses, clock, from } = setUp();
  const askedAtOnce = (request: IncomingMessage, count: number) => {
    clock.ms += 2_000;
    countOf(count, () => guesses.isDrawn(request));
    return guesses.retryMs(request);
  };
  const counts = [1, 200, 400, 1_000, 3_000, 100_000];
  const expected = [200, 200, 400, 1_000, 3_000, 3_000];
  expect(counts.map((count) => askedAtOnce(from('venue'), count))).toEqual(expected);
  // A /48 has four times as much to tell.
  const far = Array.from({ length: 4_000 }, (_, number) => from(`/64 ${number}`, '/48'));
  for (const request of far) guesses.isDrawn(request);
  expect(guesses.retryMs(from('/64 0', '/48'))).toBe(1_000);
});

test('A3 a guesser wins nothing by asking in bursts', () => {
  /** Of 200 others a second, who come evenly: how many the guesser was told. */
  const share = (guessesAt: readonly number[]) => {
    const { guesses, clock, from } = setUp();
    const others = steady(200).map((atMs) => ({ atMs, isGuess: false }));
    let guessed = 0;
    const all = [...others, ...guessesAt.map((atMs) => ({ atMs, isGuess: true }))];
    for (const { atMs, isGuess } of all.sort((a, b) => a.atMs - b.atMs)) {
      clock.ms = atMs;
      if (guesses.isDrawn(from('venue')) && isGuess) guessed += 1;
    }
    return guessed;
  };
  const most = share(steady(150));
  expect(most).toBeGreaterThan(200);
  for (const [count, everyMs] of [
    [3, 20],
    [15, 100],
    [150, 1_000],
    [315, 2_100],
    [750, 5_000],
  ] as const)
    expect(share(inBursts(count, everyMs)), `${count} every ${everyMs} ms`).toBeLessThan(most * 1.1);
});

test('A3 whenever and however often they ask, no more than fifty a second are told', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ pauseMs: fc.nat(3_000), count: fc.nat(300) }), { maxLength: 20 }), (bursts) => {
      const { guesses, clock, from } = setUp();
      let told = 0;
      for (const { pauseMs, count } of bursts) {
        clock.ms += pauseMs;
        told += countOf(count, () => guesses.isDrawn(from('venue')));
      }
      expect(told).toBeLessThanOrEqual((clock.ms / 1_000) * transportLimits.verdictsPerSecond);
    }),
  );
});

test('A3 a part of a verdict is none: whoever asks very often does not get it sooner', () => {
  const { guesses, clock, from } = setUp();
  guesses.isDrawn(from('venue'));
  clock.ms = 19;
  expect(countOf(5_000, () => guesses.isDrawn(from('venue')))).toBe(0);
});

test('A3 above a hundred wrong codes a second there is one alarm a minute, with their number', () => {
  const { guesses, clock, alarms } = setUp();
  const wrongFor = (seconds: number, perSecond: number) => {
    const endMs = clock.ms + seconds * 1_000;
    for (; clock.ms < endMs; clock.ms += 1_000 / perSecond) guesses.wrong();
  };
  wrongFor(120, 90);
  expect(alarms).toEqual([]);
  wrongFor(30, 200);
  expect(alarms).toHaveLength(1);
  wrongFor(60, 200);
  expect(alarms).toHaveLength(2);
  expect(alarms[1]).toBeGreaterThan(200 * 59);
});
