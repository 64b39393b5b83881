import { expect, type Page } from '@playwright/test';
import { showsLimits } from '../../shared/features/shows/limits.ts';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { anotherTap, desk, screen, sideTab, slotRests } from '../support/pages.ts';

async function prepare(page: Page, prompt: string, options: readonly string[] = []): Promise<void> {
  await page.getByRole('button', { name: /^Prepare (a show|another)$/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Prepare a show of hands' });
  await dialog.getByRole('textbox', { name: 'What do you ask?' }).fill(prompt);
  if (options.length > 0) {
    await dialog.getByRole('radio', { name: 'Several options to choose from' }).check();
    for (const [index, option] of options.entries()) {
      if (index >= 2) {
        await dialog.getByRole('button', { name: 'Add an option' }).click();
        await expect(dialog.getByRole('textbox', { name: `Option ${index + 1}` })).toBeFocused();
      }
      await dialog.getByRole('textbox', { name: `Option ${index + 1}` }).fill(option);
    }
    await dialog.getByRole('radio', { name: 'Up to 2' }).check();
  }
  await dialog.getByRole('radio', { name: 'Only when you reveal it' }).check();
  await dialog.getByRole('button', { name: 'Keep it for later' }).click();
  await expect(dialog).toBeHidden();
  await anotherTap(page);
}

test('S1 S2 shows are prepared, put in order, opened one after the other, closed and revealed, a key each', async ({
  hall,
}) => {
  const room = await hall.openLive('Prepared');
  const page = await hall.moderator(room);
  const person = await hall.program(room, 'attendee');
  await sideTab(page, 'Show').click();
  await prepare(page, 'Tea?');
  await prepare(page, 'What shall it carry?', ['Trams', 'Bikes', 'Buses']);
  await expect(desk.prepared(page)).toHaveCount(2);
  await expect(desk.prepared(page).nth(1)).toContainText('3 options · up to 2 each · sealed');
  expect(JSON.stringify(person.view())).not.toContain('Tea?');

  await test.step('S1 they are moved and changed, and keep their place', async () => {
    await slotRests(page);
    await desk.prepared(page).nth(1).getByRole('button', { name: 'Move up' }).click();
    await expect(desk.prepared(page).nth(0)).toContainText('What shall it carry?');
    await expect(async () => {
      await desk.prepared(page).nth(1).getByRole('button', { name: 'Change it' }).click();
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 });
    }).toPass();
    const dialog = page.getByRole('dialog', { name: 'Change what is prepared' });
    await dialog.getByRole('textbox', { name: 'What do you ask?' }).fill('Tea or not?');
    await dialog.getByRole('button', { name: 'Keep it for later' }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.prepared(page)).toHaveCount(2);
    await expect(desk.prepared(page).nth(1)).toContainText('Tea or not?');
    await expectAccessibleInBoth(page, 'the console with prepared shows');
  });

  await test.step('S1 O opens the first of them, F closes it, R reveals it', async () => {
    await press(page, 'o');
    await expect(desk.prepared(page)).toHaveCount(1);
    const panel = screen.show(page);
    await expect(panel).toContainText('What shall it carry?');
    await expect.poll(() => JSON.stringify(person.view())).toContain('What shall it carry?');
    const key = Object.keys(person.view()).find((one) => one.startsWith('show:')) ?? '';
    await person.must('show.answer', { showId: key.slice('show:'.length), choice: [0, 2] });
    await expect(panel).toContainText('1 answered');
    await press(page, 'f');
    await expect(panel.getByText('Closed')).toBeVisible();
    await expect(panel).toContainText('Sealed.');
    await press(page, 'r');
    await expect(panel.getByText('Revealed')).toBeVisible();
  });

  await test.step('S1 one press opens the next; whatever is left can be taken out, which asks', async () => {
    await prepare(page, 'Never mind?');
    await slotRests(page);
    await desk.prepared(page).nth(1).getByRole('button', { name: 'Take it out' }).click();
    const asked = page.getByRole('alertdialog', { name: 'Take this show out?' });
    await asked.getByRole('button', { name: 'Take it out' }).click();
    await expect(desk.prepared(page)).toHaveCount(1);
    await slotRests(page);
    await page.setViewportSize({ width: 1280, height: 600 });
    await desk.prepared(page).first().getByRole('button', { name: 'Open' }).click();
    await expect(desk.prepared(page)).toHaveCount(0);
    // It came above the list that had been scrolled to.
    await expect(screen.show(page).getByRole('heading', { name: 'Tea or not?' })).toBeInViewport({ ratio: 1 });
  });
});

test('S1 I5 by keyboard alone they are moved, opened and taken out; it is told, and the focus goes along', async ({
  hall,
}) => {
  const room = await hall.openLive('By keyboard');
  const host = await hall.program(room, 'host');
  const page = await hall.moderator(room);
  for (const prompt of ['One?', 'Two?', 'Three?'])
    await host.must('show.prepare', { prompt, kind: 'hands', reveal: 'live' });
  await sideTab(page, 'Show').click();
  const row = (prompt: string) => desk.prepared(page).filter({ hasText: prompt });
  const act = (prompt: string, name: string) => row(prompt).getByRole('button', { name });
  const expectHeard = (words: string) =>
    expect(page.locator('[aria-live="polite"]').getByText(words, { exact: true })).toHaveCount(1);

  await tabTo(page, act('One?', 'Move down'));
  await page.keyboard.press('Enter');
  await expectHeard('Now 2 of 3: One?');
  await expect(act('One?', 'Move down')).toBeFocused();
  await press(page, 'Enter');
  await expectHeard('Now 3 of 3: One?');
  await expect(desk.prepared(page)).toContainText(['Two?', 'Three?', 'One?']);
  // Where it cannot go farther its button is off and still has the focus.
  await expect(act('One?', 'Move down')).toBeFocused();
  await tabTo(page, act('One?', 'Take it out'));

  await page.keyboard.press('Enter');
  const asked = page.getByRole('alertdialog', { name: 'Take this show out?' });
  await tabTo(page, asked.getByRole('button', { name: 'Take it out' }));
  await page.keyboard.press('Enter');
  await expectHeard('Taken out: One?');
  await expect(row('Three?')).toBeFocused();

  await tabTo(page, act('Three?', 'Open'));
  await page.keyboard.press('Enter');
  await expectHeard('Now open: Three?');
  await expect(row('Two?')).toBeFocused();
  await slotRests(page);
  await press(page, 'o');
  await expectHeard('Now open: Two?');
  await expect(page.getByRole('heading', { name: 'Prepared' })).toBeFocused();
});

test('S1 at its limit, too, what is prepared is changed where it stands, and what was opened meanwhile is told', async ({
  hall,
}) => {
  const room = await hall.openLive('Thirty');
  const host = await hall.program(room, 'host');
  const page = await hall.moderator(room);
  const { preparedShowsCount } = showsLimits;
  // One alone would be told to slow down.
  const staff = [host, await hall.program(room, 'host'), await hall.program(room, 'host')];
  for (let n = 0; n < preparedShowsCount; n += 1)
    await staff[n % staff.length]?.must('show.prepare', { prompt: `Number ${n}?`, kind: 'hands', reveal: 'live' });
  await sideTab(page, 'Show').click();
  await expect(desk.prepared(page)).toHaveCount(preparedShowsCount);
  await slotRests(page);
  await desk.prepared(page).nth(1).getByRole('button', { name: 'Change it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change what is prepared' });
  const words = dialog.getByRole('textbox', { name: 'What do you ask?' });
  await words.fill('Another?');
  const order = () => (host.staff()['prepared']?.['order'] ?? []) as readonly string[];
  const meanwhile = (place: number, prompt: string) =>
    host.must('show.prepare', { showId: order()[place] ?? '', prompt, kind: 'hands', reveal: 'live' });
  await meanwhile(1, 'Theirs?');
  await expect(dialog.getByRole('status').filter({ hasText: 'A colleague has just changed' })).toContainText('Theirs?');
  await dialog.getByRole('button', { name: 'Keep it for later' }).click();
  await expect(dialog).toContainText('A colleague has just changed this show of hands. Look again.');
  await slotRests(page);
  await dialog.getByRole('button', { name: 'Go on with mine' }).click();
  await expect(dialog).not.toContainText('A colleague');
  await expect(words).toHaveValue('Another?');
  await dialog.getByRole('button', { name: 'Keep it for later' }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.prepared(page).nth(1)).toContainText('Another?');
  await expect(desk.prepared(page)).toHaveCount(preparedShowsCount);

  await slotRests(page);
  await desk.prepared(page).first().getByRole('button', { name: 'Change it' }).click();
  await words.fill('Mine?');
  await meanwhile(0, 'Theirs again?');
  await expect(dialog).toContainText('Theirs again?');
  await slotRests(page);
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await expect(words).toHaveValue('Theirs again?');
  await words.fill('Too late?');
  await host.must('show.open', { showId: order()[0] ?? '' });
  await dialog.getByRole('button', { name: 'Keep it for later' }).click();
  await expect(dialog).toContainText('This show of hands has been opened already.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // By key or by button, what the room refuses stands in the strip, whichever tab is open.
  const refused = desk.floor(page).getByText('3 shows are open already.');
  for (const showId of order().slice(0, showsLimits.openShowsCount - 1)) await host.must('show.open', { showId });
  await sideTab(page, 'Run').click();
  await slotRests(page);
  await page.keyboard.press('o');
  await expect(refused).toBeVisible();
  await page.keyboard.press('f');
  await expect(refused).toHaveCount(0);
  await sideTab(page, 'Show').click();
  await host.must('show.open', { showId: order()[0] ?? '' });
  await slotRests(page);
  await desk.prepared(page).first().getByRole('button', { name: 'Open' }).click();
  await expect(refused).toBeVisible();
});
