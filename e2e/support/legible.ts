import { expect, type Locator, type Page } from '@playwright/test';

/** T2: the main text of the stage has at least this part of its shorter side; what is longest, the lesser one. */
export const shares = { main: 1 / 14, much: 1 / 20 } as const;

type Screen = { readonly width: number; readonly height: number };

export const isUpright = ({ width, height }: Screen): boolean => width < height;
/** In CSS pixels. */
export const leastSize = ({ width, height }: Screen, share: number = shares.main): number =>
  Math.min(width, height) * share;

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
    words
      .first()
      .evaluate((element) =>
        [element, ...element.querySelectorAll('*')].some(
          (text) => text.scrollHeight > text.clientHeight * 1.15 && text.clientHeight > 0,
        ),
      );
  await expectInside(page, words);
  await expect.poll(cut, `${String(words)} is cut off`).toBe(false);
}

/** Nothing is pushed off the screen. */
export async function expectInside(page: Page, words: Locator): Promise<void> {
  const outside = () =>
    words.first().evaluate((element) =>
      [element, ...element.querySelectorAll('*')].some((text) => {
        const { top, left, right, bottom } = text.getBoundingClientRect();
        return top < -1 || left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
      }),
    );
  await expect.poll(outside, `${String(words)} leaves the screen`).toBe(false);
  const { scrollWidth, scrollHeight } = await page.evaluate(() => {
    const { scrollWidth: wide, scrollHeight: high } = document.documentElement;
    return { scrollWidth: wide, scrollHeight: high };
  });
  const size = page.viewportSize();
  expect([scrollWidth, scrollHeight]).toEqual([size?.width, size?.height]);
}

/** Lines of a screen as they are broken; each as far as it goes within one paragraph, heading or list item. */
export async function linesOf(within: Locator): Promise<readonly string[]> {
  return within.evaluate((root) => {
    const lines: string[] = [];
    const shown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    for (const block of [...root.querySelectorAll('h1, h2, p, li')].filter(shown)) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let bottom = -Infinity;
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
        for (const [index, sign] of [...(node.textContent ?? '')].entries()) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0 || /\s/u.test(sign)) continue;
          const isNext = box.top + box.height / 2 > bottom;
          if (isNext) lines.push(sign);
          else lines.push(`${lines.pop()}${sign}`);
          bottom = isNext ? box.bottom : Math.max(bottom, box.bottom);
        }
    }
    return lines;
  });
}
