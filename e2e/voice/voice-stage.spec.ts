import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { filmed, lightsOf, worstCell } from '../support/flashes.ts';
import { screenShape } from '../support/hall.ts';
import { expectWhole, fontSize, leastSize, screens } from '../support/legible.ts';
import { floorOf, raiseHand } from '../support/pages.ts';
import { ownQuestionOf } from '../support/programs/program.ts';
import { at } from '../support/room.ts';
import { soon } from '../support/until.ts';
import { nowOf, switchSoundOn, takeFloor, untilLine, voiceTest as test } from '../support/voice/hall.ts';
import { accepted, expectNothingUnder, pictureOf } from '../support/voice/stage.ts';

const mostFlashesPerSecond = 3;

test('T1 T2 V4 the stage says how a voice gets to the hall, in words and from the last row, and the clock stands still meanwhile', async ({
  hall,
}) => {
  const room = await hall.openLive('Words', { names: 'asked' });
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  // Plays the voice as far as the room knows: what is played is not what this is about.
  const player = await hall.program(room, 'stage');
  await player.must('stage.sound', { on: true });
  const person = await accepted(hall, room, host, 'Ada Lovelace');
  const turnId = String(nowOf(host)['turnId']);
  const floor = floorOf(stage);
  await expect(floor).toContainText('Connecting the phone…');
  await expect(floor.getByRole('timer')).toContainText('2:00');
  await player.must('voice.heard', { turnId });
  await expect(floor).toContainText('Speaking by phone');
  for (const size of screens) {
    await stage.setViewportSize(size);
    await expect
      .poll(async () => (await pictureOf(stage).boundingBox())?.height)
      .toBeGreaterThanOrEqual(leastSize(size));
    await expect.poll(() => fontSize(floor.getByRole('heading'))).toBeGreaterThanOrEqual(leastSize(size));
    await expectWhole(stage, pictureOf(stage));
    await expectNothingUnder(pictureOf(stage));
  }
  await expectAccessible(stage, 'a live voice');

  await player.must('voice.lost', { turnId });
  await expect(floor).toContainText('The voice is lost. Reconnecting…');
  const still = await floor.getByRole('timer').textContent();
  await expectAccessible(stage, 'a lost voice');
  await host.must('voice.cut', { turnId });
  await expect(floor).toContainText('Microphone off');
  await stage.waitForTimeout(1_500);
  expect(await floor.getByRole('timer').textContent()).toBe(still);
  await person.must('turn.accept', { by: 'room', turnId });
  await expect(floor).toContainText('On the way to the microphone');
  await expect(pictureOf(stage)).toHaveCount(0);
  expect(await floor.getByRole('timer').textContent()).toBe(still);
  await host.must('turn.start', { turnId });
  await expect(floor).not.toContainText('On the way');
  await expect(floor.getByRole('timer')).not.toHaveText(still ?? '');
});

test('T1 T4 Q4 a voice is shown with the question it asks, and over a camera picture', async ({ hall }) => {
  const room = await hall.openLive('Asked aloud', { names: 'asked' });
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  const overlay = await (await hall.browser(screenShape.viewport)).newPage();
  await overlay.goto(at(hall.server.url, room.links.stage).replace('#', '?overlay=1#'));
  const player = await hall.program(room, 'stage');
  await player.must('stage.sound', { on: true });
  const person = await hall.program(room, 'attendee', 'Ada Lovelace');
  const words = 'Who pays for the lamps along the bank, and until when?';
  await person.must('question.ask', { text: words });
  await host.must('question.onstage', { questionId: await ownQuestionOf(person, words) });
  await soon('the call', () => (nowOf(host)['state'] === 'called' ? true : undefined));
  const turnId = String(nowOf(host)['turnId']);
  await person.must('turn.accept', { by: 'phone', turnId });
  await player.must('voice.heard', { turnId });
  const question = stage.getByRole('region', { name: 'Question' });
  await expect(question).toContainText('Speaking by phone');
  await expect(pictureOf(stage)).toBeVisible();
  await expectWhole(stage, question.getByRole('heading'));
  await expect(pictureOf(overlay)).toBeVisible();
  // No control over a picture that goes out to everybody.
  await expect(overlay.getByRole('button')).toHaveCount(0);
  await player.must('voice.lost', { turnId });
  await expect(question).toContainText('The voice is lost. Reconnecting…');
  await expect(overlay.getByRole('region', { name: 'Question' })).toContainText('The voice is lost. Reconnecting…');
  await expect(pictureOf(overlay)).toHaveCount(0);
});

test('T1 R5 the bars move with the voice where it is played, never flash, and stand still where nothing may move', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Bars', { names: 'asked' });
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  const other = await hall.stage(room);
  await other.emulateMedia({ reducedMotion: 'no-preference' });
  await switchSoundOn(stage, host);
  const phone = await voice.phone(room, 'ada');
  await raiseHand(phone);
  await takeFloor(host, phone);
  await untilLine(host, 'live');
  const heights = (page: Page) =>
    pictureOf(page)
      .locator('span')
      .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().height)));
  const shapesWithin = async (page: Page, looks: number) => {
    const seen = new Set<string>();
    for (let look = 0; look < looks; look += 1) {
      seen.add((await heights(page)).join());
      await page.waitForTimeout(90);
    }
    return seen.size;
  };
  await expect(pictureOf(other)).toBeVisible();
  expect(await shapesWithin(other, 6), 'shapes where another page plays').toBe(1);
  await expect(pictureOf(stage)).toBeVisible();
  expect(await shapesWithin(stage, 6), 'shapes where nothing may move').toBe(1);

  await stage.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await shapesWithin(stage, 12), 'shapes with a voice').toBeGreaterThan(3);
  const loud = Math.max(...(await heights(stage)));
  const frames = await filmed(stage, () => stage.waitForTimeout(2_000));
  const seen = await lightsOf(await (await hall.browser()).newPage(), frames);
  expect(worstCell(seen)).toBeLessThanOrEqual(mostFlashesPerSecond);
  await phone.getByRole('button', { name: 'Mute' }).click();
  await expect.poll(async () => Math.max(...(await heights(stage)))).toBeLessThan(loud / 2);
});
