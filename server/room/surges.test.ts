import { expect, test } from 'vitest';
import { limits } from '../../shared/kernel/limits.ts';
import type { SurgeRule } from '../../shared/kernel/feature.ts';
import type { RawCommand } from '../../shared/room/room.ts';
import { createSurgeWatch } from './surges.ts';

const rule: SurgeRule = { leastPeopleCount: 5, leastShare: 0.25, withinMs: 5_000, from: 0, command: 'note' };

/** A crowd of `here` people, one of whom taps each time that it is told to, and then some who have left since. */
function watching(here: number, wanted: SurgeRule | undefined = rule, first = 1) {
  const proposed: RawCommand[] = [];
  const answers: ((ack: { readonly ok: boolean }) => void)[] = [];
  let nowMs = 0;
  let people = first - 1;
  const counted = createSurgeWatch({
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
  const tap = (kind = 'one', taps = 1) => counted(`person-${(people += 1)}`, kind, taps);
  return {
    proposed,
    tap,
    tapTimes: (times: number) => Array.from({ length: times }, () => tap()),
    pass: (ms: number) => (nowMs += ms),
    async answer(ok: boolean) {
      answers.shift()?.({ ok });
      await Promise.resolve();
    },
  };
}

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
  pass(limits.surgePauseMs - 1);
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
