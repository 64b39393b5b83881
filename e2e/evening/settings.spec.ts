import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test, type Hall } from '../support/hall.ts';
import { aboutRoom, anotherTap, asking, attendee, expectNoSidewaysScroll } from '../support/pages.ts';
import type { Room } from '../support/room.ts';

async function settingsOf(hall: Hall, room: Room): Promise<Page> {
  const page = await hall.host(room);
  await aboutRoom(page, 'Settings');
  return page;
}

const saved = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^Saved$/u });

test('L1 L3 what a host changes on the settings page is what phones and the big screen say at once', async ({
  hall,
}) => {
  const room = await hall.open('Before');
  const host = await settingsOf(hall, room);
  const phone = await hall.attendee(room);
  const stage = await hall.stage(room);

  await test.step('title and welcome words, with Enter and by leaving the field', async () => {
    await host.getByRole('textbox', { name: 'Title' }).fill('The bridge');
    await host.keyboard.press('Enter');
    await expect(saved(host)).toHaveCount(1);
    for (const page of [phone, stage, host])
      await expect(page.getByRole('heading', { name: 'The bridge', level: 1 })).toBeVisible();
    await host.getByRole('textbox', { name: 'Welcome words' }).fill('Coffee is at the back.');
    await host.keyboard.press('Tab');
    for (const page of [phone, stage]) await expect(page.getByText('Coffee is at the back.')).toBeVisible();
  });

  await test.step('a start time counts down, and goes again', async () => {
    const time = new Date(Date.now() + 90 * 60_000);
    const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    await host.getByLabel('Start time').fill(local);
    await host.keyboard.press('Enter');
    for (const page of [host, phone, stage])
      await expect(page.getByRole('timer').first()).toContainText('Starts in 1:');
    await host.getByRole('button', { name: 'No start time' }).click();
    for (const page of [host, phone, stage]) await expect(page.getByRole('timer')).toHaveCount(0);
  });

  await test.step('hands and questions, each with what people see of it', async () => {
    const hands = host.getByRole('checkbox', { name: 'Hands can be raised' });
    await expect(hands).toHaveAccessibleDescription('Phones offer “Raise hand”.');
    await hands.click();
    await expect(hands).not.toBeChecked();
    await expect(hands).toHaveAccessibleDescription(/Phones say that hands are closed/u);
    await expect(attendee.raise(phone)).toHaveCount(0);
    await anotherTap(host);
    await hands.click();
    await expect(attendee.raise(phone)).toBeVisible();
    // Pressed again before the room can have answered: the second press takes the first one back.
    await hands.evaluate((box: HTMLElement) => {
      box.click();
      box.click();
    });
    await host.getByRole('combobox', { name: 'Questions' }).selectOption('Off');
    await expect(asking.open(phone)).toBeHidden();
    await expect(hands).toBeChecked();
    await expect(attendee.raise(phone)).toBeVisible();
  });
});

test('L3 what the room refuses stays in the field and says why; what was typed outlives a reload', async ({ hall }) => {
  const room = await hall.open('Refused');
  const host = await settingsOf(hall, room);
  const title = host.getByRole('textbox', { name: 'Title' });
  await title.fill('   ');
  await host.keyboard.press('Enter');
  await expect(host.getByRole('alert')).toHaveText('A room needs a title.');
  await title.fill('Refused');
  await expect(host.getByRole('alert')).toHaveCount(0);
  const seconds = host.getByRole('textbox', { name: 'Seconds per turn' });
  await seconds.fill('5');
  await host.keyboard.press('Tab');
  await expect(seconds).toHaveAccessibleDescription(/Between 10 and 3,600 seconds\./u);
  await seconds.fill('90');
  await host.keyboard.press('Enter');
  await expect(saved(host)).toHaveCount(1);
  await host.getByRole('textbox', { name: 'Welcome words' }).fill('Half a sen');
  await host.reload();
  await expect(host.getByRole('textbox', { name: 'Welcome words' })).toHaveValue('Half a sen');
  await expect(seconds).toHaveValue('90');
});

test('L3 typed on while it was being saved: what was typed since is saved too, and "Saved" is said of no less', async ({
  hall,
}) => {
  const room = await hall.open('Before');
  const host = await settingsOf(hall, room);
  const phone = await hall.attendee(room);
  const title = host.getByRole('textbox', { name: 'Title' });
  await title.fill('The bridge');
  // Within the page, in one go: no answer of the room comes in between.
  await title.evaluate((field: HTMLInputElement) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    field.focus();
    field.form?.requestSubmit();
    setValue?.call(field, 'The bridge and the river');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.blur();
  });
  await expect(saved(host)).toHaveCount(1);
  await expect(title).toHaveValue('The bridge and the river');
  await expect(phone.getByRole('heading', { name: 'The bridge and the river', level: 1 })).toBeVisible();
  await title.fill('The bridge and the sea');
  await expect(saved(host)).toHaveCount(0);
});

test('L3 a colleague’s newer title is not written over by a draft that was left in the tab', async ({ hall }) => {
  const room = await hall.open('Before');
  const host = await settingsOf(hall, room);
  const program = await hall.program(room, 'host');
  const title = host.getByRole('textbox', { name: 'Title' });
  await title.fill('Half a ti');
  await host.reload();
  await expect(title).toHaveValue('Half a ti');
  await program.must('room.settings', { title: 'The newer one' });
  await expect(title).toHaveValue('The newer one');
  await title.focus();
  await title.press('Enter');
  await title.press('Tab');
  await host.reload();
  await expect(title).toHaveValue('The newer one');
});

test('L5 after the end a host still says how long the room is kept', async ({ hall }) => {
  const room = await hall.openLive('Kept');
  const program = await hall.program(room, 'host');
  await program.must('room.phase', { phase: 'ended' });
  const host = await (await hall.browser()).newPage();
  await host.goto(room.links.host);
  const days = host.getByRole('textbox', { name: 'Days kept after the end' });
  await days.fill('0');
  await host.keyboard.press('Enter');
  await expect(days).toHaveAccessibleDescription('Everything of this room is erased within the hour after its end.');
});

test('I5 the settings are accessible, light and dark, and fit a phone', async ({ hall }) => {
  const room = await hall.open('Accessible', { startsAt: Date.now() + 3_600_000 });
  const host = await settingsOf(hall, room);
  await expectAccessibleInBoth(host, 'settings');
  await host.setViewportSize({ width: 360, height: 640 });
  await expectNoSidewaysScroll(host);
  await expect(host.getByRole('textbox', { name: 'Title' })).toBeVisible();
});
