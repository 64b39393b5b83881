import { expect, type Locator } from '@playwright/test';
import { test } from '../support/hall.ts';
import { anotherTap, attendee, desk, floorOf, slotRests } from '../support/pages.ts';
import { at } from '../support/room.ts';

/** The host's own: clicks, and keys that send something. Typing is none. */
const mostPresses = 12;

test(`L1 a host who has never seen it has somebody else on the floor after at most ${mostPresses} presses, by names that are seen`, async ({
  hall,
}) => {
  const presses: string[] = [];
  const press = async (control: Locator) => {
    presses.push((await control.textContent()) ?? '');
    await control.click();
  };
  const own = await hall.browser();
  const page = await own.newPage();
  await page.goto(hall.server.url);
  await page.getByRole('textbox', { name: 'Room title' }).fill('The new bridge');
  await press(page.getByRole('button', { name: 'Open a room' }));
  await press(page.getByRole('button', { name: 'Save these links' }));
  const follow = async (name: string) => {
    const coming = own.waitForEvent('page');
    await press(page.getByRole('link', { name }));
    return coming;
  };
  const stage = await follow('Stage screen');
  const host = await follow('Host console');

  const join = (await page.getByRole('link', { name: 'Join link' }).getAttribute('href')) ?? '';
  const phone = await (await hall.browser({ width: 360, height: 640 })).newPage();
  await phone.goto(at(hall.server.url, join));

  await host.getByRole('textbox', { name: 'Your name' }).fill('Hanna');
  await press(host.getByRole('button', { name: 'Save' }));
  await press(host.getByRole('button', { name: 'Go live' }));
  await attendee.raise(phone).click();
  await expect(desk.hands(host)).toHaveCount(1);
  await slotRests(host);
  await press(desk.next(host));
  await attendee.answer(phone, 'Use the room microphone').click();
  await anotherTap(host);
  await press(desk.button(desk.floor(host), 'Start turn'));
  for (const screen of [host, stage]) await expect(floorOf(screen).getByRole('timer')).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'You are on.' })).toBeVisible();

  console.log(`${presses.length} presses of the host's: ${presses.join(', ')}`);
  expect(presses.length).toBeLessThanOrEqual(mostPresses);
});
