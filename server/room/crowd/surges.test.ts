import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SurgeRule } from '../../../shared/kernel/shell.ts';
import type { RawCommand } from '../../../shared/room/room.ts';
import { nodeLimits } from '../limits.ts';
import { createSurgeWatch } from './surges.ts';

const again = { afterMs: 1_000, command: 'note-again' };
const rule: SurgeRule = { leastPeopleCount: 5, leastShare: 0.25, withinMs: 5_000, from: 0, command: 'note', again };

/** A crowd of `here` people, one of whom taps each time that it is told to, and then some who have left since. */
function watching(here: number, wanted: SurgeRule | undefined = rule, first = 1) {
  const proposed: RawCommand[] = [];
  const answers: ((ack: { readonly ok: boolean }) => void)[] = [];
  let nowMs = 0;
  let people = first - 1;
  const watch = createSurgeWatch({
    rule: () => wanted,
    here: () => here,
    isHere: (participant) => Number(participant.slice('person-'.length)) <= here,
    now: () => nowMs,
    monotonicMs: () => nowMs,
    act(command) {
      proposed.push(command);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  const tap = (kind = 'one', taps = 1) => watch.counted(`person-${(people += 1)}`, kind, taps);
  return {
    watch,
    proposed,
    tap,
    tapTimes: (times: number) => Array.from({ length: times }, () => tap()),
    pass(ms: number) {
      nowMs += ms;
      vi.advanceTimersByTime(ms);
    },
    async answer(ok: boolean) {
      answers.shift()?.({ ok });
      await Promise.resolve();
    },
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('R3 nothing is proposed before so many people, at least such a share of those present, tapped', () => {
  const small = watching(6);
  small.tapTimes(4);
  expect(small.proposed).toEqual([]);
  small.tap('two', 3);
  expect(small.proposed).toEqual([{ type: 'note', data: { kind: 'one', people: 5, here: 6, peak: 7 } }]);
  const large = watching(100);
  large.tapTimes(24);
  expect(large.proposed).toEqual([]);
  large.tap();
  expect(large.proposed).toHaveLength(1);
});

test('R3 one proposal at a time is on its way, and after a refusal there is a pause of a second', async () => {
  const { proposed, tapTimes, answer, pass } = watching(10);
  tapTimes(100);
  expect(proposed).toHaveLength(1);
  await answer(false);
  pass(nodeLimits.surgePauseMs - 1);
  tapTimes(100);
  expect(proposed).toHaveLength(1);
  pass(1);
  tapTimes(100);
  expect(proposed).toHaveLength(2);
});

test('R3 nothing is looked for before the room wants it, nor where it wants nothing', () => {
  const later = watching(10, { ...rule, from: 20_000 });
  later.pass(19_999);
  later.tapTimes(50);
  expect(later.proposed).toEqual([]);
  later.pass(1);
  later.tap();
  expect(later.proposed).toHaveLength(1);
});

test('R3 who tapped and left was here as well', () => {
  const { proposed, tapTimes } = watching(2);
  tapTimes(5);
  expect(proposed).toMatchObject([{ data: { people: 5, here: 5 } }]);
});

test('R3 strangers who come one by one, tap and go are no larger part of the room than if they had stayed', () => {
  const { proposed, tapTimes } = watching(40, rule, 41);
  tapTimes(10);
  expect(proposed).toMatchObject([{ data: { people: 10, here: 50 } }]);
});

test('R3 what was taken is told once more a second later, with all who were part of it and all who joined in', async () => {
  const { proposed, tap, tapTimes, answer, pass } = watching(24);
  tap('one');
  pass(4_900);
  tapTimes(5);
  expect(proposed).toEqual([{ type: 'note', data: { kind: 'one', people: 6, here: 24, peak: 5 } }]);
  tapTimes(3);
  await answer(true);
  pass(999);
  tapTimes(15);
  expect(proposed).toHaveLength(1);
  pass(1);
  expect(proposed.slice(1)).toEqual([{ type: 'note-again', data: { kind: 'one', people: 24, here: 24, peak: 15 } }]);
});

test('R3 what was refused is not told again', async () => {
  const { watch, proposed, tapTimes, answer, pass } = watching(24);
  tapTimes(6);
  await answer(false);
  expect(watch.isOpen()).toBe(false);
  pass(2_000);
  expect(proposed).toHaveLength(1);
});

test('R3 before a planned stop it is told at once, and after a stop never', async () => {
  const planned = watching(24);
  planned.tapTimes(6);
  await planned.answer(true);
  expect(planned.watch.isOpen()).toBe(true);
  planned.watch.lookAgain();
  expect(planned.proposed.map(({ type }) => type)).toEqual(['note', 'note-again']);
  await planned.answer(true);
  expect(planned.watch.isOpen()).toBe(false);
  const stopped = watching(24);
  stopped.tapTimes(6);
  await stopped.answer(true);
  stopped.watch.stop();
  stopped.pass(2_000);
  expect(stopped.proposed).toHaveLength(1);
});
