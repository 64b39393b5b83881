import { expect, test } from 'vitest';
import { RoomDamaged } from '../../port.ts';
import { createDamages, orDamaged } from './damages.ts';

const failed = (errcode?: number) => Object.assign(new Error('it failed'), errcode === undefined ? {} : { errcode });

function oneRoom() {
  const sentences: string[] = [];
  const damages = createDamages((sentence) => void sentences.push(sentence), 'Restore it.');
  /** What reading the room ends in. */
  const fails = (error: Error) => {
    try {
      return orDamaged(damages, 'CODE', 'room 1', () => {
        throw error;
      });
    } catch (thrown) {
      return thrown;
    }
  };
  return { sentences, damages, fails };
}

test('H7 a disk that is full, busy or failing says nothing about the room that was asked for: it is not refused', () => {
  const { sentences, damages, fails } = oneRoom();
  for (const errcode of [13, 5, 6, 10]) {
    const error = failed(errcode);
    expect(fails(error)).toBe(error);
  }
  damages.refuse('CODE');
  expect([damages.has('CODE'), sentences]).toEqual([false, []]);
});

test('H7 whatever else goes wrong over a room is its damage: it is refused from then on, and told once, without its code', () => {
  const { sentences, damages, fails } = oneRoom();
  for (const error of [failed(), failed(11), failed(1)]) expect(fails(error)).toBeInstanceOf(RoomDamaged);
  const damaged = fails(failed());
  // Found again inside of what was looked at, it is the same one.
  expect(fails(damaged as Error)).toBe(damaged);
  expect(() => damages.refuse('CODE')).toThrow(RoomDamaged);
  damages.refuse('ANOTHER');
  expect(sentences).toEqual([expect.stringMatching(/room 1: it failed\. Restore it\.$/u)]);
  expect(sentences[0]).not.toContain('CODE');
});
