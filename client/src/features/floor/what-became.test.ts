import { expect, test } from 'vitest';
import { limits } from '../../../../shared/kernel/limits.ts';
import { becameOf, remember, type Memory, type Seen } from './what-became.ts';

const hand = { id: 'h1', kind: 'speak' } as const;
const followUp = { id: 'f1', kind: 'follow-up' } as const;
const at = (waiting: Seen['waiting'], segment = 's1', mainTurn = 't1'): Seen => ({ waiting, segment, mainTurn });

function after(...steps: readonly (readonly [seen: Seen, at: number])[]): Memory {
  let memory: Memory | undefined;
  for (const [seen, now] of steps) memory = remember(memory, seen, now);
  if (memory === undefined) throw new Error('no step');
  return memory;
}

test('L4 whose hand went down as the room moved on is told so, whichever message came first', () => {
  const handFirst = after([at([hand]), 0], [at([]), 5_000], [at([], 's2'), 5_100]);
  const roomFirst = after([at([hand]), 0], [at([hand], 's2'), 5_000], [at([], 's2'), 5_100]);
  expect([handFirst, roomFirst].map((memory) => becameOf(memory, [], []))).toEqual(['cleared', 'cleared']);
});

test('H1 whoever lowers a hand is told nothing', () => {
  expect(becameOf(after([at([hand]), 0], [at([]), 5_000]), [], [])).toBeUndefined();
  const muchLater = 5_001 + limits.newsMatchMs;
  expect(becameOf(after([at([hand]), 0], [at([]), 5_000], [at([], 's2'), muchLater]), [], [])).toBeUndefined();
});

test('L4 a kept hand is not gone, and H13 a promised one gets its answer in writing', () => {
  const memory = after([at([hand]), 0], [at([], 's2'), 5_000]);
  expect(becameOf(memory, [], ['h1'])).toBeUndefined();
  expect(becameOf(memory, ['h1'], [])).toBe('promised');
});

test('H2 a follow-up that lapses says why, and a main hand does not', () => {
  const seen = (waiting: Seen['waiting'], turn: string) => at(waiting, 's1', turn);
  expect(becameOf(after([seen([followUp], 't1'), 0], [seen([], 't2'), 900]), [], [])).toBe('lapsed');
  expect(becameOf(after([seen([hand], 't1'), 0], [seen([], 't2'), 900]), [], [])).toBeUndefined();
});

test('L4 a new hand ends the news of the old one', () => {
  const memory = after([at([hand]), 0], [at([], 's2'), 5_000], [at([{ ...hand, id: 'h2' }], 's2'), 6_000]);
  expect(becameOf(memory, [], [])).toBeUndefined();
});
