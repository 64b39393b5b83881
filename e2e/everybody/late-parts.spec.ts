import { expect, type Page, type Request } from '@playwright/test';
import { test } from '../support/hall.ts';
import { anotherTap, attendee, raiseHand } from '../support/pages.ts';

/* What a phone does not load before its hand: it is there when it is needed, and its absence is no silence. */

/** What Chromium says of a file that does not come, and of a phone that is to shake before it was touched. */
const notLoaded = /net::ERR_FAILED|navigator\.vibrate/u;

/** Files of the page that are fetched from now on. */
function assetsOf(page: Page) {
  const asked = new Set<string>();
  const came = new Set<string>();
  const note = (urls: Set<string>) => (request: Request) => {
    if (request.url().includes('/assets/')) urls.add(request.url());
  };
  page.on('request', note(asked));
  page.on('requestfinished', note(came));
  return {
    count: () => [...asked].filter((url) => !came.has(url)).length,
    voiceCame: () => [...came].some((url) => /\/voice-[^/]+\.js$/u.test(url)),
  };
}

/** Those of refusals, which come last. */
const hasSentences = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/sentences-')));

test('H6 a phone that can load nothing more once its hand is up is called all the same', async ({ hall }) => {
  const room = await hall.openLive('The last of the wifi');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  const onTheWay = assetsOf(page);
  await raiseHand(page, 'Who looks after the otters?');
  // What comes with a hand has come: nothing more can.
  await expect.poll(onTheWay.voiceCame).toBe(true);
  await expect.poll(() => hasSentences(page), { timeout: 20_000 }).toBe(true);
  await expect.poll(onTheWay.count).toBe(0);
  const asked: string[] = [];
  await page.route('**/assets/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  await anotherTap(page);
  await attendee.answer(page, 'Use the room microphone').tap();
  await expect(page.getByRole('heading', { name: 'Walk to the microphone' })).toBeVisible();
  await host.must('turn.start', {});
  await anotherTap(page);
  await attendee.answer(page, 'I am done').tap();
  await expect(attendee.raise(page)).toBeVisible();
  expect(asked).toEqual([]);
});

test('H6 a page that is opened while called says so at once, and goes on when the rest of its screen comes', async ({
  hall,
}) => {
  hall.watch.allow(notLoaded);
  const room = await hall.openLive('Opened too late');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await raiseHand(page, 'Who pays for the lamps?');
  await host.must('queue.next', {});
  const dialog = attendee.called(page);
  const sign = await dialog.getByRole('img').getAttribute('aria-label');
  await page.route('**/assets/phone-*', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('heading', { name: 'You have the floor' })).toBeVisible();
  await expect(page.getByRole('img', { name: sign ?? '', exact: true })).toBeInViewport({ ratio: 0.99 });
  await expect(dialog).toHaveCount(0);
  await page.unroute('**/assets/phone-*');
  // With its looks, which failed as well.
  await expect.poll(() => dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
  await anotherTap(page);
  await attendee.answer(page, 'Please read it for me').tap();
  await expect(page.getByRole('heading', { name: 'Somebody reads it for you' })).toBeVisible();
});
