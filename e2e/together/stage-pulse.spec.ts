import { expect, type Locator, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { gather } from '../support/programs/crowd.ts';
import { flashesOf } from '../support/flashes.ts';
import { test } from '../support/hall.ts';
import { uiLimits } from '../../client/src/ui/limits.ts';
import { at } from '../support/room.ts';
import type { Program } from '../support/programs/program.ts';
import { movingStage } from '../support/moving-stage.ts';
import { wordsFromNow } from '../support/passing.ts';
import { expectWhole, fontSize, isUpright, leastSize, linesOf, screens } from '../support/legible.ts';

const mostFlashesPerSecond = 3;
const together = (stage: Page) => stage.getByRole('region', { name: 'The whole room' });

/** Stays where it is when the page takes the region away. */
async function copyOf(region: Locator): Promise<Locator> {
  await region.evaluate((element) => {
    const copy = element.cloneNode(true) as typeof element;
    copy.setAttribute('aria-label', 'A copy');
    element.after(copy);
  });
  return region.page().getByRole('region', { name: 'A copy' });
}

function segmentIn(someone: Program): string | undefined {
  const segments = someone.view()['agenda']?.['segments'] as readonly { readonly id: string }[] | undefined;
  return segments?.[0]?.id;
}

const framesAsked = (stage: Page) =>
  stage.evaluate(() => (globalThis as unknown as { readonly framesCount: number }).framesCount);

test('R5 a light that blinks ten times a second is counted as such, and a slow one is not', () => {
  const times = Array.from({ length: 100 }, (_, index) => index * 50);
  expect(
    flashesOf(
      times.map((time) => (time / 50) % 2),
      times,
    ),
  ).toBeGreaterThan(mostFlashesPerSecond);
  expect(
    flashesOf(
      times.map((time) => Math.sin(time / 1_000)),
      times,
    ),
  ).toBeLessThan(2);
});

test('R5 a stage at rest asks for no frame, and is at rest again after the room was loud', async ({ hall }) => {
  const room = await hall.openLive('At rest');
  const stage = await movingStage(hall, room);
  const crowd = await gather(hall.server.url, room, 3);
  const restsNow = async () => {
    const before = await framesAsked(stage);
    await pause(700);
    return (await framesAsked(stage)) - before;
  };
  await expect.poll(restsNow, { timeout: 20_000 }).toBe(0);
  crowd.react({ heart: 2 });
  await expect.poll(restsNow).toBeGreaterThan(3);
  await expect.poll(restsNow, { timeout: 20_000 }).toBe(0);
  crowd.leave();
});

test('R5 a stage that somebody there switched to stillness tells the pulse in numbers, once a second, paints nothing in between, and stays so', async ({
  hall,
}) => {
  const room = await hall.openLive('Still');
  const stage = await movingStage(hall, room);
  const still = stage.getByRole('button', { name: 'Still' });
  await expect(still).toHaveAttribute('aria-pressed', 'false');
  await still.click();
  const crowd = await gather(hall.server.url, room, 4);
  const painted = () => stage.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const pictures: string[] = [await painted()];
  const from = performance.now();
  for (let beat = 0; beat < 20; beat += 1) {
    if (beat % 2 === 0) crowd.react({ applause: 1 }, beat % 4 === 0 ? 4 : 1);
    await pause(150);
    pictures.push(await painted());
  }
  const changes = pictures.filter((picture, index) => index > 0 && picture !== pictures[index - 1]).length;
  expect(changes).toBeGreaterThan(0);
  // One for each second that began meanwhile, however long a machine with much to do took.
  expect(changes).toBeLessThanOrEqual(Math.ceil((performance.now() - from) / 1_000) + 2);
  crowd.react({ applause: 1 });
  await expect(stage.getByRole('list', { name: "The room's pulse" })).toContainText('Applause 100 %');
  crowd.leave();
  await stage.reload();
  await expect(still).toHaveAttribute('aria-pressed', 'true');
  await expect(stage.locator('main')).toHaveAttribute('data-still', 'true');
  // Another window of this browser is in the same hall.
  const other = await stage.context().newPage();
  await other.goto(stage.url());
  await expect(other.locator('main')).toHaveAttribute('data-still', 'true');
  await still.click();
  await expect(stage.locator('main')).not.toHaveAttribute('data-still');
  await other.emulateMedia({ reducedMotion: 'no-preference' });
  await expect(other.locator('main')).not.toHaveAttribute('data-still');
});

test('R5 T1 the first tap on a screen of glass only shows what can be pressed there, the next one presses it', async ({
  hall,
}) => {
  const room = await hall.openLive('Glass');
  const stage = await (await hall.browser({ width: 480, height: 854 })).newPage();
  await stage.emulateMedia({ reducedMotion: 'no-preference' });
  await stage.goto(at(hall.server.url, room.links.stage));
  const still = stage.getByRole('button', { name: 'Still' });
  const box = await still.boundingBox();
  const tap = () => stage.touchscreen.tap((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
  await tap();
  await expect(still).toHaveCSS('opacity', '1');
  await expect(still).toHaveAttribute('aria-pressed', 'false');
  await pause(uiLimits.tapGuardMs + 100);
  await tap();
  await expect(still).toHaveAttribute('aria-pressed', 'true');
});

test('R3 T1 when much of the room reacts together, the stage says so for a while', async ({ hall }) => {
  const room = await hall.openLive('Together');
  const stage = await movingStage(hall, room);
  const crowd = await gather(hall.server.url, room, 8);
  await pause(1_100);
  const said = expect(together(stage)).toContainText('A moment: 63 % of the room');
  crowd.react({ heart: 1 }, 5);
  await said;
  // It covers nothing of the ring.
  const lasting = await together(stage).evaluate((element) => ({
    ground: getComputedStyle(element).backgroundColor,
    isSaid: element.closest('main')?.dataset['together'] !== undefined,
  }));
  expect(lasting).toEqual({ ground: 'rgba(0, 0, 0, 0)', isSaid: true });
  // It passes sooner than four screens are measured: they measure a copy of it.
  const copy = await copyOf(together(stage));
  const join = stage.getByRole('region', { name: 'Join' });
  const address = join.getByText(/:\d{4}/u).last();
  await address.evaluate((element) => (element.textContent = 'discussions.university-of-example.org'));
  await expect(together(stage)).toBeHidden();
  // As while it lasts.
  await stage.locator('main').evaluate((main) => (main.dataset['together'] = 'copy'));
  for (const size of screens) {
    await stage.setViewportSize(size);
    await expect(join.getByText(room.code)).toBeVisible({ visible: !isUpright(size) });
    expect(await fontSize(copy.getByText('of the room'))).toBeGreaterThanOrEqual(leastSize(size));
    // Nothing around it cuts it off but the screen itself and the way to join: upright, the code to scan alone.
    const stays = isUpright(size) ? join.getByRole('img') : join;
    const [line, way] = [await copy.locator('p').boundingBox(), await stays.boundingBox()];
    expect(line?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect((line?.y ?? 0) + (line?.height ?? size.height)).toBeLessThanOrEqual(size.height);
    for (const words of ['A moment', '63 %', 'of the room']) {
      const box = await copy.getByText(words).last().boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? size.width)).toBeLessThanOrEqual(way?.x ?? 0);
    }
    const percent = copy.getByText('63 %', { exact: true });
    expect(await percent.evaluate((element) => element.getClientRects().length)).toBe(1);
  }
  crowd.leave();
});

test('R3 T2 beside whoever has the floor a moment breaks behind its colon, and no line of the stage begins with a stop', async ({
  hall,
}) => {
  const room = await hall.openLive('Broken lines');
  const host = await hall.program(room, 'host');
  await host.must('hand.add', { label: 'Tomasz', topic: 'Will it carry trams one day, and when: soon?' });
  await host.must('queue.next', {});
  const stage = await movingStage(hall, room);
  const scene = stage.locator('main');
  await expect(scene.getByText('Tomasz')).toBeVisible();
  const crowd = await gather(hall.server.url, room, 8);
  await pause(1_100);
  crowd.react({ heart: 1 }, 6);
  await expect(together(stage)).toContainText('A moment: 75 % of the room');
  const lines = await linesOf(scene);
  expect(lines).toContain('Amoment:');
  expect(lines).toContain('75%oftheroom');
  expect(lines.filter((line) => /^[^\p{L}\p{N}]/u.test(line))).toEqual([]);
  crowd.leave();
});

test('R4 T1 what the host calls fills the stage, and keeps off the name of whoever has the floor', async ({ hall }) => {
  const room = await hall.openLive('Called', { names: 'asked' });
  const stage = await movingStage(hall, room);
  const host = await hall.program(room, 'host');
  const counted = await wordsFromNow(stage, ['3', '2', '1', 'Now']);
  await host.must('moment.call', { kind: 'three-two-one' });
  await expect.poll(counted).toEqual(['3', '2', '1', 'Now']);
  await expect(together(stage)).toBeHidden();
  const person = await hall.program(room, 'attendee', 'Ada');
  await person.must('hand.raise', { topic: 'Trams' });
  await host.must('queue.next', {});
  await host.must('turn.start', {});
  await host.must('moment.call', { kind: 'quiet' });
  const words = together(stage).getByText('A minute of quiet');
  await expect(words).toBeVisible();
  const name = stage.getByRole('region', { name: 'On the floor' }).getByText('Ada');
  await expect(name).toBeVisible();
  const [above, below] = [await name.boundingBox(), await together(stage).boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
});

test('R4 T2 what the host calls is legible from the last row, in 16:9, 4:3, portrait and 4K', async ({ hall }) => {
  const room = await hall.openLive('Legible moments');
  const stage = await movingStage(hall, room, '?still=1');
  const host = await hall.program(room, 'host');
  await host.must('moment.call', { kind: 'quiet' });
  const words = together(stage).getByRole('heading', { name: 'A minute of quiet' });
  await expect(words).toBeVisible();
  for (const size of screens) {
    await stage.setViewportSize(size);
    await expect.poll(() => fontSize(words)).toBeGreaterThanOrEqual(leastSize(size));
    await expectWhole(stage, words);
    await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
  }
});

test('T1 L4 H2 the stage tells the segment of the agenda, what seals a draw and what came of it', async ({ hall }) => {
  const room = await hall.openLive('Drawn', { order: 'draw' });
  const stage = await movingStage(hall, room, '?still=1');
  const host = await hall.program(room, 'host');
  await host.must('agenda.set', { segments: [{ title: 'How it will look', speakers: ['Imani'], minutes: 20 }] });
  await expect.poll(() => segmentIn(host)).toBeDefined();
  await host.must('agenda.go', { segmentId: segmentIn(host) ?? '', hands: 'carry' });
  await expect(stage.getByText('How it will look')).toBeVisible();
  for (let person = 0; person < 3; person += 1) await (await hall.program(room, 'attendee')).must('hand.raise', {});
  const draw = stage.getByRole('region', { name: 'The draw' });
  await expect(stage.getByRole('heading')).toHaveText('Waiting for the draw');
  await expect(draw).toContainText(/sealed: ([0-9a-f]{16} ?){4}/u);
  const sealed = (await draw.locator('code').innerText()).replaceAll(' ', '');
  await host.must('queue.draw', {});
  await expect(draw).toContainText('Drawn:');
  const [seed = '', hash = ''] = await draw.locator('code').allInnerTexts();
  const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');
  expect(hash.replaceAll(' ', '')).toBe(sealed);
  expect(sha256(seed)).toBe(sealed);
  const drawn =
    /Drawn: ([\d· ]+)/u
      .exec(await draw.innerText())?.[1]
      ?.split('·')
      .map((numeral) => numeral.trim()) ?? [];
  const inOrder = drawn.toSorted((a, b) => (sha256(`${seed}:${a}`) < sha256(`${seed}:${b}`) ? -1 : 1));
  expect(drawn).toHaveLength(3);
  expect(drawn).toEqual(inOrder);
});
