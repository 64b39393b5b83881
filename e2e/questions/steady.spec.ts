import { expect, type Page } from '@playwright/test';
import { questionsPageLimits } from '../../client/src/features/questions/limits.ts';
import { nodeLimits } from '../../server/room/limits.ts';
import { test, type Hall } from '../support/hall.ts';
import { questions } from '../support/pages.ts';
import { itemOf, type Program } from '../support/programs/program.ts';
import type { Room } from '../support/room.ts';

/** Every question a person sees: its words and where it stands on the screen. */
function places(page: Page): Promise<readonly (readonly [string, number])[]> {
  return questions.list(page).evaluate((list) =>
    [...list.querySelectorAll('li')].map((item) => {
      const words = /word\d+/u.exec(item.textContent ?? '')?.[0] ?? '';
      return [words, Math.round(item.getBoundingClientRect().top)] as const;
    }),
  );
}

/** Whole pixels that every row and its button take: width, height. */
function sizes(page: Page): Promise<readonly (readonly number[])[]> {
  return questions.list(page).evaluate((list) =>
    [...list.querySelectorAll('li, li > div:has(button), li button[aria-pressed]')].map((part) => {
      const { width, height } = part.getBoundingClientRect();
      return [Math.round(width), Math.round(height)];
    }),
  );
}

const wordsOf = async (page: Page) => (await places(page)).map(([words]) => words).join(' ');
const fresh = (page: Page) => page.getByRole('button', { name: /^\d+ new$/u });

type Finger = { readonly down: () => Promise<void>; readonly up: () => Promise<void> };

/** A finger at one place of the screen. */
async function fingerAt(page: Page, x: number, y: number): Promise<Finger> {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { readonly x: number; readonly y: number }[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: async () => void (await touch('touchStart', [{ x, y }])),
    up: async () => void (await touch('touchEnd', [])),
  };
}

type Steady = { readonly page: Page; readonly asker: Program; readonly crowd: readonly Program[] };

/** A phone with four questions on it, the first asked first, and a crowd that may stand with them. */
async function fourQuestions(hall: Hall, room: Room): Promise<Steady> {
  const asker = await hall.program(room, 'attendee', 'Ada');
  for (const n of [1, 2, 3, 4]) await asker.must('question.ask', { text: `word${n}: how does it go on from here?` });
  const crowd = await Promise.all([1, 2, 3].map(() => hall.program(room, 'attendee')));
  const page = await hall.attendee(room);
  await questions.lane(page).tap();
  await expect.poll(() => wordsOf(page)).toBe('word1 word2 word3 word4');
  // Nothing has moved for a while.
  await page.waitForTimeout(questionsPageLimits.listIdleMs + nodeLimits.pacedEveryMs);
  return { page, asker, crowd };
}

/** Votes that turn the order over, and a new question that belongs to the top. */
async function stirUp({ asker, crowd, page }: Steady): Promise<void> {
  for (const [words, count] of [
    ['word4', 3],
    ['word3', 2],
  ] as const) {
    const questionId = await itemOf(asker, 'question', `${words}: how does it go on from here?`);
    for (const one of crowd.slice(0, count)) await one.must('question.stand', { questionId });
  }
  await asker.must('question.ask', { text: 'word5: and who pays?' });
  const questionId = await itemOf(asker, 'question', 'word5: and who pays?');
  for (const one of crowd) await one.must('question.stand', { questionId });
  await expect(questions.item(page, 'word4')).toContainText('3 people');
}

const stirred = 'word4 word5 word3 word1 word2';

test('Q2 under a finger that is about to tap nothing moves, and what is new comes in on a tap', async ({ hall }) => {
  const room = await hall.openLive('A steady list');
  const steady = await fourQuestions(hall, room);
  const { page } = steady;
  const before = await places(page);
  const sizesBefore = await sizes(page);
  const caption = await questions.caption(page).boundingBox();
  expect(caption).not.toBeNull();
  const box = await questions.stand(questions.item(page, 'word1')).boundingBox();
  const finger = await fingerAt(page, (box?.x ?? 0) + 20, (box?.y ?? 0) + 12);
  await finger.down();
  await stirUp(steady);
  await expect(fresh(page)).toBeVisible();
  // What the buttons are for stays above them, and the news has a place of its own.
  expect(await questions.caption(page).boundingBox()).toEqual(caption);
  // The finger rests longer than the list would wait for one that went away.
  await page.waitForTimeout(questionsPageLimits.listIdleMs + nodeLimits.pacedEveryMs);
  expect(await places(page)).toEqual(before);
  await finger.up();
  await expect(questions.stand(questions.item(page, 'word1'))).toHaveAttribute('aria-pressed', 'true');
  expect(await places(page)).toEqual(before);
  // Neither a press nor a weight that came has moved a word: the button is what it was, and a thumb hits it.
  expect(await sizes(page)).toEqual(sizesBefore);
  const { width = 0, height = 0 } = (await questions.stand(questions.item(page, 'word1')).boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  await fresh(page).tap();
  await expect.poll(() => wordsOf(page)).toBe(stirred);
  await expect(fresh(page)).toBeHidden();
});

test('Q2 a list that was just touched keeps still, and puts itself in order when idle for 3 s', async ({ hall }) => {
  const room = await hall.openLive('A list at rest');
  const steady = await fourQuestions(hall, room);
  const { page } = steady;
  const still = await questions.item(page, 'word2').boundingBox();
  const finger = await fingerAt(page, (still?.x ?? 0) + 8, (still?.y ?? 0) + 16);
  await finger.down();
  await stirUp(steady);
  await finger.up();
  const touchedAt = Date.now();
  expect(await wordsOf(page)).toBe('word1 word2 word3 word4');
  await expect(fresh(page)).toBeVisible();
  await expect.poll(async () => (await places(page)).length, { timeout: questionsPageLimits.listIdleMs * 3 }).toBe(5);
  // The clocks of the page and of the test begin a moment apart.
  expect(Date.now() - touchedAt).toBeGreaterThanOrEqual(questionsPageLimits.listIdleMs - 200);
  expect(await wordsOf(page)).toBe(stirred);
});
