import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test, type Hall } from '../support/hall.ts';
import { middleOf, wholeRows } from '../support/measured/measured.ts';
import { clickTwice, commandsOf, pressAt } from '../support/measured/second-clicks.ts';
import { anotherTap, desk, expectOrder, pressInQueue, queueRests } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';
import { at, type Room } from '../support/room.ts';

/* The console's queue under a hand that is in a hurry: what it shows, and what it does with one press. */

type Full = { readonly room: Room; readonly host: Program; readonly people: readonly Program[] };

/** People whose hands are up in this order: "Guest 1" and so on. */
async function waiting(hall: Hall, title: string, count: number): Promise<Full> {
  const room = await hall.openLive(title);
  const host = await hall.program(room, 'host', 'Jo');
  const people: Program[] = [];
  for (let n = 1; n <= count; n += 1) {
    const person = await hall.program(room, 'attendee', `Guest ${n}`);
    await person.must('hand.raise', n % 3 === 0 ? {} : { topic: `topic ${n}. ${'and so on '.repeat(n % 4)}` });
    people.push(person);
  }
  return { room, host, people };
}

/** The console, and the commands that it sends. */
async function consoleOf(hall: Hall, room: Room, viewport = { width: 1280, height: 800 }) {
  const page = await (await hall.browser(viewport)).newPage();
  const sent = commandsOf(page);
  await page.goto(at(hall.server.url, room.links.moderator));
  await expect(desk.hands(page).first()).toBeVisible();
  return { page, sent };
}

const guest = (page: Page, n: number) =>
  desk.hands(page).filter({ has: page.getByText(`Guest ${n}`, { exact: true }) });
const names = (page: Page) =>
  desk
    .hands(page)
    .evaluateAll((items) => items.map((item) => /Guest \d+/u.exec(item.textContent ?? '')?.[0] ?? '').join(', '));

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
])
  test(`H5 every hand takes 48 px, whatever there is to say of it, at ${viewport.width} x ${viewport.height}`, async ({
    hall,
  }) => {
    const { room, host, people } = await waiting(hall, 'Of one height', 30);
    await host.must('held-words.set', { languages: [], added: ['gurke'], allowed: [] });
    await people[3]?.must('person.place', { place: 'on the balcony, to the left of the second door, row 14' });
    await people[4]?.must('person.name', { name: 'Gurke Wolfeschlegelsteinhausenberger' });
    const { page } = await consoleOf(hall, room, viewport);
    await expect(desk.hand(page, 'Words wait for you')).toHaveCount(1);
    await pressInQueue(guest(page, 9), 'After this turn');
    await expect(desk.hands(page).first()).toContainText('Guest 9');
    await guest(page, 2).hover();
    const [topic, skip] = [guest(page, 2).getByText(/^topic 2/u), desk.button(guest(page, 2), 'Skip')];
    const [words, button] = [await topic.boundingBox(), await skip.boundingBox()];
    // Under the pointer, too, the topic can be read.
    expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual((words?.y ?? 0) + 2);
    const heights = await desk
      .hands(page)
      .evaluateAll((items) => [...new Set(items.map((item) => item.getBoundingClientRect().height))]);
    expect(heights).toEqual([48]);
    const list = desk.queue(page);
    const box = await list.evaluate((element) => element.parentElement?.clientHeight ?? 0);
    expect(await wholeRows(list)).toBe(Math.floor((box - 1) / 48));
  });

test('H5 number 45 comes to the front with one press, and the list stays where it was scrolled to', async ({
  hall,
}) => {
  const { room } = await waiting(hall, 'To the front', 46);
  const { page, sent } = await consoleOf(hall, room);
  await desk.button(guest(page, 45), 'To the top').scrollIntoViewIfNeeded();
  const scrolled = () => desk.queue(page).evaluate((list) => list.parentElement?.scrollTop);
  const before = await scrolled();
  await pressInQueue(guest(page, 45), 'To the top');
  await expect(desk.hands(page).first()).toContainText('Guest 45');
  await expect(page.getByText('Guest 45 is now 1st.').first()).toBeVisible();
  expect(sent).toEqual(['hand.place']);
  expect(await scrolled()).toBe(before);
});

/** What a first click on each sends. */
const acts = {
  Call: 'hand.call',
  Skip: 'hand.skip',
  'Move up': 'hand.place',
  'Move down': 'hand.place',
  'To the top': 'hand.place',
  'After this turn': 'hand.place',
  More: undefined,
} as const;

for (const [act, sends] of Object.entries(acts))
  test(`H5 after ${act} a second click on the same spot does nothing at all, 120, 250 and 400 ms later`, async ({
    hall,
  }) => {
    const { room } = await waiting(hall, `Twice ${act}`, 8);
    const { page, sent } = await consoleOf(hall, room);
    const control = desk.button(guest(page, 4), act);
    const found = await clickTwice(page, { control, sends }, [120, 250, 400], sent);
    expect(found).toMatchObject({ first: sends === undefined ? [] : [sends], second: [], unfolded: false });
    if (act === 'More') await expect(desk.button(guest(page, 4), act)).toHaveAttribute('aria-expanded', 'true');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  });

for (const act of ['Call', 'Skip', 'Move up'] as const)
  test(`H5 1,300 ms after ${act} a click on the same spot is the same kind of act, or none`, async ({ hall }) => {
    const { room } = await waiting(hall, `Later ${act}`, 8);
    const { page, sent } = await consoleOf(hall, room);
    const control = desk.button(guest(page, 4), act);
    const spot = await middleOf(control);
    const sends = acts[act];
    const { first, second } = await clickTwice(page, { control, sends }, 1_300, sent);
    expect(first).toEqual([sends]);
    // Whoever moved up under the pointer just before was not meant.
    expect(act === 'Call' ? [[]] : [[], [sends]]).toContainEqual(second);
    if (second.length > 0) return;
    await anotherTap(page);
    if (act === 'Call') await expect(desk.floor(page)).toContainText('Guest 4');
    await queueRests(page);
    await page.mouse.move(spot.x + 1, spot.y);
    await pressAt(page, spot, Date.now());
    // Once it moves they are. Somebody has the floor by then, so a second call asks.
    if (act === 'Call') await expect(page.getByRole('alertdialog')).toBeVisible();
    else await expect.poll(() => sent).toEqual([sends, sends]);
  });

test('H10 who is called leaves a gap without anything to press, and the others stand still until it closes', async ({
  hall,
}) => {
  const { room } = await waiting(hall, 'A gap', 6);
  const { page } = await consoleOf(hall, room);
  const top = (n: number) =>
    guest(page, n).evaluate(
      (item) => item.getBoundingClientRect().top - (item.parentElement?.getBoundingClientRect().top ?? 0),
    );
  const before = await top(3);
  // Open for 600 ms, so the page itself looks at it, in each frame.
  const gap = await guest(page, 3).evaluateHandle((item) => {
    const seen: { tops: number[]; openMs?: number } = { tops: [] };
    const list = item.parentElement;
    let from: number | undefined;
    const look = () => {
      const isOpen = list?.querySelector('li[aria-hidden="true"]') != null;
      if (isOpen) {
        from ??= performance.now();
        seen.tops.push(item.getBoundingClientRect().top - (list?.getBoundingClientRect().top ?? 0));
      } else if (from !== undefined) seen.openMs ??= performance.now() - from;
      if (seen.openMs === undefined) requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await pressInQueue(guest(page, 2), 'Call');
  await expect(guest(page, 2)).toHaveCount(0);
  await expect.poll(async () => (await gap.jsonValue()).openMs).toBeDefined();
  const { tops, openMs } = await gap.jsonValue();
  expect(new Set(tops)).toEqual(new Set([before]));
  // 600 ms from the call; where the machine was busy, the page drew it a little later than it began.
  expect(openMs).toBeGreaterThanOrEqual(400);
  await expect.poll(() => top(3)).toBe(before - 48);
});

test('H10 what came under a pointer that lay still takes no press; once the pointer moves it does', async ({
  hall,
}) => {
  const { room, people } = await waiting(hall, 'Under a still pointer', 6);
  const { page, sent } = await consoleOf(hall, room);
  const spot = await middleOf(desk.button(guest(page, 4), 'Call'));
  await page.mouse.move(spot.x, spot.y);
  // A busy machine sees it late; the press is made soon after it all the same.
  const moves = await desk.queue(page).evaluateHandle((list) => {
    const seen: { at?: number } = {};
    new MutationObserver(() => (seen.at ??= Date.now())).observe(list, { childList: true });
    return seen;
  });
  await people[1]?.must('hand.lower', {});
  await expect(guest(page, 5).locator('xpath=self::*[count(preceding-sibling::li) = 3]')).toHaveCount(1);
  await pressAt(page, spot, ((await moves.jsonValue()).at ?? Number.NaN) + 200);
  await page.waitForTimeout(100);
  expect(sent).toEqual([]);
  await page.mouse.move(spot.x + 1, spot.y);
  await pressAt(page, spot, Date.now());
  await expect(desk.floor(page)).toContainText('Guest 5');
});

test('H10 a certain person is called while another one has the floor: asked once, or next after the turn with one press', async ({
  hall,
}) => {
  const { room, people } = await waiting(hall, 'A certain person', 6);
  const { page, sent } = await consoleOf(hall, room);
  await desk.next(page).click();
  await expect(desk.floor(page)).toContainText('Guest 1');
  await desk.button(desk.floor(page), 'Start turn').click();
  await expect(desk.button(desk.floor(page), 'End turn')).toBeVisible();

  await test.step('After this turn', async () => {
    sent.length = 0;
    await pressInQueue(guest(page, 5), 'After this turn');
    await expect(page.getByText('Guest 5 is next after this turn.').first()).toBeVisible();
    await expect(desk.deck(page)).toContainText('Guest 5');
    expect(sent).toEqual(['hand.place']);
  });

  await test.step('Call asks, beside the row and never over it', async () => {
    const call = desk.button(guest(page, 4), 'Call');
    const spot = await middleOf(call);
    await call.click();
    const dialog = page.getByRole('alertdialog', { name: 'End Guest 1’s turn and call Guest 4?' });
    await expect(dialog).toBeVisible();
    const box = await dialog.boundingBox();
    expect(box !== null && (spot.y < box.y || spot.y > box.y + box.height)).toBe(true);
    await expectAccessibleInBoth(page, 'asked before a turn ends');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(desk.floor(page)).toContainText('Guest 1');
    await anotherTap(page);
    await call.click();
    await anotherTap(page);
    await desk.button(dialog, 'Call now').click();
    await expect(desk.floor(page)).toContainText('Guest 4');
    await expect.poll(() => people[3]?.personal()['turn'] !== undefined).toBe(true);
  });

  await test.step('the key C asks as well; who said no meanwhile is not skipped for it', async () => {
    await desk.hands(page).nth(1).focus();
    await page.keyboard.press('c');
    const dialog = page.getByRole('alertdialog', { name: /^Skip Guest 4 and call Guest \d\?$/u });
    await expect(dialog).toBeVisible();
    await people[3]?.must('turn.decline', {});
    await expect(desk.floor(page)).not.toContainText('Guest 4');
    await desk.button(dialog, 'Call now').click();
    await expect(desk.floor(page)).toContainText('Waiting for an answer.');
    await expect(guest(page, 4)).toContainText('Skipped once');
  });
});

test('H12 the find field says how many match, and is empty again once the hand is called', async ({ hall }) => {
  const { room } = await waiting(hall, 'Found', 12);
  const { page } = await consoleOf(hall, room);
  const field = page.getByRole('textbox', { name: 'Find in the queue' });
  await field.fill('Guest 1');
  await expect(page.getByRole('heading', { name: 'Queue' })).toContainText('4 of 12 match');
  await expect(page.locator('[aria-live="polite"]').getByText('4 of 12 match')).toHaveCount(1);
  await pressInQueue(guest(page, 11), 'Call');
  await expect(desk.floor(page)).toContainText('Guest 11');
  await expect(field).toHaveValue('');
  await expect(desk.hands(page)).toHaveCount(11);
  await expect(page.getByRole('heading', { name: 'Queue' })).toContainText('11 hands');
  await expect(page.getByText('No hand matches.')).toHaveCount(0);
});

test('Q7 the menu of every row is whole on the screen, lies over the list and moves no row', async ({ hall }) => {
  const { room } = await waiting(hall, 'Menus', 20);
  const { page } = await consoleOf(hall, room);
  const count = await wholeRows(desk.queue(page));
  const tops = () => desk.hands(page).evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
  const before = await tops();
  for (let n = 1; n <= count; n += 1) {
    const more = desk.button(guest(page, n), 'More');
    await more.focus();
    await page.keyboard.press('Enter');
    const remove = desk.button(guest(page, n), 'Remove from the room');
    await expect(remove).toBeInViewport({ ratio: 1 });
    await expect(desk.button(guest(page, n), 'Clear the hand')).toBeInViewport({ ratio: 1 });
    expect(await tops()).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(remove).toHaveCount(0);
    await expect(more).toBeFocused();
  }
  await pressInQueue(guest(page, 2), 'More');
  const remove = await desk.button(page, 'Remove from the room').boundingBox();
  for (const name of ['Clear the hand', 'Mute', 'Hide name and topic']) {
    const { y, height } = (await desk.button(guest(page, 2), name).boundingBox()) ?? { y: 0, height: Infinity };
    expect(remove?.y, `what is grave lies apart from ${name}`).toBeGreaterThan(y + height + 16);
  }
  await expectAccessibleInBoth(page, 'a hand’s menu');
  await page.mouse.click(5, 5);
  await expect(desk.button(page, 'Remove from the room')).toHaveCount(0);
});

test('H5 a row is dragged to another place; Escape leaves it where it was', async ({ hall }) => {
  const { room, host } = await waiting(hall, 'Dragged', 6);
  const { page, sent } = await consoleOf(hall, room);
  const take = async (n: number) => {
    const box = await guest(page, n).boundingBox();
    if (box === null) throw new Error('no such row');
    await page.mouse.move(box.x + 70, box.y + 24);
    await page.mouse.down();
    return { x: box.x + 70, y: box.y + 24 };
  };
  const from = await take(5);
  await page.mouse.move(from.x, from.y - 3 * 48 - 10, { steps: 5 });
  await expect(guest(page, 5).getByRole('button'), 'what is carried cannot be pressed').toHaveCount(0);
  // Somebody leaves in the middle of it: nothing moves under the hand that drags.
  await host.must('hand.raise', { topic: 'the host herself' });
  await page.mouse.up();
  await expect.poll(() => names(page)).toMatch(/^Guest 1, Guest 5, Guest 2, Guest 3, Guest 4, Guest 6/u);
  await expect(page.getByText('Guest 5 is now 2nd.').first()).toBeVisible();

  const again = await take(6);
  await page.mouse.move(again.x, again.y - 4 * 48, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  const last = await take(2);
  await page.mouse.move(last.x, last.y + 3, { steps: 2 });
  await page.mouse.up();
  await page.waitForTimeout(200);
  expect(sent).toEqual(['hand.place']);
});

test('H5 by keys a hand is moved as often as a key is pressed; held down it is one press; it is said where to', async ({
  hall,
}) => {
  const { room } = await waiting(hall, 'By keys', 6);
  const { page, sent } = await consoleOf(hall, room);
  const up = desk.button(guest(page, 6), 'Move up');
  await up.focus();
  await page.keyboard.down('Enter');
  for (let repeats = 0; repeats < 6; repeats += 1) {
    await page.waitForTimeout(150);
    await page.keyboard.down('Enter');
  }
  await page.keyboard.up('Enter');
  const heard = page.locator('[aria-live="polite"]');
  await expect(heard.getByText('Guest 6 is now 5th.')).toHaveCount(1);
  expect(sent).toEqual(['hand.place']);
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await expect(heard.getByText('Guest 6 is now 4th.')).toHaveCount(1);
  await expect(up).toBeFocused();
  expect(await names(page)).toMatch(/^Guest 1, Guest 2, Guest 3, Guest 6, Guest 4, Guest 5/u);
});

test('H5 placed low the console says what it froze, and one press lets the rule go on; the list stays where it is', async ({
  hall,
}) => {
  const { room } = await waiting(hall, 'Frozen', 6);
  const { page } = await consoleOf(hall, room);
  const top = () => desk.queue(page).evaluate((list) => list.getBoundingClientRect().top);
  const before = await top();
  await pressInQueue(guest(page, 6), 'To the top');
  await expect(page.getByText('One hand stays where it was put.')).toBeVisible();
  expect(await page.getByText(/You placed a hand by yourself/u).count()).toBe(0);
  await pressInQueue(guest(page, 5), 'Move up');
  await expect(page.getByText(/You placed a hand by yourself/u).first()).toBeVisible();
  expect(await top()).toBe(before);
  await desk.button(page, 'Let the rule go on').click();
  await expect.poll(() => names(page)).toBe('Guest 1, Guest 2, Guest 3, Guest 4, Guest 5, Guest 6');
  await expect(desk.button(page, 'Let the rule go on')).toHaveCount(0);
  expect(await top()).toBe(before);
});

test('I5 with a finger More shows what a pointer finds by hovering, each control 44 px', async ({ hall }) => {
  const { room } = await waiting(hall, 'By touch', 6);
  const page = await (await hall.browser({ width: 390, height: 844 })).newPage();
  await page.goto(at(hall.server.url, room.links.moderator));
  const row = guest(page, 3);
  await desk.button(row, 'More').tap();
  for (const name of [
    'Call',
    'Skip',
    'Move up',
    'Move down',
    'To the top',
    'After this turn',
    'More',
    'Clear the hand',
  ]) {
    const px = await desk
      .button(row, name)
      .evaluate((button: HTMLElement) => Math.min(button.offsetWidth, button.offsetHeight));
    expect.soft(px, name).toBeGreaterThanOrEqual(44);
    await expect(desk.button(row, name)).toBeInViewport({ ratio: 1 });
  }
  await anotherTap(page);
  await desk.button(row, 'To the top').tap();
  await expect(desk.hands(page).first()).toContainText('Guest 3');
  await expectOrder(page, ['Guest 3', 'Guest 1', 'Guest 2', 'Guest 4', 'Guest 5', 'Guest 6']);
});
