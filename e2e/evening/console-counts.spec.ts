import { expect } from '@playwright/test';
import { arrived, openConsole, testOfFullRoom as test } from '../support/full-room/console.ts';
import type { FullRoom } from '../support/full-room/full-room.ts';
import { controlsIn, heightOf, movedControls, usurpers, wholeRows, yOf } from '../support/measured/measured.ts';
import { desk, questions } from '../support/pages.ts';

/* How much of a full hall a moderator sees and reaches: 60 hands, 120 questions. What is counted here may only get better. */

/** So many questions are whole at least, whatever is on the floor. */
const shown = [
  { width: 1280, height: 800, hands: 1, questions: 2 },
  { width: 1366, height: 768, hands: 1, questions: 3 },
  { width: 1024, height: 768, hands: 1, questions: 3 },
] as const;
/** How far the queue's heading goes up and down at most, and how high the room's column is. */
const mostJumpPx = 264;
const mostColumnPx = 2_704;

/** The floor from free to on air, by a hand and by a question. */
const floors: readonly { readonly is: string; readonly go: (full: FullRoom) => Promise<void> }[] = [
  { is: 'free', go: async () => undefined },
  { is: 'called', go: (full) => full.call() },
  { is: 'accepted', go: (full) => full.accept() },
  { is: 'on air', go: (full) => full.onAir() },
  {
    is: 'a question',
    go: async (full) => {
      await full.free();
      await full.stage(0);
    },
  },
  {
    is: 'a question on air',
    go: async (full) => {
      await full.accept();
      await full.onAir();
    },
  },
];

test('H5 Q4 so much of a full hall is whole on the console, whatever is on the floor', async ({ hall, full }) => {
  const { page } = await openConsole(hall, full);
  const places: number[] = [];
  for (const { is, go } of floors) {
    await go(full);
    await arrived(page, full);
    for (const { width, height, ...least } of shown) {
      await page.setViewportSize({ width, height });
      const where = `${is}, ${width} x ${height}`;
      await expect.poll(() => wholeRows(questions.list(page)), where).toBeGreaterThanOrEqual(least.questions);
      if (is === 'free')
        await expect.poll(() => wholeRows(desk.queue(page)), where).toBeGreaterThanOrEqual(least.hands);
      if (width === 1280) places.push(await yOf(page, 'Queue'));
    }
  }
  expect(places).toHaveLength(floors.length);
  expect(Math.max(...places) - Math.min(...places)).toBeLessThanOrEqual(mostJumpPx);
  // On a tablet it is folded away.
  await page.setViewportSize(shown[0]);
  const column = page.getByRole('complementary', { name: 'The room' });
  expect(await heightOf(column)).toBeLessThanOrEqual(mostColumnPx);
});

test('L1 whatever is on the floor, Next lies where it lay, and nothing else lies there', async ({ hall, full }) => {
  const { page } = await openConsole(hall, full);
  const main = page.getByRole('main');
  const before = await controlsIn(main);
  const next = [...before.keys()].filter((name) => name.startsWith('Next'));
  expect(next).toHaveLength(1);
  for (const { is, go } of floors) {
    await go(full);
    await arrived(page, full);
    const after = await controlsIn(main);
    const isNext = (one: string) => next.some((name) => one.startsWith(`${name}:`) || one.endsWith(`${name} lay`));
    expect(after.has(next[0] ?? ''), is).toBe(true);
    expect([...movedControls(before, after), ...usurpers(before, after)].filter(isNext), is).toEqual([]);
  }
});
