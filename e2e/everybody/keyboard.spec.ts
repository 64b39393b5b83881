import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { attendee, desk, expectOrder, raiseHand } from '../support/pages.ts';

test('I5 L6 a moderator takes a room through a whole turn with the keyboard alone', async ({ hall }) => {
  const room = await hall.openLive('By keyboard');
  const stage = await hall.stage(room);
  const alpha = await hall.attendee(room);
  await raiseHand(alpha, 'alpha');
  for (const topic of ['beta', 'gamma', 'delta'])
    await (await hall.program(room, 'attendee')).must('hand.raise', { topic });

  const page = await (await hall.browser()).newPage();
  await page.goto(room.links.moderator);
  await tabTo(page, page.getByRole('textbox', { name: 'Your name' }));
  await page.keyboard.type('Ana');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeHidden();
  await expectOrder(page, ['alpha', 'beta', 'gamma', 'delta']);

  await test.step('? shows the keys, Escape closes the list', async () => {
    await press(page, '?');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    await expect(help).toContainText('Blank the stage');
    // What a nervous thumb presses next switches nothing off.
    await expect(help.getByRole('checkbox')).not.toBeFocused();
    await expect(help.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
    await press(page, 'n');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(desk.floor(page)).toContainText('The floor is open');
  });

  await test.step('H10 N calls the next one, U takes it back, N again', async () => {
    await press(page, 'n');
    await expect(attendee.called(alpha)).toBeVisible();
    await press(page, 'u');
    await expect(attendee.called(alpha)).toBeHidden();
    await press(page, 'n');
    await expect(attendee.called(alpha)).toBeVisible();
    await attendee.answer(alpha, 'Use the room microphone').click();
  });

  await test.step('H9 Start turn, Extend and End turn are buttons in the tab order', async () => {
    await tabTo(page, desk.button(desk.floor(page), 'Start turn'));
    await page.keyboard.press('Enter');
    await expect(alpha.getByRole('heading', { name: 'You are on.' })).toBeVisible();
    await tabTo(page, desk.button(desk.floor(page), 'Extend'));
    await page.keyboard.press('Space');
    await expect(alpha.getByRole('timer')).toContainText(/2:[12]\d/u);
    await tabTo(page, desk.button(desk.floor(page), 'End turn'));
    await press(page, 'Enter');
    await expect(desk.floor(page)).toContainText('The floor is open');
  });

  await test.step('H5 I5 arrows choose a hand, its buttons move it, the focus goes with it', async () => {
    await press(page, 'ArrowDown');
    await expect(desk.hand(page, 'beta')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(desk.hand(page, 'delta')).toBeFocused();
    const up = desk.button(desk.hand(page, 'delta'), 'Move up');
    await tabTo(page, up);
    await page.keyboard.press('Enter');
    await expectOrder(page, ['beta', 'delta', 'gamma']);
    await expect(up).toBeFocused();
  });

  await test.step('H6 S skips the chosen hand, C calls the chosen hand', async () => {
    await page.keyboard.press('ArrowUp');
    await expect(desk.hand(page, 'beta')).toBeFocused();
    await press(page, 's');
    await expect(desk.hand(page, 'beta')).toContainText('Skipped once');
    await tabTo(page, desk.hand(page, 'gamma').getByRole('button').first());
    await press(page, 'c');
    await expect(desk.floor(page)).toContainText('gamma');
  });

  await test.step('T1 B blanks the stage and takes it back', async () => {
    await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
    await press(page, 'b');
    await expect(stage.getByRole('region', { name: 'Join' })).toHaveCount(0);
    await press(page, 'b');
    await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
  });

  await test.step('/ finds in the queue, and letters typed there are letters', async () => {
    await press(page, '/');
    await expect(page.getByRole('textbox', { name: 'Find in the queue' })).toBeFocused();
    await page.keyboard.type('delta');
    await expectOrder(page, ['delta']);
    await expect(page.getByRole('textbox', { name: 'Find in the queue' })).toHaveValue('delta');
    await page.keyboard.type(' nbs');
    await expect(page.getByText('No hand matches.')).toBeVisible();
    await expect(desk.floor(page)).toContainText('gamma');
    await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
  });
});

test('I5 an attendee raises, answers and ends a turn with the keyboard alone', async ({ hall }) => {
  const room = await hall.openLive('Attendee by keyboard');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await tabTo(page, attendee.raise(page));
  await page.keyboard.press('Enter');
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await tabTo(page, attendee.topic(page));
  await page.keyboard.type('Said by Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveText('Said by Enter');
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  // On the call itself and on none of its buttons: a key meant for the page before must not answer it.
  await expect(attendee.called(page)).toBeFocused();
  await tabTo(page, attendee.answer(page, 'Use the room microphone'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Walk to the microphone' })).toBeFocused();
  await host.must('turn.start', {});
  await tabTo(page, attendee.answer(page, 'I am done'));
  await page.keyboard.press('Space');
  await expect(attendee.raise(page)).toBeVisible();
});
