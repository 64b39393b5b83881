import { expect, type Locator, type Page } from '@playwright/test';
import { arrived, openConsole, testOfFullRoom as test } from '../support/full-room/console.ts';
import { desk } from '../support/pages.ts';

/* A moderator's phone on its side: little height, and a finger that means what it sees. */

const sizes = [
  { width: 844, height: 390 },
  { width: 932, height: 430 },
  { width: 740, height: 360 },
  { width: 667, height: 375 },
] as const;

/** Where a press inside the control's box would reach something else; a box out of the window is no place to press. */
const missesOf = (control: Locator) =>
  control.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    // The corners are round.
    return [0.2, 0.5, 0.8].flatMap((across) =>
      [0.05, 0.25, 0.5, 0.75, 0.95].flatMap((down) => {
        const [x, y] = [left + across * width, top + down * height];
        const there = document.elementFromPoint(x, y);
        return there !== null && element.contains(there) ? [] : [`${Math.round(x)} ${Math.round(y)}`];
      }),
    );
  });

const listsOf = (page: Page) => page.getByRole('group', { name: 'Which list' }).getByRole('button');

test('L1 on a phone on its side whatever is in sight is pressed where it is seen, and Next is whole', async ({
  hall,
  full,
}) => {
  const { page } = await openConsole(hall, full);
  const states = [async () => undefined, () => full.call(), () => full.onAir()];
  for (const go of states) {
    await go();
    await arrived(page, full);
    for (const size of sizes) {
      await page.setViewportSize(size);
      for (const name of [/^Queue/u, /^Show/u, /^Stage/u]) {
        const where = `${String(name)}, ${size.width} x ${size.height}`;
        await listsOf(page).filter({ hasText: name }).click();
        await page.evaluate(() => scrollTo(0, 0));
        await expect(listsOf(page)).toHaveCount(5);
        for (const control of [...(await listsOf(page).all()), desk.next(page)])
          expect(await missesOf(control), `${(await control.textContent()) ?? ''}, ${where}`).toEqual([]);
        await expect(desk.next(page), where).toBeInViewport({ ratio: 1 });
        await expect(desk.deck(page), where).toBeInViewport({ ratio: 1 });
      }
    }
  }
});
