import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { anotherTap, desk } from '../support/pages.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'The agenda' });
const titles = (page: Page) =>
  dialogOf(page)
    .getByRole('textbox', { name: 'Title' })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

test('L4 an agenda is pasted as people have it, looked at, put in order by dragging and by buttons, and begun by its name', async ({
  hall,
}) => {
  const room = await hall.openLive('A full evening', { startsAt: Date.now() - 4 * 60_000 });
  const host = await hall.host(room);
  await desk.agenda(host).getByRole('button', { name: 'Set an agenda' }).click();
  const dialog = dialogOf(host);
  await expect(dialog).toContainText('Nothing is written yet.');

  await test.step('L4 what was understood stands beside what was pasted, before anything is taken', async () => {
    await dialog.getByRole('button', { name: 'Paste a list' }).click();
    const field = dialog.getByRole('textbox', { name: 'One line a part' });
    await expect(field).toBeFocused();
    await field.fill('10:00 Welcome, Ana, 15 min\n- What it should carry (20 min)\nQuestions');
    const read = dialog.getByRole('list', { name: 'What was understood' }).getByRole('listitem');
    await expect(read).toHaveCount(3);
    await expect(read.nth(0)).toContainText(/10:00\s*Welcome\s*Ana\s*15 min/u);
    await expect(read.nth(2)).toContainText('about 10 min');
    await expectAccessibleInBoth(host, 'pasting an agenda');
    await dialog.getByRole('button', { name: 'Take 3 parts over' }).click();
    expect(await titles(host)).toEqual(['Welcome', 'What it should carry', 'Questions']);
    await expect(dialog).toContainText('3 parts, 45 minutes in all');
  });

  await test.step('L4 a part is dragged where it belongs, and buttons do the same', async () => {
    const lines = dialog.getByRole('listitem');
    const grip = lines.nth(2).locator('[aria-hidden="true"]').first();
    await grip.scrollIntoViewIfNeeded();
    const from = await grip.boundingBox();
    const to = await lines.nth(1).boundingBox();
    if (from === null || to === null) throw new Error('Not on the screen');
    await host.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await host.mouse.down();
    await host.mouse.move(from.x + from.width / 2, to.y + 8, { steps: 8 });
    await host.mouse.up();
    expect(await titles(host)).toEqual(['Welcome', 'Questions', 'What it should carry']);
    await dialog.getByRole('group', { name: 'Questions' }).getByRole('button', { name: 'Move down' }).click();
    expect(await titles(host)).toEqual(['Welcome', 'What it should carry', 'Questions']);
    await dialog.getByRole('button', { name: 'Add a part' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Title' }).last()).toBeFocused();
    await dialog.getByRole('button', { name: 'Save the agenda' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('L4 each part has its time, and the room is told how late it runs', async () => {
    const parts = desk.agenda(host).getByRole('list', { name: 'Parts' }).getByRole('listitem');
    await expect(parts.nth(0)).toContainText(/\d\d:\d\d/u);
    await desk.agenda(host).getByRole('button', { name: 'Begin: Welcome' }).click();
    await expect(desk.agenda(host)).toContainText(/Running [45] min late\./u);
    await expect(desk.agenda(host).getByRole('button', { name: 'Move on: What it should carry' })).toBeVisible();
    await expectAccessibleInBoth(host, 'the console with an agenda that runs late');
  });

  await test.step('L5 the end asks, and says what is still open', async () => {
    const person = await hall.program(room, 'attendee');
    await person.must('hand.raise', {});
    await person.must('question.ask', { text: 'Who pays for it?' });
    await expect(host.getByRole('list', { name: 'Queue' }).getByRole('listitem')).toHaveCount(1);
    await anotherTap(host);
    await host.getByRole('button', { name: 'End the room' }).click();
    const asked = host.getByRole('alertdialog', { name: 'End the room?' });
    await expect(asked).toContainText('1 hand waits');
    await expect(asked).toContainText('1 question without an answer');
    await asked.getByRole('button', { name: 'Keep going' }).click();
    await expect(asked).toBeHidden();
  });
});
