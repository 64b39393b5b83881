import type { BrowserContext, Page } from '@playwright/test';

/**
 * Runs in the page. As Chrome does it when a page is translated: each text node gives way to a new one within two
 * <font> elements, and so does every text that comes later. The words stay the same, so that they can be compared.
 */
function translateAsChrome(): void {
  const made = new WeakSet<Node>();
  const held: string[] = [];
  Object.assign(globalThis, { heldByReact: held });
  const font = (child: Node) => {
    const element = document.createElement('font');
    element.style.verticalAlign = 'inherit';
    element.append(child);
    return element;
  };
  const translate = (node: Node) => {
    for (const child of [...node.childNodes]) translate(child);
    if (!(node instanceof Text) || made.has(node) || node.parentElement === null) return;
    if (node.parentElement.closest('head, script, style, noscript, textarea') !== null) return;
    if (Object.keys(node).some((key) => key.startsWith('__reactFiber'))) held.push(node.data);
    const words = new Text(node.data);
    made.add(words);
    node.replaceWith(font(font(words)));
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target } of changes) {
      if (target instanceof Text) translate(target);
      else for (const node of addedNodes) translate(node);
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
}

/** Whatever this browser opens from now on is translated. */
export async function translating(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(translateAsChrome);
  return context;
}

/** The texts so far whose node React holds on to: it goes on writing into what the translator took away. */
export function heldByReact(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as { readonly heldByReact: readonly string[] }).heldByReact);
}
