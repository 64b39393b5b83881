import { expect, type Page } from '@playwright/test';
import { uiLimits } from '../../client/src/ui/limits.ts';
import { controlOf, dialogs } from '../support/console/dialogs.ts';
import { testOfFullRoom as test } from '../support/full-room/console.ts';
import { cutButtons } from '../support/measured/cut-buttons.ts';
import { desk } from '../support/pages.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 390, height: 664 },
];

test('I5 the buttons of a dialog stay in sight, however much it asks', async ({ hall }) => {
  const room = await hall.openLive('Many options');
  const page = await hall.host(room);
  await desk.button(page, 'Show of hands').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Several options to choose from' }).check();
  for (let option = 3; option <= 8; option += 1) await desk.button(dialog, 'Add an option').click();
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const place of [1, 8]) {
      // What is written is never beneath them.
      await dialog.getByRole('textbox', { name: `Option ${place}` }).focus();
      await expect(dialog.getByRole('textbox', { name: `Option ${place}` })).toBeInViewport({ ratio: 1 });
      await dialog.getByRole('textbox', { name: `Option ${place}` }).click();
      for (const name of ['Cancel', 'Ask the room'])
        await expect(desk.button(dialog, name), `${size.width}`).toBeInViewport({ ratio: 1 });
    }
  }
});

test('I5 every dialog and menu of the console has its buttons whole on a laptop', async ({ hall, full }) => {
  await full.call();
  await full.onAir();
  const page = await hall.host(full.room);
  await expect(desk.hands(page).first()).toBeVisible();
  for (const [name, steps] of Object.entries(dialogs)) {
    for (const step of steps) {
      const { control } = await controlOf(page, step);
      // The same button twice so soon is one press.
      if (step.endsWith('More')) await page.waitForTimeout(uiLimits.tapGuardMs);
      await control.press(step.startsWith('radio') ? 'Space' : 'Enter');
    }
    await expect.poll(() => page.evaluate(cutButtons), name).toEqual([]);
    if (name === 'dialog-keyboard') await expectAllSeen(page);
    await close(page);
  }
});

/** The list of keys and its switch do not even scroll. */
async function expectAllSeen(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(dialog.getByRole('checkbox', { name: 'Single-key shortcuts are on' })).toBeVisible();
  const hidden = () =>
    dialog.evaluate((element) =>
      Math.max(...[element, ...element.querySelectorAll('*')].map((one) => one.scrollHeight - one.clientHeight)),
    );
  expect(await hidden()).toBeLessThanOrEqual(1);
}

/** Whatever is open, however many layers of it, and the page about the room. */
async function close(page: Page): Promise<void> {
  const asked = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const open = asked.or(page.getByRole('list').getByRole('button', { expanded: true }));
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(open).toHaveCount(0, { timeout: 300 });
  }).toPass();
  const back = page.getByRole('button', { name: 'Back to the lists' });
  if (await back.isVisible()) await back.press('Enter');
}
