import { expect, type Locator } from '@playwright/test';
import { test } from '../support/hall.ts';

const shareOfHeight = 1 / 14;
/** On an upright screen a topic gives way this far rather than be cut off; name, numeral and clock never do. */
const topicGives = 0.6;

function fontSize(words: Locator): Promise<number> {
  return words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}

test('T2 the main words of the stage are at least a fourteenth of its height, in 16:9, 4:3 and portrait', async ({
  hall,
}) => {
  const room = await hall.openLive('Legible', { names: 'asked' });
  const stage = await hall.stage(room);
  const host = await hall.program(room, 'host');
  const person = await hall.program(room, 'attendee', 'Ada Lovelace');
  await person.must('hand.raise', { topic: 'Why does the river smell of violets in May?' });
  await host.must('queue.next', {});
  await host.must('turn.start', {});
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    { width: 720, height: 1280 },
  ]) {
    await stage.setViewportSize(size);
    const region = stage.getByRole('region', { name: 'On the floor' });
    const least = size.height * shareOfHeight;
    const gives = size.width < size.height ? topicGives : 1;
    await expect.poll(() => fontSize(region.getByText('Lovelace', { exact: false }))).toBeGreaterThanOrEqual(least);
    await expect
      .poll(() => fontSize(region.getByText('river', { exact: false })))
      .toBeGreaterThanOrEqual(least * gives);
    expect(await fontSize(region.getByRole('img').first().locator('span'))).toBeGreaterThanOrEqual(least);
    const digits = region.getByRole('timer').locator('span').first();
    expect(await fontSize(digits)).toBeGreaterThanOrEqual(least);
    const overflow = await stage.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return { sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
    });
    expect(overflow).toEqual({ sideways: 0, down: 0 });
  }
});
