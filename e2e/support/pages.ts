import { expect, type Locator, type Page } from '@playwright/test';
import { uiLimits } from '../../client/src/ui/limits.ts';
import { floorLimits } from '../../shared/features/floor/limits.ts';
import type { Heard } from './programs/program.ts';

/* The names that people who use a screen reader hear, and nothing else: no test knows how a page is built inside. */

export type Sign = { readonly colour: string; readonly numeral: number };

/** What a sign says: "Blue 7". */
async function readSign(within: Locator): Promise<Sign> {
  const name =
    (await within
      .getByRole('img', { name: /^[A-Z]\w+ \d+$/u })
      .first()
      .getAttribute('aria-label')) ?? '';
  const [colour = '', numeral = ''] = name.split(' ');
  return { colour, numeral: Number(numeral) };
}

/** The sign and the colour it is really painted in. */
export async function paintedSign(within: Locator): Promise<Sign & { readonly paint: string }> {
  const sign = await readSign(within);
  const painted = within.getByRole('img', { name: `${sign.colour} ${sign.numeral}` }).first();
  const paint = await painted.evaluate((element) => {
    const transparent = 'rgba(0, 0, 0, 0)';
    for (let node: Element | null = element; node !== null; node = node.parentElement) {
      const { backgroundColor } = getComputedStyle(node);
      if (backgroundColor !== transparent) return backgroundColor;
    }
    return transparent;
  });
  return { ...sign, paint };
}

/**
 * A page takes two quick taps for one, and words that came a moment ago for unread; so a person who means it waits a
 * little, and no page shows when.
 */
export async function anotherTap(page: Page): Promise<void> {
  await page.waitForTimeout(uiLimits.otherControlMs);
}

/** After a list or a phase changed under a pointer, when a press is meant again. */
export async function slotRests(page: Page): Promise<void> {
  await page.waitForTimeout(uiLimits.slotRestMs);
}

export const attendee = {
  raise: (page: Page) => page.getByRole('button', { name: 'Raise hand' }),
  lower: (page: Page) => page.getByRole('button', { name: 'Lower hand' }),
  topic: (page: Page) => page.getByRole('textbox', { name: 'What is it about?' }),
  place: (page: Page) => page.getByRole('status', { name: 'Your place' }),
  called: (page: Page) => page.getByRole('alertdialog', { name: 'You have the floor' }),
  answer: (page: Page, name: string) => page.getByRole('button', { name }),
};

/** A call that comes before anybody can have read a topic, name or seat shows none (T3); no page shows when. */
export async function wordsRead(page: Page): Promise<void> {
  await page.waitForTimeout(floorLimits.wordsUnreadMs);
}

export async function raiseHand(page: Page, topic?: string): Promise<void> {
  await attendee.raise(page).click();
  await expect(attendee.place(page)).toContainText('You are');
  if (topic !== undefined) {
    await sayTopic(page, topic);
    // A call that comes before anybody can have read it shows none (T3).
    await page.waitForTimeout(floorLimits.wordsUnreadMs - uiLimits.otherControlMs);
  }
  // Whoever is called in the same instant answers by a tap of its own: a second one at that spot counts for nothing.
  await anotherTap(page);
}

/** What the hand is about, once it is up. */
export async function sayTopic(page: Page, topic: string): Promise<void> {
  await attendee.topic(page).fill(topic);
  await attendee.topic(page).press('Enter');
  await expect(attendee.topic(page)).toBeHidden();
}

/** The line beside one's hand that says who one is and where one sits, and opens a sheet for both. */
export const ownLine = (page: Page) =>
  page.getByRole('button', { name: /say who you are|say where you sit|say your name|^as .+ · /iu });

/** What somebody may tell about themselves once their hand is up. */
export async function tell(page: Page, field: 'Your name' | 'Where do you sit?', words: string): Promise<void> {
  await ownLine(page).click();
  const sheet = page.getByRole('dialog', { name: 'Name and seat' });
  await sheet.getByRole('textbox', { name: field }).fill(words);
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet).toBeHidden();
  await expect(ownLine(page)).toContainText(words);
}

export const floorOf = (page: Page) => page.getByRole('region', { name: 'On the floor' });

export const desk = {
  next: (page: Page) => page.getByRole('button', { name: 'Next', exact: true }),
  undo: (page: Page) => page.getByRole('button', { name: 'Undo' }),
  queue: (page: Page) => page.getByRole('list', { name: 'Queue' }),
  hands: (page: Page) => page.getByRole('list', { name: 'Queue' }).getByRole('listitem'),
  hand: (page: Page, words: string) =>
    page.getByRole('list', { name: 'Queue' }).getByRole('listitem').filter({ hasText: words }),
  floor: floorOf,
  deck: (page: Page) => page.getByRole('region', { name: 'On deck' }),
  agenda: (page: Page) => page.getByRole('region', { name: 'Agenda' }),
  links: (page: Page) => page.getByRole('list', { name: 'Staff links' }).getByRole('listitem'),
  prepared: (page: Page) => page.getByRole('list', { name: 'Prepared' }).getByRole('listitem'),
  button: (within: Locator | Page, name: string) => within.getByRole('button', { name, exact: true }),
};

/** A tab beside the console's lists. */
export const sideTab = (page: Page, name: 'Run' | 'Show' | 'Stage') =>
  page.getByRole('tab', { name: new RegExp(`^${name}`, 'u') });

/** The console's page about the room, at one of its parts. */
export async function aboutRoom(page: Page, part: 'People & links' | 'Settings' | 'Words that wait' | 'After the end') {
  await page.getByRole('button', { name: 'People & links' }).click();
  await page.getByRole('tab', { name: part }).click();
}

/** While somebody who was dealt with leaves a gap, the rows are about to close up, and what comes under a pointer takes no press. */
export async function queueRests(page: Page): Promise<void> {
  await expect(page.locator('ol[aria-label="Queue"] > li[aria-hidden="true"]')).toHaveCount(0);
}

/** Presses a button of a hand in the queue once the queue is at rest. */
export async function pressInQueue(hand: Locator, name: string): Promise<void> {
  await queueRests(hand.page());
  await desk.button(hand, name).click();
}

/** Hands in the order of the queue, each by words that only it has. */
export async function expectOrder(page: Page, words: readonly string[]): Promise<void> {
  await expect(desk.hands(page)).toContainText([...words]);
  await expect(desk.hands(page)).toHaveCount(words.length);
}

/** Seconds that a clock shows, past the end below zero. */
export async function secondsOn(clock: Locator): Promise<number> {
  const [, over, minutes = '0', seconds = '0'] = /(\+?)(\d+):(\d\d)/u.exec(await clock.innerText()) ?? [];
  const shown = Number(minutes) * 60 + Number(seconds);
  return over === '+' ? -shown : shown;
}

export const asking = {
  open: (page: Page) => page.getByRole('button', { name: 'Ask', exact: true }),
  words: (page: Page) => page.getByRole('textbox', { name: 'Your question' }),
  anonymous: (page: Page) => page.getByRole('checkbox', { name: 'Ask anonymously' }),
  /** The line that says under which name, and who asks it; a press unfolds both. */
  options: (page: Page) => page.getByRole('button', { name: /I ask it myself|read for me/u }),
  name: (page: Page) => asking.form(page).getByRole('textbox', { name: 'Your name' }),
  form: (page: Page) => page.locator('form').filter({ has: page.getByRole('textbox', { name: 'Your question' }) }),
};

/** Asks as it comes: named where a name is given, anonymously where it is null. */
export async function ask(page: Page, words: string, name?: string | null): Promise<void> {
  await asking.open(page).click();
  await asking.words(page).fill(words);
  if (name === null) await asking.anonymous(page).check();
  else if (name !== undefined) {
    await asking.options(page).click();
    await asking.name(page).fill(name);
  }
  await asking.form(page).getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(asking.words(page)).toBeHidden();
}

export const questions = {
  lane: (page: Page) => page.getByRole('tab', { name: 'Questions' }),
  list: (page: Page) => page.getByRole('list', { name: 'Questions' }),
  item: (page: Page, words: string) =>
    page.getByRole('list', { name: 'Questions' }).getByRole('listitem').filter({ hasText: words }),
  stand: (within: Locator) => within.getByRole('button', { name: "I'd ask that too" }),
  /** Over the column of those buttons, for the eye. */
  caption: (page: Page) => page.locator('[aria-hidden]').filter({ hasText: /^I'd ask that too$/u }),
  /** A lane of the console's inbox. */
  inbox: (page: Page, lane: 'New' | 'Open' | 'On stage' | 'Hidden') => page.getByRole('tab', { name: lane }),
};

export const screen = {
  question: (stage: Page) => stage.getByRole('region', { name: 'Question' }),
  show: (page: Page) => page.getByRole('region', { name: 'Show of hands' }),
};

/** Collects what a page receives through its websockets, from now on. */
export function framesOf(page: Page): readonly Heard[] {
  const frames: Heard[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push({ at: Date.now(), text: String(payload) })),
  );
  return frames;
}

/** The page and everything in it stays within the screen's width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const widths = await page.evaluate(() => ({
    content: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
    screen: document.documentElement.clientWidth,
  }));
  expect(widths.content).toBeLessThanOrEqual(widths.screen);
}
