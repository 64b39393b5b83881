import { afterEach, expect, expectTypeOf, test, vi } from 'vitest';
import { refusalTexts } from '#texts/engine/refusals';
import { declaredRefusals } from '../../../../shared/testing/declared-refusals.ts';
import { factsOf } from '../../../../shared/testing/refusal-facts.ts';
import { engineLimits } from '../limits.ts';
import type { Said } from '../said.ts';
import { inOwnWords } from './in-own-words.ts';
import { sentenceFor } from './sentences.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.doUnmock('./sentences.ts');
  vi.resetModules();
});

const tooLong = {
  ok: false,
  code: 'text-too-long',
  message: 'As the server says it.',
  key: 'kernel.text-too-long',
  text: 'topic',
  max: 140,
} as const;

test('I6 pages say every refusal themselves, out of its key and the facts beside it', () => {
  expect(declaredRefusals.length).toBeGreaterThan(100);
  for (const refusal of declaredRefusals) {
    const facts = factsOf(refusal.key);
    const { message, key } = (refusal as (of?: object) => { readonly message: string; readonly key: string })(facts);
    expect(sentenceFor({ ...facts, key }), key).toBe(message);
  }
});

test('I6 what else came with a refusal stays with it', async () => {
  expect(await inOwnWords(tooLong)).toEqual({
    ...tooLong,
    message: 'The topic is too long. Keep it to 140 characters.',
  });
});

test('I6 a refusal that these pages do not know, or not with these facts, is said as it came', async () => {
  const { max: _max, ...less } = tooLong;
  const unknown = [
    { message: 'As it came.' },
    ...['floor.of-tomorrow', 'constructor', 'page.discarded'].map((key) => ({ ...tooLong, key })),
  ];
  for (const refusal of [...unknown, less]) expect(await inOwnWords(refusal)).toEqual(refusal);
});

test('I6 where the sentences do not come, a refusal is said as it came', async () => {
  vi.doMock('./sentences.ts', () => {
    throw new Error('The network is away.');
  });
  vi.resetModules();
  const { inOwnWords: without } = await import('./in-own-words.ts');
  expect(await without(tooLong)).toEqual(tooLong);
});

test('I6 nobody waits long for the sentences', async () => {
  vi.doMock('./sentences.ts', () => new Promise(() => {}));
  vi.resetModules();
  const { inOwnWords: without } = await import('./in-own-words.ts');
  vi.useFakeTimers();
  const told = vi.fn<(refusal: object) => void>();
  void without(tooLong).then(told);
  await vi.advanceTimersByTimeAsync(engineLimits.sentencesMs - 1);
  expect(told).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveBeenCalledWith(tooLong);
});

test('I6 where the sentences have come, nobody waits for anything any more', async () => {
  vi.useFakeTimers();
  await inOwnWords(tooLong);
  expect(vi.getTimerCount()).toBe(0);
});

test('I6 a language that misses a refusal, or makes one of other facts, does not compile', () => {
  type Whole = Said<typeof refusalTexts>;
  const whole: Whole = refusalTexts;
  const { 'floor.muted': _muted, ...less } = whole;
  // @ts-expect-error -- a refusal is missing
  less satisfies Whole;
  // @ts-expect-error -- of a fact that does not come with it
  ({ ...whole, 'floor.others-first': ({ minutes }: { readonly minutes: number }) => `${minutes}` }) satisfies Whole;
  // @ts-expect-error -- the room refuses nothing by that key
  ({ ...whole, 'floor.mutet': 'Ein Moderator hat dich stumm geschaltet.' }) satisfies Whole;
  expectTypeOf<Whole['floor.muted']>().toEqualTypeOf<string>();
  expectTypeOf<Whole['floor.others-first']>().toEqualTypeOf<(facts: { readonly seconds: number }) => string>();
  expect(Object.keys(less)).toHaveLength(Object.keys(whole).length - 1);
});
