import { expect, type Locator, type Page } from '@playwright/test';
import { limits } from '../../shared/kernel/limits.ts';
import { pageRoles, staffPages } from '../../shared/kernel/roles.ts';
import { expectAccessible } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { aboutRoom, anotherTap, attendee, desk, floorOf, pressInQueue, raiseHand, sayTopic } from '../support/pages.ts';
import { at } from '../support/room.ts';

/** Reordered text, or more marks on a letter than any script needs. */
const tooWild = new RegExp(`[\\u202A-\\u202E\\u2066-\\u2069]|\\p{M}{${limits.marksPerBaseCount + 1}}`, 'u');

/** Painted text stays within its box: nothing of it reaches out over its neighbours. */
async function expectPaintedWithin(words: Locator, box: Locator): Promise<void> {
  const inner = await words.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = [...range.getClientRects()];
    return { left: Math.min(...rects.map(({ left }) => left)), right: Math.max(...rects.map(({ right }) => right)) };
  });
  const outer = await box.boundingBox();
  expect(inner.left).toBeGreaterThanOrEqual((outer?.x ?? 0) - 1);
  expect(inner.right).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0) + 1);
}

async function landing(page: Page, url: string, code: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Room code' }).fill(code);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
}

test('L1 an unknown room is told in a sentence, on the landing page and at its own address', async ({ hall }) => {
  hall.watch.allow(/status of 404/u);
  const page = await (await hall.browser()).newPage();
  await landing(page, hall.server.url, 'zzz-zzz');
  await expect(page.getByRole('alert')).toContainText('There is no room with the code ZZZZZZ.');
  await expect(page).toHaveURL(`${hall.server.url}/`);
  await page.getByRole('textbox', { name: 'Room code' }).fill('');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Type the code first.');

  await page.getByRole('textbox', { name: 'Room code' }).fill('ABC O01');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('No code has an O, I or L in it, nor a 0 or 1');
});

test('L1 whoever typed a wrong code puts it right where they are, and nothing that comes moves what is there', async ({
  hall,
}) => {
  hall.watch.allow(/status of 404/u);
  const { code } = await hall.openLive('The right one');
  const page = await (await hall.browser({ width: 360, height: 640 })).newPage();
  const field = page.getByRole('textbox', { name: 'Room code' });
  const chosen = () =>
    field.evaluate((it: HTMLInputElement) => it.value.slice(it.selectionStart ?? 0, it.selectionEnd ?? 0));
  for (const [path, heading, typed] of [
    ['/abcd', 'There is nothing at this address', 'abcd'],
    ['/r/ZZZZZZ/recap', 'There is no room with this code', 'ZZZZZZ'],
    ['/r/ZZZZZZ', 'There is no room with this code', 'ZZZZZZ'],
  ] as const) {
    await page.goto(`${hall.server.url}${path}`);
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await expect(field).toHaveValue(typed);
    await expect(field).toBeFocused();
    expect(await chosen()).toBe(typed);
    await expect(page.getByRole('button', { name: 'Join', exact: true })).toBeInViewport({ ratio: 1 });
    // So is what is put right, in letters twice as large.
    const letters = (fontSize: string) =>
      page.evaluate((size) => void (document.documentElement.style.fontSize = size), fontSize);
    await letters('200%');
    await expect(field).toBeInViewport({ ratio: 1 });
    await letters('');
  }
  const places = () =>
    Promise.all(
      [field, page.getByRole('heading', { level: 1 })].map(async (one) => {
        const box = await one.boundingBox();
        return [box?.x, box?.y];
      }),
    );
  const before = await places();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText('There is no room with the code ZZZZZZ.')).toBeVisible();
  expect(await places()).toEqual(before);
  await field.fill(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `);
  await field.press('Enter');
  await expect(page).toHaveURL(`${hall.server.url}/r/${code}`);
  await expect(attendee.raise(page)).toBeVisible();
  await expect(page).toHaveTitle('The right one');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'There is no room with this code' })).toBeVisible();
  await expect(page).toHaveTitle('Plenum');

  await page.goto(`${hall.server.url}/nothing/here`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/nothing/iu);
  await expect(field).toHaveValue('');
  await expectAccessible(page, 'an address that leads nowhere');
  await page.getByRole('link', { name: 'Plenum' }).click();
  await expect(page.getByRole('button', { name: 'Open a room' })).toBeVisible();
});

test('L1 a room without a title is not opened, and neither is one with too long a title; what says so moves no field', async ({
  hall,
}) => {
  const page = await (await hall.browser()).newPage();
  await page.goto(hall.server.url);
  const field = page.getByRole('textbox', { name: 'Room title' });
  const before = await field.boundingBox();
  await page.getByRole('textbox', { name: 'Room title' }).fill('   ');
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(page.getByRole('alert')).toContainText('Give the room a title first.');
  expect(await field.boundingBox()).toEqual(before);
  await page.getByRole('textbox', { name: 'Room title' }).fill('x'.repeat(limits.titleGraphemes + 1));
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(page.getByRole('alert')).toContainText('The title is too long.');
  await expect(page).toHaveURL(`${hall.server.url}/`);
});

test('L5 whoever comes after the end sees the thanks', async ({ hall }) => {
  const room = await hall.openLive('Over');
  const host = await hall.program(room, 'host');
  await host.must('room.phase', { phase: 'ended' });
  const page = await hall.attendee(room);
  await expect(page.getByRole('heading', { name: 'Thank you for being here.' })).toBeVisible();
  await expect(attendee.raise(page)).toHaveCount(0);
});

test('A1 A2 a wrong secret opens no staff page and says what to do', async ({ hall }) => {
  hall.watch.allow(/status of 403/u);
  const room = await hall.open('Locked');
  const context = await hall.browser();
  const page = await context.newPage();
  for (const path of new Set(pageRoles.map((role) => staffPages[role]))) {
    await page.goto(`${hall.server.url}/r/${room.code}/${path}#k=AAAAAAAAAAAAAAAAAAAAAA`);
    await expect(page.getByRole('heading', { name: 'The secret in this link is not valid any more.' })).toBeVisible();
    await expect(page).toHaveURL(`${hall.server.url}/r/${room.code}/${path}`);
    await page.goto(`${hall.server.url}/r/${room.code}/${path}`);
    await expect(page.getByRole('heading', { name: 'This page opens with its own link only.' })).toBeVisible();
  }
  await page.goto(at(hall.server.url, room.links.stage).replace('/stage', '/console'));
  await expect(page.getByRole('heading', { name: 'This link belongs to another page of this room.' })).toBeVisible();
});

test('H1 a topic too long is refused in a sentence and nothing typed is lost', async ({ hall }) => {
  const room = await hall.openLive('Too long');
  const page = await hall.attendee(room);
  const topic = '👩‍👩‍👧'.repeat(limits.topicGraphemes);
  await raiseHand(page);
  await attendee.topic(page).fill(`${topic}!`);
  await expect(page.getByText('1 character too many')).toBeVisible();
  await attendee.topic(page).press('Enter');
  await expect(
    page.getByText(`Keep it to ${limits.topicGraphemes} characters.`, { exact: false }).first(),
  ).toBeVisible();
  await expect(attendee.topic(page)).toHaveValue(`${topic}!`);
  await sayTopic(page, 'Short enough');
  await expect(page.getByText('Short enough').first()).toBeVisible();
});

test('H1 a topic of spaces and invisible characters is no topic', async ({ hall }) => {
  const room = await hall.openLive('Spaces');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await raiseHand(page);
  await attendee.topic(page).fill('  \u200B\u2060\u202E  ');
  await attendee.topic(page).press('Enter');
  await expect(attendee.topic(page)).toHaveValue('');
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  await expect(attendee.answer(page, 'Please read it for me')).toHaveCount(0);
});

test('T3 bidirectional, piled-up and endless text is painted inside its card', async ({ hall }) => {
  const room = await hall.openLive('Strange text');
  const stage = await hall.stage(room);
  const moderator = await hall.moderator(room);
  const topics = [
    `override \u202Etxet desrever\u202C end`,
    `zalgo ${'Z\u0310\u0333\u0321\u035D\u0489\u0360\u0334\u0336'.repeat(12)}`,
    `endless${'W'.repeat(limits.topicGraphemes - 7)}`,
    'שלום עולם and back',
  ];
  const page = await hall.attendee(room);
  for (const topic of topics) await (await hall.program(room, 'attendee')).must('hand.raise', { topic });
  await expect(desk.hands(moderator)).toHaveCount(topics.length);
  for (const [index, words] of ['override', 'zalgo', 'endless', 'שלום'].entries()) {
    const card = desk.hands(moderator).nth(index);
    await expectPaintedWithin(card.getByText(words, { exact: false }).last(), card);
    const onPhone = desk.queue(page).getByRole('listitem').nth(index);
    await expectPaintedWithin(onPhone.getByText(words, { exact: false }).last(), onPhone);
    expect(await card.innerText()).not.toMatch(tooWild);
  }
  for (const words of ['override', 'zalgo', 'endless', 'שלום']) {
    await pressInQueue(desk.hand(moderator, words), 'Call');
    await expect(floorOf(stage)).toContainText(words);
    await expectPaintedWithin(floorOf(stage).getByText(words, { exact: false }).last(), stage.getByRole('main'));
    const wide = await stage.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
    await desk.button(desk.floor(moderator), 'Skip').click();
    await expect(desk.floor(moderator)).toContainText('The floor is open');
  }
});

test('L3 closed hands are told, the waiting ones stay, and the button comes back when they open', async ({ hall }) => {
  const room = await hall.openLive('Closed');
  const early = await hall.attendee(room);
  await raiseHand(early, 'just in time');
  const late = await hall.attendee(room);
  await expect(attendee.raise(late)).toBeVisible();
  const host = await hall.host(room);
  await aboutRoom(host, 'Settings');
  await host.getByLabel('Hands can be raised').click();
  await expect(late.getByText('Hands are closed at the moment.', { exact: false })).toBeVisible();
  await expect(attendee.raise(late)).toHaveCount(0);
  await expect(attendee.place(early)).toContainText('You are 1st.');
  await anotherTap(host);
  await host.getByLabel('Hands can be raised').click();
  await raiseHand(late);
});

test('H1 a double tap is one hand', async ({ hall }) => {
  const room = await hall.openLive('Double tap');
  const moderator = await hall.moderator(room);
  const page = await hall.attendee(room);
  await attendee.raise(page).dblclick();
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await expect(desk.hands(moderator)).toHaveCount(1);
  await expect(page.getByText('Your hand is up already.')).toHaveCount(0);
});

test('H10 a double tap on Next calls one person', async ({ hall }) => {
  const room = await hall.openLive('Double Next');
  const moderator = await hall.moderator(room);
  for (const topic of ['first', 'second', 'third'])
    await (await hall.program(room, 'attendee')).must('hand.raise', { topic });
  await expect(desk.hands(moderator)).toHaveCount(3);
  await desk.next(moderator).dblclick();
  await expect(desk.floor(moderator)).toContainText('first');
  await expect(desk.hands(moderator)).toHaveCount(2);
  await expect(desk.hand(moderator, 'second')).not.toContainText('Skipped');
});
