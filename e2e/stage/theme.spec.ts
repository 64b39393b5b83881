import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { aboutRoom, sideTab } from '../support/pages.ts';
import { at } from '../support/room.ts';

/* Every browser here asks for light pages: dark is what the room says. */

const ofScreens = (page: Page) => page.getByRole('combobox', { name: 'Big screen and speaker’s screen' });

/** What lies behind the words, as anybody would say it. */
async function groundOf(lit: Locator): Promise<string> {
  const colour = await lit.evaluate((element) => {
    const one = document.createElement('canvas').getContext('2d');
    if (one === null) return [];
    one.fillStyle = getComputedStyle(element).backgroundColor;
    one.fillRect(0, 0, 1, 1);
    return [...one.getImageData(0, 0, 1, 1).data];
  });
  const [red = 0, green = 0, blue = 0, opaque] = colour;
  if (opaque !== 255) return 'none';
  const light = (red + green + blue) / (3 * 255);
  return light > 0.9 ? 'light' : light < 0.15 ? 'dark' : `in between: ${colour.join()}`;
}

const stageOf = (page: Page) => page.locator('main[data-scene]');
const windowOf = (page: Page) => page.locator('body');
const isLit = (lit: Locator, theme: string) => expect.poll(() => groundOf(lit)).toBe(theme);

/** Every ground that the window had since its document began, in order. */
async function watchGround(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const had: string[] = [];
    const look = () => {
      const { theme } = document.documentElement.dataset;
      if (theme !== undefined && had.at(-1) !== theme) had.push(theme);
    };
    Object.assign(globalThis, { hadGrounds: had });
    new MutationObserver(look).observe(document, {
      attributes: true,
      attributeFilter: ['data-theme'],
      childList: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { readonly hadGrounds: readonly string[] }).hadGrounds);
}

test('L3 T2 big screen and speaker are dark until the host makes them light, at once; everybody’s own device stays as it is', async ({
  hall,
}) => {
  const room = await hall.openLive('A bright hall');
  const host = await hall.program(room, 'host');
  await host.must('hand.add', { label: 'Amara Okafor', topic: 'What it should carry' });
  await host.must('queue.next', {});
  const [stage, speaker, phone] = [await hall.stage(room), await hall.speaker(room), await hall.attendee(room)];
  const page = await hall.moderator(room);
  await sideTab(page, 'Stage').click();
  const small = stageOf(page);
  const screens = [stageOf(stage), windowOf(stage), windowOf(speaker), small];
  for (const screen of screens) await isLit(screen, 'dark');
  // None of them is loaded anew.
  for (const one of [stage, speaker, page]) await one.evaluate(() => Object.assign(globalThis, { stayed: true }));

  const settings = await hall.host(room);
  await aboutRoom(settings, 'Settings');
  await expect(ofScreens(settings)).toHaveValue('dark');
  await ofScreens(settings).selectOption('Light');
  await expect(ofScreens(settings)).toHaveAccessibleDescription(/for a bright hall.*own device/u);
  for (const screen of screens) await isLit(screen, 'light');
  expect(host.view()['room']?.['settings']).toMatchObject({ theme: 'light' });
  for (const own of [phone, page, settings]) {
    await own.emulateMedia({ colorScheme: 'dark' });
    await isLit(windowOf(own), 'dark');
    await own.emulateMedia({ colorScheme: 'light' });
    await isLit(windowOf(own), 'light');
  }
  await expectAccessible(stage, 'stage, a light hall');
  await expectAccessible(speaker, 'speaker, a light hall');

  await ofScreens(settings).selectOption('Dark');
  for (const screen of screens) await isLit(screen, 'dark');
  for (const own of [phone, page, settings]) await isLit(windowOf(own), 'light');
  for (const one of [stage, speaker, page]) expect(await one.evaluate(() => 'stayed' in globalThis)).toBe(true);
});

test('L3 a screen of the hall comes up as it was: dark the first time, and in no other light after a reload', async ({
  hall,
}) => {
  const room = await hall.open('No flash');
  const host = await hall.program(room, 'host');
  for (const link of [room.links.stage, room.links.speaker]) {
    const page = await (await hall.browser()).newPage();
    const hadGrounds = await watchGround(page);
    await page.goto(at(hall.server.url, link));
    const there = page.getByRole('heading', { name: 'No flash' });
    await expect(there).toBeVisible();
    expect(await hadGrounds()).toEqual(['dark']);
    // What the device asks for is for its owner's pages.
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.emulateMedia({ colorScheme: 'light' });
    await host.must('room.settings', { theme: 'light' });
    await expect.poll(hadGrounds).toEqual(['dark', 'light']);
    await page.reload();
    await expect(there).toBeVisible();
    expect(await hadGrounds()).toEqual(['light']);
    await host.must('room.settings', { theme: 'dark' });
    await expect.poll(hadGrounds).toEqual(['light', 'dark']);
  }
});

test('T2 T4 one screen in the light stays light by ?light, and what lies over a picture does not go with the hall', async ({
  hall,
}) => {
  const room = await hall.openLive('Two halls');
  const host = await hall.program(room, 'host');
  await host.must('hand.add', { label: 'Amara Okafor' });
  await host.must('queue.next', {});
  const stage = await hall.stage(room);
  await isLit(stageOf(stage), 'dark');
  await stage.goto(`${stage.url()}?light`);
  await isLit(stageOf(stage), 'light');
  const over = await stage.context().newPage();
  await over.goto(`${at(hall.server.url, room.links.stage).split('#')[0]}?overlay`);
  const turn = over.getByRole('region', { name: 'On the floor' });
  await expect(turn).toContainText('Amara Okafor');
  await isLit(turn, 'dark');
  await host.must('room.settings', { theme: 'light' });
  // Whoever is seen to be called after it came with what came after it.
  await host.must('hand.add', { label: 'Bo Lindqvist' });
  await host.must('queue.next', {});
  await expect(turn).toContainText('Bo Lindqvist');
  await isLit(turn, 'dark');
  await isLit(windowOf(over), 'none');
});

test('L3 T4 a screen of the hall does not go with a device that changes from day to night, also where nothing can be kept', async ({
  hall,
}) => {
  const room = await hall.openLive('Night falls');
  const host = await hall.program(room, 'host');
  await host.must('hand.add', { label: 'Amara Okafor' });
  await host.must('queue.next', {});
  const stage = await hall.stage(room);
  await isLit(stageOf(stage), 'dark');
  const context = stage.context();
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'sessionStorage', {
      get: () => {
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
  });
  const bright = await context.newPage();
  await bright.goto(`${stage.url()}?light`);
  await isLit(stageOf(bright), 'light');
  const over = await context.newPage();
  await over.goto(`${stage.url()}?overlay`);
  await expect(over.getByRole('region', { name: 'On the floor' })).toContainText('Amara Okafor');
  for (const [page, ground] of [
    [bright, 'light'],
    [over, 'dark'],
  ] as const) {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect
        .poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
        .toBe(colorScheme === 'dark');
      await expect(page.locator('html')).toHaveAttribute('data-theme', ground);
    }
  }
});

test('L3 who goes on from a link that opens no screen finds the next page as their device asks', async ({ hall }) => {
  const room = await hall.open('Elsewhere');
  const page = await (await hall.browser()).newPage();
  await page.goto(`${hall.server.url}/r/${room.code}/stage`);
  await isLit(windowOf(page), 'dark');
  await page.getByRole('link', { name: 'Join as a guest instead' }).click();
  await isLit(windowOf(page), 'light');
});
