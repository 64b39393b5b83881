import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { expectWhole, fontSize, screens, shareOfHeight } from '../support/legible.ts';
import { screen } from '../support/pages.ts';
import { ownQuestionOf } from '../support/programs/program.ts';

/** The longest question there may be: rather smaller than cut off. */
const longest =
  `${'Who looks after the people who live under the old bridge while it is built anew? '.repeat(4)}`.slice(0, 299);
const givesLandscape = 0.6;
const givesPortrait = 0.42;

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
  const eachSize = async (least: (size: (typeof screens)[number]) => number) => {
    for (const size of screens) {
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
