import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { attendee, desk, raiseHand } from '../support/pages.ts';
import { at } from '../support/room.ts';
import { lanAddress } from '../support/programs/server.ts';

const address = lanAddress();

test('H7 H12 on plain http of a LAN, without a secure context, a hand is raised, kept, called and heard', async ({
  hall,
}) => {
  test.skip(address === undefined, 'this machine has no address but the loopback one, which browsers trust like https');
  const url = `http://${address}:${hall.server.port}`;
  const room = await hall.openLive('On the LAN');
  expect(room.links.join).toBe(`${url}/r/${room.code}`);
  const moderator = await (await hall.browser()).newPage();
  await moderator.goto(at(url, room.links.moderator));
  await moderator.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await moderator.getByRole('button', { name: 'Save' }).click();
  const page = await hall.attendee(room, url);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await raiseHand(page, 'Without https');
  await page.reload();
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await expect(desk.hand(moderator, 'Without https')).toBeVisible();
  await desk.next(moderator).click();
  await expect(desk.floor(moderator)).toContainText('Called by Ana');
  await attendee.answer(page, 'Use the room microphone').click();
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await attendee.answer(page, 'I am done').click();
  await expect(attendee.raise(page)).toBeVisible();

  const landing = await (await hall.browser()).newPage();
  await landing.goto(url);
  await landing.getByRole('textbox', { name: 'Room title' }).fill('Opened over the LAN');
  await landing.getByRole('button', { name: 'Open a room' }).click();
  await landing.getByRole('button', { name: 'Copy: Join link' }).click();
  await expect(landing.getByRole('button', { name: 'Copied: Join link' })).toBeVisible();
});
