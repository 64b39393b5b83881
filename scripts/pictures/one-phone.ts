import type { Page } from '@playwright/test';
import { longestQuestion, longestTopic, writtenQuestions } from '../../e2e/support/full-room/words.ts';
import type { Evening } from './evening.ts';
import type { Setting } from './people.ts';

const questionsCount = 24;
/** What a keyboard leaves of a small phone. */
const overKeyboard = { width: 360, height: 300 } as const;
/** A second press so soon may be taken for the first. */
const anotherMs = 1_600;

const letters = (page: Page, size: string) => page.evaluate(`document.documentElement.style.fontSize = '${size}'`);

async function readDown(page: Page): Promise<void> {
  for (let step = 0; step < 6; step += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
}

/** One person's phone: reading down, writing over a keyboard, and called with large letters. */
export async function pictureOnePhone({ gallery }: Setting, { host, people }: Evening): Promise<void> {
  const phones = gallery.windows('phone');
  if (phones.length === 0) return;
  for (const [index, text] of writtenQuestions(questionsCount).entries())
    await people[index % people.length]?.must('question.ask', { text });
  for (const page of phones) await page.getByRole('tab', { name: 'Questions' }).click();
  await gallery.shoot('phone-reading', ['phone'], readDown);
  for (const page of phones) {
    await page.evaluate('scrollTo(0, 0)');
    await page.waitForTimeout(anotherMs);
    await page.getByRole('button', { name: /^Ask/u }).first().click();
    await page.getByRole('textbox').first().fill(longestQuestion);
  }
  await gallery.shoot('phone-asking', ['phone']);
  await gallery.shoot('phone-keyboard', ['phone'], (page) => page.setViewportSize(overKeyboard));
  for (const page of phones) {
    await page.goBack();
    await page.waitForTimeout(anotherMs);
    await page.getByRole('button', { name: 'Raise hand' }).click();
    await page.getByRole('textbox', { name: 'What is it about?' }).fill(longestTopic);
    await page.getByRole('textbox', { name: 'What is it about?' }).press('Enter');
  }
  await gallery.shoot('phone-raised', ['phone']);
  await host.must('queue.next', {});
  for (const page of phones) {
    await page.getByRole('alertdialog').waitFor();
    await letters(page, '200%');
  }
  await gallery.shoot('phone-called-large', ['phone']);
  for (const page of phones) await letters(page, '');
  await host.must('turn.start', {});
  await host.must('turn.end', {});
}
