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

const longestPrompt = filled(
  'Which way did you come here this morning, and which of them will it be when the bridge is closed?',
  showsLimits.promptGraphemes,
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

/** Nothing lies over what is told below it. */
async function expectAbove(upper: Locator, lower: Locator): Promise<void> {
  const room = async () => {
    const [above, below] = [await upper.boundingBox(), await lower.boundingBox()];
    return (below?.y ?? -Infinity) - ((above?.y ?? 0) + (above?.height ?? 0));
  };
  await expect.poll(room).toBeGreaterThanOrEqual(-1);
}

type Asked = { readonly prompt: string; readonly options: readonly string[]; readonly reveal?: 'live' | 'sealed' };

/** A stage of a room that is asked one thing after the other. */
async function stageOf(hall: Hall) {
  const room = await hall.openLive('Legible shows');
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  const region = screen.show(stage);
  const asks = async ({ prompt, options, reveal = 'live' }: Asked, counts: readonly number[]) => {
    await host.must('show.open', { prompt, kind: 'options', options: [...options], reveal });
    const showId = await itemOf(host, 'show', prompt);
    for (const [choice, count] of counts.entries()) await host.must('show.count', { showId, choice, count });
    await expect(region.getByRole('heading')).toHaveText(prompt);
    return showId;
  };
  return { host, stage, region, result: region.getByRole('list', { name: 'Result' }), asks };
}

/** A live show on the stage whose hands are counted by eye. */
async function resultOf(hall: Hall, prompt: string, options: readonly string[], counts: readonly number[]) {
  const shown = await stageOf(hall);
  await shown.asks({ prompt, options }, counts);
  await expect(shown.result).toContainText(String(counts.at(-1)));
  return shown;
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
  const { host, stage, region, result, asks } = await resultOf(
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
  const expectBars = async () => {
    for (const size of screens) {
      await stage.setViewportSize(size);
      const bar = result.getByRole('img', { name: '412 hands' });
      const share = async () => ((await bar.boundingBox())?.width ?? 0) / size.width;
      await expect.poll(share, `bars at ${size.width} x ${size.height}`).toBeGreaterThanOrEqual(0.2);
    }
  };
  await expectBars();
  // The longest question is as large as its few choices, and whole; sealed and told.
  const ways = ['By tram', 'By bicycle', 'On foot', 'Not at all'];
  const showId = await asks({ prompt: longestPrompt, options: ways, reveal: 'sealed' }, [830, 412, 77, 3]);
  const asked = [region.getByRole('heading'), ...ways.map((one) => region.getByText(one, { exact: true }))];
  const placesOf = async (list: Locator) => {
    await expectLegible(stage, list, asked);
    const places = [];
    for (const size of screens) {
      await stage.setViewportSize(size);
      await expectWhole(stage, region.getByRole('heading'));
      // What fits is found in the frame after that of the new size.
      await stage.evaluate(async () => {
        for (let frame = 0; frame < 3; frame += 1) await new Promise((shown) => requestAnimationFrame(shown));
      });
      places.push(await Promise.all(asked.map((one) => one.boundingBox())));
    }
    return places;
  };
  const sealed = await placesOf(region.getByRole('list', { name: 'Choices' }));
  await host.must('show.reveal', { showId });
  await expect(result).toContainText('830');
  expect(await placesOf(result)).toEqual(sealed);
  await expectBars();
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
    const options = longOptions.slice(0, count);
    const counts = [8, 7, 6, 5, 4, 3, 2, 999].slice(-count);
    const prompt = 'Which way across the river is yours?';
    const { stage, region, result, asks } = await resultOf(hall, prompt, options, counts);
    const words = [options[0] ?? '', '999'].map((one) => result.getByText(one));
    // Nothing is cut through: what is left out is whole lines, and all have as many.
    const wholeLines = async (texts: Locator) => {
      const lines = await texts.evaluateAll((labels) =>
        labels.map((label) => label.clientHeight / Number.parseFloat(getComputedStyle(label).lineHeight)),
      );
      for (const line of lines) expect(Math.abs(line - Math.round(line))).toBeLessThan(0.1);
      expect(Math.min(...lines)).toBeGreaterThan(0.9);
    };
    const expectLinesWhole = async (large: readonly Locator[], share: number) => {
      for (const size of screens) {
        await stage.setViewportSize(size);
        for (const one of large)
          await expect.poll(() => fontSize(one), String(one)).toBeGreaterThanOrEqual(leastSize(size, share));
        await expect(async () => {
          await wholeLines(result.locator('bdi'));
          await wholeLines(region.getByRole('heading').locator('bdi'));
        }).toPass({ timeout: 20_000 });
        await expectInside(stage, result);
        await expectJoinClear(stage, result.locator('li, p'));
        await expectAbove(result.getByRole('listitem').last(), region.getByText('answered', { exact: false }).last());
      }
    };
    await expectLinesWhole(words, count > 4 ? shares.much : shares.main);
    if (count > 4) return;
    // Nor is the longest question there may be, and it is as large.
    await asks({ prompt: longestPrompt, options }, counts);
    await expect(result).toContainText('999');
    await expectLinesWhole([...words, region.getByRole('heading')], shares.main);
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
