import { expect, type Locator, type Page } from '@playwright/test';
import { showsLimits } from '../../shared/features/shows/limits.ts';
import { filled } from '../support/full-room/words.ts';
import { test, type Hall } from '../support/hall.ts';
import { expectInside, expectWhole, fontSize, leastSize, screens, shares } from '../support/legible.ts';
import { screen } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';

/** The longest choices there may be, eight of them: on phones they are whole, here they are read from the last row. */
const longOptions = Array.from({ length: 8 }, (_, index) =>
  `${index + 1} bridges, of which every one is looked after by those who live beside it, for as long`.slice(0, 80),
);

/** The corner that everybody comes in by belongs to nothing else. */
async function expectJoinClear(stage: Page, words: Locator): Promise<void> {
  const join = await stage.getByRole('region', { name: 'Join' }).boundingBox();
  if (join === null) throw new Error('No way to join');
  for (const one of await words.all()) {
    const box = await one.boundingBox();
    if (box === null) continue;
    const beside = box.x + box.width <= join.x + 1 || box.x >= join.x + join.width - 1;
    const above = box.y + box.height <= join.y + 1;
    expect(beside || above, `${await one.textContent()} lies over the way to join`).toBe(true);
  }
}

/** A live show on the stage whose hands are counted by eye. */
async function resultOf(hall: Hall, prompt: string, options: readonly string[], counts: readonly number[]) {
  const room = await hall.openLive('Legible shows');
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  await host.must('show.open', { prompt, kind: 'options', options: [...options], reveal: 'live' });
  const showId = await itemOf(host, 'show', prompt);
  for (const [choice, count] of counts.entries()) await host.must('show.count', { showId, choice, count });
  const region = screen.show(stage);
  const result = region.getByRole('list', { name: 'Result' });
  await expect(result).toContainText(String(counts.at(-1)));
  return { stage, region, result };
}

async function expectWholeAndClear(stage: Page, result: Locator): Promise<void> {
  await expectWhole(stage, result);
  await expectJoinClear(stage, result.locator('li, p'));
}

async function expectLegible(stage: Page, result: Locator, large: readonly Locator[], share?: number): Promise<void> {
  for (const size of screens) {
    await stage.setViewportSize(size);
    for (const one of large)
      await expect.poll(() => fontSize(one), String(one)).toBeGreaterThanOrEqual(leastSize(size, share));
    await expectWholeAndClear(stage, result);
  }
}

test('S1 S3 T2 four choices and their numbers are legible from the last row, in 16:9, 4:3, portrait and 4K', async ({
  hall,
}) => {
  const options = ['More trains at night', 'Better stations', 'Lower fares', 'A line to the airport'];
  const { stage, region, result } = await resultOf(
    hall,
    'Which of these should come first?',
    options,
    [830, 412, 77, 3],
  );
  await expect(region).toContainText('One hand stands for 20 people.');
  const words = [...options, '830', '63 %'].map((one) => result.getByText(one));
  await expectLegible(stage, result, [region.getByRole('heading'), ...words]);
  // The leader is in the accent, and nobody else.
  const colourOf = (count: string) =>
    result.getByText(count, { exact: true }).evaluate((number) => getComputedStyle(number).color);
  const [leader, ...others] = await Promise.all(['830', '412', '77', '3'].map(colourOf));
  expect(new Set(others).size).toBe(1);
  expect(others).not.toContain(leader);
  // The bars are long enough to be compared.
  for (const size of screens) {
    await stage.setViewportSize(size);
    const bar = result.getByRole('img', { name: '412 hands' });
    const share = async () => ((await bar.boundingBox())?.width ?? 0) / size.width;
    await expect.poll(share, `bars at ${size.width} x ${size.height}`).toBeGreaterThanOrEqual(0.2);
  }
});

test('S1 S3 T2 eight short choices are legible from the last row, in 16:9, 4:3, portrait and 4K', async ({ hall }) => {
  const options = ['Tram', 'Bus', 'Bicycle', 'On foot', 'Ferry', 'Train', 'Car', 'Not at all'];
  const { stage, region, result } = await resultOf(
    hall,
    filled('Which way did you come here, and which of them will it be tomorrow?', showsLimits.promptGraphemes),
    options,
    [800, 412, 317, 1, 20, 50, 400, 11],
  );
  const words = ['Not at all', '412', '20 %'].map((one) => result.getByText(one));
  await expectLegible(stage, result, words, shares.much);
  // The longest question there may be is whole above them.
  for (const size of screens) {
    await stage.setViewportSize(size);
    await expectWhole(stage, region.getByRole('heading'));
  }
});

for (const count of [4, 8])
  test(`S1 T2 ${count} of the longest choices are legible from the last row, if not to their end, in 16:9, 4:3, portrait and 4K`, async ({
    hall,
  }) => {
    const { stage, result } = await resultOf(
      hall,
      'Which way across the river is yours?',
      longOptions.slice(0, count),
      [8, 7, 6, 5, 4, 3, 2, 999].slice(-count),
    );
    const words = [longOptions[0] ?? '', '999'].map((one) => result.getByText(one));
    for (const size of screens) {
      await stage.setViewportSize(size);
      for (const one of words)
        await expect
          .poll(() => fontSize(one), String(one))
          .toBeGreaterThanOrEqual(leastSize(size, count > 4 ? shares.much : shares.main));
      // Nothing is cut through: what is left out is whole lines, and all have as many.
      await expect(async () => {
        const lines = await result
          .locator('bdi')
          .evaluateAll((labels) =>
            labels.map((label) => label.clientHeight / Number.parseFloat(getComputedStyle(label).lineHeight)),
          );
        for (const line of lines) expect(Math.abs(line - Math.round(line))).toBeLessThan(0.1);
        expect(Math.min(...lines)).toBeGreaterThan(0.9);
      }).toPass({ timeout: 20_000 });
      await expectInside(stage, result);
      await expectJoinClear(stage, result.locator('li, p'));
    }
  });

test('S2 T2 the choices of a sealed show stand where its result stands: a reveal only fills their rows', async ({
  hall,
}) => {
  const room = await hall.openLive('Filled rows');
  const host = await hall.program(room, 'host');
  const people = await Promise.all(Array.from({ length: 5 }, () => hall.program(room, 'attendee')));
  const stage = await hall.stage(room);
  const region = screen.show(stage);
  for (const [index, size] of screens.entries()) {
    const prompt = `Sealed ${index}: which of these should come first?`;
    const options = ['More trains at night', 'Better stations', 'Lower fares'];
    await stage.setViewportSize(size);
    await host.must('show.open', { prompt, kind: 'options', options, reveal: 'sealed' });
    const showId = await itemOf(host, 'show', prompt);
    for (const [one, person] of people.entries()) await person.must('show.answer', { showId, choice: one % 3 });
    await host.must('show.count', { showId, choice: 2, count: 40 });
    await expect(region).toContainText(prompt);
    await expect(region.getByRole('img', { name: '5 people answered' })).toBeVisible();
    await stage.evaluate('document.fonts.ready');
    const places = () => Promise.all(options.map((words) => region.getByText(words).boundingBox()));
    const before = await places();
    // The crowd stands within the rows: no place of its own is left empty.
    const list = await region.getByRole('list').boundingBox();
    const crowd = await region.getByRole('img', { name: '5 people answered' }).boundingBox();
    expect((crowd?.y ?? Infinity) + (crowd?.height ?? 0)).toBeLessThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) + 1);
    await host.must('show.reveal', { showId });
    await expect(region.getByRole('list', { name: 'Result' })).toContainText('41');
    expect(await places()).toEqual(before);
  }
});

test('S1 T2 what to do, how many answered and what is told of a result are whole, whatever they say', async ({
  hall,
}) => {
  const room = await hall.openLive('Told beside the way to join');
  const host = await hall.program(room, 'host');
  const person = await hall.program(room, 'attendee');
  const stage = await hall.stage(room);
  const region = screen.show(stage);
  await host.must('show.open', { prompt: 'How was it?', kind: 'scale', reveal: 'live' });
  const showId = await itemOf(host, 'show', 'How was it?');
  await host.must('show.count', { showId, choice: 2, count: 999 });
  const all = region.getByRole('paragraph').filter({ hasText: '100 %' });
  for (const size of screens) {
    await stage.setViewportSize(size);
    await expect.poll(() => all.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  }
  await person.must('show.answer', { showId, choice: 4 });
  await expect(region).toContainText('On average');
  const answered = stage.getByText(/\d (?:person|people) answered/u);
  const told = region.locator('div').filter({ has: answered }).last();
  await expect(answered).toHaveText('1 person answered');
  await answered.evaluate((element) => (element.textContent = '1,240 people answered'));
  const address = stage
    .getByRole('region', { name: 'Join' })
    .getByText(/127\.0\.0\.1|localhost|:\d{4}/u)
    .first();
  await address.evaluate((element) => (element.textContent = 'discussions.university-of-example.org'));
  for (const size of screens) {
    await stage.setViewportSize(size);
    // What finds no room is left out as a whole line; these two never are.
    await expectWhole(stage, told.locator('p').first());
    await expectWhole(stage, told.getByText('On average'));
    const outside = await told.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const first = element.querySelector('p')?.getBoundingClientRect();
      const mean = [...element.querySelectorAll('p')][1]?.getBoundingClientRect();
      return [first, mean].some(
        (one) => one === undefined || one.top < box.top - 1 || one.bottom > box.bottom + 1 || one.left > box.right - 1,
      );
    });
    expect(outside, `what is told at ${size.width} x ${size.height}`).toBe(false);
  }
});

test('S1 T2 no word of a cloud is smaller than the last row can read, and those left out are counted', async ({
  hall,
}) => {
  const room = await hall.openLive('Legible words');
  const host = await hall.program(room, 'host');
  const people = await Promise.all(Array.from({ length: 8 }, () => hall.program(room, 'attendee')));
  const stage = await hall.stage(room);
  await host.must('show.open', { prompt: 'What do you bring?', kind: 'words', reveal: 'live' });
  const showId = await itemOf(host, 'show', 'What do you bring?');
  const things = ['umbrella', 'sandwiches', 'curiosity', 'patience', 'notebook', 'bicycle', 'questions', 'neighbours'];
  for (const [index, person] of people.entries())
    await person.must('show.answer', { showId, choice: ['bridge', things[index] ?? '', `more ${things[index]}`] });
  const words = ['bridge', ...things, ...things.map((thing) => `more ${thing}`)];
  await host.must('show.approve', { showId, words });
  const result = screen.show(stage).getByRole('list', { name: 'Result' });
  await expect(result).toContainText('bridge');
  const leftOutCounts: number[] = [];
  for (const size of screens) {
    await stage.setViewportSize(size);
    const smallest = () =>
      result.evaluate((list) =>
        Math.min(...[...list.children].map((word) => Number.parseFloat(getComputedStyle(word).fontSize))),
      );
    // Tried anew on each screen: for a moment those of the one before stand there.
    await expect(async () => {
      expect(await smallest()).toBeGreaterThanOrEqual(leastSize(size));
      const shown = await result.getByRole('listitem').count();
      expect(shown).toBeGreaterThan(5);
      const told = await screen
        .show(stage)
        .getByText(/^and \d+ more words?$/u)
        .allTextContents();
      const leftOut = told.length === 0 ? 0 : Number.parseInt(told[0]?.slice('and '.length) ?? '', 10);
      expect(leftOut).toBe(words.length - shown);
      leftOutCounts.push(leftOut);
    }).toPass({ timeout: 20_000 });
  }
  expect(Math.max(...leftOutCounts)).toBeGreaterThan(0);
});
