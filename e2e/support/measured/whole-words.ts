import { expect, type Page } from '@playwright/test';

/** A tablet on its side, and the smallest phone. */
const sizes = [
  { width: 1024, height: 768 },
  { width: 360, height: 640 },
];

/** Runs in the page. The words of buttons, tabs and labels that go on in a second line; what people wrote may break anywhere. */
function brokenWords(): readonly string[] {
  const broken: string[] = [];
  const labels = 'button, label, legend, summary, [role=tab], a[href]';
  for (const label of document.querySelectorAll(labels)) {
    if (!label.checkVisibility({ visibilityProperty: true })) continue;
    const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.parentElement?.closest('bdi, [translate=no]') !== null) continue;
      for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/[^\s\-–—/]+/gu)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(`${word} of "${label.textContent}"`);
      }
    }
  }
  return broken;
}

/** No word is broken within a button or a label, on a wide page and on a narrow one. */
export async function expectWholeWords(page: Page, when: string): Promise<void> {
  const before = page.viewportSize();
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await page.evaluate(brokenWords), `${when}, ${size.width} wide: ${page.url()}`).toEqual([]);
  }
  if (before !== null) await page.setViewportSize(before);
}
