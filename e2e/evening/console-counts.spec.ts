import { expect, type Locator, type Page } from '@playwright/test';
import { arrived, openConsole, testOfFullRoom as test } from '../support/full-room/console.ts';
import type { FullRoom } from '../support/full-room/full-room.ts';
import { controlsIn, heightOf, isCut, movedControls, usurpers, wholeRows, yOf } from '../support/measured/measured.ts';
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

/** A phone in a moderator's hand; so many hands are seen at once at least, once one scrolls. */
const phones = [
  { width: 390, height: 844, hands: 9 },
  { width: 360, height: 640, hands: 5 },
] as const;
/** How high at most: what is said of the floor on a phone, and the row below the tabs beside the lists. */
const stripPx = 168;
const footPx = 64;

const act = /^(?:Start turn|End turn|Extend|Skip|Call again|Read it)/u;

async function boxOf(thing: Locator) {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('Nobody sees it.');
  return box;
}

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
      if (tab === 'Run') await expect(desk.button(side, 'Edit the agenda')).toBeInViewport({ ratio: 1 });
      const end = desk.button(side, 'End the room');
      await expect(end).toBeInViewport({ ratio: 1 });
      const [whole, ofEnd, ofBreak] = [await boxOf(side), await boxOf(end), await boxOf(desk.button(phase, 'Break'))];
      const foot = whole.y + whole.height - Math.min(ofEnd.y, ofBreak.y);
      expect(foot, `the foot, ${tab}, ${width} x ${height}`).toBeLessThanOrEqual(footPx);
      expect(ofEnd.x, 'what is grave lies apart').toBeGreaterThan(ofBreak.x + ofBreak.width + 16);
    }
  }
});

test('T1 that a scene is pinned stands in the header, which is no higher for it and keeps most of the title', async ({
  hall,
  full,
}) => {
  const { page } = await openConsole(hall, full);
  await full.host.must('stage.scene', { scene: 'welcome', pinned: true });
  const header = page.getByRole('banner');
  for (const { width, height, high } of [
    ...shown.map((size) => ({ ...size, high: 56 })),
    { ...phones[0], high: 104 },
  ]) {
    await page.setViewportSize({ width, height });
    const where = `${width} x ${height}`;
    await expect(desk.button(header, 'Pinned: Welcome'), where).toBeInViewport({ ratio: 1 });
    expect(await heightOf(header), where).toBeLessThanOrEqual(high);
    expect((await boxOf(header.getByRole('heading', { level: 1 }))).width, where).toBeGreaterThan(width / 5);
  }
  await full.host.must('stage.follow', {});
});

test('L1 T1 the screen as it is, every scene and the way to blank it are seen at once', async ({ hall, full }) => {
  const { page } = await openConsole(hall, full);
  await sideTab(page, 'Stage').click();
  const stage = page.getByRole('tabpanel', { name: 'Stage' });
  for (const { width, height } of shown) {
    await page.setViewportSize({ width, height });
    const where = `${width} x ${height}`;
    await expect(stage.getByRole('img', { name: /^The stage/u }), where).toBeInViewport({ ratio: 1 });
    for (const scene of ['Welcome', 'Queue', 'On the floor', 'Question', 'Show', 'Pulse', 'Break', 'Thanks', 'Recap'])
      await expect(desk.button(stage, scene), `${scene}, ${where}`).toBeInViewport({ ratio: 1 });
    await expect(stage.getByRole('button', { name: 'Blank the stage' }), where).toBeInViewport({ ratio: 1 });
  }
});

test('H9 on air the clock is by far the largest thing that is said of the floor', async ({ hall, full }) => {
  const { page } = await openConsole(hall, full);
  await full.call();
  await full.onAir();
  const floor = desk.floor(page);
  await expect(floor.getByRole('timer')).toBeVisible();
  for (const { width, height } of [...shown, ...phones]) {
    await page.setViewportSize({ width, height });
    const sizes = await floor.evaluate((region) => {
      const ofClock: number[] = [];
      const others: number[] = [];
      const texts = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const element = text.parentElement;
        if (element === null || (text.nodeValue ?? '').trim() === '') continue;
        const isClock = element.closest('[role=timer]') !== null;
        (isClock ? ofClock : others).push(Number.parseFloat(getComputedStyle(element).fontSize));
      }
      return { clock: Math.max(...ofClock), others: Math.max(...others) };
    });
    expect(sizes.clock, `${width} x ${height}`).toBeGreaterThan(1.4 * sizes.others);
  }
});

test('L1 on a phone who speaks, the lists and Next stay while a list scrolls, and no button takes the place of another', async ({
  hall,
  full,
}) => {
  const { page } = await openConsole(hall, full);
  const lists = page.getByRole('group', { name: 'Which list' });
  for (const size of phones) {
    await page.setViewportSize(size);
    const where = `${size.width} x ${size.height}`;
    await lists.getByRole('button', { name: /^Queue/u }).click();
    await page.evaluate(() => scrollTo(0, 900));
    await expect.poll(() => page.evaluate(() => scrollY), where).toBeGreaterThan(500);
    const before = await boxOf(desk.floor(page));
    expect(before.height, where).toBeLessThanOrEqual(stripPx);
    // What somebody is about unfolds when pressed, whoever it is: that is one control.
    const acts = async () => new Map([...(await controlsIn(desk.floor(page)))].filter(([name]) => act.test(name)));
    let controls = await acts();
    for (const { is, go } of floors) {
      await go(full);
      await arrived(page, full);
      for (const seen of [desk.floor(page), desk.next(page), ...(await lists.getByRole('button').all())])
        await expect(seen, `${is}, ${where}`).toBeInViewport({ ratio: 1 });
      expect(await boxOf(desk.floor(page)), `${is}, ${where}`).toEqual(before);
      const after = await acts();
      expect([...movedControls(controls, after), ...usurpers(controls, after)], `${is}, ${where}`).toEqual([]);
      controls = new Map([...controls, ...after]);
    }
    await full.free();
    await arrived(page, full);
    expect(await wholeRows(desk.queue(page)), where).toBeGreaterThanOrEqual(size.hands);
    expect(await tellsUntilWhen(page), where).toBe(true);
  }
  await expectWholeName(page, full);
});

/** Until when so many get the floor is whole, in whichever words; what more is told behind it may be cut. */
const tellsUntilWhen = (page: Page) =>
  page
    .getByText(/until \d\d:\d\d.*\.$/iu)
    .filter({ visible: true })
    .first()
    .evaluate((said) => {
      const seen = said.closest('p')?.getBoundingClientRect() ?? new DOMRect();
      return [...said.getClientRects()].every(
        (line) => line.bottom <= seen.bottom + 1 && line.right <= seen.right + 1 && line.left >= seen.left - 1,
      );
    });

/** Of somebody put first nothing is known but a name: there is room for it. */
async function expectWholeName(page: Page, full: FullRoom): Promise<void> {
  const { host } = full;
  await full.call();
  await arrived(page, full);
  const bare = Object.entries(host.view()).find(
    ([key, one]) => key.startsWith('hand:') && !('topic' in one) && !('place' in one) && 'name' in one,
  );
  const before = await desk.hands(page).first().getAttribute('data-hand');
  if (bare === undefined || before === null) throw new Error('Nobody waits of whom only a name is known.');
  await host.must('hand.place', { handId: bare[0].slice('hand:'.length), before });
  const words = desk.deck(page).getByText(String(bare[1]['name']), { exact: true });
  for (const size of phones) {
    await page.setViewportSize(size);
    await expect(words).toBeVisible();
    expect(await isCut(words), `${size.width} x ${size.height}`).toBe(false);
  }
  // The second one that was put there stays: there is a button more.
  await host.must('hand.place', { handId: before, before: bare[0].slice('hand:'.length) });
  await expect(desk.button(page, 'Let the rule go on')).toBeVisible();
  for (const size of [...shown, ...phones]) {
    await page.setViewportSize(size);
    expect(await tellsUntilWhen(page), `${size.width} x ${size.height}`).toBe(true);
  }
}

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
  let whole: readonly string[] | undefined;
  // However loosely it is asked for.
  await expect(page.getByRole('button', { name: 'Next' })).toHaveCount(1);
  for (const { is, go } of floors) {
    await go(full);
    await arrived(page, full);
    const after = await ofStrip();
    expect([...movedControls(before, after), ...usurpers(before, after)], is).toEqual([]);
    expect(await desk.floor(page).boundingBox(), is).toMatchObject({ y, height });
    before = new Map([...before, ...after]);
    // The four of every turn stand there at every moment, of which some can be pressed.
    const block = await placesOf(page);
    expect(block, is).toEqual((whole ??= block));
  }
});

const placesOf = (page: Page) =>
  Promise.all(
    ['Start turn', 'End turn', 'Skip', 'Extend'].map((words) =>
      desk
        .floor(page)
        .getByText(words, { exact: true })
        .evaluate((said) => {
          const { x, y, width, height } = (said.closest('button') ?? said).getBoundingClientRect();
          return [x, y, width, height].join(' ');
        }),
    ),
  );

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
