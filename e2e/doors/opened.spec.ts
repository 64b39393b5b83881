import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { pageRoles } from '../../shared/kernel/roles.ts';
import { expectAccessible } from '../support/axe.ts';
import { test, type Hall } from '../support/hall.ts';
import { expectNoSidewaysScroll } from '../support/pages.ts';

const links = (page: Page) => page.getByRole('list', { name: 'Links of the room' }).getByRole('link');
const save = (page: Page) => page.getByRole('button', { name: 'Save these links' });

async function opened(hall: Hall, title: string, prepare: (page: Page) => Promise<unknown> = async () => undefined) {
  const page = await (await hall.browser()).newPage();
  await prepare(page);
  await page.goto(hall.server.url);
  await page.getByRole('textbox', { name: 'Room title' }).fill(title);
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(links(page)).toHaveCount(1 + pageRoles.length);
  return page;
}

test('A1 a reload keeps the links and says until when; leaving with links that nobody saved asks first', async ({
  hall,
}) => {
  const page = await opened(hall, 'Kept');
  const before = await links(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await expect(page.getByText(/This tab keeps them until \d\d:\d\d, also if you load it again\./u)).toBeVisible();
  expect(await links(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(before);
  expect(asked).toEqual(['beforeunload']);
});

test('A1 once saved it says so and asks for nothing any more: leaving asks nothing, and the browser has them no longer', async ({
  hall,
}) => {
  const page = await opened(hall, 'Saved');
  const downloading = page.waitForEvent('download');
  await save(page).click();
  const file = await downloading;
  await expect(
    page.getByRole('status').filter({ hasText: `Saved as a file: ${file.suggestedFilename()}` }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'Keep the links' })).not.toContainText(/\bsave\b/iu);
  await expect(page.getByRole('button', { name: /save/iu })).toHaveCount(0);
  const written = await readFile(await file.path(), 'utf8');
  for (const link of await links(page).all()) expect(written).toContain(await link.getAttribute('href'));
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('#k=');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Room title' })).toBeVisible();
  expect(asked).toEqual([]);
});

test('A1 with the end of the hour the browser forgets the links, and the page says what a reload costs now', async ({
  hall,
}) => {
  const page = await opened(hall, 'An hour', (fresh) => fresh.clock.install());
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await page.clock.fastForward('59:00');
  expect(await kept()).toContain('#k=');
  await page.clock.fastForward('01:01');
  await expect(page.getByText('If you load or leave this page, they are gone.')).toBeVisible();
  await expect(links(page)).toHaveCount(1 + pageRoles.length);
  expect(await kept()).not.toContain('#k=');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Room title' })).toBeVisible();
});

test('A1 the hour ends also where another page of the same tab is open by then', async ({ hall }) => {
  const page = await opened(hall, 'Elsewhere', (fresh) => fresh.clock.install());
  page.on('dialog', (dialog) => void dialog.accept());
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  const join = await links(page).first().getAttribute('href');
  await page.goto(`${hall.server.url}${new URL(join ?? '').pathname}`);
  await expect(page.getByRole('heading', { name: 'Elsewhere' })).toBeVisible();
  expect(await kept()).toContain('#k=');
  await page.clock.fastForward('01:00:01');
  await expect.poll(kept).not.toContain('#k=');
});

test('I5 L1 an opened room is accessible before and after saving, and fits a phone', async ({ hall }) => {
  const page = await opened(hall, 'Town hall about the bridge, the trams and the lamps at night');
  await page.setViewportSize({ width: 360, height: 640 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, 'opened, phone');
  await save(page).click();
  await expectAccessible(page, 'saved, phone');
});

test('L8 A1 the staff links of an opened room are covered: letters and QR code take a press each, and a copy none', async ({
  hall,
}) => {
  const page = await opened(hall, 'On the projector');
  const secrets = await links(page).evaluateAll((all) =>
    all.map((one) => one.getAttribute('href')?.split('#k=')[1] ?? '').filter((secret) => secret !== ''),
  );
  expect(secrets).toHaveLength(pageRoles.length);
  const seen = async () => {
    const text = await page.locator('main').innerText();
    return secrets.filter((secret) => text.includes(secret));
  };
  expect(await seen()).toEqual([]);
  await expect(page.getByRole('img', { name: /^QR code of the link/u })).toHaveCount(0);

  const item = page.getByRole('listitem').filter({ hasText: 'Moderator link' });
  await expect(item).toContainText('#k=••••');
  await item.getByRole('button', { name: 'Show: Moderator link' }).click();
  expect(await seen()).toHaveLength(1);
  await item.getByRole('button', { name: 'Hide: Moderator link' }).click();
  expect(await seen()).toEqual([]);
  await item.getByRole('button', { name: 'QR code: Moderator link' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link of Moderator link' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^QR code of the link/u })).toHaveCount(1);
  await item.getByRole('button', { name: 'Copy: Moderator link' }).click();
  await expect(item.getByRole('button', { name: 'Copied: Moderator link' })).toBeVisible();
});
