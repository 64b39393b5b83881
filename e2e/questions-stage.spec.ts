import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './support/hall.ts';
import { screen } from './support/pages.ts';
import { itemOf, ownQuestionOf } from './support/program.ts';

const shareOfHeight = 1 / 14;
const sizes = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 720, height: 1280 },
  { width: 3840, height: 2160 },
] as const;
/** The longest question there may be: rather smaller than cut off. */
const longest =
  `${'Who looks after the people who live under the old bridge while it is built anew? '.repeat(4)}`.slice(0, 299);
const givesLandscape = 0.6;
const givesPortrait = 0.42;

function fontSize(words: Locator): Promise<number> {
  return words.first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}

/** Nothing is cut, nothing is pushed off the screen. */
async function expectWhole(page: Page, words: Locator): Promise<void> {
  const cut = () =>
    words.first().evaluate((element) => {
      const texts = [element, ...element.querySelectorAll('*')];
      const inside = texts.every((text) => {
        const { top, left, right, bottom } = text.getBoundingClientRect();
        return top >= -1 && left >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
      });
      return !inside || texts.some((text) => text.scrollHeight > text.clientHeight * 1.15 && text.clientHeight > 0);
    });
  await expect.poll(cut).toBe(false);
  const { scrollWidth, scrollHeight } = await page.evaluate(() => {
    const { scrollWidth: wide, scrollHeight: high } = document.documentElement;
    return { scrollWidth: wide, scrollHeight: high };
  });
  const size = page.viewportSize();
  expect([scrollWidth, scrollHeight]).toEqual([size?.width, size?.height]);
}

test('T1 T2 a question stands on the stage in full and legible, in 16:9, 4:3, portrait and 4K', async ({ hall }) => {
  const room = await hall.openLive('Legible questions');
  const host = await hall.program(room, 'host');
  const author = await hall.program(room, 'attendee', 'Ada');
  const stage = await hall.stage(room);
  const ids = async (text: string) => {
    await author.must('question.ask', { text });
    return ownQuestionOf(author, text);
  };
  const short = await ids('Who looks after the bridge in winter?');
  const long = await ids(longest);
  const words = screen.question(stage).getByRole('heading', { level: 1 });
  const eachSize = async (least: (size: (typeof sizes)[number]) => number) => {
    for (const size of sizes) {
      await stage.setViewportSize(size);
      await expect.poll(() => fontSize(words)).toBeGreaterThanOrEqual(size.height * shareOfHeight * least(size));
      await expectWhole(stage, words);
    }
  };
  await host.must('question.onstage', { questionId: short, read: true });
  await expect(words).toHaveText('Who looks after the bridge in winter?');
  await eachSize(() => 1);
  await host.must('question.onstage', { questionId: long });
  await expect(words).toHaveText(longest);
  await expect(screen.question(stage).getByRole('img')).toBeVisible();
  await eachSize(({ width, height }) => (width < height ? givesPortrait : givesLandscape));
  const digits = screen.question(stage).getByRole('timer').locator('span').first();
  expect(await fontSize(digits)).toBeGreaterThanOrEqual(2160 * shareOfHeight);
});

test('S1 T2 a show of hands is legible and whole on the stage, in 16:9, 4:3, portrait and 4K', async ({ hall }) => {
  const room = await hall.openLive('Legible shows');
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  const options = ['Tram', 'Bus', 'Bicycle', 'On foot'];
  await host.must('show.open', { prompt: 'How did you come here today?', kind: 'options', options, reveal: 'live' });
  const region = screen.show(stage);
  await expect(region).toContainText('Bicycle');
  const showId = await itemOf(host, 'show', 'How did you come here today?');
  for (const [choice, count] of [830, 412, 77, 0].entries()) await host.must('show.count', { showId, choice, count });
  await expect(region).toContainText('830');
  await expect(region).toContainText('One hand stands for 20 people.');
  for (const size of sizes) {
    await stage.setViewportSize(size);
    const least = size.height * shareOfHeight * (size.width < size.height ? 0.6 : 1);
    await expect.poll(() => fontSize(region.getByRole('heading'))).toBeGreaterThanOrEqual(least);
    await expect.poll(() => fontSize(region.getByText('Bicycle'))).toBeGreaterThanOrEqual(least);
    await expect.poll(() => fontSize(region.getByText('830'))).toBeGreaterThanOrEqual(least);
    await expectWhole(stage, region.getByRole('list', { name: 'Result' }));
  }
});
