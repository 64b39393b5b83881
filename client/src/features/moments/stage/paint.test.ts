import { expect, test } from 'vitest';
import type { Sheet } from '../../reactions/painting.ts';
import { paintingOf } from './paint.ts';

/** A canvas that only counts: what is drawn on it, stroke by stroke. */
function sheet(): { readonly of: Sheet; readonly drawn: string[] } {
  const drawn: string[] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_all, name) => () => void drawn.push(String(name)),
    set: () => true,
  });
  return { of: { context, width: 16 / 9, ink: { wash: 'wash', living: 'living' } }, drawn };
}

test('R3 T2 the ring of a found moment is one stroke behind all words: none of them cuts it', () => {
  const ring = paintingOf({ id: 'f', kind: 'heart', share: 0.5, people: 9, showAt: 1_000 });
  const behind = sheet();
  ring.behindWords(behind.of, 2_000);
  expect(behind.drawn.filter((name) => name === 'stroke')).toHaveLength(1);
  const beside = sheet();
  ring.besideWords(beside.of, 2_000, [{ left: 0, right: 1, top: 0, bottom: 1 }]);
  expect(beside.drawn).toEqual([]);
});
