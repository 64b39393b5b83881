import { expect, type Page } from '@playwright/test';
import { test } from '../support/hall.ts';
import { questions } from '../support/pages.ts';

/** Arrows go from one to the next as one reads, and round and round; the keyboard stops at the shown one alone. */
async function expectArrows(page: Page, name?: string): Promise<void> {
  const tabs = page.getByRole('tablist', name === undefined ? {} : { name }).getByRole('tab');
  const lastAt = (await tabs.count()) - 1;
  const goes = async (key: string, to: number) => {
    await page.keyboard.press(key);
    await expect(tabs.nth(to)).toBeFocused();
    await expect(tabs.nth(to)).toHaveAttribute('aria-selected', 'true');
    await expect(tabs.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
  };
  await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  await tabs.first().click();
  await goes('ArrowRight', 1);
  await goes('ArrowLeft', 0);
  await goes('ArrowLeft', lastAt);
  await goes('ArrowRight', 0);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await goes('ArrowLeft', 1);
  await goes('ArrowRight', 0);
}

test('I4 I5 tabs on phone and desk are gone through by arrows, also where one reads from right to left', async ({
  hall,
}) => {
  const room = await hall.openLive('Tabs');
  const person = await hall.program(room, 'attendee');
  await person.must('question.ask', { text: 'Who pays?' });
  const phone = await hall.attendee(room);
  await expect(questions.lane(phone)).toContainText('1');
  await expectArrows(phone);
  const desk = await hall.moderator(room, 'Ana');
  await expect(questions.inbox(desk, 'Open')).toContainText('1');
  await expectArrows(desk, 'Which questions');
  await expectArrows(desk, 'The room');
});
