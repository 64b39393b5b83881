import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { press } from '../support/keyboard.ts';
import { anotherTap, desk, questions, screen } from '../support/pages.ts';
import { itemOf, ownQuestionOf } from '../support/programs/program.ts';

const button = (page: Page, words: string, name: string) => desk.button(questions.item(page, words), name);

test('Q3 a screened inbox opens on what is new, also before anything came, until a lane is chosen', async ({
  hall,
}) => {
  const room = await hall.openLive('Screened from the start', { questions: 'screened' });
  const page = await hall.moderator(room, 'Ana');
  await expect(questions.inbox(page, 'New')).toHaveAttribute('aria-selected', 'true');
  await (await hall.program(room, 'attendee', 'Ada')).must('question.ask', { text: 'alpha: and why?' });
  await expect(questions.item(page, 'alpha')).toBeVisible();
  await press(page, '2');
  await expect(questions.inbox(page, 'Open')).toHaveAttribute('aria-selected', 'true');
  await (await hall.program(room, 'attendee', 'Ben')).must('question.ask', { text: 'beta: and why?' });
  await expect(questions.inbox(page, 'New')).toContainText('2');
  await expect(questions.inbox(page, 'Open')).toHaveAttribute('aria-selected', 'true');
});

test('Q3 I5 a wrong merger is taken back with U, and later from among the hidden ones', async ({ hall }) => {
  const room = await hall.openLive('Merged by mistake');
  const ada = await hall.program(room, 'attendee', 'Ada');
  for (const words of ['alpha', 'beta']) await ada.must('question.ask', { text: `${words}: and why?` });
  const page = await hall.moderator(room, 'Ana');
  const merge = async () => {
    await questions.item(page, 'beta').focus();
    await page.keyboard.press('m');
    await questions.item(page, 'alpha').focus();
    await page.keyboard.press('m');
    await expect(page.getByRole('status').filter({ hasText: 'Put together with' })).toContainText('alpha: and why?');
    await expect(questions.item(page, 'beta')).toHaveCount(0);
  };
  await merge();
  await page.keyboard.press('u');
  await expect(questions.item(page, 'beta')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Put together with' })).toHaveCount(0);
  await merge();
  await expectAccessibleInBoth(page, 'just merged');
  await press(page, '4');
  await expect(questions.item(page, 'beta')).toContainText('alpha: and why?');
  await button(page, 'beta', 'Separate').click();
  await expect(questions.item(page, 'beta')).toHaveCount(0);
  await press(page, '2');
  await expect(questions.item(page, 'beta')).toBeVisible();
});

test('Q3 words that were swapped at the last moment are not approved unseen', async ({ hall }) => {
  const room = await hall.openLive('Swapped words', { questions: 'screened' });
  const ada = await hall.program(room, 'attendee', 'Ada');
  await ada.must('question.ask', { text: 'alpha: and why?' });
  const page = await hall.moderator(room, 'Ana');
  await expect(questions.item(page, 'alpha')).toBeVisible();
  // The moderator presses before their page has heard of the change: it stands still while the author writes.
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 1_500;
      while (performance.now() < end);
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Approve')?.click();
    });
  });
  await ada.must('question.edit', { questionId: await ownQuestionOf(ada, 'alpha: and why?'), text: 'gamma: swapped' });
  await expect(questions.item(page, 'gamma')).toContainText(
    'Its author has just changed it. Read it first, and try again in 5 seconds.',
  );
  // The acts that come under a pointer do not lie over what was said.
  await expect(questions.item(page, 'gamma').getByRole('button', { name: 'Hide' })).toHaveCSS('pointer-events', 'none');
  await expect(questions.inbox(page, 'New')).toContainText('1');
});

test('Q4 an author who does not answer: it is read instead, and taken off the stage again', async ({ hall }) => {
  const room = await hall.openLive('Nobody answers');
  const stage = await hall.stage(room);
  const ada = await hall.program(room, 'attendee', 'Ada');
  await ada.must('question.ask', { text: 'alpha: and why?' });
  await itemOf(ada, 'question', 'alpha: and why?');
  const page = await hall.moderator(room, 'Ana');
  await button(page, 'alpha', 'Put on stage').click();
  await expect.poll(() => ada.personal()['turn']).toMatchObject({ state: 'called' });
  await button(page, 'alpha', 'Take off the stage').click();
  await expect(questions.item(page, 'alpha')).toContainText('Its author has the floor with it.');
  await desk.button(desk.floor(page), 'Read it instead').click();
  await expect(desk.floor(page)).toContainText('The floor is open');
  await expect(screen.question(stage)).toContainText('alpha: and why?');
  await expect.poll(() => ada.personal()['turn']).toBeUndefined();
  await anotherTap(page);
  await button(page, 'alpha', 'Take off the stage').click();
  await expect(screen.question(stage)).toHaveCount(0);
  await expect(button(page, 'alpha', 'Put on stage')).toBeVisible();
});
