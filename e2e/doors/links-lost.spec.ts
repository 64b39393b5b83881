import { expect, type Page } from '@playwright/test';
import { test, type Hall } from '../support/hall.ts';
import { anotherTap, desk } from '../support/pages.ts';
import { at, type Room } from '../support/room.ts';

const card = (page: Page) => page.getByRole('region', { name: 'The link of “Host”' });

async function peopleAt(hall: Hall, room: Room, url: string): Promise<Page> {
  const page = await (await hall.browser()).newPage();
  await page.goto(at(url, room.links.host));
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'People & links' }).click();
  await expect(desk.links(page)).toHaveCount(4);
  return page;
}

async function replace(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Replace: Host' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Replace' }).click();
}

/** What the link of the room's opening says to whoever opens it now. */
async function openedAgain(hall: Hall, room: Room): Promise<Page> {
  const page = await (await hall.browser()).newPage();
  await page.goto(room.links.host);
  return page;
}

test('A1 a host who replaces the only host link and never hears the answer is still in, and replaces it again', async ({
  hall,
}) => {
  hall.watch.allow(/ERR_|status of 403/u);
  const room = await hall.openLive('Lost on the way');
  const proxy = await hall.proxy();
  const host = await peopleAt(hall, room, proxy.url);
  // The server has written it by the time it answers, and the answer goes nowhere.
  proxy.set('unanswered');
  await replace(host);
  await expect(host.getByText('The server did not answer, so nothing was replaced', { exact: false })).toBeVisible();
  await expect(card(host)).toHaveCount(0);
  proxy.set('pass');

  await host.reload();
  await expect(desk.floor(host)).toBeVisible();
  await expect(desk.links(host)).toHaveCount(4);
  await expect(desk.next(await openedAgain(hall, room))).toBeVisible();

  await replace(host);
  await card(host).getByRole('button', { name: 'Show: Host' }).click();
  const url = await card(host).getByText('#k=').innerText();
  await expect(
    (await openedAgain(hall, room)).getByText('The secret in this link is not valid any more.'),
  ).toBeVisible();
  await expect(desk.links(host)).toHaveCount(4);
  const anew = await (await hall.browser()).newPage();
  await anew.goto(url);
  await expect(desk.next(anew)).toBeVisible();
  await host.reload();
  await expect(desk.links(host)).toHaveCount(4);
});

test('A1 the old link ends although the page’s word that it has the new one is answered by a proxy, and then lost twice', async ({
  hall,
}) => {
  hall.watch.allow(/ERR_|status of (?:403|502)/u);
  const room = await hall.openLive('Said again');
  const host = await peopleAt(hall, room, hall.server.url);
  let said = 0;
  await host.route('**/confirm', async (route) => {
    said += 1;
    if (said === 1) await route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' });
    else if (said > 3) await route.continue();
    else await route.abort('connectionreset');
  });
  await replace(host);
  await expect(card(host)).toBeVisible();
  await expect(desk.links(host).getByText('so the old link may still open', { exact: false })).toBeVisible();
  await anotherTap(host);
  await replace(host);
  await expect.poll(() => said).toBe(4);
  // What the first try left is none to pass on.
  await expect(card(host)).toHaveCount(1);
  await expect(
    (await openedAgain(hall, room)).getByText('The secret in this link is not valid any more.'),
  ).toBeVisible();
  await expect(desk.floor(host)).toBeVisible();
  await expect(desk.links(host)).toHaveCount(4);
});
