import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { attendee, desk, pressInQueue, raiseHand, slotRests } from '../support/pages.ts';

/** Everybody who was called by now: phones that show the call, and phones that still wait. */
test('H11 two moderators press Next in the same instant: one call, one calm notice', async ({ hall }) => {
  const room = await hall.openLive('Two at once');
  const ana = await hall.moderator(room, 'Ana');
  const bo = await hall.moderator(room, 'Bo');
  const people = [];
  for (const topic of ['one', 'two', 'three']) {
    const page = await hall.attendee(room);
    await raiseHand(page, topic);
    people.push(page);
  }
  const [first, second] = people;
  if (first === undefined || second === undefined) throw new Error('Nobody came.');
  for (const page of [ana, bo]) await expect(desk.hands(page)).toHaveCount(3);

  await Promise.all([desk.next(ana).click(), desk.next(bo).click()]);
  await expect(attendee.called(first)).toBeVisible();
  await expect(attendee.place(second)).toContainText('You are next.');
  for (const page of [ana, bo]) await expect(desk.hands(page)).toHaveCount(2);
  await expect(desk.floor(ana)).toContainText(/Called by (?:Ana|Bo)/u);
  const calledBy = /Called by (Ana|Bo)/u.exec(await desk.floor(ana).innerText())?.[1];
  const slower = calledBy === 'Ana' ? bo : ana;
  await expect(slower.getByText(`Already called by ${calledBy}.`)).toBeVisible();
  const quicker = calledBy === 'Ana' ? ana : bo;
  await expect(quicker.getByText('Already called by', { exact: false })).toHaveCount(0);
  await expect(slower.getByRole('alert')).toHaveCount(0);
});

test('H11 two moderators call one hand in the same instant: one call, one calm notice', async ({ hall }) => {
  const room = await hall.openLive('One hand, two callers');
  const ana = await hall.moderator(room, 'Ana');
  const bo = await hall.moderator(room, 'Bo');
  const first = await hall.attendee(room);
  const wanted = await hall.attendee(room);
  await raiseHand(first, 'waits on');
  await raiseHand(wanted, 'wanted by both');
  const calls = [ana, bo].map((page) => desk.button(desk.hand(page, 'wanted by both'), 'Call'));
  for (const call of calls) await expect(call).toBeVisible();

  // Within the pages, at one agreed moment: clicks from outside come so far apart that the second finds no button.
  const at = Date.now() + 2_000;
  await Promise.all(
    calls.map((call) =>
      call.evaluate(
        (button: HTMLElement, moment) =>
          new Promise<void>((clicked) => {
            setTimeout(() => {
              button.click();
              clicked();
            }, moment - Date.now());
          }),
        at,
      ),
    ),
  );
  await expect(attendee.called(wanted)).toBeVisible();
  await expect(attendee.place(first)).toContainText('You are');
  await expect(desk.floor(ana)).toContainText(/Called by (?:Ana|Bo)/u);
  const calledBy = /Called by (Ana|Bo)/u.exec(await desk.floor(ana).innerText())?.[1];
  const slower = calledBy === 'Ana' ? bo : ana;
  await expect(slower.getByText(`Already called by ${calledBy}.`)).toBeVisible();
  for (const page of [ana, bo]) await expect(desk.hands(page)).toHaveCount(1);
});

test('H11 another hand is not called over the one on the floor, and the page asks first', async ({ hall }) => {
  const room = await hall.openLive('Floor taken');
  const ana = await hall.moderator(room, 'Ana');
  const attendees = [await hall.program(room, 'attendee'), await hall.program(room, 'attendee')];
  for (const [index, person] of attendees.entries()) await person.must('hand.raise', { topic: `topic ${index}` });
  await desk.next(ana).click();
  await expect(desk.floor(ana)).toContainText('topic 0');
  // The row has just come to another place.
  await slotRests(ana);
  await pressInQueue(desk.hand(ana, 'topic 1'), 'Call');
  const dialog = ana.getByRole('alertdialog');
  await expect(dialog).toContainText('You can also let them finish first.');
  await desk.button(dialog, 'Cancel').click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.floor(ana)).toContainText('topic 0');
});
