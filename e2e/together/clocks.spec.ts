import { expect, type Page } from '@playwright/test';
import { test } from '../support/hall.ts';
import { attendee, desk, raiseHand, secondsOn } from '../support/pages.ts';

type Which = 'wall' | 'steady';

/** Sets one of the device's two clocks, as a person does to the wall's and a sleep to the other. */
async function setClock(page: Page, which: Which, byMs: number): Promise<void> {
  await page.evaluate(
    ([clock, ms]) => {
      const [wall, steady] = [Date.now, performance.now.bind(performance)];
      if (clock === 'wall') Date.now = () => wall() + ms;
      else performance.now = () => steady() + ms;
    },
    [which, byMs] as const,
  );
}

test('H9 a device whose clock jumps in a turn, or that slept in it, soon shows the right time', async ({ hall }) => {
  const room = await hall.openLive('Clocks');
  const moderator = await hall.moderator(room);
  const phone = await hall.attendee(room);
  await raiseHand(phone, 'The time');
  await desk.next(moderator).click();
  await attendee.answer(phone, 'Use the room microphone').click();
  await desk.button(desk.floor(moderator), 'Start turn').click();
  const [shown, right] = [phone.getByRole('timer'), desk.floor(moderator).getByRole('timer')];
  await expect(shown).toContainText(/1:5\d/u);
  const apart = async () => Math.abs((await secondsOn(shown)) - (await secondsOn(right)));

  // Two pages that are read one after the other on a busy machine may lie apart for a moment.
  const expectRight = () => expect.poll(apart, { intervals: [100], timeout: 10_000 }).toBeLessThanOrEqual(1);
  for (const byMs of [3_600_000, -7_200_000]) {
    await setClock(phone, 'wall', byMs);
    await phone.waitForTimeout(600);
    await expectRight();
  }
  // A device that slept half an hour, of which its steady clock knows nothing: the wall's is the witness.
  await setClock(phone, 'steady', -1_800_000);
  await phone.waitForTimeout(2_000);
  await expectRight();
});
