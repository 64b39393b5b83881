import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import type { LoadedRoom } from '../../room/loaded-room.ts';
import { createCodeDoor, type Proof } from './code-door.ts';
import { createGuesses, type Guesses } from './guesses.ts';
import { transportLimits } from '../limits.ts';

const request = {} as IncomingMessage;
const nobody: Proof = { isSigned: () => false };

const noGuesses: Guesses = {
  hold: async () => undefined,
  budgetOf: () => 'venue',
  isDrawn: () => false,
  retryMs: () => 200,
  wrong: () => {},
};

/** One room, `ABCDEF`, and a budget of `left` wrong codes. */
function door(left: number, isDrawn = false) {
  const looked: string[] = [];
  const budget = { left, wrong: 0 };
  const room = { code: 'ABCDEF' } as LoadedRoom;
  const directory = {
    async find(code: string) {
      looked.push(code);
      return code === room.code ? room : undefined;
    },
  };
  const codes = createCodeDoor(directory, {
    ...noGuesses,
    hold: async () =>
      budget.left > 0 && ((budget.left -= 1), true)
        ? { giveBack: () => void (budget.left += 1), spend: () => {} }
        : undefined,
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
    expect(await codes.forPage(request, typed)).toBe('unknown');
  }
  expect(looked).toEqual([]);
});

test('A3 without budget who is drawn at a handshake is answered, and a wrong code counts', async () => {
  const { codes, budget, room } = door(0, true);
  expect(await codes.find(request, 'ABCDEF', nobody, true)).toBe(room);
  expect(await codes.find(request, 'XXXXXX', nobody, true)).toBe('room-not-found');
  expect(await codes.find(request, 'ABCDEF', nobody, false)).toBe('rate-limited');
  expect(budget).toEqual({ left: 0, wrong: 2 });
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
  const broken = createCodeDoor({ find: () => Promise.reject(new Error('unreadable')) }, noGuesses);
  expect(await broken.find(request, 'ABCDEF', guess, false)).toBe('rate-limited');
});

test('A3 a room that cannot be read is no wrong code', async () => {
  const budget = { left: 1 };
  const codes = createCodeDoor(
    { find: () => Promise.reject(new Error('unreadable')) },
    {
      ...noGuesses,
      hold: async () => ((budget.left -= 1), { giveBack: () => void (budget.left += 1), spend: () => {} }),
    },
  );
  await expect(codes.find(request, 'ABCDEF', nobody, false)).rejects.toThrow('unreadable');
  expect(await codes.forPage(request, 'ABCDEF')).toBe('unknown');
  expect(budget.left).toBe(1);
});

/** A door with the budgets as they are, and a log that takes a while to say what it has. */
function slowDoor(lookUpMs = 50) {
  const clock = { ms: 0 };
  const alarms: number[] = [];
  const looked: string[] = [];
  const room = { code: 'ABCDEF' } as LoadedRoom;
  const find = async (code: string) => {
    looked.push(code);
    await new Promise((resume) => setTimeout(resume, lookUpMs));
    return code === room.code ? room : undefined;
  };
  const guesses = createGuesses({
    origins: { isLoopback: () => false, addressKeys: () => ({ near: 'venue /64', wide: 'venue /48' }) },
    monotonicMs: () => clock.ms,
    random: () => 0.99,
    alarm: (count) => void alarms.push(count),
  });
  const codes = createCodeDoor({ find }, guesses);
  const all = (typed: readonly string[]) =>
    Promise.all(typed.map((code) => codes.find({} as IncomingMessage, code, nobody, false)));
  return { all, codes, room, looked, clock, alarms };
}
const of = (count: number, code: string) => Array.from({ length: count }, () => code);
const letters = 'BCDFGHJKMNPQRSTVWXYZ';
const wrongCodes = (count: number) =>
  Array.from({ length: count }, (_, n) => `XXXX${letters[Math.floor(n / 20)] ?? ''}${letters[n % 20] ?? ''}`);
const count = (answers: readonly unknown[], answer: unknown) => answers.filter((one) => one === answer).length;

test('A3 sixty people with the right code come at once into a room that is still being read, and nothing is spent', async () => {
  const { all, room, looked } = slowDoor();
  expect(count(await all(of(60, 'ABCDEF')), room)).toBe(60);
  expect(looked).toEqual(['ABCDEF']);
  expect(count(await all(wrongCodes(60)), 'room-not-found')).toBe(transportLimits.wrongCodesPerMinute);
});

test('A3 sixty wrong codes at once get no more answers than the budget has, whether they are one or sixty', async () => {
  for (const wrong of [wrongCodes(60), of(60, 'XXXXXX')]) {
    const answers = await slowDoor().all(wrong);
    expect(count(answers, 'room-not-found')).toBe(transportLimits.wrongCodesPerMinute);
    expect(count(answers, 'rate-limited')).toBe(60 - transportLimits.wrongCodesPerMinute);
  }
});

test('A3 a right code waits for guesses that others only hold, and not where they are spent', async () => {
  const { all, room, looked } = slowDoor();
  const mixed = [...wrongCodes(transportLimits.wrongCodesPerMinute - 1), ...of(30, 'ABCDEF'), ...of(5, 'YYYYYY')];
  const answers = await all(mixed);
  expect(count(answers, room)).toBe(30);
  expect(count(answers, 'room-not-found')).toBe(transportLimits.wrongCodesPerMinute);
  expect(looked).toHaveLength(transportLimits.wrongCodesPerMinute + 1);
  const startMs = performance.now();
  expect(await all(['ABCDEF'])).toEqual(['rate-limited']);
  expect(performance.now() - startMs).toBeLessThan(transportLimits.heldGuessWaitMs / 2);
});

test('A3 no one waits for held guesses without end', async () => {
  const { all } = slowDoor(transportLimits.heldGuessWaitMs + 500);
  const answers = await all([...wrongCodes(transportLimits.wrongCodesPerMinute), 'ABCDEF']);
  expect(answers.at(-1)).toBe('rate-limited');
});

test('A3 one address that guesses without a pause is an alarm, though almost all of its tries are refused', async () => {
  const { all, codes, clock, alarms } = slowDoor(0);
  const guess = async (perSecond: number, seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      await all(of(perSecond, 'XXXXXX'));
      clock.ms += 1_000;
    }
  };
  await guess(transportLimits.alarmWrongCodesPerSecond, 5);
  expect(alarms).toEqual([]);
  await guess(transportLimits.alarmWrongCodesPerSecond + 50, 5);
  expect(alarms).toHaveLength(1);
  // Who was here before is not guessing.
  clock.ms += transportLimits.alarmEveryMs;
  const signed: Proof = { isSigned: () => true };
  await Promise.all(of(300, 'ABCDEF').map((code) => codes.find({} as IncomingMessage, code, signed, false)));
  expect(alarms).toHaveLength(1);
});
