import { expect, type Page } from '@playwright/test';
import { test as plainTest } from '../support/hall.ts';
import { asOldest } from '../support/oldest.ts';
import {
  ask,
  attendee,
  desk,
  expectNoSidewaysScroll,
  floorOf,
  raiseHand,
  screen,
  tell,
  wordsRead,
} from '../support/pages.ts';
import { at, type Room } from '../support/room.ts';
import { voices } from '../support/voice/tones.ts';
import { speak, switchSoundOn, untilLine, voiceTest } from '../support/voice/hall.ts';

const test = plainTest.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it needs here
  prepare: async ({}, use) => use(asOldest),
});

const overlayLink = (url: string, room: Room) => at(url, room.links.stage).replace('#', '?overlay=1#');

/** That it is no browser of today any more. */
async function expectOld(page: Page): Promise<void> {
  const has = await page.evaluate(() => [
    'toSorted' in Array.prototype,
    'canParse' in URL,
    'checkVisibility' in Element.prototype,
    'Segmenter' in Intl,
    'connectionState' in RTCPeerConnection.prototype,
    'wakeLock' in navigator,
  ]);
  expect(has).toEqual([false, false, false, false, false, false]);
}

test('T1 T4 H12 with all that is newer than the oldest browsers taken away the story is the same, and no page breaks', async ({
  hall,
}) => {
  const room = await hall.open('As in 2022', { names: 'asked' });
  const host = await hall.host(room, 'Hanna');
  const program = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  const speaker = await hall.speaker(room);
  const overlay = await (await hall.browser({ width: 1280, height: 720 })).newPage();
  await overlay.goto(overlayLink(hall.server.url, room));
  const ada = await hall.attendee(room);
  const ben = await (await hall.browser({ width: 360, height: 640 })).newPage();
  const phones = [ada, ben];
  const pages = [host, stage, speaker, overlay, ...phones];

  await test.step('L1 joins by the code, and the host goes live', async () => {
    await ben.goto(hall.server.url);
    await ben.getByRole('textbox', { name: 'Room code' }).fill(room.code);
    await ben.getByRole('button', { name: 'Join', exact: true }).click();
    await expect(attendee.raise(ben)).toBeVisible();
    await host.getByRole('button', { name: 'Go live' }).click();
    for (const page of pages) await expectOld(page);
  });

  await test.step('H1 Q1 a hand, and a question', async () => {
    await raiseHand(ada, 'Who pays for the lamps?');
    await tell(ada, 'Your name', 'Ada');
    await ask(ben, 'What does the bridge cost? 👩‍👩‍👧‍👦');
    await expect(desk.hand(host, 'Who pays')).toBeVisible();
    await expect(host.getByText('What does the bridge cost?')).toBeVisible();
    for (const phone of phones) await expectNoSidewaysScroll(phone);
  });

  await test.step('H12 T4 called and on air, on every screen', async () => {
    await wordsRead(host);
    await desk.next(host).click();
    await expect(attendee.called(ada)).toBeVisible();
    await expect(attendee.called(ada).getByRole('img')).toBeInViewport({ ratio: 1 });
    await attendee.answer(ada, 'Use the room microphone').click();
    await desk.button(desk.floor(host), 'Start turn').click();
    for (const page of [stage, speaker, overlay]) {
      await expect(floorOf(page)).toContainText('Ada');
      await expect(floorOf(page).getByRole('timer')).toContainText(/1:[0-5]\d/u);
    }
    await attendee.answer(ada, 'I am done').click();
  });

  await test.step('S1 a show of hands is answered and stands on the big screen', async () => {
    await program.must('show.open', {
      prompt: 'Trams or bicycles?',
      kind: 'options',
      options: ['Trams', 'Bicycles'],
      reveal: 'live',
    });
    for (const phone of phones) await screen.show(phone).getByRole('button', { name: 'Trams', exact: true }).click();
    await expect(screen.show(stage)).toContainText('2 people answered');
    await expect(screen.show(overlay)).toContainText('Trams');
    await expectNoSidewaysScroll(stage);
  });

  await test.step('C1 the recap', async () => {
    await program.must('room.phase', { phase: 'ended' });
    await expect(ada.getByRole('heading', { name: 'Thank you for being here.' })).toBeVisible();
    await ada.goto(`${hall.server.url}/r/${room.code}/recap`);
    await expect(ada.getByRole('heading', { level: 1 })).toHaveText('As in 2022');
    await expect(ada.getByRole('region', { name: 'Who spoke' })).toContainText('Ada');
    await expectOld(ada);
  });
});

plainTest(
  'T4 a browser that is too old is told so in words, before any script of the page; on air nothing is said',
  async ({ hall }) => {
    const room = await hall.open('Too old');
    const context = await hall.browser({ width: 360, height: 640 });
    // Everything else of this browser works, so that nothing else is said.
    await context.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'findLast'));
    await context.route('**/assets/index-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    const page = await context.newPage();
    await page.goto(at(hall.server.url, room.links.join));
    const said = page.getByText('This browser is too old for Plenum.');
    await expect(said).toBeVisible();
    await expect(said).toContainText('Firefox from 110');
    await expectNoSidewaysScroll(page);
    await page.goto(overlayLink(hall.server.url, room));
    expect(await page.locator('body').innerText()).toBe('');
  },
);

plainTest('T4 a page that cannot start says what it was; on air nothing is shown', async ({ hall, watch }) => {
  watch.allow(/ERR_FAILED|nothing like that|status of 40[13]/u);
  const room = await hall.open('Broken');
  const context = await hall.browser({ width: 360, height: 640 });
  const page = await context.newPage();
  const entry = '**/assets/index-*.js';
  const visible = async (link: string) => {
    await page.goto(link);
    await page.waitForLoadState('networkidle');
    return page.locator('body').innerText();
  };
  const join = at(hall.server.url, room.links.join);
  const body = 'throw new TypeError("There is nothing like that")';
  await context.route(entry, (route) => route.fulfill({ contentType: 'text/javascript', body }));
  expect(await visible(join)).toContain('TypeError: There is nothing like that. Load the page again');
  expect(await visible(overlayLink(hall.server.url, room))).toBe('');
  await context.unroute(entry);
  const wrong = `${overlayLink(hall.server.url, room).split('#')[0]}#k=nobody-knows-this-one`;
  expect(await visible(wrong)).toBe('');
  await context.route(entry, (route) => route.abort());
  expect(await visible(join)).toContain('the connection broke off. Load the page again.');
});

plainTest(
  'L8 a part of the page that breaks says what it was, and one that does not come says that',
  async ({ hall, watch }) => {
    watch.allow(/ERR_FAILED|nothing like that|dynamically imported/u);
    const room = await hall.open('Broken later');
    const context = await hall.browser({ width: 360, height: 640 });
    const page = await context.newPage();
    const part = '**/assets/page-*.js';
    const recap = `${hall.server.url}/r/${room.code}/recap`;
    await context.route(part, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new TypeError("There is nothing like that")' }),
    );
    await page.goto(recap);
    await expect(page.getByText('TypeError: There is nothing like that', { exact: true })).toBeVisible();
    await context.unroute(part);
    await context.route(part, (route) => route.abort());
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect(page.getByText('The connection broke off')).toBeVisible();
  },
);

voiceTest(
  'V1 V4 a phone that cannot tell how its connection stands is heard all the same, and its loss is',
  async ({ hall, voice }) => {
    const room = await hall.openLive('Firefox 110');
    const host = await hall.program(room, 'host');
    const stage = await voice.stage(room);
    await switchSoundOn(stage, host);
    const ada = await voice.phone(room, 'ada', () => {
      Reflect.deleteProperty(RTCPeerConnection.prototype, 'connectionState');
    });
    await speak(host, ada, stage, voices.ada);
    await expect(ada.getByRole('heading', { name: 'You are live' })).toBeVisible();
    await ada.close();
    await untilLine(host, 'lost');
  },
);
