import type { Locator, Page } from '@playwright/test';

/* What a ruler says of a page. */

/** How many items of a list are to be seen wholly, within the box that scrolls and on the screen. */
export function wholeItems(list: Locator): Promise<number> {
  return list.evaluate((element) => {
    let [top, bottom] = [0, document.documentElement.clientHeight];
    for (let box = element.parentElement; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const edges = box.getBoundingClientRect();
      [top, bottom] = [Math.max(top, edges.top), Math.min(bottom, edges.bottom)];
    }
    return [...element.children].filter((item) => {
      const edges = item.getBoundingClientRect();
      return edges.height > 0 && edges.top >= top - 0.5 && edges.bottom <= bottom + 0.5;
    }).length;
  });
}

/** The kinds of commands that a page sends from now on. To be called before it opens its connection. */
export function commandsOf(page: Page): string[] {
  const sent: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const type = /"command",\{.*"type":"([\w.-]+)"/u.exec(String(payload))?.[1];
      if (type !== undefined) sent.push(type);
    }),
  );
  return sent;
}

export type Spot = { readonly x: number; readonly y: number };

/** The middle of what is to be seen of it, wherever it is. */
export async function middleOf(target: Locator): Promise<Spot> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('it is not to be seen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
