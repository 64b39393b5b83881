import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBoth } from '../support/axe.ts';
import { ordinaryEvening, recapOf, unseen, type Evening } from '../support/evening.ts';
import { test, type Hall } from '../support/hall.ts';
import { expectNoSidewaysScroll } from '../support/pages.ts';

/** Chromium's word for an answer of 404 or 409, which the page itself tells in a sentence. */
const notYet = /status of 40[49]/u;

const phone = { width: 360, height: 640 };

async function openRecap(hall: Hall, { recapAt, room }: Evening, viewport?: typeof phone): Promise<Page> {
  const page = await (await hall.browser(viewport)).newPage();
  await page.goto(recapAt);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(room.title);
  return page;
}

/** What its header says. */
const sizeOfPng = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] as const;

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('C1 L5 one recap for all at an address of its own, once the room has ended', async ({ hall }) => {
  hall.watch.allow(notYet);
  const evening = await ordinaryEvening(hall, 'An ordinary evening');
  const page = await (await hall.browser()).newPage();

  await test.step('L5 before the end it says so, and where the room is', async () => {
    await page.goto(evening.recapAt);
    await expect(page.getByRole('heading', { name: 'This room is not over yet' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go to the room' })).toHaveAttribute('href', `/r/${evening.room.code}`);
    await expectAccessible(page, 'recap, before the end');
  });

  await test.step('C1 after the end the page finds it by itself', async () => {
    await evening.host.must('room.phase', { phase: 'ended' });
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('An ordinary evening');
    await expect(page).toHaveTitle('Recap · An ordinary evening');
  });

  await test.step('C1 who spoke, what was asked and how it came out', async () => {
    const spoke = part(page, 'Who spoke');
    for (const words of ['12 turns', '12 different voices', 'Ada', 'The lamps', 'The mayor'])
      await expect(spoke).toContainText(words);
    const asked = part(page, 'Questions');
    await expect(asked.getByRole('listitem').filter({ hasText: '?' }).first()).toContainText('When does it open?');
    await expect(asked).toContainText('3 questions');
    await expect(asked).toContainText('In May, if the winter is mild.');
    await expect(asked).toContainText('Why is nobody told what it costs?');
    await expect(part(page, 'Agenda').getByRole('listitem').last()).toContainText('not reached');
    await expect(part(page, 'Agenda')).toContainText('Ines Moura, Tomás Vidal');
    await expect(part(page, "The room's pulse")).toHaveCount(0);
  });

  await test.step('H2 C1 a draw can be done again by whoever reads', async () => {
    await part(page, 'Who spoke')
      .getByText(/^Drawn at \d\d:\d\d: 4 hands$/u)
      .click();
    await expect(part(page, 'Who spoke')).toContainText('This page did it again just now, and it fits.');
  });

  await test.step('C1 programs get the same as JSON, with nothing to come in by', async () => {
    const recap = await recapOf(hall.server.url, evening.room);
    expect(recap).toMatchObject({ title: evening.room.title, floor: { turns: 12, voices: 12 } });
    await expect(page.getByRole('link', { name: 'The same as JSON' })).toHaveAttribute(
      'href',
      `/api/rooms/${evening.room.code}/recap`,
    );
  });
});

test('P4 C3 the recap has nothing that somebody did not choose to show, and no number of fewer than five', async ({
  hall,
}) => {
  const evening = await ordinaryEvening(hall, 'What nobody chose to show');
  await evening.host.must('room.phase', { phase: 'ended' });
  const recap = await recapOf(hall.server.url, evening.room);
  const page = await openRecap(hall, evening);
  await expect(part(page, 'Shows of hands')).toBeVisible();
  const json = JSON.stringify(recap);
  for (const words of unseen) {
    expect(json).not.toContain(words);
    expect(await page.content()).not.toContain(words);
  }
  for (const person of [evening.host, ...evening.people]) expect(json).not.toContain(person.participant());
  expect(json).not.toContain('Hanna');

  const [first, second] = ['Who pays for the bridge?', 'When does it open?'].map((words) =>
    recap.questions.items.find(({ text }) => text === words),
  );
  expect(first?.weight).toBeGreaterThanOrEqual(5);
  expect(second).not.toHaveProperty('weight');
  const anonymous = recap.questions.items.find(({ text }) => text.startsWith('Why is nobody'));
  expect(anonymous).not.toHaveProperty('name');
  const [trams, cold] = recap.shows;
  expect(trams).toMatchObject({ tally: { true: 5 }, fewer: ['false'] });
  expect(trams).not.toHaveProperty('answered');
  expect(cold).toMatchObject({ fewer: ['true', 'false'] });
  expect(cold).not.toHaveProperty('answered');
  await expect(part(page, 'Shows of hands').getByText('fewer than 5')).toHaveCount(1);
  await expect(part(page, 'Shows of hands').getByText('Too few answered to tell numbers.')).toHaveCount(1);
});

test('I5 the recap has no violation of WCAG 2.2 AA, fits a phone and 200 % zoom, and is taken along by keyboard, as a picture too', async ({
  hall,
}) => {
  hall.watch.allow(notYet);
  const evening = await ordinaryEvening(hall, 'A recap to read');
  await evening.host.must('room.phase', { phase: 'ended' });
  const page = await openRecap(hall, evening);
  await expectAccessibleInBoth(page, 'recap');
  // Half the width is what zooming to 200 % leaves.
  await page.setViewportSize({ width: 640, height: 400 });
  await expectNoSidewaysScroll(page);

  const onPhone = await openRecap(hall, evening, phone);
  await expect(part(onPhone, 'Who spoke')).toContainText('The lamps');
  // A length takes one line among the numbers, as they do.
  const figures = part(onPhone, 'Who spoke').locator('li > strong');
  await expect(figures.filter({ hasText: 'min' }).first()).toBeVisible();
  const lines = await figures.evaluateAll((all) =>
    all.map((one) => Math.round(one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight))),
  );
  expect(lines).toEqual(lines.map(() => 1));
  await expectNoSidewaysScroll(onPhone);
  await expectAccessible(onPhone, 'recap, phone');
  await onPhone.setViewportSize({ width: 320, height: 500 });
  await expectNoSidewaysScroll(onPhone);

  const picture = page.getByRole('button', { name: 'As a picture' });
  // L8: by the address that this page has nobody else gets here.
  await expect(page.getByRole('button', { name: /^(?:Copy|Share)/u })).toHaveCount(0);
  await expect(page.getByText(new URL(page.url()).host)).toHaveCount(0);
  await picture.focus();
  const saved = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await saved;
  expect(file.suggestedFilename()).toBe(`recap-${evening.room.code.toLowerCase()}.png`);
  const [width, height] = sizeOfPng(await readFile(await file.path()));
  expect(width).toBe(1080);
  expect(height).toBeGreaterThanOrEqual(1080);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Print' })).toBeFocused();

  await onPhone.goto(`${hall.server.url}/r/ZZZZZZ/recap`);
  await expect(onPhone.getByRole('heading', { name: 'There is no room with this code' })).toBeVisible();
  await expectAccessible(onPhone, 'recap, unknown room');
});

test('C1 printed, an ordinary evening is two pages of paper at most, without anything to press', async ({ hall }) => {
  const evening = await ordinaryEvening(hall, 'On paper');
  await evening.host.must('room.phase', { phase: 'ended' });
  const page = await openRecap(hall, evening);
  await expect(part(page, 'Who spoke')).toContainText('The mayor');
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = paper.match(/\/Type\s*\/Page\b(?!s)/gu) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('button')).toHaveCount(0);
  const ink = await page.getByRole('heading', { level: 1 }).evaluate((title) => getComputedStyle(title).color);
  expect(ink).toBe('rgb(0, 0, 0)');
});
