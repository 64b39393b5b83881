import { expect, type Locator } from '@playwright/test';
import { arrived, openConsole, testOfFullRoom as test } from '../support/full-room/console.ts';
import type { FullRoom } from '../support/full-room/full-room.ts';
import { controlsIn, heightOf, movedControls, usurpers, wholeRows, yOf } from '../support/measured/measured.ts';
import { aboutRoom, desk, questions, sideTab } from '../support/pages.ts';

/* How much of a full hall a moderator sees and reaches: 60 hands, 120 questions. What is counted here may only get better: the frame. */

/** How high a row of either list is at most. */
const handPx = 48;
const questionPx = 70;
/** So many of them are seen at once at least. */
const shown = [
  { width: 1280, height: 800, hands: 9, questions: 6 },
  { width: 1366, height: 768, hands: 9, questions: 6 },
  { width: 1024, height: 768, hands: 7, questions: 4 },
] as const;

/** How high the part of the screen is in which a list scrolls. */
const seenOf = (list: Locator) =>
  list.evaluate((element) => {
    let box: Element | null = element;
    while (box !== null && getComputedStyle(box).overflowY === 'visible') box = box.parentElement;
    return box?.clientHeight ?? 0;
  });

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

test('H5 Q4 a moderator sees as much of a full hall whatever is on the floor, and the page never scrolls', async ({
  hall,
  full,
}) => {
  const { page } = await openConsole(hall, full);
  const places = new Set<number>();
  for (const { is, go } of floors) {
    await go(full);
    await arrived(page, full);
    for (const { width, height, ...least } of shown) {
      await page.setViewportSize({ width, height });
      const where = `${is}, ${width} x ${height}`;
      await expect.poll(() => seenOf(questions.list(page)), where).toBeGreaterThanOrEqual(least.questions * questionPx);
      await expect.poll(() => seenOf(desk.queue(page)), where).toBeGreaterThanOrEqual(least.hands * handPx);
      await expect.poll(() => wholeRows(desk.queue(page)), where).toBeGreaterThanOrEqual(least.hands);
      await expect.poll(() => wholeRows(questions.list(page)), where).toBeGreaterThanOrEqual(least.questions);
      expect(await heightOf(page.locator('html')), where).toBe(height);
      places.add(await yOf(page, 'Queue'));
    }
  }
  expect([...places]).toHaveLength(1);
});

test('L1 the room stands beside the lists in tabs, each as high as the screen', async ({ hall, full }) => {
  const { page } = await openConsole(hall, full);
  const side = page.getByRole('complementary', { name: 'The room' });
  for (const { width, height } of shown) {
    await page.setViewportSize({ width, height });
    for (const tab of ['Run', 'Show', 'Stage'] as const) {
      await sideTab(page, tab).click();
      expect(await heightOf(side), `${tab}, ${width} x ${height}`).toBeLessThanOrEqual(height);
      const phase = side.getByRole('region', { name: 'The room' });
      await expect(desk.button(phase, 'Break')).toBeInViewport({ ratio: 1 });
      await expect(desk.button(side, 'End the room')).toBeInViewport({ ratio: 1 });
    }
  }
});

test('L1 whatever is on the floor, each button of it lies where it lay, and no other one takes its place', async ({
  hall,
  full,
}) => {
  const { page } = await openConsole(hall, full);
  const strip = page.getByRole('main');
  // What a list holds changes with the floor; what moves the floor does not lie in a list.
  const ofStrip = async () =>
    new Map([...(await controlsIn(strip))].filter(([, box]) => Number(box.split(' ')[1]) < stripEndsAt));
  const { y, height } = (await desk.floor(page).boundingBox()) ?? { y: 0, height: 0 };
  const stripEndsAt = y + height;
  let before = await ofStrip();
  // However loosely it is asked for.
  await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(1);
  for (const { is, go } of floors) {
    await go(full);
    await arrived(page, full);
    const after = await ofStrip();
    expect([...movedControls(before, after), ...usurpers(before, after)], is).toEqual([]);
    expect(await desk.floor(page).boundingBox(), is).toMatchObject({ y, height });
    before = new Map([...before, ...after]);
  }
});

test('L3 the page about the room leaves the floor in sight, and Back closes it', async ({ hall, full }) => {
  const { page } = await openConsole(hall, full);
  const next = await desk.next(page).boundingBox();
  await aboutRoom(page, 'Settings');
  await expect(page).toHaveURL(/\?page=room&part=settings$/u);
  await expect(page.getByRole('combobox', { name: 'Topics' })).toBeInViewport();
  await expect(desk.queue(page)).toBeHidden();
  expect(await desk.next(page).boundingBox()).toEqual(next);
  await page.keyboard.press('n');
  await expect(desk.button(desk.floor(page), 'Skip')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Topics' })).toBeInViewport();
  await page.goBack();
  await expect(desk.queue(page)).toBeVisible();
  await expect(page).toHaveURL(/\/console$/u);
});
