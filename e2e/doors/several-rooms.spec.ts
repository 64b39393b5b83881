import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { attendee, desk, floorOf, raiseHand } from '../support/pages.ts';
import { at } from '../support/room.ts';

test('P3 L6 rooms at once do not touch each other, in one browser neither', async ({ hall }) => {
  const [north, south] = [await hall.openLive('North hall'), await hall.openLive('South hall')];
  const ana = await hall.moderator(north, 'Ana');
  const bo = await hall.moderator(south, 'Bo');
  const stage = await hall.stage(south);
  const inNorth = await hall.attendee(north);
  await raiseHand(inNorth, 'only in the north');
  // The same person goes to the other hall in a second tab.
  const inSouth = await inNorth.context().newPage();
  await inSouth.goto(at(hall.server.url, south.links.join));
  await expect(attendee.raise(inSouth)).toBeVisible();
  await raiseHand(inSouth, 'only in the south');

  await expect(desk.hands(ana)).toHaveCount(1);
  await expect(desk.hands(bo)).toHaveCount(1);
  await desk.next(ana).click();
  await expect(attendee.called(inNorth)).toBeVisible();
  await expect(attendee.called(inSouth)).toHaveCount(0);
  await expect(attendee.place(inSouth)).toContainText('You are 1st.');
  await expect(floorOf(stage)).toHaveCount(0);
  await expect(desk.floor(bo)).toContainText('The floor is open');
  for (const page of [bo, stage, inSouth]) await expect(page.getByText('only in the north')).toHaveCount(0);
  await expect(bo.getByText(/\bAna\b/u)).toHaveCount(0);
});

test('A1 the secret of one room opens no other', async ({ hall }) => {
  hall.watch.allow(/status of 403/u);
  const [mine, other] = [await hall.open('Mine'), await hall.open('Other')];
  const page = await (await hall.browser()).newPage();
  const secret = new URL(mine.links.host).hash;
  await page.goto(`${hall.server.url}/r/${other.code}/console${secret}`);
  await expect(page.getByRole('heading', { name: 'The secret in this link is not valid any more.' })).toBeVisible();
});
