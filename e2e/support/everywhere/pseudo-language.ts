import { expect, type Page } from '@playwright/test';

/** As the pages say it in the language of brackets; a part of it goes without. */
export const said = (words: string): string => `⟦${words}⟧`;

/** Runs in the page. All that eyes and ears get of it: texts, and what elements are called. */
function wordsOfPage(): readonly string[] {
  const named = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'alt',
    'placeholder',
    'title',
  ];
  const words = [document.title];
  const look = (element: Element) => {
    // Keys are called what is printed on them.
    if (element.matches('script, style, noscript, kbd') || getComputedStyle(element).display === 'none') return;
    for (const name of named) words.push(element.getAttribute(name) ?? '');
    for (const child of element.childNodes) {
      if (child instanceof Text) words.push(child.data);
      else if (child instanceof Element) look(child);
    }
  };
  look(document.body);
  return words;
}

const bracketed = /⟦[^⟦⟧]*⟧/gu;

function withoutBrackets(words: string): string {
  const rest = words.replace(bracketed, '');
  return rest === words ? rest : withoutBrackets(rest);
}

/** What a page says that no text says. `known`: words of people, and of the server. */
async function unbracketed(page: Page, known: readonly string[]): Promise<readonly string[]> {
  const words = await page.evaluate(wordsOfPage);
  return words.filter((one) => {
    // A space that no line breaks at is one to who reads.
    const plain = withoutBrackets(one).replaceAll('\u00A0', ' ');
    const rest = known.reduce((left, word) => left.replaceAll(word, ''), plain);
    return /\p{L}/u.test(rest.replaceAll(/https?:\S+|\b[\d.]+:\d+\/r\/|\b[\da-f]{6,}\b/gu, ''));
  });
}

/** Everything that the pages say now comes from the texts, and there is something. */
export async function expectBracketed(pages: readonly Page[], known: readonly string[], when: string): Promise<void> {
  for (const page of pages) {
    await expect(page.locator('body')).toContainText('⟦');
    await expect.poll(() => unbracketed(page, known), `${when}: ${page.url()}`).toEqual([]);
  }
}
