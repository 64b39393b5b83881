import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { toPaper } from '../../e2e/support/measured/paper.ts';
import type { PageName, Size, State, Theme } from './plan.ts';
import type { Wanted } from './wanted.ts';

/** Until an act has come to every page and what moves has come to rest. */
const settleMs = 1_200;
/** Wider ones are looked at with a mouse. */
const touchedMaxPx = 800;

type Way = 'touch' | 'mouse' | 'either';

/** How each page is held: `either` opens it twice, as two of its people. */
const ways: { readonly [name in PageName]: Way } = {
  landing: 'either',
  opened: 'either',
  gate: 'either',
  'not-found': 'either',
  phone: 'touch',
  'phone-listening': 'touch',
  'phone-own': 'touch',
  'console-host': 'either',
  'console-moderator': 'either',
  speaker: 'either',
  stage: 'mouse',
  recap: 'either',
  'recap-paper': 'mouse',
  'console-dialogs': 'either',
  'room-people': 'either',
  'room-pack': 'either',
  'room-settings': 'either',
  'room-words': 'either',
  'room-after': 'either',
  'sheet-poster': 'mouse',
  'sheet-tents': 'mouse',
  'sheet-card': 'mouse',
  'sheet-recovery': 'mouse',
};

/** Read from top to bottom, so that all of it is looked at. */
const whole: readonly PageName[] = ['landing', 'opened', 'recap-paper'];

type Open = { readonly name: PageName; readonly page: Page; readonly sizes: readonly Size[] };

/** Pages that stay open from state to state, and the pictures of them. */
export type Gallery = {
  /** Opens a page, where it is wanted; `enter` does in each of its windows what somebody does who comes there. */
  readonly visit: (name: PageName, address: string, enter?: (page: Page) => Promise<void>) => Promise<void>;
  /** The open windows of a page: none where it is not wanted. */
  readonly windows: (name: PageName) => readonly Page[];
  /**
   * All open pages, or those named, in every size and theme; nothing where the state is not wanted. `sized` puts a page of
   * a new size into the state again where another size does not keep it.
   */
  readonly shoot: (state: State, names?: readonly PageName[], sized?: (page: Page) => Promise<void>) => Promise<void>;
  /** All open pages as the file that a printer gets. */
  readonly print: (state: State) => Promise<void>;
  /** Whether pictures of this state are asked for at all. */
  readonly isWanted: (state: State) => boolean;
  readonly reload: () => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly taken: () => number;
};

/** Of sizes that are wanted, those of each way to hold the page. */
function windowsOf(name: PageName, sizes: readonly Size[]): readonly { touch: boolean; sizes: readonly Size[] }[] {
  const way = ways[name];
  if (way !== 'either') return [{ touch: way === 'touch', sizes }];
  const isSmall = ({ width }: Size) => width < touchedMaxPx;
  const split = [
    { touch: true, sizes: sizes.filter(isSmall) },
    { touch: false, sizes: sizes.filter((size) => !isSmall(size)) },
  ];
  return split.filter((one) => one.sizes.length > 0);
}

/** Runs in the page: two frames later the layout of a new size or theme is on it. */
const painted =
  'document.fonts.ready.then(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))))';
/** Runs in the page. What a hall looks at does not go by the device: as if the host had set its room so. */
const setTheme = (theme: Theme) =>
  `for (const lit of document.querySelectorAll('html, main[data-theme]')) lit.dataset.theme = '${theme}'`;

export function createGallery(
  browser: Browser,
  wanted: Wanted,
  speak: (context: BrowserContext) => Promise<void>,
): Gallery {
  mkdirSync(wanted.folder, { recursive: true });
  const open: Open[] = [];
  let taken = 0;

  async function shootPage({ name, page, sizes }: Open, state: State, sized?: (page: Page) => Promise<void>) {
    for (const theme of wanted.themes) {
      // A printer has no dark paper.
      await page.emulateMedia({ colorScheme: name === 'recap-paper' ? 'light' : theme });
      // By then the page has heard of it.
      await page.evaluate(painted);
      if (name === 'stage' || name === 'speaker') await page.evaluate(setTheme(theme));
      for (const size of sizes) {
        await page.setViewportSize(size);
        await sized?.(page);
        if (name === 'recap-paper') await toPaper(page);
        await page.evaluate(painted);
        const path = join(wanted.folder, `${name}.${state}.${size.width}x${size.height}.${theme}.png`);
        await page.screenshot({ path, animations: 'disabled', fullPage: whole.includes(name) });
        taken += 1;
      }
    }
  }

  return {
    visit: async (name, address, enter) => {
      if (!wanted.page(name)) return;
      for (const { touch, sizes } of windowsOf(name, wanted.sizesOf(name))) {
        // As wide as a laptop first: everything that is asked of somebody who comes is in sight there.
        const viewport = touch ? { width: 390, height: 844 } : { width: 1280, height: 800 };
        const context = await browser.newContext({
          viewport,
          hasTouch: touch,
          isMobile: touch,
          reducedMotion: 'reduce',
        });
        await speak(context);
        const page = await context.newPage();
        await page.goto(address);
        await enter?.(page);
        open.push({ name, page, sizes });
      }
    },
    windows: (name) => open.filter((one) => one.name === name).map(({ page }) => page),
    shoot: async (state, names, sized) => {
      const looked = open.filter(({ name }) => names === undefined || names.includes(name));
      if (!wanted.state(state) || looked.length === 0) return;
      await sleep(settleMs);
      const from = performance.now();
      await Promise.all(looked.map((one) => shootPage(one, state, sized)));
      console.log(`${state}: ${taken} pictures so far, ${Math.round(performance.now() - from)} ms`);
    },
    print: async (state) => {
      if (!wanted.state(state)) return;
      for (const { name, page } of open)
        await page.pdf({ path: join(wanted.folder, `${name}.${state}.pdf`), preferCSSPageSize: true });
    },
    isWanted: wanted.state,
    reload: async () => {
      await Promise.all(open.map(({ page }) => page.reload()));
    },
    leave: async () => {
      for (const { page } of open.splice(0)) await page.context().close();
    },
    taken: () => taken,
  };
}
