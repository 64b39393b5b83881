import { expect, type Locator, type Page } from '@playwright/test';
import { test, type Hall } from '../support/hall.ts';
import { press } from '../support/keyboard.ts';
import { clickTwice, commandsOf } from '../support/measured/second-clicks.ts';
import { anotherTap, desk, questions, screen, slotRests } from '../support/pages.ts';
import { itemOf, ownQuestionOf } from '../support/programs/program.ts';
import { at, type Room } from '../support/room.ts';

/* What a moderator sees and reaches of the questions, measured. */

const rows = (page: Page) => questions.list(page).getByRole('listitem');
const row = (page: Page, words: string) => questions.item(page, words);
const usual = /^(?:Approve|Put on stage|Answered|Reopen|Separate)$/u;
const undo = (page: Page) => questions.list(page).getByRole('button', { name: 'Undo' });

async function asked(hall: Hall, room: Room, count: number, voice: 'self' | 'read' = 'read') {
  const [ada, ben] = [await hall.program(room, 'attendee', 'Ada'), await hall.program(room, 'attendee', 'Ben')];
  for (let n = 1; n <= count; n += 1)
    await (n % 2 === 0 ? ada : ben).must('question.ask', { text: `word${n}: who pays for it all?`, voice });
  return { ada, ben };
}

/** A moderator's console, and what it sends. */
async function console(hall: Hall, room: Room) {
  const page = await (await hall.browser()).newPage();
  const sent = commandsOf(page);
  await page.goto(at(hall.server.url, room.links.moderator));
  await page.getByRole('button', { name: 'Not now' }).click();
  return { page, sent };
}

const boxOf = async (target: Locator) => {
  const box = await target.boundingBox();
  if (box === null) throw new Error('It is not to be seen.');
  return box;
};

test('Q3 whatever there is to say of it, a question takes one row of at most 70 px, its act at one place; the head takes two lines', async ({
  hall,
}) => {
  const room = await hall.openLive('Rows');
  const { ada, ben } = await asked(hall, room, 6);
  const host = await hall.program(room, 'host');
  await ben.must('question.ask', { text: `long ${'and it goes on and on '.repeat(12)}` });
  const idOf = (words: string) => itemOf(host, 'question', `${words}: who pays for it all?`);
  await host.must('question.pin', { questionId: await idOf('word1') });
  await host.must('question.label', { questionId: await idOf('word1'), label: 'A label of some length' });
  await host.must('question.onstage', { questionId: await idOf('word2'), read: true });
  await ada.must('person.name', { name: 'Adalbertine von und zu Hohenstein' });
  await host.must('question.answer', { questionId: await idOf('word3'), text: 'Yes. '.repeat(100) });
  await host.must('question.hide', { questionId: await idOf('word4'), reason: 'Because '.repeat(20) });
  await host.must('held-words.set', { languages: [], added: ['gurke'], allowed: [] });
  await ben.must('person.name', { name: 'Gurke Ben' });
  await ben.must('question.ask', { text: 'named: and who is that?' });
  await ben.must('question.ask', { text: 'held: and why the gurke?' });
  const { page } = await console(hall, room);
  const places = new Set<number>();
  for (const lane of ['New', 'Open', 'On stage', 'Hidden'] as const) {
    await questions.inbox(page, lane).click();
    await expect(questions.inbox(page, lane)).toHaveAttribute('aria-selected', 'true');
    await expect(rows(page).first()).toBeVisible();
    for (const item of await rows(page).all()) {
      const { height, x, width } = await boxOf(item);
      expect(height, await item.innerText()).toBeLessThanOrEqual(70);
      const act = await boxOf(item.getByRole('button', { name: usual }).first());
      places.add(Math.round(x + width - act.x - act.width));
      for (const one of await item.getByRole('button').all())
        expect((await boxOf(one)).y + (await boxOf(one)).height).toBeLessThanOrEqual(
          (await boxOf(item)).y + height + 1,
        );
    }
  }
  expect(places.size).toBe(1);

  const heading = await boxOf(page.getByRole('heading', { name: 'Questions' }));
  const find = await boxOf(page.getByRole('textbox', { name: 'Find in the questions' }));
  const order = await boxOf(page.getByRole('combobox', { name: 'Order' }));
  const tabs = await boxOf(page.getByRole('tablist', { name: 'Which questions' }));
  const middles = [heading, find, order].map(({ y, height }) => Math.round(y + height / 2));
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(2);
  expect(tabs.height).toBeLessThanOrEqual(40);
  expect((await boxOf(rows(page).first())).y - Math.min(heading.y, find.y)).toBeLessThanOrEqual(86);
});

test('Q3 where nothing is screened or held there is no lane for what is new, and its key says so', async ({ hall }) => {
  const room = await hall.openLive('Nothing is new');
  const { page } = await console(hall, room);
  await expect(questions.inbox(page, 'Open')).toHaveAttribute('aria-selected', 'true');
  await expect(questions.inbox(page, 'New')).toHaveCount(0);
  await press(page, '1');
  await expect(questions.inbox(page, 'Open')).toHaveAttribute('aria-selected', 'true');
  const host = await hall.program(room, 'host');
  await host.must('held-words.set', { languages: [], added: ['gurke'], allowed: [] });
  await (await hall.program(room, 'attendee')).must('question.ask', { text: 'why the gurke?' });
  await expect(questions.inbox(page, 'New')).toContainText('1');
});

test('Q4 Hide, Answered and Put on stage are taken back within 5 s, by button and by U; nothing unread goes out', async ({
  hall,
}) => {
  const room = await hall.openLive('Taken back', { questions: 'screened' });
  const { ada, ben } = await asked(hall, room, 3);
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  const { page } = await console(hall, room);

  await desk.button(row(page, 'word2'), 'Hide').click();
  await expect(row(page, 'word2')).toContainText('Hidden');
  await expect(desk.button(row(page, 'word2'), 'Approve')).toHaveCount(0);
  await undo(page).click();
  await expect(desk.button(row(page, 'word2'), 'Approve')).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
  expect(JSON.stringify((await hall.program(room, 'attendee')).view())).not.toContain('word2');
  const own = JSON.stringify(ada.personal()['questions']);
  expect(own).not.toContain('"hidden"');

  for (const [author, words] of [
    [ben, 'word1'],
    [ada, 'word2'],
    [ben, 'word3'],
  ] as const)
    await host.must('question.approve', { questionId: await ownQuestionOf(author, `${words}: who pays for it all?`) });
  await press(page, '2');
  await desk.button(row(page, 'word1'), 'Put on stage').click();
  await expect(screen.question(stage)).toContainText('word1');
  await undo(page).click();
  await expect(screen.question(stage)).toHaveCount(0);
  await expect(desk.button(row(page, 'word1'), 'Put on stage')).toBeVisible();

  await anotherTap(page);
  await desk.button(row(page, 'word1'), 'Put on stage').click();
  await expect(desk.button(row(page, 'word1'), 'Answered')).toBeVisible();
  await desk.button(row(page, 'word1'), 'Answered').click();
  await expect(screen.question(stage)).toHaveCount(0);
  await press(page, 'u');
  await expect(screen.question(stage)).toContainText('word1');

  await desk.button(row(page, 'word3'), 'Answered').click();
  await expect(undo(page)).toContainText(/[1-5] s/u);
  await expect(row(page, 'word3')).toHaveCount(0);
  await expect(questions.inbox(page, 'On stage')).toContainText('2');
});

test('Q4 an author who was called by mistake is called no more once Put on stage is taken back', async ({ hall }) => {
  const room = await hall.openLive('Called by mistake');
  const { ben } = await asked(hall, room, 1, 'self');
  const stage = await hall.stage(room);
  const { page } = await console(hall, room);
  await desk.button(row(page, 'word1'), 'Put on stage').click();
  await expect.poll(() => ben.personal()['turn']).toMatchObject({ state: 'called' });
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1);
  await press(page, 'u');
  await expect.poll(() => ben.personal()['turn']).toBeUndefined();
  await expect(screen.question(stage)).toHaveCount(0);
  await expect(desk.button(row(page, 'word1'), 'Put on stage')).toBeVisible();
});

for (const afterMs of [120, 250, 400, 1_300]) {
  test(`Q4 a second click on the same spot ${afterMs} ms after an act with a question does nothing else`, async ({
    hall,
  }) => {
    const room = await hall.openLive('Twice');
    await asked(hall, room, 16);
    const host = await hall.program(room, 'host');
    await host.must('room.settings', { questions: 'screened' });
    const { ada } = await asked(hall, room, 14);
    expect(ada.personal()).toBeDefined();
    const { page, sent } = await console(hall, room);
    const acts = [
      ['New', 'Approve', 'question.approve'],
      ['New', 'Hide', 'question.hide'],
      ['Open', 'Hide', 'question.hide'],
      ['Open', 'Answered', 'question.answered'],
      ['Open', 'Put on stage', 'question.onstage'],
    ] as const;
    for (const [lane, name, command] of acts) {
      const prepare = async () => {
        await questions.inbox(page, lane).click();
        await expect(questions.list(page).locator('[data-gap]')).toHaveCount(0);
        await anotherTap(page);
      };
      const control = rows(page).nth(2).getByRole('button', { name, exact: true });
      const found = await clickTwice(page, { prepare, control, sends: command }, afterMs, sent);
      const where = `${name}, on ${found.under}`;
      expect(found.first, where).toEqual([command]);
      // Much later the next one may stand there in full view.
      expect(afterMs > 1_000 ? [[], [command]] : [[]], where).toContainEqual(found.second);
      expect(found.unfolded, where).toBe(false);
    }
  });
}

test('Q3 ten questions are approved with ten presses, and with ten keys', async ({ hall }) => {
  const room = await hall.openLive('Ten', { questions: 'screened' });
  await asked(hall, room, 20);
  const { page, sent } = await console(hall, room);
  const approved = () => sent.filter((one) => one === 'question.approve').length;
  await expect(rows(page)).toHaveCount(20);
  for (let presses = 1; presses <= 10; presses += 1) {
    await questions.list(page).getByRole('button', { name: 'Approve' }).first().click();
    await expect.poll(approved).toBe(presses);
    // The next one is read before it is approved: so soon, at the same spot, a press is taken for the same one.
    await page.mouse.move(2, 2);
    await anotherTap(page);
  }
  await expect(rows(page)).toHaveCount(10);
  for (let keys = 1; keys <= 10; keys += 1) {
    await press(page, 'a');
    await expect.poll(approved).toBe(10 + keys);
  }
  await expect(rows(page)).toHaveCount(0);
  await expect(questions.inbox(page, 'Open')).toContainText('20');
});

test('Q3 two are put together with three presses; the menu lies over the list, whole on the screen, and moves no row', async ({
  hall,
}) => {
  const room = await hall.openLive('Three presses');
  await asked(hall, room, 12);
  const { page, sent } = await console(hall, room);
  await expect(rows(page)).toHaveCount(12);
  const places = () => rows(page).evaluateAll((all) => all.map((item) => Math.round(item.getBoundingClientRect().y)));
  for (const place of [0, 11]) {
    const item = rows(page).nth(place);
    await item.scrollIntoViewIfNeeded();
    const before = await places();
    await item.getByRole('button', { name: 'More' }).click();
    const last = await boxOf(item.getByRole('button', { name: 'Remove person' }));
    expect(last.y + last.height).toBeLessThanOrEqual(800);
    const mute = await boxOf(item.getByRole('button', { name: 'Mute person' }));
    expect(last.y, 'what is grave lies apart').toBeGreaterThan(mute.y + mute.height + 16);
    expect(await places()).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(item.getByRole('button', { name: 'Remove person' })).toHaveCount(0);
  }
  await anotherTap(page);
  await rows(page).nth(11).getByRole('button', { name: 'More' }).click();
  await rows(page).nth(11).getByRole('button', { name: 'Merge into…' }).click();
  await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
  await expect.poll(() => sent).toContain('question.merge');
  await expect(rows(page)).toHaveCount(11);
});

test('L2 open questions are answered in writing after the end, and everybody reads it in the recap', async ({
  hall,
}) => {
  const room = await hall.openLive('Written later');
  await asked(hall, room, 7);
  const { page } = await console(hall, room);
  const host = await hall.program(room, 'host');
  await host.must('room.phase', { phase: 'ended' });
  const open = page.getByRole('region', { name: 'Open questions' });
  await expect(open).toContainText('7 questions are still open.');
  // However many they are, what else is left to do begins soon below them: the window is 800 high.
  const kept = await boxOf(page.getByText('Everything is kept until'));
  expect(kept.y).toBeLessThan(1_000);
  // What somebody else's end has just brought takes no press.
  await slotRests(page);
  await open.getByRole('button', { name: 'Show more' }).click();
  await expect(open.getByRole('listitem')).toHaveCount(7);
  await anotherTap(page);
  const first = open.getByRole('listitem').filter({ hasText: 'word1' });
  await first.getByRole('button', { name: 'Answer in writing…' }).click();
  await page.getByRole('textbox', { name: 'Your answer' }).fill('The town does.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(first).toContainText('The town does.');
  await expect(open).toContainText('6 questions are still open.');
  const recap = await (await hall.browser()).newPage();
  await recap.goto(`${at(hall.server.url, room.links.join)}/recap`);
  await expect(recap.getByText('The town does.')).toBeVisible();
});
