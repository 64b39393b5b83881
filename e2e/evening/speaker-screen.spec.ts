import { expect, type Locator, type Page } from '@playwright/test';
import { longestQuestion, longestTitle, longestTopic, names } from '../support/full-room/words.ts';
import { test, type Hall } from '../support/hall.ts';
import { wholeRows } from '../support/measured/measured.ts';
import { desk, floorOf } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';
import { soon } from '../support/until.ts';

/* What somebody reads who stands three metres away and speaks. */

const screens = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const small = [
  { width: 844, height: 390 },
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
];

/** Shares of the screen's height. */
const least = { clock: 0.45, name: 0.06 } as const;
const peopleCount = 5;
const pastTheEndMs = 125_000;

const slots = ['Answered', 'Start turn', 'End turn', 'Next'] as const;
const upNext = (page: Page) => page.getByRole('region', { name: 'Who is next' });
const onScreen = (page: Page) => page.getByRole('region', { name: 'Question' });
const then = (page: Page) => page.getByRole('region', { name: 'Then' }).getByRole('list');

/** A segment that is planned, and people with the longest names and topics. */
async function fullLectern(hall: Hall) {
  const room = await hall.openLive(longestTitle);
  const host = await hall.program(room, 'host', 'Hanna');
  await host.must('agenda.set', { segments: [{ title: longestTitle.slice(0, 60), minutes: 25 }] });
  const [segment] = await soon(
    'the agenda',
    () => host.view()['agenda']?.['segments'] as readonly { readonly id: string }[] | undefined,
  );
  await host.must('agenda.go', { segmentId: segment?.id ?? '', hands: 'carry' });
  const people = await Promise.all(
    Array.from({ length: peopleCount }, () => hall.program(room, 'attendee', names[0] ?? '')),
  );
  for (const person of people) await person.must('hand.raise', { topic: longestTopic });
  return { room, host, people };
}

/** In shares of the window's height; `room` is what the digits have to the right of them. */
function measuresOf(page: Page) {
  const clock = floorOf(page).getByRole('timer');
  return clock.evaluate((element) => {
    const digits = element.firstElementChild as HTMLElement;
    return {
      box: element.getBoundingClientRect().height / innerHeight,
      digits: Number.parseFloat(getComputedStyle(digits).fontSize) / innerHeight,
      isCut: digits.scrollWidth > digits.clientWidth,
    };
  });
}

function overflowOf(page: Page) {
  return page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return [scrollHeight > innerHeight, scrollWidth > innerWidth];
  });
}

async function expectReadFromAfar(page: Page): Promise<void> {
  const clock = await measuresOf(page);
  expect(clock.box).toBeGreaterThanOrEqual(least.clock);
  expect(clock.digits).toBeGreaterThanOrEqual(least.clock);
  expect(clock.isCut).toBe(false);
  const name = await upNext(page)
    .getByText(names[0] ?? '')
    .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize) / innerHeight);
  expect(name).toBeGreaterThanOrEqual(least.name);
  // A line of their topic, whole.
  const topic = upNext(page).getByText(longestTopic);
  await expect(topic).toBeVisible();
  expect((await topic.boundingBox())?.height).toBeGreaterThan(16);
  expect(await wholeRows(then(page))).toBe(3);
  await expect(page.getByText('min left')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('region', { name: "The room's pulse" })).toBeVisible();
  await expect(page.getByText('1 open question')).toBeInViewport({ ratio: 1 });
  const head = page.getByRole('heading', { level: 1 }).locator('..');
  expect(await head.evaluate((line) => line.scrollWidth <= line.clientWidth)).toBe(true);
  await expect(onScreen(page).getByText(longestQuestion)).toBeInViewport({ ratio: 1 });
  expect(await overflowOf(page)).toEqual([false, false]);
}

const slotsOf = (page: Page) =>
  Promise.all(slots.map(async (name) => JSON.stringify(await desk.button(page, name).boundingBox())));

test('H9 H10 from three metres: clock and next person as high as they must be, nothing scrolls, and no button moves', async ({
  hall,
}) => {
  const { room, host, people } = await fullLectern(hall);
  const page = await hall.speaker(room);
  await expect(floorOf(page)).toContainText('The floor is yours');
  await page.clock.install();
  const places = await slotsOf(page);

  await test.step('called, not there yet: no button lies where another one lay', async () => {
    await desk.next(page).click();
    await expect(floorOf(page)).toContainText('Called');
    expect(await slotsOf(page)).toEqual(places);
    // On a phone nothing lies over who comes next, and nobody scrolls for it.
    const usual = page.viewportSize() ?? { width: 1280, height: 800 };
    await page.setViewportSize({ width: 360, height: 640 });
    const nameEndsAboveButtons = (where: (on: Page) => Locator) =>
      expect(async () => {
        const name = await where(page)
          .getByText(names[0] ?? '')
          .boundingBox();
        const buttons = await desk.button(page, 'Answered').boundingBox();
        expect((name?.y ?? 640) + (name?.height ?? 0)).toBeLessThanOrEqual(buttons?.y ?? 0);
      }).toPass({ timeout: 5_000 });
    await nameEndsAboveButtons(upNext);
    // Held on its side, who has the floor.
    await page.setViewportSize({ width: 844, height: 390 });
    await nameEndsAboveButtons(floorOf);
    await page.setViewportSize(usual);
    await people[0]?.must('turn.accept', { by: 'room' });
    await expect(floorOf(page)).toContainText('On the way');
    await desk.button(page, 'Start turn').click();
    await expect(floorOf(page)).toContainText('Speaking now');
    expect(await slotsOf(page)).toEqual(places);
  });

  await test.step('a line from the host moves nothing', async () => {
    await host.must('speaker.tell', { text: 'Two more minutes' });
    await expect(page.getByText('Two more minutes')).toBeInViewport({ ratio: 1 });
    expect(await slotsOf(page)).toEqual(places);
  });

  await test.step('Q4 a question on the big screen meanwhile takes nobody away', async () => {
    const [, asker] = people;
    await asker?.must('question.ask', { text: longestQuestion, voice: 'read' });
    const questionId = await itemOf(host, 'question', longestQuestion);
    await host.must('question.onstage', { questionId, read: true });
    await expect(onScreen(page)).toContainText('On the big screen');
    await expect(floorOf(page)).toContainText('Speaking now');
  });

  await test.step('T2 the counts, on every screen a lectern has', async () => {
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await expectReadFromAfar(page);
    }
  });

  await test.step('H9 past the end as well', async () => {
    await page.clock.fastForward(pastTheEndMs);
    await expect(floorOf(page).getByRole('timer')).toContainText('over time');
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await expectReadFromAfar(page);
    }
  });

  await test.step('on a phone and a tablet held upright it is used with a thumb', async () => {
    for (const screen of small) {
      await page.setViewportSize(screen);
      for (const name of slots) await expect(desk.button(page, name)).toBeInViewport({ ratio: 1 });
      expect((await overflowOf(page))[1]).toBe(false);
      await upNext(page).scrollIntoViewIfNeeded();
      await expect(upNext(page).getByText(names[0] ?? '')).toBeVisible();
    }
  });
});
