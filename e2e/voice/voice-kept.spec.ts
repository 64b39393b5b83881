import { expect, type Page } from '@playwright/test';
import { callLimits } from '../../client/src/voice/limits.ts';
import { voiceLimits } from '../../shared/features/voice/limits.ts';
import { expectTone, heardShare, soundedOn, takeMicrophone } from '../support/voice/ears.ts';
import { floorOf } from '../support/pages.ts';
import { voices } from '../support/voice/tones.ts';
import {
  lineOf,
  nowOf,
  speak,
  switchSoundOn,
  untilLine,
  voiceTest as test,
  voiceTestOfOneServer as testOfOneServer,
} from '../support/voice/hall.ts';
import { networkErrors } from '../support/watch.ts';

/** A page that lost its connection tries again within 30 s. */
const backMs = 60_000;
/** On a machine that does much else. */
const soonMs = 3_000;
/** As long as two halls at once may need on two slow cores; mostly it is well below 300. */
const silentMs = 1_000;

/**
 * A way to lose all the packets of this page's voice, as where a phone left the wifi; the rest of the page goes on. To be
 * made before the page calls anybody: Chromium looks only then whether the network is to be hindered.
 */
async function weakNetwork(page: Page): Promise<(lost: boolean) => Promise<unknown>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const good = { offline: false, latency: 1, downloadThroughput: 1e8, uploadThroughput: 1e8 };
  const set = (lost: boolean) =>
    devtools.send('Network.emulateNetworkConditions', { ...good, packetLoss: lost ? 100 : 0 });
  await set(false);
  return set;
}

test('V1 V4 H7 H9 the voice outlives a lost network, a reload of the stage and one of the phone; the clock stands still meanwhile', async ({
  hall,
  voice,
}) => {
  // A page of the stage that was loaded anew tries by itself first.
  hall.watch.allow(/AudioContext was not allowed to start/u);
  const room = await hall.openLive('Kept');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  await switchSoundOn(stage, host);
  const ada = await voice.phone(room, 'ada');
  const network = await weakNetwork(ada);
  await speak(host, ada, stage, voices.ada);
  const { turnId, startedAt } = nowOf(host);
  const standsStill = async () => {
    await untilLine(host, 'lost');
    expect(nowOf(host)).toMatchObject({ turnId, state: 'on-air', pausedAt: expect.any(Number) });
  };
  const goesOn = async () => {
    await expectTone(stage, voices.ada);
    await untilLine(host, 'live');
    expect(nowOf(host)).toMatchObject({ turnId, state: 'on-air', by: 'phone' });
    expect(nowOf(host)['pausedAt']).toBeUndefined();
  };

  await test.step('V4 no packet comes through: said in words, and mended by itself', async () => {
    await network(true);
    await standsStill();
    await expect(ada.getByRole('heading', { name: 'The hall cannot hear you' })).toBeVisible();
    await expect(floorOf(stage)).toContainText('The voice is lost');
    await network(false);
    await goesOn();
    expect(Number(nowOf(host)['startedAt'])).toBeGreaterThan(Number(startedAt));
    await expect(ada.getByRole('heading', { name: 'You are live' })).toBeVisible();
  });

  await test.step("V4 H9 a call takes the phone's microphone: it says so and sends nothing; back by itself; no mute does that", async () => {
    await takeMicrophone(ada, true);
    const takenAt = Date.now();
    await expect(ada.getByRole('heading', { name: 'Your microphone is taken' })).toBeVisible();
    await standsStill();
    // As the room has it: on two slow cores pages and tests look at it late.
    expect(Number(nowOf(host)['pausedAt']) - takenAt).toBeLessThan(soonMs);
    await expect(ada.getByText('Your clock stands still.')).toBeVisible();
    await takeMicrophone(ada, false);
    await goesOn();
    await expect(ada.getByRole('heading', { name: 'You are live' })).toBeVisible();
    const mute = ada.getByRole('button', { name: 'Mute', exact: true });
    const mutedAt = Date.now();
    await mute.click();
    expect(await soundedOn(stage, mutedAt)).toBeLessThan(soonMs);
    await ada.waitForTimeout(2 * callLimits.voiceLostMs);
    expect(lineOf(host)).toBe('live');
    expect(nowOf(host)['pausedAt']).toBeUndefined();
    await mute.click();
    await expectTone(stage, voices.ada);
  });

  await test.step('the page of the stage is loaded anew: one click, and the phone begins again by itself', async () => {
    await stage.reload();
    await standsStill();
    await stage.getByRole('button', { name: 'Click to switch the sound on again' }).click();
    await goesOn();
  });

  await test.step("H7 the phone's page is loaded anew: one tap", async () => {
    await ada.reload();
    await standsStill();
    await ada.getByRole('button', { name: 'Speak from here' }).click();
    await goesOn();
    const endedAt = Date.now();
    await host.must('turn.end', {});
    expect(await soundedOn(stage, endedAt)).toBeLessThanOrEqual(silentMs);
  });
});

test('V4 H9 the page of the stage dies: the phone says so, the clock stands since then, and a reloaded stage goes on by itself', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('A page that crashed');
  const host = await hall.program(room, 'host');
  const stage = await voice.kiosk(room, 'ben');
  await switchSoundOn(stage, host);
  const ada = await voice.phone(room, 'ada');
  await speak(host, ada, stage, voices.ada);
  const isMissedSince = async (diedAt: number) => {
    await expect(ada.getByRole('heading', { name: 'The hall cannot hear you' })).toBeVisible();
    await untilLine(host, 'lost');
    expect(Math.abs(Number(nowOf(host)['pausedAt']) - diedAt)).toBeLessThan(voiceLimits.soundAwayMs);
  };

  const address = stage.url();
  const leftAt = Date.now();
  await stage.goto('about:blank');
  await isMissedSince(leftAt);
  await stage.goto(address);
  await untilLine(host, 'live');
  expect(nowOf(host)['pausedAt']).toBeUndefined();
  await expectTone(stage, voices.ada);
  await expect(ada.getByRole('heading', { name: 'You are live' })).toBeVisible();

  const devtools = await stage.context().newCDPSession(stage);
  const crashedAt = Date.now();
  void devtools.send('Page.crash').catch(() => undefined);
  await isMissedSince(crashedAt);
});

testOfOneServer(
  'V1 H7 a server that is killed in the middle of a turn by phone: the hall hears on, and the turn ends as any other',
  async ({ hall, voice }) => {
    hall.watch.allow(networkErrors);
    const room = await hall.openLive('A power cut');
    const host = await hall.program(room, 'host');
    const stage = await voice.stage(room);
    await switchSoundOn(stage, host);
    const ben = await voice.phone(room, 'ben');
    await speak(host, ben, stage, voices.ben);
    const { turnId } = nowOf(host);

    const killedAt = Date.now();
    await hall.server.kill();
    await hall.server.start();
    const moderator = await hall.program(room, 'moderator');
    expect(nowOf(moderator)).toMatchObject({ turnId, state: 'on-air', by: 'phone' });
    await expect(stage.getByText('Reconnecting…', { exact: true })).toBeHidden({ timeout: backMs });
    await expect(ben.getByText('You are offline.', { exact: false })).toBeHidden({ timeout: backMs });
    await untilLine(moderator, 'live');
    await expectTone(stage, voices.ben);
    expect(await heardShare(stage, killedAt)).toBeGreaterThan(0.95);
    expect(nowOf(moderator)).toMatchObject({ turnId, state: 'on-air' });
    expect(nowOf(moderator)['pausedAt']).toBeUndefined();

    const endedAt = Date.now();
    await moderator.must('turn.end', {});
    expect(await soundedOn(stage, endedAt)).toBeLessThanOrEqual(silentMs);
    await speak(moderator, ben, stage, voices.ben);
  },
);
