import { expect, type Locator, type Page } from '@playwright/test';
import { test, type Hall } from '../support/hall.ts';
import { middleOf, type Spot } from '../support/measured/measured.ts';
import { letterAt, pressAt, tapAt } from '../support/measured/second-clicks.ts';
import { anotherTap, desk, floorOf, pressInQueue, questions } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';
import { at } from '../support/room.ts';

/* A hurried hand presses twice, and words come under a finger: neither does what nobody meant. */

/** So long the second press of a hurried hand comes after its first. */
const hurriedMs = 130;

/** As a mouse does it: it counts its clicks. */
async function doubleClick(page: Page, spot: Spot): Promise<void> {
  await page.mouse.move(spot.x, spot.y);
  const atMs = Date.now();
  await pressAt(page, spot, atMs);
  await page.waitForTimeout(hurriedMs);
  await pressAt(page, spot, atMs + hurriedMs, 2);
}

async function doubleTap(page: Page, spot: Spot): Promise<void> {
  const atMs = Date.now();
  await tapAt(page, spot, atMs);
  await page.waitForTimeout(hurriedMs);
  await tapAt(page, spot, atMs + hurriedMs);
}

/** A guard that held is seen only by waiting for what it held back. */
const settled = (page: Page) => page.waitForTimeout(500);

async function opened(hall: Hall, title: string) {
  const room = await hall.openLive(title);
  const host = await hall.program(room, 'host');
  await host.must('held-words.set', { languages: ['en'], added: ['gurke'], allowed: [] });
  return { room, host };
}

/** The confirming button is put under the very spot of the one that asks: the worst place a page can be scrolled to. */
async function overIts(page: Page, opener: Locator, yes: Locator): Promise<Spot> {
  await opener.click();
  const there = await middleOf(yes);
  await page.keyboard.press('Escape');
  await expect(yes).toHaveCount(0);
  await opener.evaluate((element, { x, y }) => {
    Object.assign(element.style, { position: 'fixed', left: `${x - 60}px`, top: `${y - 22}px`, width: '120px' });
  }, there);
  await anotherTap(page);
  return there;
}

test('L1 Q7 the second half of a double tap neither ends the room nor removes a person', async ({ hall }) => {
  const { room, host } = await opened(hall, 'A trembling thumb');
  const mia = await hall.program(room, 'attendee', 'Mia');
  await mia.must('hand.raise', { topic: 'Who pays?' });
  const page = await (await hall.browser({ width: 390, height: 844 })).newPage();
  await page.goto(at(hall.server.url, room.links.host));
  const dialog = page.getByRole('alertdialog');

  await pressInQueue(desk.hands(page), 'More');
  const remove = desk.button(desk.hands(page), 'Remove from the room');
  const there = await overIts(page, remove, desk.button(dialog, 'Remove'));
  await doubleTap(page, there);
  await settled(page);
  await expect(dialog).toBeVisible();
  await expect(desk.hands(page)).toHaveCount(1);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const end = await overIts(page, desk.button(page, 'End the room'), desk.button(dialog, 'End it now'));
  await doubleTap(page, end);
  await settled(page);
  expect(host.view()['room']?.['phase']).toBe('live');
  await anotherTap(page);
  await desk.button(dialog, 'End it now').click();
  await expect.poll(() => host.view()['room']?.['phase']).toBe('ended');
});

test("H10 the second half of a double press on the speaker's Next skips nobody, by mouse or finger", async ({
  hall,
}) => {
  const { room, host } = await opened(hall, 'At the lectern');
  const page = await (await hall.browser({ width: 390, height: 844 })).newPage();
  await page.goto(at(hall.server.url, room.links.speaker));
  await expect(floorOf(page)).toContainText('The floor is yours');
  await desk.next(page).click();
  const refused = page.getByRole('status').filter({ hasText: 'Nobody is waiting.' });
  await expect(refused).toBeVisible();
  for (const name of ['Mia', 'Ben', 'Leo']) await (await hall.program(room, 'attendee', name)).must('hand.raise', {});
  // It is not true any more.
  await expect(refused).toHaveCount(0, { timeout: 3_000 });
  await anotherTap(page);
  const next = await middleOf(desk.next(page));
  for (const [press, name] of [
    [doubleClick, 'Mia'],
    [doubleTap, 'Ben'],
  ] as const) {
    await press(page, next);
    await expect(floorOf(page)).toContainText(name);
    await settled(page);
    expect(host.view()['now']).toMatchObject({ state: 'called', name });
    await anotherTap(page);
  }
});

test('S1 a double click that opens a sheet does not close it again', async ({ hall }) => {
  const { room } = await opened(hall, 'Opened twice');
  const page = await hall.moderator(room, 'Ana');
  await doubleClick(page, await middleOf(desk.button(page, 'Show of hands')));
  await settled(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  await anotherTap(page);
  await page.mouse.click(5, 5);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Q6 H10 a double click on Let through lets through and calls nobody, wherever in the queue it is', async ({
  hall,
}) => {
  const { room, host } = await opened(hall, 'Twice let through');
  for (const name of ['Mia', 'Ben', 'Leo'])
    await (await hall.program(room, 'attendee', name)).must('hand.raise', { topic: `${name}: why the gurke?` });
  const page = await hall.moderator(room, 'Ana');
  for (const name of ['Ben', 'Mia', 'Leo']) {
    const button = desk.button(desk.hand(page, name), 'Let through');
    await doubleClick(page, await middleOf(button, 0.3, 0.25));
    await expect(button).toHaveCount(0);
    await settled(page);
    await anotherTap(page);
  }
  expect(host.view()['now']?.['state']).toBe('free');
  await expect(desk.hands(page)).toHaveCount(3);
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  test(`Q6 words that come to wait move no button of a hand, at ${viewport.width}`, async ({ hall }) => {
    const { room } = await opened(hall, 'Under a finger');
    const mia = await hall.program(room, 'attendee');
    await mia.must('hand.raise', { topic: 'Who pays?' });
    const page = await hall.moderator(room, 'Ana');
    await page.setViewportSize(viewport);
    const row = desk.hand(page, 'Who pays?');
    const names = ['Call', 'Skip', 'Move up', 'Move down', 'More'];
    const places = async () => await Promise.all(names.map((name) => desk.button(row, name).boundingBox()));
    await desk.button(row, 'More').scrollIntoViewIfNeeded();
    const before = await places();
    await mia.must('person.name', { name: 'Gurke Mia' });
    await expect(row).toContainText('Words wait for you');
    expect(await places()).toEqual(before);
    await anotherTap(page);
    await desk.button(row, 'Let through').click();
    await expect(row).not.toContainText('Words wait for you');
    expect(await places()).toEqual(before);
  });

  test(`Q6 a name that comes to wait moves no button of a question, at ${viewport.width}`, async ({ hall }) => {
    const { room } = await opened(hall, 'A question under a finger');
    const mia = await hall.program(room, 'attendee', 'Mia');
    await mia.must('question.ask', { text: 'Who pays?', voice: 'read' });
    const page = await hall.moderator(room, 'Ana');
    await page.setViewportSize(viewport);
    if (viewport.width < 500)
      await page.getByRole('group', { name: 'Which list' }).getByRole('button', { name: 'Questions' }).click();
    const item = questions.item(page, 'Who pays?');
    const names = ['Put on stage', 'Answered', 'Hide', 'More'];
    const places = async () => await Promise.all(names.map((name) => desk.button(item, name).boundingBox()));
    await desk.button(item, 'More').scrollIntoViewIfNeeded();
    const before = await places();
    await mia.must('person.name', { name: 'Gurke Mia' });
    await expect(item).toContainText('Name waits for you');
    expect(await places()).toEqual(before);
  });
}

test('Q6 words that came a moment ago are not let through by a press that was meant for what lay there', async ({
  hall,
}) => {
  const { room } = await opened(hall, 'Not read yet');
  const mia = await hall.program(room, 'attendee');
  await mia.must('hand.raise', { topic: 'Who pays?' });
  const page = await hall.moderator(room, 'Ana');
  const row = desk.hand(page, 'Who pays?');
  await expect(row).toBeVisible();
  // Pressed in the very moment that it comes, as by a finger that lies there.
  await row.evaluate((element) => {
    new MutationObserver((_changes, observer) => {
      const button = [...element.querySelectorAll('button')].find((one) => one.textContent === 'Let through');
      if (button === undefined) return;
      observer.disconnect();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
      element.setAttribute('data-pressed', '');
    }).observe(element, { childList: true, subtree: true });
  });
  await mia.must('person.name', { name: 'Gurke Mia' });
  await expect(row).toHaveAttribute('data-pressed');
  await settled(page);
  await expect(row).toContainText('Words wait for you');
  await anotherTap(page);
  await desk.button(row, 'Let through').click();
  await expect(row).not.toContainText('Words wait for you');
});

test('Q3 A pressed twice by a nervous finger approves one question, not the next one unread', async ({ hall }) => {
  const room = await hall.openLive('Twice approved', { questions: 'screened' });
  const mia = await hall.program(room, 'attendee', 'Mia');
  for (const words of ['alpha', 'beta']) await mia.must('question.ask', { text: `${words}: and why?`, voice: 'read' });
  const page = await hall.moderator(room, 'Ana');
  await questions.item(page, 'beta').focus();
  const pressedAt = Date.now();
  await letterAt(page, 'a', pressedAt);
  await letterAt(page, 'a', pressedAt + 80);
  await settled(page);
  const reader = await hall.program(room, 'attendee');
  await itemOf(reader, 'question', 'beta: and why?');
  const seen = Object.values(reader.view()).map((record) => record?.['text']);
  expect(seen).toContain('beta: and why?');
  expect(seen).not.toContain('alpha: and why?');
});
