import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
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

test('I5 the list of keys and its switch are seen whole on a laptop', async ({ hall }) => {
  const room = await hall.openLive('Keys');
  const page = await hall.host(room);
  await page.getByRole('button', { name: 'Keyboard' }).click();
  const dialog = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(dialog.getByRole('checkbox', { name: 'Single-key shortcuts are on' })).toBeVisible();
  const hidden = () =>
    dialog.evaluate((element) =>
      Math.max(...[element, ...element.querySelectorAll('*')].map((one) => one.scrollHeight - one.clientHeight)),
    );
  expect(await hidden()).toBeLessThanOrEqual(1);
});
