import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

type Axe = Pick<typeof axe, 'run'>;
type Rules = NonNullable<axe.RunOptions['runOnly']>;

let source: Promise<string> | undefined;

/** Axe is longer than all our pages together: each page is handed it once. */
async function handAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return;
  source ??= readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  await page.evaluate(await source);
}

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
  const rulesCount = await look(page, state, { type: 'tag', values: tags });
  expect(rulesCount, `${state}: rules that had something to look at`).toBeGreaterThan(5);
}

/** How many rules had something to look at. */
async function look(page: Page, state: string, runOnly: Rules): Promise<number> {
  await settled(page);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await handAxe(page);
  const { found, rulesCount } = await page.evaluate(async (rules) => {
    const { run } = (globalThis as unknown as { readonly axe: Axe }).axe;
    const { violations, passes } = await run(document, { runOnly: rules, resultTypes: ['violations'] });
    return {
      found: violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}: ${nodes.map(({ html, any }) => `${html} ${any.map(({ message }) => message).join(' ')}`).join(' ')}`,
      ),
      rulesCount: passes.length,
    };
  }, runOnly);
  expect.soft(found, state).toEqual([]);
  return rulesCount;
}

async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/** The same, light and dark. Between the two only colours change, so that contrast alone is looked at twice. */
export async function expectAccessibleInBoth(page: Page, state: string): Promise<void> {
  await inScheme(page, 'dark');
  const rulesCount = await look(page, `${state}, dark`, { type: 'rule', values: ['color-contrast'] });
  expect(rulesCount, `${state}, dark: text to look at`).toBe(1);
  await inScheme(page, 'light');
  await expectAccessible(page, `${state}, light`);
}
