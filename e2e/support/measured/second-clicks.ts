import type { Locator, Page } from '@playwright/test';

/* A hurried hand clicks the same spot twice. What the second one does is seen by what the page sends and opens. */

/** So soon a second press of a mouse is the second half of a double click. */
const doubleClickMs = 500;
/** A busy machine may click later than it was told; what it then finds says nothing. */
const lateMs = 60;
/** A press travels to the page; what takes longer than this might be another kind of press by the time it is heard. */
const heardMs = 120;
const triesCount = 5;
/** To look at the spot takes about this. */
const lookMs = 10;
/** By then whatever a click does is sent. */
const sentMs = 300;

/** The commands a page sends, by name, and what it does to links, from now on. To be called before the page is opened. */
export function commandsOf(page: Page): string[] {
  const sent: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const type = /^42\d*\["command",.*"type":"([\w.-]+)"/u.exec(String(payload))?.[1];
      if (type !== undefined) sent.push(type);
    }),
  );
  page.on('request', (request) => {
    if (request.method() !== 'GET' && /links(?!.*confirm)/u.test(request.url())) sent.push(`${request.method()} link`);
  });
  return sent;
}

export type SecondClick = {
  /** What the first one sent. */
  readonly first: readonly string[];
  /** What the second one sent. */
  readonly second: readonly string[];
  /** Whether the second one opened or closed a dialog or a menu. */
  readonly unfolded: boolean;
  /** What was called what it lies on by the time of the second click; '' where that was no control. */
  readonly under: string;
};

/** What lies at a spot by name, and how many dialogs and menus are open. */
function lookAt(page: Page, spot: { readonly x: number; readonly y: number }) {
  return page.evaluate(({ x, y }) => {
    const control = document.elementFromPoint(x, y)?.closest('button, a[href], input, select, textarea, summary');
    const under = (control?.getAttribute('aria-label') ?? control?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
    const folds = '[role=dialog], [role=alertdialog], dialog[open], [aria-expanded=true]';
    return { under, openCount: document.querySelectorAll(folds).length };
  }, spot);
}

/** Clicks a control, and the spot where it lay so much later, each time. Undefined where that came too late. */
async function tryTwice(
  page: Page,
  control: Locator,
  aftersMs: readonly number[],
  sent: readonly string[],
): Promise<SecondClick | undefined> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (box === null) throw new Error('It is not to be seen.');
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const from = sent.length;
  const beganAt = performance.now();
  await page.mouse.click(spot.x, spot.y);
  const clickedAt = performance.now();
  const passedMs = () => performance.now() - clickedAt;
  let [again, isLate] = [sent.length, false];
  let before = { under: '', openCount: 0 };
  for (const [index, afterMs] of aftersMs.entries()) {
    await page.waitForTimeout(Math.max(0, afterMs - lookMs - (index === 0 ? 0 : passedMs())));
    if (index === 0) {
      before = await lookAt(page, spot);
      again = sent.length;
    }
    isLate ||= passedMs() > afterMs + lateMs;
    const clickCount = afterMs < doubleClickMs ? 2 + index : 1;
    await page.mouse.down({ clickCount });
    isLate ||= performance.now() - beganAt > afterMs + lateMs + heardMs;
    await page.mouse.up({ clickCount });
  }
  await page.waitForTimeout(sentMs);
  if (isLate) return undefined;
  const after = await lookAt(page, spot);
  return {
    first: sent.slice(from, again),
    second: sent.slice(again),
    unfolded: after.openCount !== before.openCount,
    under: before.under,
  };
}

/**
 * Clicks a control twice at the same spot, so much apart; of several times, once more at each. `sent`: of `commandsOf`;
 * `prepare` brings the page to where the control can be clicked, each time it is tried.
 */
export async function clickTwice(
  page: Page,
  { prepare, control }: { readonly prepare: () => Promise<void>; readonly control: Locator },
  afterMs: number | readonly number[],
  sent: readonly string[],
): Promise<SecondClick> {
  for (let tries = 0; tries < triesCount; tries += 1) {
    await prepare();
    await control.waitFor();
    const found = await tryTwice(page, control, [afterMs].flat(), sent);
    if (found !== undefined) return found;
  }
  throw new Error(`This machine is too busy to click twice within ${[afterMs].flat().join(', ')} ms.`);
}
