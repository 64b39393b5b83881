import { expect, type Page } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from '../support/hall.ts';
import { at, openRoom, type Room } from '../support/room.ts';

const overlayLink = (url: string, room: Room, query: string) => at(url, room.links.stage).replace('#', `${query}#`);

/** How much of the picture is seen through: 0 to 1. */
async function seenThrough(page: Page): Promise<number> {
  const picture = (await page.screenshot({ omitBackground: true })).toString('base64');
  return page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (context === null) throw new Error('No canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let clear = 0;
    for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] === 0) clear += 1;
    return (4 * clear) / data.length;
  }, picture);
}

test('T4 the overlay is transparent: nothing where nothing is on, a lower third for whoever has the floor', async ({
  hall,
}) => {
  const room = await hall.openLive('On air', { names: 'asked' });
  const page = await (await hall.browser({ width: 1280, height: 720 })).newPage();
  await page.goto(overlayLink(hall.server.url, room, '?overlay=1'));
  await expect(page).toHaveTitle('On air');
  await expect(page.getByRole('region')).toHaveCount(0);
  expect(await seenThrough(page)).toBe(1);
  const host = await hall.program(room, 'host');
  const person = await hall.program(room, 'attendee', 'Ada Lovelace');
  await person.must('hand.raise', { topic: 'Why does the river smell of violets in May?' });
  await host.must('queue.next', {});
  await host.must('turn.start', {});
  const third = page.getByRole('region', { name: 'On the floor' });
  await expect(third).toContainText('Ada Lovelace');
  await expect(third).toContainText('violets');
  await expect(third.getByRole('timer')).toBeVisible();
  expect((await third.boundingBox())?.y).toBeGreaterThan(360);
  expect(await seenThrough(page)).toBeGreaterThan(0.7);
  expect(await seenThrough(page)).toBeLessThan(1);
  const scrolls = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return [scrollWidth - clientWidth, scrollHeight - clientHeight];
  });
  expect(scrolls).toEqual([0, 0]);
  await host.must('stage.blank', { on: true });
  await expect(third).toBeHidden();
  expect(await seenThrough(page)).toBe(1);
});

test('T4 the overlay shows a question and a show of hands, and how to join where that is asked for', async ({
  hall,
}) => {
  const room = await hall.openLive('Asked');
  const page = await (await hall.browser({ width: 1280, height: 720 })).newPage();
  await page.goto(overlayLink(hall.server.url, room, '?overlay=1&join=1'));
  await expect(page.getByRole('region', { name: 'Join' })).toContainText(room.code);
  const host = await hall.program(room, 'host');
  const person = await hall.program(room, 'attendee');
  await host.must('show.open', {
    prompt: 'Tea or coffee?',
    kind: 'options',
    options: ['Tea', 'Coffee'],
    reveal: 'live',
  });
  const show = page.getByRole('region', { name: 'Show of hands' });
  await expect(show).toContainText('Tea or coffee?');
  const showId =
    Object.keys(person.view())
      .find((key) => key.startsWith('show:'))
      ?.slice(5) ?? '';
  await person.must('show.answer', { showId, choice: 1 });
  await expect(show.getByRole('listitem').filter({ hasText: 'Coffee' })).toContainText('1');
  expect(await seenThrough(page)).toBeGreaterThan(0.5);
});

/** A page of somebody else's; what is on it may be said later. */
async function elsewhere(): Promise<{
  readonly port: number;
  readonly show: (html: string) => void;
  readonly close: () => Promise<void>;
}> {
  let shown = '';
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>Elsewhere</title>${shown}`);
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  return {
    port: (site.address() as AddressInfo).port,
    show: (html) => {
      shown = html;
    },
    close: async () => {
      site.closeAllConnections();
      await new Promise((closed) => site.close(closed));
    },
  };
}

test('T4 A1 a site that the operator lists shows the stage in a frame, without a cookie; another site does not', async ({
  hall,
  watch,
}) => {
  // The refused frame, which is what this is about.
  watch.allow(/frame-ancestors|Framing|chrome-error/u);
  const site = await elsewhere();
  // Another name of this machine: another site, so that no cookie of the stage would reach the frame.
  const server = await hall.otherServer({ FRAME_ANCESTORS: `http://localhost:${site.port}` });
  try {
    const room = await openRoom(server.url, 'Framed');
    site.show(`<iframe src="${overlayLink(server.url, room, '')}" width="1200" height="680"></iframe>`);
    const context = await hall.browser({ width: 1280, height: 720 });
    const listed = await context.newPage();
    await listed.goto(`http://localhost:${site.port}/`);
    const frame = listed.frameLocator('iframe');
    await expect(frame.getByRole('region', { name: 'Join' })).toContainText(room.code);
    expect(await context.cookies()).toEqual([]);
    const other = await context.newPage();
    await other.goto(`http://127.0.0.1:${site.port}/`);
    await expect(other.frameLocator('iframe').getByRole('region', { name: 'Join' })).toBeHidden();
    expect(other.frames().map((one) => one.url())).toContain('chrome-error://chromewebdata/');
  } finally {
    await site.close();
  }
});
