import { chromium, expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { voicePageLimits } from '../../client/src/features/voice/limits.ts';
import { expectAccessible } from '../support/axe.ts';
import { launchOptions } from '../support/programs/chromium.ts';
import { giveEars, soundFrom, soundedOn } from '../support/voice/ears.ts';
import { screenShape, type Hall } from '../support/hall.ts';
import { screens } from '../support/legible.ts';
import { ownQuestionOf, type Program } from '../support/programs/program.ts';
import { at } from '../support/room.ts';
import { until } from '../support/until.ts';
import { switchSoundOn, voiceTest as test } from '../support/voice/hall.ts';
import { accepted, expectNothingUnder } from '../support/voice/stage.ts';

const turnOnButton = (page: Page) => page.getByRole('button', { name: 'Switch the sound on' });
const againButton = (page: Page) => page.getByRole('button', { name: 'Click to switch the sound on again' });
const elsewhereMark = (page: Page) => page.getByRole('button', { name: 'The sound is on another screen' });
const onMark = (page: Page) => page.getByRole('button', { name: 'Sound is on', exact: true });

const soundOf = (witness: Program) => witness.view()['voice']?.['sound'];
const untilSound = (witness: Program, on: boolean) =>
  until(
    () => soundOf(witness) === on,
    10_000,
    () => `The room's sound is not ${on ? 'on' : 'off'}`,
  );

/** How much of it is seen: a control that nobody is there for is not. */
const opacityOf = (control: Locator) =>
  control.evaluate((element) => {
    let seen = 1;
    for (let node: Element | null = element; node !== null; node = node.parentElement)
      seen *= Number(getComputedStyle(node).opacity);
    return seen;
  });

/** Somebody's mouse is nudged. */
async function stir(page: Page): Promise<void> {
  await page.mouse.move(40, 40);
  await page.mouse.move(60, 60);
}

/** Whoever opened the stage goes back to their seat at once, and so does whoever touched it. */
async function impatientStage(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(
    ([fresh, stirred]) => {
      const wait = globalThis.setTimeout.bind(globalThis);
      Object.assign(globalThis, {
        setTimeout: (call: () => void, ms?: number) => wait(call, ms === fresh ? 200 : ms === stirred ? 400 : ms),
      });
    },
    [voicePageLimits.stageFreshMs, voicePageLimits.stageStirredMs],
  );
  await page.goto(link);
  return page;
}

test('V2 one click switches the sound on, with a tone, and off', async ({ hall, voice }) => {
  const room = await hall.openLive('One click');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  const clickedAt = Date.now();
  await switchSoundOn(stage, host);
  await soundFrom(stage, clickedAt);
  await expect(onMark(stage)).toBeVisible();

  await onMark(stage).click();
  await soundedOn(stage, clickedAt);
  const againAt = Date.now();
  await stage.getByRole('button', { name: 'Play a test tone' }).click();
  await soundFrom(stage, againAt);
  await stage.keyboard.press('Escape');
  await expect(stage.getByRole('button', { name: 'Play a test tone' })).toHaveCount(0);
  await expect(onMark(stage)).toBeFocused();

  // Black is black; the sound goes on and only the console tells of it.
  await host.must('stage.blank', { on: true });
  await expect(onMark(stage)).toHaveCount(0);
  expect(soundOf(host)).toBe(true);
  await host.must('stage.blank', { on: false });
  await onMark(stage).click();
  await stage.getByRole('button', { name: 'Switch the sound off' }).click();
  await untilSound(host, false);
  await expect(turnOnButton(stage)).toBeVisible();
  await expect(onMark(stage)).toHaveCount(0);
});

test('V2 T1 nobody in the hall sees a control: it comes with the mouse or the keyboard, and goes again', async ({
  hall,
}) => {
  const room = await hall.openLive('Quiet');
  const host = await hall.program(room, 'host');
  const stage = await impatientStage(await hall.browser(screenShape.viewport), at(hall.server.url, room.links.stage));
  const seen = () => opacityOf(turnOnButton(stage));
  await expect.poll(seen).toBe(0);
  // It goes again so soon here that a busy machine may look too late.
  const stirred = async () => {
    await stir(stage);
    return seen();
  };
  await expect.poll(stirred).toBe(1);
  await expect.poll(seen).toBe(0);
  await stage.keyboard.press('Tab');
  await expect(turnOnButton(stage)).toBeFocused();
  const typed = async () => {
    await stage.keyboard.press('Shift');
    return seen();
  };
  await expect.poll(typed).toBe(1);
  await stage.keyboard.press('Enter');
  await untilSound(host, true);
  // Nor is its mark for the hall: the console says at any time whether there is sound.
  await expect.poll(() => opacityOf(onMark(stage))).toBe(0);
});

test('V2 T1 the mark of the sound lies over nothing, on every scene and every shape of screen', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Everywhere', { names: 'asked' });
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  await switchSoundOn(stage, host);
  const person = await accepted(hall, room, host, 'Ada Lovelace');
  await host.must('turn.start', {});
  await host.must('show.open', { prompt: 'Tea?', kind: 'options', options: ['Yes', 'No'], reveal: 'live' });
  await person.must('question.ask', { text: 'Who pays for the lamps along the bank, and until when?' });
  await ownQuestionOf(person, 'Who pays for the lamps along the bank, and until when?');
  for (const size of screens) {
    await stage.setViewportSize(size);
    for (const scene of [
      'welcome',
      'queue',
      'floor',
      'question',
      'show',
      'pulse',
      'break',
      'thanks',
      'recap',
    ] as const) {
      await host.must('stage.scene', { scene, pinned: true });
      await expect(stage.locator('main')).toHaveAttribute('data-scene', scene);
      await expectNothingUnder(onMark(stage));
    }
  }
  await host.must('room.phase', { phase: 'ended' });
  await expect(onMark(stage)).toHaveCount(0);
});

test('V2 of several screens one plays: the newest click wins, and the others say so', async ({ hall, voice }) => {
  const room = await hall.openLive('Two screens');
  const host = await hall.program(room, 'host');
  const first = await voice.stage(room);
  const second = await voice.stage(room);
  await switchSoundOn(first, host);
  await expect(elsewhereMark(second)).toBeVisible();
  await elsewhereMark(second).click();
  await second.getByRole('button', { name: 'Play it here' }).click();
  await expect(onMark(second)).toBeVisible();
  await expect(elsewhereMark(first)).toBeVisible();
  await expect(onMark(first)).toHaveCount(0);
  // Loaded anew, the first does not take it back.
  await first.reload();
  await expect(elsewhereMark(first)).toBeVisible();
  await expect(onMark(second)).toBeVisible();
  expect(soundOf(host)).toBe(true);
});

/** A browser that plays nothing before a click: each page, after each time it is loaded. */
async function strictBrowser(hall: Hall): Promise<BrowserContext> {
  const context = await hall.browser(screenShape.viewport);
  await context.addInitScript(() => {
    const { play } = HTMLMediaElement.prototype;
    let clicked = false;
    addEventListener('click', () => (clicked = true), { capture: true });
    HTMLMediaElement.prototype.play = function playOnceClicked(this: HTMLMediaElement) {
      return clicked ? play.call(this) : Promise.reject(new DOMException('Click first', 'NotAllowedError'));
    };
  });
  await giveEars(context);
  return context;
}

test('V2 a screen that is loaded anew asks for a click where its browser wants one, and the room knows that it is off', async ({
  hall,
}) => {
  // What the browser says where it wants that click.
  hall.watch.allow(/AudioContext was not allowed to start/u);
  const room = await hall.openLive('Anew');
  const host = await hall.program(room, 'host');
  const stage = await (await strictBrowser(hall)).newPage();
  await stage.goto(at(hall.server.url, room.links.stage));
  await switchSoundOn(stage, host);
  await stage.reload();
  await expect(againButton(stage)).toBeVisible();
  // The hall is not told; whoever is there is, at the first touch of the mouse.
  await expect.poll(() => opacityOf(againButton(stage))).toBe(0);
  await stir(stage);
  await expect.poll(() => opacityOf(againButton(stage))).toBe(1);
  await untilSound(host, false);
  await expectAccessible(stage, 'a click is needed again');
  const clickedAt = Date.now();
  await againButton(stage).click();
  await untilSound(host, true);
  await soundFrom(stage, clickedAt);
  await expect(onMark(stage)).toBeVisible();
});

test('V2 a screen that is loaded anew goes on by itself where its browser lets it', async ({ hall, watch }) => {
  const room = await hall.openLive('By itself');
  const host = await hall.program(room, 'host');
  const lenient = await chromium.launch(launchOptions(['--autoplay-policy=no-user-gesture-required']));
  try {
    const context = await lenient.newContext(screenShape);
    watch.over(context);
    const stage = await context.newPage();
    await stage.goto(at(hall.server.url, room.links.stage));
    await switchSoundOn(stage, host);
    await stage.reload();
    await expect(onMark(stage)).toBeVisible();
    await expect(againButton(stage)).toHaveCount(0);
    // Longer than a refusal would take.
    await stage.waitForTimeout(1_000);
    expect(soundOf(host)).toBe(true);
    await expect(onMark(stage)).toBeVisible();
    await context.close();
  } finally {
    await lenient.close();
  }
});

test('V2 a browser that refuses to play is believed: nobody is told that the sound is on', async ({ hall }) => {
  const room = await hall.openLive('Refused');
  const host = await hall.program(room, 'host');
  const context = await hall.browser(screenShape.viewport);
  await context.addInitScript(() => {
    const { play } = HTMLMediaElement.prototype;
    Object.assign(globalThis, { letPlay: () => (HTMLMediaElement.prototype.play = play) });
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('Not now', 'NotAllowedError'));
  });
  const stage = await context.newPage();
  await stage.goto(at(hall.server.url, room.links.stage));
  await turnOnButton(stage).click();
  await expect(againButton(stage)).toBeVisible();
  expect(soundOf(host)).toBe(false);
  await stage.evaluate(() => (globalThis as unknown as { readonly letPlay: () => void }).letPlay());
  await againButton(stage).click();
  await expect(onMark(stage)).toBeVisible();
  await untilSound(host, true);
});

test('I5 the sound of the stage has no violation of WCAG 2.2 AA: offered, on, its menu, elsewhere', async ({
  hall,
  voice,
}) => {
  const room = await hall.openLive('Reachable');
  const host = await hall.program(room, 'host');
  const stage = await voice.stage(room);
  const other = await voice.stage(room);
  await expect(turnOnButton(stage)).toBeVisible();
  await stir(stage);
  await expectAccessible(stage, 'the sound is offered');
  await switchSoundOn(stage, host);
  await expect(onMark(stage)).toBeVisible();
  await stir(stage);
  await expectAccessible(stage, 'the sound is on');
  await onMark(stage).click();
  await expectAccessible(stage, 'what can be done about the sound');
  await expect(elsewhereMark(other)).toBeVisible();
  await stir(other);
  await expectAccessible(other, 'the sound is elsewhere');
  await other.goto(`${other.url()}?light`);
  await expect(elsewhereMark(other)).toBeVisible();
  await stir(other);
  await expectAccessible(other, 'the sound is elsewhere, light');
});
