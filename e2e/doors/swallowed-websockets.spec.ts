import { expect, type Page } from '@playwright/test';
import { engineLimits } from '../../client/src/engine/limits.ts';
import { test, phoneShape, type Hall } from '../support/hall.ts';
import { attendee, desk, floorOf, raiseHand } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';
import type { Proxy, ProxyMode } from '../support/programs/proxy.ts';
import { at, type Room } from '../support/room.ts';
import { until } from '../support/until.ts';

/** What Chromium says of a websocket that ends before it opened, or of one that is cut. */
const websocketWords = /WebSocket connection to .* failed/u;

type Trail = {
  /** When it happened, milliseconds of this process. */
  readonly websockets: number[];
  readonly polls: number[];
  /** On which way the page said who comes, each time. */
  readonly saidWho: ('websocket' | 'polling')[];
  /** Text that went out by websockets, newest last. */
  readonly sent: string[];
};

function trailOf(page: Page): Trail {
  const trail: Trail = { websockets: [], polls: [], saidWho: [], sent: [] };
  page.on('websocket', (socket) => {
    trail.websockets.push(performance.now());
    socket.on('framesent', ({ payload }) => {
      trail.sent.push(String(payload));
      if (String(payload).startsWith('40')) trail.saidWho.push('websocket');
    });
  });
  page.on('request', (request) => {
    if (!request.url().includes('transport=polling')) return;
    trail.polls.push(performance.now());
    if (request.postData()?.startsWith('40') === true) trail.saidWho.push('polling');
  });
  return trail;
}

/**
 * How long a page waited for its websocket before it asked another way. Five seconds at most are meant, with time to
 * spare; a busy machine adds its own, so that a test tells only which of the two waits it was, and prints the rest.
 */
function firstPollMs({ polls: [poll], websockets: [websocket] }: Trail): number {
  if (poll === undefined || websocket === undefined) throw new Error('The page did not try both ways.');
  process.stdout.write(`  polling came ${Math.round(poll - websocket)} ms after the websocket\n`);
  return poll - websocket;
}

/** How many people the room ever said were there. */
function numbersHere(program: Program): ReadonlySet<number> {
  const texts = program.heard().map(({ text }) => text);
  return new Set(texts.flatMap((text) => [...text.matchAll(/"here":(\d+)/gu)].map(([, count]) => Number(count))));
}

type Evening = { readonly room: Room; readonly proxy: Proxy; readonly host: Program };

async function evening(hall: Hall, title: string, mode: ProxyMode): Promise<Evening> {
  hall.watch.allow(websocketWords);
  const room = await hall.openLive(title);
  const proxy = await hall.proxy();
  proxy.set(mode);
  return { room, proxy, host: await hall.program(room, 'host') };
}

async function phone(hall: Hall): Promise<Page> {
  return (await hall.browser(phoneShape.viewport)).newPage();
}

const swallowing = [
  ['answers nothing', 'swallow', ['polling']],
  ['lets them open and then nothing through', 'mute', ['polling']],
  ['lets nothing more through once the page spoke', 'hush', ['websocket', 'polling']],
  ['lets no answer through', 'deaf', ['websocket', 'polling']],
  ['cuts them at the first word', 'cut', ['websocket', 'polling']],
] as const;

for (const [what, mode, ways] of swallowing)
  test(`H7 a phone that is new comes in within seconds where the network ${what}, as one person`, async ({ hall }) => {
    const { room, proxy, host } = await evening(hall, 'Swallowed', mode);
    const page = await phone(hall);
    const trail = trailOf(page);
    await page.goto(at(proxy.url, room.links.join));
    await expect(page.getByText('offline', { exact: false })).toBeHidden();
    await raiseHand(page, 'Through the wall');
    expect(firstPollMs(trail)).toBeLessThan(engineLimits.pollingAfterKnownMs);
    expect(trail.saidWho).toEqual(ways);
    await until(
      () => numbersHere(host).has(1),
      10_000,
      () => 'The room never said that somebody is here.',
    );
    expect([...numbersHere(host)].every((here) => here <= 1)).toBe(true);
  });

test('H7 L6 console, speaker and stage come in too where the network swallows websockets', async ({ hall }) => {
  const { room, proxy } = await evening(hall, 'All of them', 'swallow');
  const open = async (link: string) => {
    const page = await (await hall.browser()).newPage();
    await page.goto(at(proxy.url, link));
    return page;
  };
  const [console, speaker, stage] = await Promise.all(
    [room.links.moderator, room.links.speaker, room.links.stage].map(open),
  );
  const one = await hall.program(room, 'attendee');
  await one.must('hand.raise', { topic: 'The slow way' });
  if (console === undefined || speaker === undefined || stage === undefined) throw new Error('three pages');
  await expect(desk.hand(console, 'The slow way')).toBeVisible();
  await desk.next(console).click();
  await expect(floorOf(stage)).toContainText('The slow way');
  await expect(speaker.getByText('The slow way').first()).toBeVisible();
});

test('H7 a phone that was in by websocket waits longer for one, says nothing untrue meanwhile, and remembers', async ({
  hall,
}) => {
  const { room, proxy, host } = await evening(hall, 'Reloaded', 'pass');
  const page = await phone(hall);
  await page.goto(at(proxy.url, room.links.join));
  await raiseHand(page, 'Still me');
  proxy.set('swallow');
  const trail = trailOf(page);
  await page.reload();
  await expect(page.getByRole('status')).toHaveText('Opening the room…');
  // The room is known by its title: all stands where it will be.
  const stands = () =>
    Promise.all(
      [page.getByRole('heading', { level: 1 }), page.getByRole('region', { name: 'Now' })].map((one) =>
        one.boundingBox(),
      ),
    );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reloaded');
  await page.evaluate('document.fonts.ready');
  const before = await stands();
  await expect(attendee.place(page)).toContainText('You are', { timeout: 2 * engineLimits.pollingAfterKnownMs });
  expect(await stands()).toEqual(before);
  expect(firstPollMs(trail)).toBeGreaterThan(engineLimits.pollingAfterKnownMs / 2);
  // The next time it knows that a websocket may not come, and how: nothing else is kept about that.
  const again = trailOf(page);
  await page.reload();
  await expect(attendee.place(page)).toContainText('You are');
  expect(firstPollMs(again)).toBeLessThan(engineLimits.pollingAfterKnownMs);
  expect(await page.evaluate(() => localStorage.getItem('plenum-way'))).toMatch(/^polling \d{13}$/u);
  expect([...numbersHere(host)].every((here) => here <= 1)).toBe(true);
});

test('H7 once the network lets websockets through a phone moves to one, without a gap and as the same person', async ({
  hall,
}) => {
  const { room, proxy, host } = await evening(hall, 'Later', 'mute');
  const page = await phone(hall);
  const trail = trailOf(page);
  await page.goto(at(proxy.url, room.links.join));
  await raiseHand(page, 'Early');
  proxy.set('pass');
  await until(
    () => trail.sent.includes('5'),
    2 * (engineLimits.upgradeTryMs + engineLimits.upgradeAgainMs),
    () => 'It never moved to a websocket.',
  );
  const before = trail.sent.length;
  await attendee.lower(page).click();
  await expect(attendee.raise(page)).toBeVisible();
  expect(trail.sent.slice(before).some((text) => text.includes('hand.lower'))).toBe(true);
  expect(trail.saidWho).toEqual(['polling']);
  expect([...numbersHere(host)].every((here) => here <= 1)).toBe(true);
});

test('H7 a page that finds no way in says that it keeps trying, not that it is offline', async ({ hall }) => {
  hall.watch.allow(/WebSocket connection|Failed to load resource/u);
  const room = await hall.openLive('No way in');
  const page = await phone(hall);
  await page.routeWebSocket(/socket\.io/u, (socket) => socket.close());
  await page.route(/socket\.io/u, (request) => request.abort());
  await page.goto(room.links.join);
  await expect(page.getByRole('status')).toContainText('this page keeps trying');
});

test('A3 who is refused by websocket does not come again by polling', async ({ hall }) => {
  const { proxy } = await evening(hall, 'Another room', 'pass');
  const page = await phone(hall);
  const trail = trailOf(page);
  await page.goto(`${proxy.url}/`);
  // Without a page of its own a wrong code is known before any connection: this one comes with the room gone.
  await page.evaluate(() => history.pushState(null, '', '/r/ZZZZZZ'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await expect(page.getByRole('heading', { name: 'There is no room with this code' })).toBeVisible();
  await page.waitForTimeout(engineLimits.pollingAfterMs + 1_000);
  expect(trail.websockets).toHaveLength(1);
  expect(trail.polls).toEqual([]);
});
