import { expect, test } from 'vitest';
import { lastMade, remember, rememberBy } from './remember.ts';

test('what is made of the same arguments is made once, and again where any of them is another', () => {
  let made = 0;
  const joined = remember((list: readonly string[], sign: string) => ({ text: list.join(sign), made: (made += 1) }));
  const [one, other] = [
    ['a', 'b'],
    ['a', 'b'],
  ];
  const first = joined(one, '-');
  expect(joined(one, '-')).toBe(first);
  expect(joined(other, '-')).toMatchObject({ text: 'a-b', made: 2 });
  expect(joined(one, '-')).toBe(first);
  expect(joined(one, '+')).toMatchObject({ text: 'a+b', made: 3 });
  expect(joined(one, '-')).toMatchObject({ text: 'a-b', made: 4 });
});

test('nothing that is made is remembered like anything else', () => {
  let made = 0;
  const nothing = remember((_owner: object) => void (made += 1));
  const owner = {};
  nothing(owner);
  nothing(owner);
  expect(made).toBe(1);
});

test('what a result is not made from does not make it again, and what it is made from may grow', () => {
  let made = 0;
  const all: readonly object[] = [{}, {}];
  const of = rememberBy(
    (owner: object, from: readonly unknown[], _beside: number) => [owner, ...from],
    () => (made += 1),
  );
  const owner = {};
  expect([of(owner, all, 1), of(owner, [...all], 2)]).toEqual([1, 1]);
  expect(of(owner, [...all, all], 3)).toBe(2);
  expect(of(owner, all, 3)).toBe(3);
});

test('what is the same is for each to say', () => {
  const last = lastMade<number, object>((before, now) => Math.floor(before) === Math.floor(now));
  const owner = {};
  const first = last(owner, 1.2, () => ({}));
  expect(last(owner, 1.7, () => ({}))).toBe(first);
  expect(last(owner, 2, () => ({}))).not.toBe(first);
});
