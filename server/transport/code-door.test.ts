import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import type { RoomHost } from '../room/host.ts';
import { createCodeDoor, type Proof } from './code-door.ts';

const request = {} as IncomingMessage;
const nobody: Proof = { isSigned: () => false };

/** One room, `ABCDEF`, and a budget of `left` wrong codes. */
function door(left: number, isDrawn = false) {
  const looked: string[] = [];
  const budget = { left, wrong: 0 };
  const room = { code: 'ABCDEF' } as RoomHost;
  const directory = {
    async find(code: string) {
      looked.push(code);
      return code === room.code ? room : undefined;
    },
  };
  const codes = createCodeDoor(directory, {
    take: () => budget.left > 0 && ((budget.left -= 1), true),
    giveBack: () => void (budget.left += 1),
    isDrawn: () => isDrawn,
    wrong: () => void (budget.wrong += 1),
  });
  return { codes, looked, budget, room };
}

test('A3 a wrong code spends one of the budget, a right one nothing', async () => {
  const { codes, budget, room } = door(3);
  expect(await codes.find(request, 'abc-def', nobody, true)).toBe(room);
  expect(budget).toEqual({ left: 3, wrong: 0 });
  for (const typed of ['XXXXXX', 'no code', '😀😀😀😀😀😀'])
    expect(await codes.find(request, typed, nobody, true)).toBe('room-not-found');
  expect(budget).toEqual({ left: 0, wrong: 3 });
});

test('A3 many codes at once get no more answers than the budget has', async () => {
  const { codes, looked } = door(2);
  const answers = await Promise.all(
    ['XXXXXX', 'YYYYYY', 'ABCDEF', 'ZZZZZZ'].map((typed) => codes.find(request, typed, nobody, false)),
  );
  expect(answers).toEqual(['room-not-found', 'room-not-found', 'rate-limited', 'rate-limited']);
  expect(looked).toEqual(['XXXXXX', 'YYYYYY']);
});

test('A3 without budget no room is looked for, and a right code reads like a wrong one', async () => {
  const { codes, looked } = door(0);
  for (const typed of ['ABCDEF', 'XXXXXX', 'no code']) {
    expect(await codes.find(request, typed, nobody, false)).toBe('rate-limited');
    expect(await codes.find(request, typed, nobody, true)).toBe('rate-limited');
    expect(await codes.mayExist(request, typed)).toBe(true);
  }
  expect(looked).toEqual([]);
});

test('A3 without budget who is drawn at a handshake is answered, and a wrong code counts', async () => {
  const { codes, budget, room } = door(0, true);
  expect(await codes.find(request, 'ABCDEF', nobody, true)).toBe(room);
  expect(await codes.find(request, 'XXXXXX', nobody, true)).toBe('room-not-found');
  expect(await codes.find(request, 'ABCDEF', nobody, false)).toBe('rate-limited');
  expect(budget).toEqual({ left: 0, wrong: 1 });
});

test('A3 without budget those who were here come in by a signature, and staff by their secret', async () => {
  const { codes, room } = door(0);
  expect(await codes.find(request, 'ABCDEF', { isSigned: (code) => code === 'ABCDEF' }, false)).toBe(room);
  expect(await codes.find(request, 'ABCDEF', { ...nobody, opens: () => true }, false)).toBe(room);
});

test('A3 without budget a wrong secret tells nothing of the room, nor does a room that cannot be read', async () => {
  const { codes } = door(0);
  const guess: Proof = { ...nobody, opens: () => false };
  const answers = await Promise.all(['ABCDEF', 'XXXXXX'].map((typed) => codes.find(request, typed, guess, false)));
  expect(answers).toEqual(['rate-limited', 'rate-limited']);
  const broken = createCodeDoor(
    { find: () => Promise.reject(new Error('unreadable')) },
    { take: () => false, giveBack: () => {}, isDrawn: () => false, wrong: () => {} },
  );
  expect(await broken.find(request, 'ABCDEF', guess, false)).toBe('rate-limited');
});

test('A3 a room that cannot be read is no wrong code', async () => {
  const budget = { left: 1 };
  const codes = createCodeDoor(
    { find: () => Promise.reject(new Error('unreadable')) },
    {
      take: () => (budget.left -= 1) >= 0,
      giveBack: () => void (budget.left += 1),
      isDrawn: () => false,
      wrong: () => {},
    },
  );
  await expect(codes.find(request, 'ABCDEF', nobody, false)).rejects.toThrow('unreadable');
  expect(await codes.mayExist(request, 'ABCDEF')).toBe(true);
  expect(budget.left).toBe(1);
});
