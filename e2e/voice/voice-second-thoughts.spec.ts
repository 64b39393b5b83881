import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { phoneShape } from '../support/hall.ts';
import { anotherTap, attendee, raiseHand } from '../support/pages.ts';
import { at } from '../support/room.ts';
import { nowOf, switchSoundOn, voiceTest as test } from '../support/voice/hall.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const topic = 'Who looks after the bridge in winter, and who pays for the salt?';

/** A device that gives nothing but silence, until the test lets it. */
function silentMicrophone(): void {
  // The empty page before the first one has none.
  if (!isSecureContext) return;
  const devices = navigator.mediaDevices;
  const real = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wanted) =>
    Object.hasOwn(window, 'works') ? real(wanted) : new AudioContext().createMediaStreamDestination().stream;
}

test('V4 H6 nobody is bound to the way they chose: silent, spoken anyway, read out, on foot, and by phone after all', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Second thoughts');
  const host = await hall.program(room, 'host');
  await switchSoundOn(await voice.stage(room), host);
  const page = await voice.phone(room, 'ada', silentMicrophone);
  await raiseHand(page, topic);
  await host.must('queue.next', {});
  await button(page, 'Speak by phone').click();

  await test.step('V4 who speaks anyway is not told that they are heard, and keeps the focus', async () => {
    await button(page, 'Speak anyway').click();
    await expect(page.getByText('Your microphone is on, however quiet.')).toBeVisible();
    await expect(heading(page, 'Say hello')).toBeFocused();
    await expect(page.getByText('The hall hears nothing yet.')).toBeVisible();
  });
  for (const [way, by, title] of [
    ['Please read it for me', 'read', 'Somebody reads it for you'],
    ['Use the room microphone', 'room', 'Walk to the microphone'],
  ] as const) {
    await test.step(`H6 ${way}`, async () => {
      await anotherTap(page);
      await button(page, way).click();
      await expect(heading(page, title)).toBeFocused();
      await expect.poll(() => nowOf(host)).toMatchObject({ state: 'accepted', by });
      await expect(button(page, way)).toBeHidden();
    });
  }
  await test.step('V4 and by phone, once its microphone works', async () => {
    await page.evaluate(() => Object.assign(window, { works: true }));
    await anotherTap(page);
    await button(page, 'Speak by phone').click();
    await expect(heading(page, 'You are live')).toBeVisible();
    await attendee.answer(page, 'I am done').click();
    await expect(attendee.raise(page)).toBeVisible();
  });
});

test('V2 V3 a host who never saw it is led from "Sound is off" to what it takes, on a laptop and on a phone', async ({
  hall,
}) => {
  const room = await hall.openLive('Ten minutes before');
  const stage = await hall.program(room, 'stage');
  const laptop = await hall.host(room, 'Ana');
  const small = await (await hall.browser(phoneShape.viewport)).newPage();
  await small.goto(at(hall.server.url, room.links.moderator));
  const about = (page: Page) => page.getByRole('region', { name: 'Speaking by phone' });
  for (const page of [laptop, small]) {
    await button(page, 'Sound is off').click();
    await expect(about(page)).toBeFocused();
    await expect(about(page)).toBeInViewport({ ratio: 0.95 });
    await expect(about(page)).toContainText('press “Switch the sound on”');
    await expect(about(page)).toContainText('You opened this page without https.');
  }
  await expectAccessibleInBoth(laptop, 'what it takes to speak by phone');
  await stage.must('stage.sound', { on: true });
  await expect(button(laptop, 'Sound is on')).toBeVisible();
  await expect(about(laptop)).toContainText('To try it:');
});
