import { expect, type Page } from '@playwright/test';
import { test } from '../support/hall.ts';
import { anotherTap, asking, attendee, raiseHand, screen, slotRests } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';

const word = (page: Page, position: number) => page.getByRole('textbox', { name: `Word ${position}` });

test('H1 Q1 S1 a topic, a question, a name and the words of a cloud outlive a reload, a look elsewhere and a call', async ({
  hall,
}) => {
  const room = await hall.openLive('Typed');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await host.must('show.open', { prompt: 'In a word?', kind: 'words', reveal: 'live' });

  await test.step('on the way to Ask and back', async () => {
    await raiseHand(page);
    await attendee.topic(page).fill('Who pays?');
    await word(page, 1).fill('calm');
    await word(page, 3).fill('warm');
    await asking.open(page).click();
    await asking.words(page).fill('When does it begin?');
    await asking.options(page).click();
    await asking.name(page).fill('Ada');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(attendee.topic(page)).toHaveValue('Who pays?');
    await expect(word(page, 1)).toHaveValue('calm');
    await expect(word(page, 3)).toHaveValue('warm');
  });

  await test.step('over a reload', async () => {
    await page.reload();
    await expect(attendee.topic(page)).toHaveValue('Who pays?');
    await expect(word(page, 3)).toHaveValue('warm');
    await asking.open(page).click();
    await expect(asking.words(page)).toHaveValue('When does it begin?');
    await expect(asking.options(page)).toHaveText('as Ada · I ask it myself');
    await asking.options(page).click();
    await expect(asking.name(page)).toHaveValue('Ada');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
  });

  await test.step('what was sent is not kept: neither the topic nor the words', async () => {
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(
      page
        .getByText('Your answer is in.')
        .or(page.getByText(/can change/u))
        .first(),
    ).toBeVisible();
    await attendee.topic(page).press('Enter');
    await expect(attendee.topic(page)).toBeHidden();
    await expect(page.getByText('Who pays?').first()).toBeVisible();
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(kept).not.toContain('Who pays?');
    expect(kept).not.toContain('warm');
    expect(kept).toContain('When does it begin?');
  });

  await test.step('called while the form is open: the name is there afterwards', async () => {
    await asking.open(page).click();
    await asking.options(page).click();
    await asking.name(page).fill('Ada L');
    await host.must('queue.next', {});
    await attendee.answer(page, 'Not now').click();
    await asking.open(page).click();
    await asking.options(page).click();
    await expect(asking.name(page)).toHaveValue('Ada L');
    await expect(asking.words(page)).toHaveValue('When does it begin?');
  });

  await test.step('P1 with the room it all goes', async () => {
    await host.must('room.phase', { phase: 'ended' });
    await expect(page.getByText('Thank you for being here.')).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage })))
      .not.toContain('When does it begin?');
  });
});

test("Q1 I5 the browser's Back closes what is open on a phone and stays in the room, and leads out again after that", async ({
  hall,
}) => {
  const room = await hall.openLive('Back');
  const host = await hall.program(room, 'host');
  const page = await (await hall.browser({ width: 360, height: 640 })).newPage();
  await page.goto(hall.server.url);
  await page.goto(room.links.join);
  const inRoom = () => expect(page).toHaveURL(room.links.join);
  await expect(attendee.raise(page)).toBeVisible();

  await test.step('the ask form, by Back and by its own button', async () => {
    await asking.open(page).click();
    await asking.words(page).fill('Who decides?');
    await page.goBack();
    await expect(asking.words(page)).toBeHidden();
    await inRoom();
    await anotherTap(page);
    await asking.open(page).click();
    await expect(asking.words(page)).toHaveValue('Who decides?');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect(asking.words(page)).toBeHidden();
    await inRoom();
  });

  await test.step('the form again after Forward, a reload and a question that was sent', async () => {
    await anotherTap(page);
    await asking.open(page).click();
    await expect(asking.words(page)).toBeVisible();
    await page.reload();
    await expect(attendee.raise(page)).toBeVisible();
    await inRoom();
    await asking.open(page).click();
    await expect(asking.words(page)).toHaveValue('Who decides?');
    await asking.form(page).getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(asking.words(page)).toBeHidden();
    await inRoom();
  });

  await test.step('a dialog and a field of one’s own question', async () => {
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'Edit' }).click();
    const field = page.locator('li form').getByRole('textbox');
    await field.fill('Who decides, and when?');
    await page.goBack();
    await expect(field).toBeHidden();
    await page.getByRole('button', { name: 'Edit' }).click();
    await expect(field).toHaveValue('Who decides, and when?');
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await inRoom();
  });

  await test.step('what is asked of whoever writes lies above the form: one Back for each', async () => {
    await host.must('show.open', { prompt: 'Tea?', kind: 'hands', reveal: 'live' });
    await anotherTap(page);
    await asking.open(page).click();
    await page.getByRole('button', { name: /Tea\?/u }).click();
    await expect(page.getByRole('dialog').getByRole('region', { name: /Show of hands/u })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(asking.words(page)).toBeVisible();
    await page.goBack();
    await expect(asking.words(page)).toBeHidden();
    await inRoom();
    await expect(screen.show(page)).toBeVisible();
  });

  await test.step('no trap: with nothing open, Back leaves', async () => {
    await page.goBack();
    await expect(page).toHaveURL(`${hall.server.url}/`);
  });
});

test('L4 an agenda that is begun outlives Back and a reload, with each of its lines', async ({ hall }) => {
  const room = await hall.openLive('Half an agenda');
  const host = await hall.host(room, 'Ana');
  const dialog = host.getByRole('dialog', { name: 'The agenda' });
  const titles = dialog.getByRole('textbox', { name: 'Title' });
  const open = async () => {
    // No second click by a hand that trembles.
    await slotRests(host);
    await host.getByRole('button', { name: 'Set an agenda' }).click();
  };
  const expectTitles = async (...expected: readonly string[]) => {
    await expect(titles).toHaveCount(expected.length);
    for (const [at, title] of expected.entries()) await expect(titles.nth(at)).toHaveValue(title);
  };
  await open();
  await titles.fill('Opening');
  await host.goBack();
  await expect(dialog).toBeHidden();
  await open();
  await expectTitles('Opening');
  await host.reload();
  await open();
  await expectTitles('Opening');
  await dialog.getByRole('button', { name: 'Add a part' }).click();
  await titles.nth(1).fill('Panel');
  await dialog.getByRole('button', { name: 'Move up' }).nth(1).click();
  await expectTitles('Panel', 'Opening');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await open();
  await expectTitles('');
});

test('Q4 what a moderator began is kept, until a colleague wrote something newer there', async ({ hall }) => {
  const room = await hall.openLive('Two moderators');
  const person = await hall.program(room, 'attendee');
  await person.must('question.ask', { text: 'Who pays?' });
  const colleague = await hall.program(room, 'moderator');
  const page = await hall.moderator(room, 'Ana');
  const item = page.getByRole('list', { name: 'Questions' }).getByRole('listitem');
  const label = page.getByRole('textbox', { name: 'Label' });
  // What is written over the list goes away whole.
  const open = () =>
    expect(async () => {
      const way = item.getByRole('button', { name: 'Label…' });
      if (!(await way.isVisible())) await item.getByRole('button', { name: 'More' }).click({ timeout: 1_000 });
      await way.click({ timeout: 1_000 });
      await expect(label).toBeVisible({ timeout: 500 });
    }).toPass();
  await open();
  await label.fill('Money');
  await label.press('Escape');
  await open();
  await expect(label).toHaveValue('Money');
  await label.press('Escape');
  const questionId = await itemOf(person, 'question', 'Who pays?');
  await colleague.must('question.label', { questionId, label: 'Budget' });
  await expect(item).toContainText('Budget');
  await open();
  await expect(label).toHaveValue('Budget');
  await label.fill('Taxes');
  await item.getByRole('button', { name: 'Cancel' }).click();
  await open();
  await expect(label).toHaveValue('Budget');
});

test('Q1 L5 words that the room has, tidied, are kept no longer, and neither are those of a room that ended elsewhere', async ({
  hall,
}) => {
  const room = await hall.openLive('Tidied');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  const kept = () =>
    page.evaluate(() => Object.entries({ ...sessionStorage }).filter(([key]) => key.includes('typed')));

  await asking.open(page).click();
  await asking.words(page).fill('How  many bees? ');
  await asking.options(page).click();
  await asking.name(page).fill('Ana  M ');
  await asking.form(page).getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(asking.words(page)).toBeHidden();
  await expect.poll(kept).toEqual([]);

  await page.getByRole('button', { name: /^Edit/u }).click();
  const edited = page.getByRole('textbox', { name: /question/u });
  await edited.fill('How  many wasps? ');
  await expect.poll(async () => JSON.stringify(await kept())).toContain('wasps');
  await page.getByRole('button', { name: /^Save/u }).click();
  await expect(page.getByText('How many wasps?').first()).toBeVisible();
  await expect(edited).toBeHidden();
  expect(await kept()).toEqual([]);

  await asking.open(page).click();
  await asking.words(page).fill('Never sent');
  await expect.poll(async () => JSON.stringify(await kept())).toContain('Never sent');
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  await host.must('room.phase', { phase: 'ended' });
  await page.goto(`${origin}/r/${room.code}/recap`);
  await expect(page.getByRole('heading', { name: 'Tidied' })).toBeVisible();
  await expect.poll(kept).toEqual([]);
});
