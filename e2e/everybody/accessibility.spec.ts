import { expect } from '@playwright/test';
import { expectAccessible, expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { attendee, desk, pressInQueue, raiseHand, sayTopic, tell } from '../support/pages.ts';
import { sights } from '../support/everywhere/sights.ts';
import { everyState, looking } from '../support/everywhere/story.ts';

test('I5 landing and opened room have no violation of WCAG 2.2 AA', async ({ hall }) => {
  hall.watch.allow(/status of 404/u);
  const page = await (await hall.browser()).newPage();
  await page.goto(hall.server.url);
  await expect(page.getByRole('textbox', { name: 'Room title' })).toBeVisible();
  await expectAccessible(page, 'landing');
  await page.getByRole('textbox', { name: 'Room code' }).fill('ZZZZZZ');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'landing with a wrong code');
  await page.getByRole('textbox', { name: 'Room title' }).fill('Accessible');
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(page.getByRole('button', { name: 'Save these links' })).toBeVisible();
  await expectAccessible(page, 'opened room');
  await page.goto(`${hall.server.url}/nothing`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page, 'unknown address');
});

test('I5 the attendee’s page has no violation of WCAG 2.2 AA, from quiet to thanks, light and dark', async ({
  hall,
}) => {
  const room = await hall.open('Accessible', { turnSeconds: 10 });
  const host = await hall.program(room, 'host');
  const other = await hall.program(room, 'attendee', 'Ben');
  const page = await hall.attendee(room);
  const check = (state: string) => expectAccessibleInBoth(page, `attendee, ${state}`);
  await expect(attendee.raise(page)).toBeVisible();
  await check('doors');
  await host.must('room.phase', { phase: 'live' });
  await other.must('hand.raise', { topic: 'Before me' });
  await expect(desk.queue(page)).toContainText('Before me');
  await check('quiet');
  await raiseHand(page);
  await check('asked what it is about');
  await attendee.topic(page).fill('x'.repeat(141));
  await check('topic too long');
  await sayTopic(page, 'My question');
  await tell(page, 'Your name', 'Ada');
  await check('raised');
  await host.must('queue.next', {});
  await expect(attendee.place(page)).toContainText('You are next.');
  await check('on deck');
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  await check('called');
  await attendee.answer(page, 'Use the room microphone').click();
  await expect(page.getByRole('heading', { name: 'Walk to the microphone' })).toBeVisible();
  await check('accepted');
  await host.must('turn.start', {});
  await expect(page.getByRole('heading', { name: 'You are on.' })).toBeVisible();
  await check('on air');
  await expect(page.getByRole('timer')).toContainText('+0:', { timeout: 20_000 });
  await check('over time');
  await host.must('room.settings', { hands: 'closed' });
  await host.must('turn.end', {});
  await expect(page.getByText('Hands are closed', { exact: false })).toBeVisible();
  await check('closed');
  await host.must('room.phase', { phase: 'break' });
  await expect(page.getByText('We are having a break.')).toBeVisible();
  await check('break');
  await host.must('room.phase', { phase: 'ended' });
  await expect(page.getByRole('heading', { name: 'Thank you for being here.' })).toBeVisible();
  await check('ended');
});

test('I5 the console has no violation of WCAG 2.2 AA, empty, busy and in its dialogs', async ({ hall }) => {
  const room = await hall.open('Accessible console', { topics: 'screened' });
  const page = await hall.host(room, 'Hanna');
  await expectAccessible(page, 'console, doors');
  await page.getByRole('button', { name: 'Go live' }).click();
  await expect(page.getByRole('button', { name: 'End the room' })).toBeVisible();
  await expectAccessible(page, 'console, empty');
  for (const [index, name] of ['Ada', 'Ben', 'Cleo', 'Dana'].entries())
    await (await hall.program(room, 'attendee', name)).must('hand.raise', { topic: `Topic ${index}` });
  await expect(desk.hands(page)).toHaveCount(4);
  await desk.next(page).click();
  await expect(desk.undo(page)).toBeVisible();
  await expectAccessible(page, 'console, called with Undo');
  await desk.button(desk.floor(page), 'Start turn').click();
  await pressInQueue(desk.hand(page, 'Cleo'), 'Move up');
  await expect(desk.hands(page).first()).toContainText('Cleo');
  await pressInQueue(desk.hand(page, 'Dana'), 'More');
  await expectAccessible(page, 'console, busy');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, 'console, busy, dark');
  await desk.button(desk.queue(page), 'Remove from the room').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectAccessible(page, 'console, remove');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  // The menu that it was asked from is a layer of its own.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add a hand' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'console, add a hand');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expectAccessible(page, 'console, keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'End the room' }).click();
  await expect(page.getByRole('alertdialog', { name: 'End the room?' })).toBeVisible();
  await expectAccessible(page, 'console, end');
  await page.getByRole('button', { name: 'End it now' }).click();
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
  await expectAccessible(page, 'console, ended');
});

for (const { name, sight, open } of looking)
  test(`I5 the page of ${name} has no violation of WCAG 2.2 AA in any state of an evening`, async ({ hall }) => {
    const room = await hall.open('Accessible evening');
    const page = await open(hall, room);
    await everyState(hall, room, [{ sight, page }], (state) => expectAccessible(page, `${name}, ${state}`));
  });

test('I5 the stage in a bright hall and with nothing on it has no violation of WCAG 2.2 AA', async ({ hall }) => {
  const room = await hall.open('Accessible screens');
  const stage = await hall.stage(room);
  const { stage: sight } = sights;
  await expect(sight.there(stage)).toBeVisible();
  // Not before: the link has to be exchanged for its session first.
  await stage.goto(`${stage.url()}?light`);
  await expect(sight.there(stage)).toBeVisible();
  const host = await hall.program(room, 'host');
  await host.must('stage.blank', { on: true });
  await expect(sight.there(stage)).toHaveCount(0);
  await expectAccessible(stage, 'stage, light, blank');
  await host.must('stage.blank', { on: false });
  await everyState(hall, room, [{ sight, page: stage }], (state) => expectAccessible(stage, `stage, light, ${state}`));
});

test('I5 the pages that refuse somebody have no violation of WCAG 2.2 AA', async ({ hall }) => {
  hall.watch.allow(/status of 40[34]/u);
  const room = await hall.open('Refusals');
  const page = await (await hall.browser()).newPage();
  await page.goto(`${hall.server.url}/r/${room.code}/console`);
  await expect(page.getByRole('heading', { name: 'This page opens with its own link only.' })).toBeVisible();
  await expectAccessible(page, 'no secret');
  await page.goto(`${hall.server.url}/r/ZZZZZZ`);
  await expect(page.getByRole('heading', { name: 'There is no room with this code' })).toBeVisible();
  await expectAccessible(page, 'unknown room');
});
