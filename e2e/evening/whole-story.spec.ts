import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { pageRoles, staffPages } from '../../shared/kernel/roles.ts';
import { test, type Hall } from '../support/hall.ts';
import {
  anotherTap,
  attendee,
  desk,
  floorOf,
  paintedSign,
  raiseHand,
  secondsOn,
  slotRests,
  tell,
  aboutRoom,
  wordsRead,
} from '../support/pages.ts';
import type { LinkName, Room } from '../support/room.ts';

/** L1, on the landing page: the room, and the file that "Save these links" writes. */
async function openOnLanding(hall: Hall, title: string): Promise<{ readonly room: Room; readonly file: string }> {
  const page = await (await hall.browser()).newPage();
  await page.goto(hall.server.url);
  await page.getByRole('textbox', { name: 'Room title' }).fill(title);
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('Save these links now', { exact: false })).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR code to join the room' })).toBeVisible();
  await expect(page).toHaveURL(`${hall.server.url}/`);

  const links: { [name in LinkName]?: string } = {};
  const listed = page.getByRole('listitem').getByRole('link');
  await expect(listed).toHaveCount(1 + pageRoles.length);
  for (const [at, link] of (['join', ...pageRoles] as const).entries())
    links[link] = (await listed.nth(at).getAttribute('href')) ?? '';
  const code = (links.join ?? '').split('/').at(-1) ?? '';
  for (const link of pageRoles) expect(links[link]).toContain(`/r/${code}/${staffPages[link]}#k=`);
  await expect(page.getByRole('region', { name: 'Room code' })).toContainText(code);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these links' }).click();
  const download = await downloading;
  const file = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toContain(code);
  return { room: { code, title, links: links as Room['links'] }, file };
}

/** By the code alone, typed the way people type. */
async function joinByCode(hall: Hall, code: string): Promise<Page> {
  const page = await (await hall.browser({ width: 360, height: 640 })).newPage();
  await page.goto(hall.server.url);
  const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
  await page.getByRole('textbox', { name: 'Room code' }).fill(typed);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(attendee.raise(page)).toBeVisible();
  return page;
}

test('L1 L2 L5 L6 H1 H2 H3 H6 H9 H10 H12 T1 T3 a room from its opening to the thanks', async ({ hall }) => {
  const title = 'How shall we build the bridge?';
  const { room, file } = await openOnLanding(hall, title);
  for (const link of Object.values(room.links)) expect(file).toContain(link);
  expect(file).toContain(title);
  expect(file).toContain(room.code);

  const host = await hall.host(room, 'Hanna');
  const moderator = await hall.moderator(room, 'Ana');
  const stage = await hall.stage(room);
  const speaker = await hall.speaker(room);
  const ada = await hall.attendee(room);
  const ben = await joinByCode(hall, room.code);
  const cleo = await hall.attendee(room);

  await test.step('L2 T1 doors: people gather, hands may come, nobody is called', async () => {
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(stage.getByText('3 people are here')).toBeVisible();
    await expect(stage.getByRole('region', { name: 'Join' })).toContainText(room.code);
    await aboutRoom(host, 'People & links');
    await expect(host.getByText(/\bAna\b/u)).toBeVisible();
    await host.goBack();
    await raiseHand(ada, 'Who pays for the lamps?');
    await expect(attendee.place(ada)).toContainText('Calls begin when the room goes live.');
    await expect(moderator.getByText('before a host goes live', { exact: false })).toBeVisible();
    await expect(desk.next(moderator)).toHaveCount(0);
    await moderator.keyboard.press('n');
    await expect(moderator.getByText('The room is not live yet.', { exact: false })).toBeVisible();
    await host.getByRole('button', { name: 'Go live' }).click();
  });

  await test.step('H1 H3 each is told place, reason and wait', async () => {
    await raiseHand(ben, 'Will it carry trams?');
    await raiseHand(cleo);
    await tell(ada, 'Your name', 'Ada');
    await tell(ada, 'Where do you sit?', 'left, row 6');
    await expect(attendee.place(ada)).toContainText('You are 1st.');
    await expect(attendee.place(ben)).toContainText('You are 2nd.');
    await expect(attendee.place(ben)).toContainText('One person who raised a hand earlier goes before you.');
    await expect(attendee.place(cleo)).toContainText('You are 3rd.');
    await expect(attendee.place(cleo)).toContainText('Two people who raised a hand earlier go before you.');
    await expect(attendee.place(cleo)).toContainText(/About \d+ minutes/u);
    await expect(desk.hands(moderator)).toHaveCount(3);
    await expect(stage.getByRole('list', { name: 'Hands in order' }).getByRole('listitem')).toHaveCount(3);
  });

  await test.step('T3 the stage shows a waiting hand by its sign alone', async () => {
    await expect(desk.hand(moderator, 'Ada')).toContainText('left, row 6');
    // As written: a room's code may have the letters ADA.
    for (const words of [/\bAda\b/u, 'row 6', 'lamps', 'trams']) await expect(stage.getByText(words)).toHaveCount(0);
  });

  await test.step('H12 called: one sign on phone, stage and console, in one colour', async () => {
    await wordsRead(moderator);
    await desk.next(moderator).click();
    await expect(attendee.called(ada)).toBeVisible();
    await expect(floorOf(stage)).toContainText('Ada');
    await expect(floorOf(stage)).toContainText('left, row 6');
    await expect(floorOf(stage)).toContainText('Who pays for the lamps?');
    const onPhone = await paintedSign(attendee.called(ada));
    expect(onPhone.numeral).toBe(1);
    expect(await paintedSign(floorOf(stage))).toEqual(onPhone);
    expect(await paintedSign(desk.floor(moderator))).toEqual(onPhone);
    expect(await paintedSign(floorOf(speaker))).toEqual(onPhone);
    await expect(desk.floor(moderator)).toContainText('Called by Ana');
    await expect(attendee.place(ben)).toContainText('You are next.');
    await expect(stage.getByRole('complementary', { name: 'Next' })).toBeVisible();
  });

  await test.step('H6 H9 accepted, on air, a clock everywhere, the end', async () => {
    await attendee.answer(ada, 'Use the room microphone').click();
    await expect(ada.getByRole('heading', { name: 'Walk to the microphone' })).toBeVisible();
    await expect(desk.floor(moderator)).toContainText('walks to the room microphone');
    await expect(floorOf(stage)).toContainText('On the way to the microphone');
    await expect(floorOf(stage).getByRole('timer')).toContainText('2:00');
    // As high as a hand, a zero has no slash.
    const fonts = () => stage.evaluate(() => [...document.fonts].map(({ family, status }) => `${family} ${status}`));
    await expect.poll(fonts).toContain('Plenum Plain Zero loaded');
    await desk.button(desk.floor(moderator), 'Start turn').click();
    await expect(ada.getByRole('heading', { name: 'You are on.' })).toBeVisible();
    const clocks = [
      ada.getByRole('timer'),
      floorOf(ben).getByRole('timer'),
      floorOf(stage).getByRole('timer'),
      floorOf(speaker).getByRole('timer'),
      desk.floor(moderator).getByRole('timer'),
      desk.floor(host).getByRole('timer'),
    ];
    for (const clock of clocks) await expect(clock).toContainText(/1:[0-5]\d/u);
    // Six pages on a busy machine are not all drawn within the same second.
    await expect(async () => {
      const seconds = await Promise.all(clocks.map(secondsOn));
      expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThanOrEqual(1);
    }).toPass({ timeout: 10_000 });
    await desk.button(desk.floor(moderator), 'Extend').click();
    await expect(floorOf(stage).getByRole('timer')).toContainText(/2:[12]\d/u);
    await desk.button(floorOf(moderator), 'End turn').click();
    await expect(desk.floor(host)).toContainText('The floor is open');
    await expect(attendee.raise(ada)).toBeVisible();
  });

  await test.step('H6 H10 the speaker calls the next one, who asks to be read', async () => {
    await desk.next(speaker).click();
    await expect(attendee.called(ben)).toBeVisible();
    await attendee.answer(ben, 'Please read it for me').click();
    await expect(desk.floor(moderator)).toContainText('please read it out');
    await expect(floorOf(stage)).toContainText('Will it carry trams?');
    await desk.button(speaker, 'Start turn').click();
    await expect(ben.getByRole('heading', { name: 'Your words are being read.' })).toBeVisible();
    await expect(desk.deck(moderator).getByRole('img')).toHaveAccessibleName(/ 3$/u);
    await desk.button(speaker, 'End turn').click();
  });

  await test.step('H2 H3 who has spoken goes after who has not', async () => {
    await raiseHand(ben, 'And bicycles?');
    await attendee.lower(cleo).click();
    await expect(attendee.raise(cleo)).toBeVisible();
    await raiseHand(cleo);
    await expect(attendee.place(cleo)).toContainText('You are 1st.');
    await expect(attendee.place(ben)).toContainText('One person who has not spoken yet goes before you.');
  });

  await test.step('L2 T1 a break ends the running turn and keeps the hands', async () => {
    await desk.next(moderator).click();
    await expect(attendee.called(cleo)).toBeVisible();
    await expect(attendee.answer(cleo, 'Please read it for me')).toHaveCount(0);
    await host.getByRole('button', { name: 'Break', exact: true }).first().click();
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Break');
    await expect(attendee.called(cleo)).toBeHidden();
    await expect(attendee.place(cleo)).toContainText('You are 1st.');
    await expect(attendee.place(cleo)).toContainText('Calls go on after the break.');
    await expect(ada.getByText('We are having a break.')).toBeVisible();
    await slotRests(host);
    await host.getByRole('button', { name: 'Back from break' }).click();
    await expect(stage.getByRole('list', { name: 'Hands in order' })).toBeVisible();
  });

  await test.step('L5 T1 the end: thanks on every screen, and nothing can be raised', async () => {
    await anotherTap(host);
    await host.getByRole('button', { name: 'End the room' }).click();
    await host.getByRole('alertdialog', { name: 'End the room?' }).getByRole('button', { name: 'End it now' }).click();
    for (const page of [ada, ben, cleo])
      await expect(page.getByRole('heading', { name: 'Thank you for being here.' })).toBeVisible();
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Thank you');
    await expect(speaker.getByText('This room has ended.')).toBeVisible();
    await expect(attendee.raise(ada)).toHaveCount(0);
  });
});
