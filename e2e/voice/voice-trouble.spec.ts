import { chromium, expect, type Page } from '@playwright/test';
import { launchOptions } from '../support/programs/chromium.ts';
import { attendee, desk, raiseHand } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';
import { at } from '../support/room.ts';
import { lanAddress } from '../support/programs/server.ts';
import { until } from '../support/until.ts';
import { nowOf, voiceTest as test } from '../support/voice/hall.ts';

const speakByPhone = (page: Page) => page.getByRole('button', { name: 'Speak by phone' });
const walk = (page: Page) => page.getByRole('button', { name: 'Walk to the microphone' });

/** The hand is on the floor still, by this way, and no second of the turn is gone. */
async function expectWaiting(host: Program, by: 'phone' | 'room'): Promise<void> {
  await until(
    () => nowOf(host)['by'] === by,
    10_000,
    () => `by ${String(nowOf(host)['by'])}`,
  );
  expect(nowOf(host)).toMatchObject({ state: 'accepted', by });
  expect(nowOf(host)['startedAt']).toBeUndefined();
}

/** As a person who said no when the browser asked. */
async function refuseMicrophone(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { targetInfo } = await devtools.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  await devtools.send('Browser.setPermission', {
    permission: { name: 'microphone' },
    setting: 'denied',
    ...(browserContextId === undefined ? {} : { browserContextId }),
  });
}

/** What a device does from now on that the test's machine cannot be brought to do. */
async function breakMicrophone(page: Page, how: 'NotFoundError' | 'NotReadableError' | 'silent'): Promise<void> {
  await page.evaluate((name) => {
    navigator.mediaDevices.getUserMedia = () =>
      name === 'silent'
        ? Promise.resolve(new AudioContext().createMediaStreamDestination().stream)
        : Promise.reject(new DOMException('', name));
  }, how);
}

const troubles = [
  ['refused', 'The microphone is not allowed'],
  ['NotFoundError', 'No microphone found'],
  ['NotReadableError', 'Something else uses the microphone'],
  ['silent', 'We hear nothing yet.'],
] as const;

test('V4 a microphone that is refused, missing, busy or silent: plain words, the floor is kept, no second is lost, and walking is one tap', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Trouble');
  const host = await hall.program(room, 'host');
  const screen = await hall.program(room, 'stage');
  await screen.must('stage.sound', { on: true });
  const page = await voice.phone(room, 'ben');
  for (const [trouble, words] of troubles) {
    await test.step(`V4 ${trouble}`, async () => {
      if (trouble === 'refused') await refuseMicrophone(page);
      else await breakMicrophone(page, trouble);
      await raiseHand(page);
      await host.must('queue.next', {});
      await speakByPhone(page).click();
      await expect(page.getByText(words)).toBeVisible();
      await expectWaiting(host, 'phone');
      await walk(page).click();
      await expectWaiting(host, 'room');
      await expect(page.getByRole('heading', { name: 'Walk to the microphone' })).toBeVisible();
      await host.must('turn.start', {});
      await attendee.answer(page, 'I am done').click();
      await expect(attendee.raise(page)).toBeVisible();
    });
  }
});

test('V4 H6 on plain http of a LAN the called dialog says why the phone cannot speak, and the room microphone is one tap', async ({
  hall,
}) => {
  const address = lanAddress();
  test.skip(address === undefined, 'this machine has no address but the loopback one, which browsers trust like https');
  const room = await hall.openLive('On the LAN by phone');
  const host = await hall.program(room, 'host');
  await (await hall.program(room, 'stage')).must('stage.sound', { on: true });
  const page = await hall.attendee(room, `http://${address}:${hall.server.port}`);
  await raiseHand(page);
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toContainText('https');
  await expect(speakByPhone(page)).toHaveAttribute('aria-disabled', 'true');
  await speakByPhone(page).click({ force: true });
  await expect(attendee.called(page)).toBeVisible();
  await attendee.answer(page, 'Use the room microphone').click();
  await expectWaiting(host, 'room');
});

/** As in a lockdown mode: runs before anything of the page. */
function withoutCalls(): void {
  Reflect.deleteProperty(window, 'RTCPeerConnection');
}

test('V4 a browser without calls: the phone says so to who comes next and when called, and a stage without them never says its sound is on', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Locked down');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room, withoutCalls);
  await expect(stage.getByText('This browser plays no voices')).toBeVisible();
  await expect(stage.getByRole('button', { name: 'Switch the sound on' })).toBeHidden();
  expect(host.view()['voice']).toMatchObject({ sound: false });
  await (await hall.program(room, 'stage')).must('stage.sound', { on: true });
  const page = await voice.phone(room, 'ben', withoutCalls);
  await raiseHand(page);
  const unable = page.getByText('keeps pages from calling, as in a lockdown mode');
  // First of all while the floor is free, where nobody is on deck, and on deck.
  await expect(unable).toBeVisible();
  await host.must('turn.start', { label: 'Somebody' });
  await expect(desk.floor(page)).toContainText('Somebody');
  await expect(unable).toBeVisible();
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toContainText('This browser keeps pages from calling');
  await expect(speakByPhone(page)).toHaveAttribute('aria-disabled', 'true');
  await speakByPhone(page).click({ force: true });
  await attendee.answer(page, 'Use the room microphone').click();
  await expectWaiting(host, 'room');
});

test('V4 on a public address a browser that keeps its pages from devices nearby: the phone says so once the way takes long', async ({
  hall,
}) => {
  const room = await hall.openLive('Far away');
  const host = await hall.program(room, 'host');
  await (await hall.program(room, 'stage')).must('stage.sound', { on: true });
  const address = `http://hall.example:${hall.server.port}`;
  const browser = await chromium.launch(
    launchOptions([
      '--host-resolver-rules=MAP hall.example 127.0.0.1',
      `--unsafely-treat-insecure-origin-as-secure=${address}`,
      '--use-fake-device-for-media-stream',
    ]),
  );
  try {
    const page = await (await browser.newContext({ permissions: ['microphone'] })).newPage();
    await page.goto(at(address, room.links.join));
    await raiseHand(page);
    await host.must('queue.next', {});
    await speakByPhone(page).click();
    // Without a window that it could ask in, this browser says no by itself.
    await expect(page.getByText('Your browser keeps this page from devices on your network')).toBeVisible();
    await walk(page).click();
    await expectWaiting(host, 'room');
  } finally {
    await browser.close();
  }
});

test('V4 H6 without loudspeakers nobody can choose the phone, and the dialog says so until they are there', async ({
  hall,
}) => {
  const room = await hall.openLive('No loudspeakers');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await raiseHand(page);
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toContainText('loudspeakers are not connected');
  await expect(speakByPhone(page)).toHaveAttribute('aria-disabled', 'true');
  const screen = await hall.program(room, 'stage');
  await screen.must('stage.sound', { on: true });
  await expect(speakByPhone(page)).not.toHaveAttribute('aria-disabled', 'true');
});
