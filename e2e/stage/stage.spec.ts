import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/hall.ts';
import { expectWhole, fontSize, leastSize, linesOf, screens } from '../support/legible.ts';
import type { Program } from '../support/programs/program.ts';
import { lanAddress } from '../support/programs/server.ts';
import { modulesFor, modulesOf } from '../support/qr.ts';
import { soon } from '../support/until.ts';

test('T2 the main words of a turn are at least a fourteenth of the shorter side, in 16:9, 4:3 and portrait', async ({
  hall,
}) => {
  const room = await hall.openLive('Legible', { names: 'asked' });
  const stage = await hall.stage(room);
  const host = await hall.program(room, 'host');
  const hour = 'What the bridge should carry, and for whom it is built';
  await host.must('agenda.set', { segments: [{ title: hour, minutes: 25 }] });
  const [segment] = await soon(
    'the agenda',
    () => host.view()['agenda']?.['segments'] as readonly { readonly id: string }[] | undefined,
  );
  await host.must('agenda.go', { segmentId: segment?.id ?? '', hands: 'carry' });
  const person = await hall.program(room, 'attendee', 'Ada Lovelace');
  await person.must('hand.raise', { topic: 'Why does the river smell of violets in May?' });
  await host.must('queue.next', {});
  await host.must('turn.start', {});
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    { width: 720, height: 1280 },
  ]) {
    await stage.setViewportSize(size);
    const region = stage.getByRole('region', { name: 'On the floor' });
    const least = leastSize(size);
    await expect.poll(() => fontSize(region.getByText('Lovelace', { exact: false }))).toBeGreaterThanOrEqual(least);
    await expect.poll(() => fontSize(region.getByText('river', { exact: false }))).toBeGreaterThanOrEqual(least);
    expect(await fontSize(region.getByRole('img').first().locator('span'))).toBeGreaterThanOrEqual(least);
    const digits = region.getByRole('timer').locator('span').first();
    expect(await fontSize(digits)).toBeGreaterThanOrEqual(least);
    const overflow = await stage.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return { sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
    });
    expect(overflow).toEqual({ sideways: 0, down: 0 });
    // What the room is at stands beside it whole, or not at all.
    const isCut = () => region.getByText(hour).evaluate((one) => one.scrollHeight > one.clientHeight * 1.5);
    await expect.poll(isCut).toBe(false);
  }
});

/** Each is legible and whole on every screen. */
async function expectLegible(stage: Page, words: readonly Locator[]): Promise<void> {
  for (const size of screens) {
    await stage.setViewportSize(size);
    for (const one of words) {
      await expect
        .poll(() => fontSize(one), `${String(one)} at ${size.width} x ${size.height}`)
        .toBeGreaterThanOrEqual(leastSize(size));
      await expectWhole(stage, one);
    }
  }
}

/** Lines of one length, and none that is a single word among longer ones. */
async function expectBalanced(heading: Locator): Promise<void> {
  const lengths = (await linesOf(heading.locator('..'))).map((line) => line.length);
  expect(lengths.length).toBeGreaterThan(1);
  expect(Math.min(...lengths) / Math.max(...lengths), lengths.join(', ')).toBeGreaterThan(0.4);
}

const handIds = (someone: Program) =>
  Object.keys(someone.view())
    .filter((key) => key.startsWith('hand:'))
    .map((key) => key.slice('hand:'.length));

test('T2 the main words of the scenes around a turn are at least a fourteenth of the shorter side, and balanced, in 16:9, 4:3, portrait and 4K', async ({
  hall,
}) => {
  const room = await hall.open('A bridge for the whole town', { names: 'asked', startsAt: Date.now() + 15 * 60_000 });
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  const main = stage.locator('main');
  const title = main.getByRole('heading', { level: 1 });
  const segments = [
    { title: 'Where it begins', speakers: ['Ines Duarte', 'Ravi Menon'], minutes: 25 },
    { title: 'Coffee', minutes: 20 },
  ];
  await host.must('agenda.set', { segments });

  // Those who gather: when, who speaks first, how to take part, and how many are here.
  await expect(main.getByText('Ines Duarte, Ravi Menon')).toBeVisible();
  await expect(main).toContainText(/Starts in 1[45]:\d\d ?at \d\d:\d\d/u);
  await expect(main).toContainText('Scan the code and raise a hand.');
  await expectLegible(stage, [title, main.getByRole('timer')]);
  await stage.setViewportSize(screens[0]);
  // A new size is laid out a frame later.
  await expect(() => expectBalanced(title)).toPass();

  // The longest words there may be take nothing of the title.
  const speakers = Array.from({ length: 8 }, (_, index) => `Professor Konstantinidis the ${index + 1}th`);
  await host.must('agenda.set', { segments: [{ title: 'Where it all begins', speakers, minutes: 25 }, ...segments] });
  await host.must('room.settings', {
    title: 'A bridge for the whole town, and for all those who come to it every morning '.repeat(2).slice(0, 119),
    welcome: 'Sit where you like, and tell whoever sits beside you why you came. '.repeat(5).slice(0, 279),
  });
  await expect(title).toContainText('every morning');
  for (const size of screens) {
    await stage.setViewportSize(size);
    await expectWhole(stage, title);
  }

  await host.must('room.phase', { phase: 'live' });
  const names = ['Ada Lovelace', 'Konstantinidis', 'Eleni Papadopoulou'];
  const people = await Promise.all(names.map((name) => hall.program(room, 'attendee', name)));
  for (const person of people) await person.must('hand.raise', { topic: 'Trams' });
  const waiting = await soon('three hands', () => (handIds(host).length === 3 ? handIds(host) : undefined));
  for (const handId of waiting) await host.must('hand.approve', { handId });
  await host.must('stage.scene', { scene: 'queue', pinned: true });
  const hands = main.getByRole('list', { name: 'Hands in order' });
  await expect(hands.getByRole('listitem')).toHaveCount(3);
  await expect(main).toContainText('3 hands up');
  await expect(main).toContainText('Who has spoken less goes first.');
  await expectLegible(stage, [title, hands.getByText('Ada Lovelace')]);
  for (const size of screens) {
    await stage.setViewportSize(size);
    for (const word of ['Konstantinidis', 'Papadopoulou'])
      await expect.poll(async () => (await linesOf(hands)).some((line) => line.includes(word)), word).toBe(true);
    // Those who come next are one even row, or on a narrow screen one even column.
    const tiles = await Promise.all((await hands.getByRole('listitem').all()).map((tile) => tile.boundingBox()));
    for (const side of ['width', 'height'] as const)
      expect(new Set(tiles.map((tile) => Math.round(tile?.[side] ?? 0))).size, `${side} at ${size.width}`).toBe(1);
  }

  await host.must('room.phase', { phase: 'break' });
  await host.must('stage.follow', {});
  // The start that was announced before the room began is no end of its break.
  await expect(title).toHaveText('Break');
  await host.must('room.settings', { startsAt: Date.now() + 10 * 60_000 });
  await expect(title).toHaveText(/^Back at\s\d\d:\d\d$/u);
  await expectLegible(stage, [title, main.getByRole('timer')]);
  await host.must('room.settings', { startsAt: 0 });
  await host.must('room.phase', { phase: 'live' });
  await host.must('room.phase', { phase: 'break' });
  await expect(title).toHaveText('Break');
  await expectLegible(stage, [title]);
  await stage.setViewportSize(screens[0]);
  // Neither half of the screen is empty.
  const middle = async (one: Locator) => {
    const box = await one.boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  await expect.poll(() => middle(title)).toBeLessThan(screens[0].width / 2);
  await expect.poll(() => middle(stage.getByRole('img', { name: 'QR code' }))).toBeGreaterThan(screens[0].width / 2);
  await host.must('stage.scene', { scene: 'thanks', pinned: true });
  await expect(title).toHaveText('Thank you');
  await expectLegible(stage, [title]);

  await host.must('room.phase', { phase: 'ended' });
  await expect(stage.getByRole('region', { name: 'Join' })).toContainText('The recap:');
  const lan = lanAddress();
  const origin = lan === undefined ? hall.server.url : `http://${lan}:${hall.server.port}`;
  expect(await modulesOf(stage, 'QR code to the recap')).toEqual(modulesFor(`${origin}/r/${room.code}/recap`));
  await expect(title).toHaveText('Thank you');
  await expectLegible(stage, [title]);
});
