import { expect, type Page } from '@playwright/test';
import { uiLimits } from '../../client/src/ui/limits.ts';
import { test } from '../support/hall.ts';
import { anotherTap, attendee, desk, expectNoSidewaysScroll, ownLine, raiseHand, sayTopic } from '../support/pages.ts';
import { at } from '../support/room.ts';

const handHeightPx = 88;
/** All of it, but for the rounding of a pixel. */
const whole = { ratio: 0.99 };

/** A device that cannot shake, whose browser has notes of its own, and whose page is always hidden. */
async function withNotes(page: Page): Promise<void> {
  await page.evaluate(`
    globalThis.notes = [];
    globalThis.Notification = class extends EventTarget {
      static permission = 'default';
      static requestPermission = async () => (Notification.permission = 'granted');
      constructor(words) { super(); notes.push(words); }
    };
    delete Navigator.prototype.vibrate;
    Object.defineProperty(document, 'hidden', { get: () => true });
  `);
}

async function expectInReach(page: Page): Promise<void> {
  const box = await attendee.raise(page).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box?.height).toBeGreaterThanOrEqual(handHeightPx);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
}

test('H1 two taps from the join link to a raised hand, on 360 x 640', async ({ hall }) => {
  const room = await hall.openLive('A title long enough to break over two lines of a small phone in the last row');
  const page = await (await hall.browser({ width: 360, height: 640 })).newPage();
  await page.setContent(`<a href="${at(hall.server.url, room.links.join)}">Join</a>`);
  await page.getByRole('link', { name: 'Join' }).tap();
  await expect(attendee.raise(page)).toBeVisible();
  await expectInReach(page);
  await expectNoSidewaysScroll(page);
  await attendee.raise(page).tap();
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await expectNoSidewaysScroll(page);

  await test.step('what it is about is asked below the place, and takes neither its room nor the focus', async () => {
    await expect(page.getByText('Your hand is up. What is it about?')).toBeInViewport(whole);
    await expect(attendee.topic(page)).toBeInViewport(whole);
    await expect(attendee.topic(page)).not.toBeFocused();
    const place = await attendee.place(page).boundingBox();
    const field = await attendee.topic(page).boundingBox();
    expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual(field?.y ?? 0);
    await sayTopic(page, 'The bridge in winter');
    expect(await attendee.place(page).boundingBox()).toEqual(place);
    await anotherTap(page);
    await page.getByRole('button', { name: 'Change what it is about' }).tap();
    await expect(attendee.topic(page)).toBeFocused();
    await sayTopic(page, 'The bridge in spring');
    await expect(desk.queue(page)).toContainText('The bridge in spring');
    await expect(page.getByText('The bridge in winter')).toHaveCount(0);
  });

  await test.step('who and where is one line, whose sheet loses nothing that was typed', async () => {
    await expect(ownLine(page)).toHaveText('Say who you are and where you sit');
    await ownLine(page).tap();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('textbox', { name: 'Your name' }).fill('Ada');
    await page.goBack();
    await expect(sheet).toBeHidden();
    await anotherTap(page);
    await ownLine(page).tap();
    await expect(sheet.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ada');
    await sheet.getByRole('textbox', { name: 'Where do you sit?' }).fill('left, row 6');
    await sheet.getByRole('button', { name: 'Save' }).tap();
    await expect(ownLine(page)).toHaveText('as Ada · left, row 6');
    await expect(ownLine(page).locator('[translate=no]')).toHaveText('Ada');
  });
});

test('H12 the called phone is filled with the colour and its numeral, in portrait and landscape', async ({ hall }) => {
  const room = await hall.openLive('Called');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await withNotes(page);
  await raiseHand(
    page,
    'A topic that needs some room: who looks after the bridge in winter, and who pays for the salt?',
  );
  await page.getByRole('button', { name: 'Tell me when it is my turn' }).tap();
  await expect(page.getByText('You will be told, also while you look elsewhere.')).toBeVisible();
  await host.must('queue.next', {});
  const dialog = attendee.called(page);
  await expect
    .poll(() => page.evaluate('notes'))
    .toEqual(['You will be told, also while you look elsewhere.', 'You have the floor']);
  for (const size of [
    { width: 360, height: 640 },
    { width: 640, height: 360 },
  ]) {
    await page.setViewportSize(size);
    await expect.poll(() => dialog.boundingBox()).toEqual({ x: 0, y: 0, ...size });
    await expectNoSidewaysScroll(page);
    for (const name of ['Use the room microphone', 'Please read it for me', 'Not now']) {
      await attendee.answer(page, name).scrollIntoViewIfNeeded();
      await expect(attendee.answer(page, name)).toBeInViewport(whole);
    }
  }
  // On the smallest phone on its side each choice is whole as the screen comes.
  await page.setViewportSize({ width: 568, height: 320 });
  await dialog.evaluate((it) => it.scrollTo(0, 0));
  for (const name of ['Use the room microphone', 'Please read it for me', 'Not now'])
    await expect(attendee.answer(page, name)).toBeInViewport(whole);
  await page.setViewportSize({ width: 360, height: 640 });
  const numeral = await dialog.getByRole('img').boundingBox();
  expect(numeral?.height).toBeGreaterThanOrEqual(640 * 0.2);
  await anotherTap(page);
  await attendee.answer(page, 'Use the room microphone').tap();
  await expectNoSidewaysScroll(page);
});

test('I5 at 200 % zoom everything is there, in reach and within the width', async ({ hall }) => {
  const room = await hall.openLive('Twice as large');
  const host = await hall.program(room, 'host');
  // 200 % on a phone of 720 x 1280 leaves 360 x 640; on one of 360 x 640 it leaves 180 x 320.
  const page = await (await hall.browser({ width: 180, height: 320 })).newPage();
  await page.goto(at(hall.server.url, room.links.join));
  await attendee.raise(page).tap();
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await sayTopic(page, 'Read with large letters');
  await expectNoSidewaysScroll(page);
  await attendee.lower(page).scrollIntoViewIfNeeded();
  await expect(attendee.lower(page)).toBeInViewport(whole);
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  // No stage has the sound here: the first choice that works is on the screen, also where the letters alone are larger.
  await expect(attendee.answer(page, 'Use the room microphone')).toBeInViewport(whole);
  await page.setViewportSize({ width: 360, height: 640 });
  const letters = (percent: number | undefined) =>
    page.evaluate(
      (size) => document.documentElement.style.setProperty('font-size', size),
      percent === undefined ? null : `${percent}%`,
    );
  await letters(212.5);
  for (const size of [
    { width: 360, height: 640 },
    { width: 844, height: 390 },
  ]) {
    await page.setViewportSize(size);
    await expect(attendee.answer(page, 'Use the room microphone')).toBeInViewport(whole);
    await expectNoSidewaysScroll(page);
  }
  await expect(attendee.answer(page, 'Speak by phone')).toBeInViewport(whole);
  await letters(undefined);
  await page.setViewportSize({ width: 180, height: 320 });
  await anotherTap(page);
  await attendee.answer(page, 'Use the room microphone').tap();
  await expectNoSidewaysScroll(page);
  await host.must('turn.start', {});
  await anotherTap(page);
  await attendee.answer(page, 'I am done').tap();
  await expect(attendee.raise(page)).toBeVisible();
  await expect(page.getByText('Thank you. The room heard you.').first()).toBeInViewport(whole);
  await expectNoSidewaysScroll(page);
  await anotherTap(page);
  await page.getByRole('button', { name: 'All right' }).tap();
  await expect(page.getByText('The room heard you.')).toHaveCount(0);
  await attendee.raise(page).tap();
  await expect(attendee.place(page)).toContainText('You are 1st.');
});

test('I5 the console works on a phone: nothing sideways, Next in view', async ({ hall }) => {
  const room = await hall.openLive('A moderator with a phone');
  await (await hall.program(room, 'attendee')).must('hand.raise', { topic: 'called from a phone' });
  const page = await (await hall.browser({ width: 390, height: 844 })).newPage();
  await page.goto(at(hall.server.url, room.links.moderator));
  await expect(desk.hands(page)).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  await expect(desk.next(page)).toBeInViewport(whole);
  await desk.next(page).tap();
  await expect(desk.floor(page)).toContainText('called from a phone');
  await expect(desk.next(page)).toBeInViewport(whole);
  await expectNoSidewaysScroll(page);
});

test('H7 a trembling thumb that taps twice neither lowers the hand it raised nor the one it puts off', async ({
  hall,
}) => {
  const room = await hall.openLive('Trembling');
  const host = await hall.program(room, 'host');
  const page = await (await hall.browser({ width: 360, height: 640 })).newPage();
  await page.goto(at(hall.server.url, room.links.join));
  /* Both taps are made within the page: driven from outside they come too far apart on a busy machine. */
  const tapTwice = async (name: string) => {
    const box = await attendee.answer(page, name).boundingBox();
    if (box === null) throw new Error(`"${name}" is not there`);
    const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2, pauseMs: uiLimits.tapGuardMs / 2 };
    await page.evaluate(async ({ x, y, pauseMs }) => {
      const tap = () => {
        const press = { bubbles: true, cancelable: true, clientX: x, clientY: y, detail: 1, pointerType: 'touch' };
        document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('click', press));
      };
      const [pressed, latest] = [document.elementFromPoint(x, y), performance.now() + pauseMs];
      tap();
      // As soon as something else stands there: on a busy machine a pause of its own would end too late.
      do await new Promise((resume) => setTimeout(resume, 10));
      while (performance.now() < latest && document.elementFromPoint(x, y) === pressed);
      tap();
    }, spot);
    await page.waitForTimeout(uiLimits.tapGuardMs);
  };
  await expect(attendee.raise(page)).toBeVisible();
  await tapTwice('Raise hand');
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  await page.waitForTimeout(uiLimits.tapGuardMs);
  await tapTwice('Not now');
  await expect(attendee.place(page)).toContainText('You are 1st.');
});
