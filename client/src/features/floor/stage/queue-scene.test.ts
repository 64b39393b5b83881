import { expect, test } from 'vitest';
import { queueTitle } from './queue-scene.tsx';

const order = { id: 'o', kind: 'order', key: [1, 5, 5, 0] } as const;
const undrawn = { id: 'u', kind: 'speak', key: [4, 1, 6, 6, 0] } as const;
const drawn = { id: 'd', kind: 'speak', key: [4, 0, 1, 0] } as const;

test('H2 before a draw the stage names no order, though a point of order waits too', () => {
  expect(queueTitle([undrawn, undrawn], 'draw')).toBe('Waiting for the draw');
  expect(queueTitle([order, undrawn], 'draw')).toBe('Waiting for the draw');
  expect(queueTitle([order, drawn, undrawn], 'draw')).toBe('Up next, in this order');
  expect(queueTitle([order], 'draw')).toBe('Up next');
  expect(queueTitle([drawn, undrawn, undrawn], 'draw', 'd')).toBe('Waiting for the draw');
});
