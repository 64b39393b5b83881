import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { expectWhole, fontSize, isUpright, leastSize, screens, shares } from '../support/legible.ts';
import { screen } from '../support/pages.ts';
import { ownQuestionOf } from '../support/programs/program.ts';

/** The longest question there may be. */
const longest =
  `${'Who looks after the people who live under the old bridge while it is built anew? '.repeat(4)}`.slice(0, 299);

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
  const eachSize = async (upright: number) => {
    for (const size of screens) {
      await stage.setViewportSize(size);
      const least = leastSize(size, isUpright(size) ? upright : shares.main);
      await expect.poll(() => fontSize(words), `at ${size.width} x ${size.height}`).toBeGreaterThanOrEqual(least);
      await expectWhole(stage, words);
    }
  };
  await host.must('question.onstage', { questionId: short, read: true });
  await expect(words).toHaveText('Who looks after the bridge in winter?');
  await eachSize(shares.main);
  // A word that no line can hold is broken, and takes no size from the others.
  const unbroken = await ids(
    'Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft where?',
  );
  await host.must('question.onstage', { questionId: unbroken, read: true });
  await expect(words).toContainText('where?');
  await eachSize(shares.much);
  await host.must('question.onstage', { questionId: long });
  await expect(words).toHaveText(longest);
  await expect(screen.question(stage).getByRole('img')).toBeVisible();
  await eachSize(shares.much);
  const digits = screen.question(stage).getByRole('timer').locator('span').first();
  expect(await fontSize(digits)).toBeGreaterThanOrEqual(leastSize({ width: 3840, height: 2160 }));
});
