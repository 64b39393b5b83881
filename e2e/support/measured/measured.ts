import type { Locator, Page } from '@playwright/test';

/* What a page looks like, in numbers: they hold whatever it is built of. All in CSS pixels of the window. */

/** Of a list's items, how many are whole: in the window, in every box that scrolls around them, and under nothing else. */
export function wholeRows(list: Locator): Promise<number> {
  return list.evaluate((element) => {
    const slackPx = 1;
    const isWhole = (item: Element): boolean => {
      const { top, bottom, left, width } = item.getBoundingClientRect();
      if (width === 0 || top < -slackPx || bottom > innerHeight + slackPx) return false;
      for (let box = item.parentElement; box !== null && box !== document.documentElement; box = box.parentElement) {
        if (getComputedStyle(box).overflowY === 'visible') continue;
        const around = box.getBoundingClientRect();
        if (top < around.top - slackPx || bottom > around.bottom + slackPx) return false;
      }
      const middle = left + width / 2;
      return [top + 4, bottom - 4].every((y) => {
        const seen = document.elementFromPoint(middle, y);
        return seen !== null && item.contains(seen);
      });
    };
    return [...element.children].filter(isWhole).length;
  });
}

export type Spot = { readonly x: number; readonly y: number };

/** Its middle, or so far across and down it, wherever it is; scrolled into view. */
export async function middleOf(target: Locator, across = 0.5, down = 0.5): Promise<Spot> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('it is not to be seen');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

/** Whether there is no room for all of its words. */
export function isCut(words: Locator): Promise<boolean> {
  return words.evaluate((element) =>
    [element, ...element.querySelectorAll('*')].some(
      (one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1,
    ),
  );
}

/** Where the heading of this name begins. */
export async function yOf(page: Page, name: string): Promise<number> {
  const box = await page.getByRole('heading', { name }).first().boundingBox();
  if (box === null) throw new Error(`Nobody sees a heading "${name}".`);
  return Math.round(box.y);
}

/** How high a region is with all that is in it, however little of it is seen. */
export function heightOf(region: Locator): Promise<number> {
  return region.evaluate((element) =>
    Math.round(Math.max(element.getBoundingClientRect().height, element.scrollHeight)),
  );
}

/** What can be pressed: by what it is called, where it lies. */
export type Controls = ReadonlyMap<string, string>;

/** Every control within a region that is to be seen. Where several are called the same, what they are about tells them apart. */
export async function controlsIn(region: Locator): Promise<Controls> {
  const found = await region.evaluate((element) => {
    const named = (control: Element) => {
      const about = (control.getAttribute('aria-describedby') ?? '').split(' ');
      // Seconds that count down are none of its name.
      const words = control.cloneNode(true) as Element;
      for (const silent of words.querySelectorAll('[aria-hidden=true]')) silent.remove();
      const said = [control.getAttribute('aria-label') ?? words.textContent ?? ''];
      for (const id of about) said.push(document.getElementById(id)?.textContent ?? '');
      return said.join(' ').replaceAll(/\s+/gu, ' ').trim();
    };
    return [...element.querySelectorAll('button, a[href], input, select, textarea, summary')].flatMap((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      if (width === 0 || height === 0) return [];
      return [[named(control), [x, y, width, height].map(Math.round).join(' ')] as const];
    });
  });
  return new Map(found);
}

/** The controls that are there before and after and do not lie where they lay; those that came or went are no matter. */
export function movedControls(before: Controls, after: Controls): readonly string[] {
  return [...before].flatMap(([name, box]) => {
    const now = after.get(name);
    return now === undefined || now === box ? [] : [`${name}: ${box} → ${now}`];
  });
}

/** The controls that lie where another one lay. */
export function usurpers(before: Controls, after: Controls): readonly string[] {
  const lay = new Map([...before].map(([name, box]) => [box, name]));
  return [...after].flatMap(([name, box]) => {
    const there = lay.get(box);
    return there === undefined || there === name ? [] : [`${name} lies where ${there} lay`];
  });
}
