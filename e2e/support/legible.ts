import { expect, type Locator, type Page } from '@playwright/test';

/** T2: the main text of the stage has at least this part of its height. */
export const shareOfHeight = 1 / 14;
export const screens = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 720, height: 1280 },
  { width: 3840, height: 2160 },
] as const;

export function fontSize(words: Locator): Promise<number> {
  return words.first().evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
}

/** Nothing is cut, nothing is pushed off the screen. */
export async function expectWhole(page: Page, words: Locator): Promise<void> {
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
