import { expect, type Page } from '@playwright/test';
import { test } from '../support/hall.ts';
import { attendee, anotherTap, desk, raiseHand, sideTab } from '../support/pages.ts';

/** As the protocol numbers them. */
const [alt, ctrl] = [1, 2];

/** As a keyboard of that layout does. */
async function press(page: Page, key: string, code: string, modifiers = 0): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const common = { key, code, modifiers };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: modifiers === 0 ? key : '', ...common });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  await session.detach();
}

test('I5 the console works under ten fingers on a Cyrillic, a Hebrew and a Greek keyboard, and by letters on AZERTY', async ({
  hall,
}) => {
  const room = await hall.openLive('Layouts');
  const page = await hall.moderator(room, 'Ana');
  const ada = await hall.attendee(room);
  await raiseHand(ada, 'alpha');
  const other = await hall.program(room, 'attendee');
  await other.must('hand.raise', { topic: 'beta' });
  await other.must('question.ask', { text: 'gamma?' });
  await expect(desk.hands(page)).toHaveCount(2);
  const free = () => expect(desk.floor(page)).toContainText('The floor is open');

  await test.step('with Ctrl, Alt or in a field a key is what it was', async () => {
    for (const modifier of [alt, ctrl]) await press(page, 'т', 'KeyN', modifier);
    const find = page.getByRole('textbox', { name: /find/iu }).first();
    await press(page, '.', 'Slash');
    await find.focus();
    await press(page, 'т', 'KeyN');
    await expect(find).toHaveValue('т');
    await page.keyboard.press('Escape');
    await find.blur();
    await find.fill('');
    await find.blur();
    await free();
  });

  await test.step('Russian: the key of N calls, that of U takes it back', async () => {
    await press(page, 'т', 'KeyN');
    await expect(attendee.called(ada)).toBeVisible();
    await press(page, 'г', 'KeyU');
    await expect(attendee.called(ada)).toBeHidden();
  });

  await test.step('Hebrew and Greek', async () => {
    await anotherTap(page);
    await press(page, 'מ', 'KeyN');
    await expect(attendee.called(ada)).toBeVisible();
    await press(page, 'θ', 'KeyU');
    await expect(attendee.called(ada)).toBeHidden();
  });

  await test.step('AZERTY: where its comma lies is no M, and its own letters count', async () => {
    await sideTab(page, 'Stage').click();
    await press(page, 'b', 'KeyB');
    await expect(page.getByRole('button', { name: /Blank/u })).toHaveAttribute('aria-pressed', 'true');
    const question = page.getByRole('list', { name: 'Questions' }).getByRole('listitem');
    await question.focus();
    await press(page, ',', 'KeyM');
    await anotherTap(page);
    await press(page, 'b', 'KeyB');
    await expect(page.getByRole('button', { name: /Blank/u })).toHaveAttribute('aria-pressed', 'false');
    await expect(question).not.toContainText('Being merged');
    await press(page, 'm', 'Semicolon');
    await expect(question).toContainText('Being merged');
  });
});
