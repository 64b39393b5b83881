import { expect } from '@playwright/test';
import { test, testOfOneServer } from '../support/hall.ts';
import { asking, attendee, desk, floorOf, raiseHand } from '../support/pages.ts';
import { at } from '../support/room.ts';
import { until } from '../support/until.ts';
import { networkErrors } from '../support/watch.ts';

/** The server notes who is away 20 s after the last connection; a page that lost its own tries again within 30 s. */
const awayMs = 45_000;
const backMs = 60_000;

test('H7 a hand survives a reload', async ({ hall }) => {
  const room = await hall.openLive('Reload');
  const first = await hall.program(room, 'attendee');
  await first.must('hand.raise', { topic: 'before' });
  const page = await hall.attendee(room);
  await raiseHand(page, 'What about the roof?');
  const told = await attendee.place(page).innerText();
  await page.reload();
  await expect(attendee.place(page)).toHaveText(told, { useInnerText: true });
  await expect(page.getByText('What about the roof?').first()).toBeVisible();
  await expect(attendee.raise(page)).toHaveCount(0);
});

test('H7 H1 two tabs of one person are one person with one hand', async ({ hall }) => {
  const room = await hall.openLive('Two tabs');
  const moderator = await hall.moderator(room);
  const page = await hall.attendee(room);
  await expect(attendee.raise(page)).toBeVisible();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(moderator.getByText('1 person here')).toBeVisible();
  await raiseHand(page, 'Only once');
  await expect(attendee.place(second)).toContainText('You are 1st.');
  await expect(desk.hands(moderator)).toHaveCount(1);
  await desk.next(moderator).click();
  await expect(attendee.called(page)).toBeVisible();
  await attendee.answer(second, 'Use the room microphone').click();
  await expect(page.getByRole('heading', { name: 'Walk to the microphone' })).toBeVisible();
  await second.close();
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await expect(page.getByRole('heading', { name: 'You are on.' })).toBeVisible();
});

test('H7 30 s without a network: the hand and its place are kept, and the phone comes back by itself', async ({
  hall,
}) => {
  hall.watch.allow(networkErrors);
  const room = await hall.openLive('A tunnel');
  const proxy = await hall.proxy();
  const moderator = await hall.moderator(room);
  const offline = await hall.attendee(room, proxy.url);
  const other = await hall.attendee(room);
  await raiseHand(offline, 'From the tunnel');
  await raiseHand(other, 'From the hall');
  await asking.open(offline).click();
  await asking.words(offline).fill('Half a sentence');
  const written = await asking.words(offline).boundingBox();

  const cutAt = performance.now();
  proxy.set('refuse');
  // Whoever writes is told too, and what they write stays where it is.
  await expect(asking.form(offline).getByText('You are offline. Your hand is kept.')).toBeVisible();
  expect(await asking.words(offline).boundingBox()).toEqual(written);
  await offline.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(offline.getByText('You are offline. Your hand is kept.')).toBeVisible();
  await expect(attendee.place(offline)).toContainText('You are 1st.');
  await expect(desk.hand(moderator, 'From the tunnel')).toContainText('Away', { timeout: awayMs });
  await expect(desk.hand(moderator, 'From the hall')).not.toContainText('Away');

  await test.step('H7 Next passes over who is away, without a skip, and says so to staff alone', async () => {
    await desk.next(moderator).click();
    await expect(attendee.called(other)).toBeVisible();
    await expect(moderator.getByText('One person away was passed over and kept.')).toBeVisible();
    await expect(desk.hand(moderator, 'From the tunnel')).not.toContainText('Skipped');
    await expect(other.getByText('Away')).toHaveCount(0);
    await attendee.answer(other, 'Use the room microphone').click();
    await desk.button(desk.floor(moderator), 'Start turn').click();
  });

  await until(
    () => performance.now() - cutAt > 30_000,
    31_000,
    () => 'no clock',
  );
  proxy.set('pass');
  await expect(offline.getByText('You are offline.', { exact: false })).toBeHidden({ timeout: backMs });
  await expect(attendee.place(offline)).toContainText('You are 1st.');
  await expect(floorOf(offline)).toContainText('has the floor');
  await expect(desk.hand(moderator, 'From the tunnel')).not.toContainText('Away');
  await desk.next(moderator).click();
  await expect(attendee.called(offline)).toBeVisible();
});

test('H7 a hand raised on a dead connection is sent when the network is back, once', async ({ hall }) => {
  hall.watch.allow(networkErrors);
  const room = await hall.openLive('A dead access point');
  const proxy = await hall.proxy();
  const moderator = await hall.moderator(room);
  const page = await hall.attendee(room, proxy.url);
  await expect(attendee.raise(page)).toBeVisible();
  // What a page fetches once it stands is here.
  await expect(page.getByText('No questions yet.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Reactions' })).toBeVisible();
  proxy.set('silent');
  await attendee.raise(page).click();
  await expect(page.getByText('sending your hand', { exact: false })).toBeVisible();
  await expect(page.getByText('Not sent yet.', { exact: false })).toBeVisible({ timeout: 40_000 });
  await attendee.topic(page).fill('Into the void');
  await attendee.topic(page).press('Enter');
  await expect(page.getByText('Not sent yet.', { exact: false })).toHaveCount(2);
  await attendee.topic(page).pressSequentially(', and on');
  await expect(desk.hands(moderator)).toHaveCount(0);
  proxy.set('pass');
  await expect(attendee.place(page)).toContainText('You are 1st.', { timeout: backMs });
  await expect(desk.hands(moderator)).toHaveCount(1);
  await expect(desk.hand(moderator, 'Into the void')).toBeVisible();
  await expect(attendee.topic(page), 'who types on meanwhile keeps the keyboard').toBeFocused();
  await expect(attendee.topic(page)).toHaveValue('Into the void, and on');
});

testOfOneServer('H7 a hand survives kill -9 and a restart of the server', async ({ hall }) => {
  hall.watch.allow(networkErrors);
  const room = await hall.openLive('A power cut');
  const moderator = await hall.moderator(room, 'Ana');
  const stage = await hall.stage(room);
  const ada = await hall.attendee(room);
  const ben = await hall.attendee(room);
  await raiseHand(ada, 'First one');
  await raiseHand(ben, 'Second one');
  await desk.next(moderator).click();
  await attendee.answer(ada, 'Use the room microphone').click();
  await expect(desk.floor(moderator)).toContainText('walks to the room microphone');

  await hall.server.kill();
  await expect(ben.getByText('You are offline. Your hand is kept.')).toBeVisible();
  await expect(stage.getByText('Reconnecting…')).toBeVisible();
  await expect(floorOf(stage)).toContainText('First one');
  await hall.server.start();

  for (const page of [ada, ben])
    await expect(page.getByText('You are offline.', { exact: false })).toBeHidden({ timeout: backMs });
  await expect(ada.getByRole('heading', { name: 'Walk to the microphone' })).toBeVisible();
  await expect(attendee.place(ben)).toContainText('You are next.');
  await expect(moderator.getByText('Connection lost.', { exact: false })).toBeHidden({ timeout: backMs });
  await expect(desk.hand(moderator, 'Second one')).not.toContainText('Away');
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await expect(ada.getByRole('heading', { name: 'You are on.' })).toBeVisible();
  await expect(stage.getByText('Reconnecting…')).toBeHidden({ timeout: backMs });
  await expect(floorOf(stage).getByRole('timer')).toContainText(/1:[45]\d/u);

  const late = await (await hall.browser()).newPage();
  await late.goto(at(hall.server.url, room.links.join));
  await expect(attendee.raise(late)).toBeVisible();
});

test('H7 L6 where a network lets no websocket through, everybody comes in by long polling', async ({ hall }) => {
  hall.watch.allow(networkErrors);
  const room = await hall.openLive('An old proxy');
  const proxy = await hall.proxy();
  proxy.set('old');
  const open = async (link: string) => {
    const page = await (await hall.browser()).newPage();
    await page.goto(at(proxy.url, link));
    return page;
  };
  const page = await open(room.links.join);
  await raiseHand(page, 'The slow way');
  const moderator = await open(room.links.moderator);
  await expect(desk.hand(moderator, 'The slow way')).toBeVisible();
  await desk.next(moderator).click();
  await expect(attendee.called(page)).toBeVisible();
  await expect(floorOf(await open(room.links.stage))).toContainText('The slow way');
});
