import type { Page } from '@playwright/test';

/* What ends by itself may be over before a busy machine looks for it: so a page is watched from before it begins. */

/**
 * Which of these words come to stand in the page from now on, in the order in which each came first; to be asked for
 * later, when they may be gone again.
 */
export async function wordsFromNow(page: Page, words: readonly string[]): Promise<() => Promise<readonly string[]>> {
  const seen = await page.evaluateHandle((looked) => {
    const found: string[] = [];
    const before = new WeakMap<Node, string>();
    const each = (hear: (node: Node, text: string) => void) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
        hear(node, node.nodeValue?.trim() ?? '');
    };
    each((node, text) => before.set(node, text));
    const look = () =>
      each((node, text) => {
        if (looked.includes(text) && !found.includes(text) && before.get(node) !== text) found.push(text);
      });
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    return found;
  }, words);
  return () => seen.jsonValue();
}

/** How long the next button that begins with this name is there, milliseconds by the page's own clock. */
export async function lifeOfButton(page: Page, name: string): Promise<() => Promise<number | undefined>> {
  const life = await page.evaluateHandle((begins) => {
    const found: { lastedMs?: number } = {};
    let from: number | undefined;
    const look = () => {
      const isThere = [...document.querySelectorAll('button')].some(({ textContent }) =>
        textContent.trim().startsWith(begins),
      );
      if (isThere) from ??= performance.now();
      else if (from !== undefined) found.lastedMs ??= performance.now() - from;
    };
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    return found;
  }, name);
  return async () => (await life.jsonValue()).lastedMs;
}
