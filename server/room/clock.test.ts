import { expect, test } from 'vitest';
import { createRoomClock } from './clock.ts';
import { createHandClock } from './testing/hand-clock.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const start = 1_800_000_000_000;

test('a room’s clock takes a jump of the wall up at the next look, and none back', () => {
  const clock = createHandClock(start);
  const room = createRoomClock(clock, 0);
  expect(room.now()).toBe(start);
  clock.pass(minute);
  clock.jump(12 * hour);
  expect(room.now()).toBe(start + minute + 12 * hour);
  clock.jump(-2 * day);
  clock.pass(minute);
  expect(room.now()).toBe(start + 2 * minute + 12 * hour);
  // Set right again: what was taken up already is not taken up twice.
  clock.jump(2 * day);
  expect(room.now()).toBe(start + 2 * minute + 12 * hour);
  clock.jump(hour);
  expect(room.now()).toBe(start + 2 * minute + 13 * hour);
});

test('a room’s clock is never behind its newest entry, and a jump of the wall closes that lead', () => {
  const clock = createHandClock(start);
  const room = createRoomClock(clock, start + 5 * minute);
  expect(room.now()).toBe(start + 5 * minute);
  clock.pass(minute);
  expect(room.now()).toBe(start + 6 * minute);
  clock.jump(10 * minute);
  expect(room.now()).toBe(start + 11 * minute);
  room.saw(start + day);
  expect(room.now()).toBe(start + day);
});

test('a room that is known to be ahead goes on by the wall and what it is ahead', () => {
  const clock = createHandClock(start);
  const room = createRoomClock(clock, start + 365 * day, () => 366 * day);
  expect(room.now()).toBe(start + 366 * day);
  clock.jump(hour);
  expect(room.now()).toBe(start + 366 * day + hour);
});

test('both clocks go on together until the wall is set, the machine sleeps or the process stops', () => {
  const upsets = {
    'set forward': (clock: ReturnType<typeof createHandClock>) => clock.jump(2_000),
    'set back': (clock: ReturnType<typeof createHandClock>) => clock.jump(-2_000),
    stopped: (clock: ReturnType<typeof createHandClock>) => clock.stop(2 * minute),
  };
  for (const upset of Object.values(upsets)) {
    const clock = createHandClock(start);
    clock.pass(2 * hour);
    // As much as a clock is slewed by.
    clock.jump(1);
    expect(clock.steadyMs()).toBe(2 * hour);
    upset(clock);
    expect(clock.steadyMs()).toBe(0);
    clock.pass(minute);
    expect(clock.steadyMs()).toBe(minute);
  }
});

test('who listens hears of a jump forward, as often as there is one, and of nothing else', () => {
  const clock = createHandClock(start);
  let heard = 0;
  const stop = clock.onJump(() => (heard += 1));
  clock.pass(hour);
  clock.jump(-hour);
  expect(heard).toBe(0);
  clock.jump(hour);
  clock.pass(hour);
  expect(heard).toBe(1);
  stop();
  clock.jump(hour);
  expect(heard).toBe(1);
});
