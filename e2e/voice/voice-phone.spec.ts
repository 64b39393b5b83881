import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { expectTone, heardShare, heldBy, takeMicrophone } from '../support/voice/ears.ts';
import { anotherTap, attendee, expectNoSidewaysScroll, raiseHand, screen } from '../support/pages.ts';
import { itemOf, type Program } from '../support/programs/program.ts';
import type { Room } from '../support/room.ts';
import { voices } from '../support/voice/tones.ts';
import { switchSoundOn, takeFloor, untilLine, voiceTest as test } from '../support/voice/hall.ts';

const sizes = [
  { width: 640, height: 360 },
  { width: 180, height: 320 },
  { width: 360, height: 640 },
] as const;
const leastMutePx = 88;

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const meter = (page: Page) => page.getByRole('meter', { name: 'Your microphone' });
const mute = (page: Page) => button(page, 'Mute');
const hold = (page: Page) => button(page, 'Hold and speak');
const holdSwitch = (page: Page) => page.getByRole('switch', { name: 'Hold to talk' });

const asked = (page: Page) => page.getByRole('button', { name: 'The room is asked' });
const answerUp = (page: Page) => screen.show(page).getByRole('button', { name: 'Up', exact: true }).click();

const expectPressed = (pressed: Locator, is: boolean) => expect(pressed).toHaveAttribute('aria-pressed', String(is));

/** The stage's part by hand: it hears nothing, and says what a test wants it to have heard. */
async function screenOf(
  room: Room,
  hall: { program: (room: Room, as: 'stage') => Promise<Program> },
): Promise<Program> {
  const wall = await hall.program(room, 'stage');
  await wall.must('stage.sound', { on: true });
  return wall;
}

const turnIdOf = (witness: Program) => String(witness.view()['now']?.['turnId']);

/** Each screen at each size: nothing sideways, every button comes into view whole. */
async function expectEverythingInReach(page: Page, names: readonly string[]): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
    for (const name of names) {
      await button(page, name).scrollIntoViewIfNeeded();
      await expect(button(page, name)).toBeInViewport({ ratio: 0.99 });
    }
  }
}

test('H12 V2 who is next tries the microphone, with a meter, and nothing of it stays open; no word of it without loudspeakers', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Next');
  const host = await hall.program(room, 'host');
  const first = await hall.program(room, 'attendee');
  await first.must('hand.raise', {});
  const page = await voice.phone(room, 'ada');
  await raiseHand(page);
  await host.must('queue.next', {});
  await first.must('turn.accept', { by: 'room' });
  await host.must('turn.start', {});
  await expect(attendee.place(page)).toContainText('You are next.');
  await expect(button(page, 'Try your microphone')).toBeHidden();
  await screenOf(room, hall);
  await button(page, 'Try your microphone').click();
  await expect(page.getByText('Your microphone works.')).toBeVisible();
  await expect(meter(page)).not.toHaveAttribute('aria-valuenow', '0');
  await takeMicrophone(page, true);
  await expect(page.getByText('A call or another app has your microphone.')).toBeVisible();
  await takeMicrophone(page, false);
  await expect(page.getByText('Your microphone works.')).toBeVisible();
  await expectAccessibleInBoth(page, 'the microphone on trial');
  await button(page, 'Stop the test').click();
  await expect(meter(page)).toBeHidden();
  expect((await heldBy(page)).tracks).toBe(0);
  await anotherTap(page);
  await button(page, 'Try your microphone').click();
  await expect(meter(page)).toBeVisible();
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  expect((await heldBy(page)).tracks).toBe(0);
});

test('V2 say hello, be live, mute, hold to talk by finger, key and tap, be done', async ({ hall, voice }) => {
  const room = await hall.openLive('Say hello');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  await switchSoundOn(stage, host);
  const page = await voice.phone(room, 'ada');
  await raiseHand(page, 'The lamps');
  await takeFloor(host, page);
  await expect(heading(page, 'You are live')).toBeFocused();
  await expect(page.getByRole('timer')).toContainText('left');
  await expectTone(stage, voices.ada);
  expect((await mute(page).boundingBox())?.height).toBeGreaterThanOrEqual(leastMutePx);
  await expectEverythingInReach(page, ['Walk to the microphone', 'I am done', 'Mute']);
  await expectAccessibleInBoth(page, 'live');

  await test.step('V2 mute by one tap; words say it, and the focus stays', async () => {
    // Said for some seconds only.
    await Promise.all([expect(page.getByText('Muted. Nobody hears you.')).toBeAttached(), mute(page).click()]);
    await expectPressed(mute(page), true);
    await expect(mute(page)).toBeFocused();
    await expect(page.getByText('You are muted: nobody hears you')).toBeVisible();
    await anotherTap(page);
    await mute(page).click();
    await expectPressed(mute(page), false);
    await expect(page.getByText('The hall hears you.', { exact: true })).toBeVisible();
  });

  await test.step('V2 held by a finger: off before, on while it lasts, off after', async () => {
    await holdSwitch(page).check();
    await expect(page.getByText('Nobody hears you now.')).toBeVisible();
    await expectEverythingInReach(page, ['Walk to the microphone', 'I am done', 'Hold and speak']);
    await expectAccessibleInBoth(page, 'hold to talk');
    const box = await hold(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 40);
    await page.mouse.down();
    await expectPressed(hold(page), true);
    await anotherTap(page);
    await page.mouse.up();
    await expectPressed(hold(page), false);
  });

  await test.step('I5 held by a key; and by one tap for whoever cannot hold', async () => {
    await hold(page).focus();
    await page.keyboard.down('Space');
    await expectPressed(hold(page), true);
    await anotherTap(page);
    await page.keyboard.up('Space');
    await expectPressed(hold(page), false);
    await hold(page).click();
    await expectPressed(hold(page), true);
    await anotherTap(page);
    await hold(page).evaluate((element) => (element as HTMLElement).click());
    await expectPressed(hold(page), false);
    await hold(page).evaluate((element) => (element as HTMLElement).click());
    await expectPressed(hold(page), true);
    // Never on without the person: another window comes to the front.
    await page.evaluate(() => window.dispatchEvent(new Event('blur')));
    await expectPressed(hold(page), false);
  });

  await test.step('S4 V2 what the room is asked is answered while one is live, and the hall hears on', async () => {
    await holdSwitch(page).uncheck();
    await expectTone(stage, voices.ada);
    await host.must('show.open', { prompt: 'Shall the trams run at night?', kind: 'hands', reveal: 'live' });
    await expect(asked(page)).toBeInViewport({ ratio: 0.99 });
    await expectEverythingInReach(page, ['I am done', 'Mute']);
    await asked(page).click();
    await expectAccessibleInBoth(page, 'asked while live');
    await answerUp(page);
    await expect(screen.show(page)).toContainText('Your answer is in.');
    const since = Date.now();
    await button(page, 'Back to your turn').click();
    await expect(page.getByRole('button', { name: 'Your answer is in' })).toBeFocused();
    await expectTone(stage, voices.ada);
    await expect(heading(page, 'You are live')).toBeVisible();
    await untilLine(host, 'live');
    expect(await heardShare(stage, since)).toBeGreaterThan(0.9);
  });

  await button(page, 'I am done').click();
  await expect(attendee.raise(page)).toBeVisible();
  expect(await heldBy(page)).toMatchObject({ tracks: 0, connections: 0 });
});

test('V2 V4 H6 a lost voice and a cut: the clock stands still, walking is one tap, and after a cut the phone stays off', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Cut');
  const host = await hall.program(room, 'host');
  const page = await voice.phone(room, 'ada');
  await raiseHand(page, 'Who looks after the bridge in winter, and who pays for the salt?');
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toContainText('The loudspeakers are not connected yet.');
  const ways = ['Speak by phone', 'Use the room microphone', 'Please read it for me', 'Not now'];
  await expectEverythingInReach(page, ways);
  await expectAccessibleInBoth(page, 'called where no phone can be heard');
  await button(page, 'Speak by phone').click({ force: true });
  await expect(attendee.called(page)).toBeVisible();
  await test.step('S4 who is called answers what the room is asked, and is called still', async () => {
    await host.must('show.open', { prompt: 'Is it warm enough?', kind: 'hands', reveal: 'live' });
    await asked(page).click();
    await answerUp(page);
    await expect(screen.show(page)).toContainText('Your answer is in.');
    await page.keyboard.press('Escape');
    await expect(attendee.called(page).getByRole('button', { name: 'Your answer is in' })).toBeFocused();
    await host.must('show.close', { showId: await itemOf(host, 'show', 'Is it warm enough?') });
    await expect(page.getByRole('button', { name: 'Your answer is in' })).toBeHidden();
    await expectEverythingInReach(page, ways);
  });
  const wall = await screenOf(room, hall);
  await anotherTap(page);
  await button(page, 'Speak by phone').click();
  await expect(heading(page, 'Say hello')).toBeVisible();
  await expect(page.getByText('the way to the loudspeakers takes long')).toBeVisible();
  await expectAccessibleInBoth(page, 'connecting');
  await wall.must('voice.heard', { turnId: turnIdOf(host) });
  await expect(heading(page, 'You are live')).toBeVisible();
  await mute(page).focus();
  await wall.must('voice.lost', { turnId: turnIdOf(host) });
  await expect(heading(page, 'The hall cannot hear you')).toBeVisible();
  // Said, and the button in use is not taken away.
  await expect(mute(page)).toBeFocused();
  await expect(page.getByText('Your clock stands still.')).toBeVisible();
  await expectEverythingInReach(page, ['Walk to the microphone', 'I am done', 'Mute']);
  await wall.must('stage.sound', { on: false });
  await expect(heading(page, 'The loudspeakers are off')).toBeFocused();
  await wall.must('stage.sound', { on: true });
  await host.must('voice.cut', {});
  await expect(heading(page, 'Your microphone was switched off')).toBeFocused();
  expect((await heldBy(page)).tracks).toBe(0);
  await expectAccessibleInBoth(page, 'cut');
  await expectEverythingInReach(page, ['I am done', 'Walk to the microphone']);
  await button(page, 'Walk to the microphone').click();
  await expect(heading(page, 'Walk to the microphone')).toBeVisible();
  await expect(page.getByText('Your clock stands still until you begin.')).toBeVisible();
  await anotherTap(page);
  await button(page, 'Speak by phone').click();
  await expect(page.getByText('microphone off for this turn. Use the room microphone.')).toBeVisible();
  await expect.poll(async () => (await heldBy(page)).tracks).toBe(0);
  await host.must('turn.start', {});
  await expect(heading(page, 'You are on.')).toBeVisible();
});

test('H7 V2 a reloaded page and a second one say where the microphone is, and one tap goes on from there', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Two pages');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  await switchSoundOn(stage, host);
  const page = await voice.phone(room, 'ada');
  await raiseHand(page);
  await takeFloor(host, page);
  await expect(heading(page, 'You are live')).toBeVisible();
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(heading(second, 'You are live on another page')).toBeVisible();
  await expectEverythingInReach(second, ['Walk to the microphone', 'I am done', 'Speak from here']);
  await expectAccessibleInBoth(second, 'live on another page');
  await button(second, 'Speak from here').click();
  await expect(heading(second, 'You are live')).toBeVisible();
  await expect(heading(page, 'You are live on another page')).toBeVisible();
  expect((await heldBy(page)).tracks).toBe(0);
  await second.reload();
  await expect(heading(second, 'Your microphone is off')).toBeVisible();
  await untilLine(host, 'lost');
  await expect(second.getByText('Your clock stands still.')).toBeVisible();
  await button(second, 'Speak from here').click();
  await expect(heading(second, 'You are live')).toBeVisible();
});

test('H12 the voice is fetched when the hand is up, not before, and a phone on air keeps its screen on', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Fetched');
  const host = await hall.program(room, 'host');
  const page = await voice.phone(room, 'ada');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const ofVoice = () => scripts.filter((address) => address.includes('/voice-')).length;
  await page.reload();
  await expect(attendee.raise(page)).toBeVisible();
  await page.evaluate(() => {
    const locks = { held: 0 };
    Object.assign(window, { locks });
    const release = () => Promise.resolve(void (locks.held -= 1));
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: () => Promise.resolve({ release, held: (locks.held += 1) }) },
    });
  });
  const locks = () => page.evaluate(() => (window as unknown as { locks: { held: number } }).locks.held);
  await page.waitForLoadState('networkidle');
  expect(ofVoice()).toBe(0);
  await raiseHand(page);
  await expect.poll(ofVoice).toBeGreaterThan(0);
  const wall = await screenOf(room, hall);
  await takeFloor(host, page);
  await wall.must('voice.heard', { turnId: turnIdOf(host) });
  await expect(heading(page, 'You are live')).toBeVisible();
  await expect.poll(locks).toBe(1);
  await button(page, 'I am done').click();
  await expect(attendee.raise(page)).toBeVisible();
  await expect.poll(locks).toBe(0);
});
