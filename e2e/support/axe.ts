import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A colour on its way to another one is nobody's last colour. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What was changed from outside, such as the colour scheme, is on the page from the frame after the next one on.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((shown) => requestAnimationFrame(shown));
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  });
}

/**
 * I5: WCAG 2.2 AA, as far as a machine can tell, over the whole page as it stands. Scrolled to its end, where the bar
 * that is held at the bottom lies behind the list and covers no button of it.
 */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await settled(page);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message).join(' ')}`).join(' ')}`,
  );
  expect(passes.length, `${state}: rules that had something to look at`).toBeGreaterThan(5);
  expect.soft(found, state).toEqual([]);
}

/** The same, light and dark. */
export async function expectAccessibleInBoth(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectAccessible(page, `${state}, ${colorScheme}`);
  }
}
