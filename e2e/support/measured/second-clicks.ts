import type { Locator, Page } from '@playwright/test';
import { middleOf, type Spot } from './measured.ts';

/*
 * A hurried hand clicks the same spot twice. What the second one does is seen by what the page sends and opens. Each press
 * says when it was made, as those of a real mouse do: a busy machine brings it late, and it is the same press all the same.
 */

/** So soon a second press of a mouse is the second half of a double click. */
const doubleClickMs = 500;
/** A press that sends something does so at once; a busy page takes its time. */
const firstSentMs = 5_000;
const pollMs = 10;
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

/** Dialogs and menus that are open. */
const dialogs = '[role=dialog], [role=alertdialog], dialog[open]';
const folds = `${dialogs}, [aria-expanded=true]`;

/** What lies at a spot by name, and how many dialogs and menus are open. */
function lookAt(page: Page, spot: Spot) {
  return page.evaluate(
    ([{ x, y }, open]) => {
      const control = document.elementFromPoint(x, y)?.closest('button, a[href], input, select, textarea, summary');
      const under = (control?.getAttribute('aria-label') ?? control?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
      return { under, openCount: document.querySelectorAll(open).length };
    },
    [spot, folds] as const,
  );
}

/** Presses and lets go, as made at `atMs` (epoch milliseconds), however late that is now. */
export async function pressAt(page: Page, { x, y }: Spot, atMs: number, clickCount = 1): Promise<void> {
  const mouse = await page.context().newCDPSession(page);
  const event = { x, y, button: 'left', clickCount, timestamp: atMs / 1_000 } as const;
  await mouse.send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed', buttons: 1 });
  await mouse.send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased', buttons: 0 });
  await mouse.detach();
}

/** A tap of a finger, as made at `atMs` (epoch milliseconds), however late that is now. */
export async function tapAt(page: Page, spot: Spot, atMs: number): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  const timestamp = atMs / 1_000;
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [spot], timestamp });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [], timestamp });
  await finger.detach();
}

/** A letter on the keyboard, as pressed at `atMs` (epoch milliseconds), however late that is now. */
export async function letterAt(page: Page, letter: string, atMs: number): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const code = `Key${letter.toUpperCase()}`;
  const event = {
    key: letter,
    code,
    windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0),
    timestamp: atMs / 1_000,
  };
  await keyboard.send('Input.dispatchKeyEvent', { ...event, type: 'keyDown', text: letter });
  await keyboard.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  await keyboard.detach();
}

type Clicks = {
  /** Brings the page to where the control can be clicked, where it is not there yet. */
  readonly prepare?: () => Promise<void>;
  readonly control: Locator;
  /** What the first click sends; absent: nothing. */
  readonly sends?: string | undefined;
};

/** Clicks a control and, so much later, the same spot; of several times, once more at each. `sent`: of `commandsOf`. */
export async function clickTwice(
  page: Page,
  { prepare, control, sends }: Clicks,
  afterMs: number | readonly number[],
  sent: readonly string[],
): Promise<SecondClick> {
  await prepare?.();
  await control.waitFor();
  const spot = await middleOf(control);
  // What sends from a dialog closes it with the answer, however late that comes: that is the first click's doing.
  const closes = sends !== undefined && (await control.evaluate((at, open) => at.closest(open) !== null, dialogs));
  await page.mouse.move(spot.x, spot.y);
  const from = sent.length;
  const clickedAt = Date.now();
  const passedMs = () => Date.now() - clickedAt;
  await pressAt(page, spot, clickedAt);
  while (sends !== undefined && sent.length === from && passedMs() < firstSentMs) await page.waitForTimeout(pollMs);
  // Of several, the next one comes before the answer; only then can it be told whose doing what is open is.
  const [soonest = 0, ...later] = [afterMs].flat();
  const isPressedBefore = closes && later.length > 0;
  if (isPressedBefore) await pressAt(page, spot, clickedAt + soonest, 2);
  if (closes) await control.waitFor({ state: 'hidden' });
  let before: Awaited<ReturnType<typeof lookAt>> | undefined;
  let first: readonly string[] = [];
  for (const [index, ms] of (isPressedBefore ? later : [soonest, ...later]).entries()) {
    await page.waitForTimeout(Math.max(0, ms - passedMs()));
    if (before === undefined) {
      before = await lookAt(page, spot);
      first = sent.slice(from);
    }
    await pressAt(page, spot, clickedAt + ms, ms < doubleClickMs ? 2 + index + Number(isPressedBefore) : 1);
  }
  await page.waitForTimeout(sentMs);
  const after = await lookAt(page, spot);
  return {
    first,
    second: sent.slice(from + first.length),
    unfolded: after.openCount !== before?.openCount,
    under: before?.under ?? '',
  };
}
