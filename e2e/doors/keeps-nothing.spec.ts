import { readFile } from 'node:fs/promises';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { pageRoles, staffPages, type PageRole } from '../../shared/kernel/roles.ts';
import { forgetfulBrowser } from '../support/forgetful.ts';
import { test as inHall } from '../support/hall.ts';
import { attendee, asking, desk, raiseHand, aboutRoom } from '../support/pages.ts';
import { at, secretOf } from '../support/room.ts';
import { sights } from '../support/everywhere/sights.ts';

const test = inHall.extend<{ readonly forgetful: BrowserContext }>({
  forgetful: async ({ watch }, use) => {
    const { context, close } = await forgetfulBrowser();
    watch.over(context);
    await use(context);
    await close();
  },
});

const handIsLost =
  'This browser keeps nothing: if you load this page again, your hand and your questions are lost to you.';
const linkAgain = 'This browser keeps no cookie: if you load this page again, you need the whole link again.';

async function expectForgetful(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const tried = (use: () => unknown) => {
      try {
        return String(use());
      } catch (error) {
        return error instanceof DOMException ? error.name : String(error);
      }
    };
    document.cookie = 'a=1';
    return [tried(() => localStorage.length), tried(() => sessionStorage.length), document.cookie];
  });
  expect(found).toEqual(['SecurityError', 'SecurityError', '']);
}

test('H7 a phone that may keep nothing raises a hand, is told what a reload costs, and keeps its hand until then', async ({
  hall,
  forgetful,
}) => {
  // What the browser's console says of a wire that is cut.
  hall.watch.allow(/net::ERR_|WebSocket/u);
  const room = await hall.openLive('Forgetful');
  const proxy = await hall.proxy();
  const page = await forgetful.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(proxy.url, room.links.join));
  await expectForgetful(page);
  await expect(page.getByText(handIsLost)).toBeVisible();

  await raiseHand(page);
  await attendee.topic(page).fill('Who pays?');
  await asking.open(page).click();
  await asking.words(page).fill('When does it begin?');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(attendee.topic(page)).toHaveValue('Who pays?');
  await asking.open(page).click();
  await expect(asking.words(page)).toHaveValue('When does it begin?');
  await page.goBack();

  await expect(page.getByText(handIsLost)).toBeVisible();
  proxy.set('refuse');
  await expect(page.getByText('You are offline. Your hand is kept.')).toBeVisible();
  proxy.set('pass');
  await expect(attendee.place(page)).toContainText('You are 1st');
  const moderator = await hall.program(room, 'moderator');
  await moderator.must('queue.next', {});
  await expect(attendee.called(page).getByText(handIsLost)).toBeVisible();
  await attendee.answer(page, 'Use the room microphone').click();
  await expect(page.getByRole('heading', { name: 'Walk to the microphone' })).toBeVisible();
});

test('A1 staff links lead in where no cookie sticks, say what a reload costs, and come back after a cut', async ({
  hall,
  forgetful,
}) => {
  // What the browser's console says of a wire that is cut.
  hall.watch.allow(/net::ERR_|WebSocket/u);
  const room = await hall.openLive('No cookie');
  const proxy = await hall.proxy();
  const opened: (readonly [PageRole, Page])[] = [];
  for (const link of pageRoles) {
    const path = staffPages[link];
    const page = await forgetful.newPage();
    opened.push([link, page]);
    await page.goto(at(proxy.url, room.links[link]));
    await expect(sights[path].there(page)).toBeVisible();
    await expect(page.getByText(linkAgain)).toBeVisible();
    await expect(page).toHaveURL(`${proxy.url}/r/${room.code}/${path}`);
    expect(await page.content()).not.toContain(secretOf(room.links[link]));
  }
  expect(await forgetful.cookies()).toEqual([]);

  const pageOf = (role: PageRole) => {
    const found = opened.find(([link]) => link === role)?.[1];
    if (found === undefined) throw new Error(`No page of ${role}`);
    return found;
  };
  const host = pageOf('host');

  await test.step('the wire is cut and comes back: each page is in again by itself', async () => {
    proxy.set('refuse');
    for (const [link, page] of opened) await expect(page.getByText(sights[staffPages[link]].lost)).toBeVisible();
    proxy.set('pass');
    await host.bringToFront();
    const person = await hall.program(room, 'attendee');
    await person.must('hand.raise', { topic: 'after the cut' });
    await expect(desk.hand(host, 'after the cut')).toBeVisible();
  });

  await test.step('the host takes the room along', async () => {
    await aboutRoom(host, 'After the end');
    const download = host.waitForEvent('download');
    await host.getByRole('link', { name: 'Export as JSON' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`plenum-${room.code}.json`);
    expect(await readFile(await file.path(), 'utf8')).toContain(room.code);
  });

  await test.step('a reload needs the link, and says so; a link that is wrong is called wrong', async () => {
    const page = pageOf('moderator');
    await page.reload();
    await expect(page.getByText('This page opens with its own link only.')).toBeVisible();
    await expect(page.getByText('the link is needed each time this page is loaded')).toBeVisible();
    // The server's answer, which the browser's console names.
    hall.watch.allow(/403/u);
    await page.goto(at(proxy.url, `${room.links.moderator}X`));
    await expect(page.getByText('The secret in this link is not valid any more.')).toBeVisible();
    await page.goto(at(proxy.url, room.links.stage.replace('/stage#', '/console#')));
    await page.getByRole('link', { name: 'Open the stage screen' }).click();
    await expect(page.getByRole('region', { name: 'Join' })).toBeVisible();
  });
});

test('A1 a link whose cookie is lost on its way is not called wrong, and one that is taken back is', async ({
  hall,
}) => {
  const room = await hall.openLive('Lost on its way');
  const context = await hall.browser();
  await context.route('**/session', async (route) => {
    const asked = route.request();
    const answer = await fetch(asked.url(), {
      method: asked.method(),
      headers: await asked.allHeaders(),
      body: asked.postData(),
    });
    expect(answer.headers.get('set-cookie')).toContain('moderator');
    await route.fulfill({ status: answer.status, contentType: 'application/json', body: await answer.text() });
  });
  const page = await context.newPage();
  await page.goto(at(hall.server.url, room.links.moderator));
  await expect(desk.next(page)).toBeVisible();
  await expect(page.getByText(linkAgain)).toBeVisible();
  const authorization = `Bearer ${secretOf(room.links.host)}`;
  const links = `${hall.server.url}/api/rooms/${room.code}/links`;
  const known = (await (await fetch(links, { headers: { authorization } })).json()) as {
    readonly links: readonly { readonly id: string; readonly role: string }[];
  };
  const id = known.links.find(({ role }) => role === 'moderator')?.id ?? '';
  await fetch(`${links}/${id}`, { method: 'DELETE', headers: { authorization } });
  await expect(page.getByText('This link was taken back.')).toBeVisible();
});
