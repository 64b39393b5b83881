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
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const rulesCount = await look(page, state, new AxeBuilder({ page }).withTags(tags));
  expect(rulesCount, `${state}: rules that had something to look at`).toBeGreaterThan(5);
}

/** How many rules had something to look at. */
async function look(page: Page, state: string, axe: AxeBuilder): Promise<number> {
  await settled(page);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  // Our pages frame nothing: without it each look opens another page to gather what frames said.
  const { violations, passes } = await axe.setLegacyMode().analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message).join(' ')}`).join(' ')}`,
  );
  expect.soft(found, state).toEqual([]);
  return passes.length;
}

async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/** The same, light and dark. Between the two only colours change, so that contrast alone is looked at twice. */
export async function expectAccessibleInBoth(page: Page, state: string): Promise<void> {
  await inScheme(page, 'dark');
  const rulesCount = await look(page, `${state}, dark`, new AxeBuilder({ page }).withRules(['color-contrast']));
  expect(rulesCount, `${state}, dark: text to look at`).toBe(1);
  await inScheme(page, 'light');
  await expectAccessible(page, `${state}, light`);
}
