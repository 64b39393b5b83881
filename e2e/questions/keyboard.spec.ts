import { expect, type Page } from '@playwright/test';
import { test } from '../support/hall.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { asking, attendee, desk, questions, screen, slotRests } from '../support/pages.ts';

/** Down the questions until the one with these words has the focus. */
async function choose(page: Page, words: string): Promise<void> {
  const item = questions.item(page, words);
  for (let step = 0; step < 12; step += 1) {
    if (await item.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press(step < 6 ? 'j' : 'k');
  }
  throw new Error(`Not reached with J and K: ${words}`);
}

test('I5 Q3 Q4 S1 S3 a moderator works questions and a show of hands with the keyboard alone', async ({ hall }) => {
  const room = await hall.openLive('Inbox by keyboard', { questions: 'screened' });
  const stage = await hall.stage(room);
  const author = await hall.program(room, 'attendee', 'Ada');
  const other = await hall.program(room, 'attendee', 'Ben');
  await author.must('question.ask', { text: 'alpha: who pays?' });
  for (const words of ['beta', 'gamma', 'delta']) await other.must('question.ask', { text: `${words}: and why?` });
  const page = await hall.moderator(room, 'Ana');

  await test.step('Q3 J and K choose, A approves and goes on, H hides with a reason', async () => {
    await press(page, '1');
    await expect(questions.list(page).getByRole('listitem')).toHaveCount(4);
    await choose(page, 'alpha');
    await page.keyboard.press('a');
    await expect(questions.item(page, 'beta')).toBeFocused();
    await page.keyboard.press('h');
    await page.keyboard.type('asked before');
    await page.keyboard.press('Enter');
    await expect.poll(() => JSON.stringify(other.personal()['questions'])).toContain('"reason":"asked before"');
    await choose(page, 'gamma');
    await press(page, 'a');
    await choose(page, 'delta');
    await press(page, 'a');
    await expect(questions.inbox(page, 'New')).toContainText('0');
    await expect(questions.inbox(page, 'Open')).toContainText('3');
  });

  await test.step('Q3 M puts two together, P pins', async () => {
    await press(page, '2');
    await choose(page, 'gamma');
    await page.keyboard.press('m');
    await choose(page, 'delta');
    await page.keyboard.press('m');
    await expect.poll(() => JSON.stringify(other.personal()['questions'])).toContain('"state":"merged"');
    await choose(page, 'alpha');
    await page.keyboard.press('p');
    await expect(questions.item(page, 'alpha')).toContainText('Pinned');
  });

  await test.step('Q4 G puts on stage and calls its author, W says answered', async () => {
    await choose(page, 'alpha');
    await press(page, 'g');
    await expect(screen.question(stage)).toContainText('alpha: who pays?');
    await expect.poll(() => author.personal()['turn']).toMatchObject({ state: 'called' });
    await tabTo(page, desk.button(desk.floor(page), 'Start turn'));
    await page.keyboard.press('Enter');
    await expect(screen.question(stage).getByRole('timer')).toContainText(/1:[0-5]\d/u);
    await press(page, 'w');
    await expect(screen.question(stage)).toHaveCount(0);
    await tabTo(page, desk.button(desk.floor(page), 'End turn'));
    await press(page, 'Enter');
    await expect(desk.floor(page)).toContainText('The floor is open');
  });

  await test.step('S1 S2 a sealed show by its keys: opened, ended, revealed', async () => {
    await press(page, 'o');
    await expect(page.getByRole('textbox', { name: 'What do you ask?' })).toBeFocused();
    await page.keyboard.type('Shall we go?');
    await page.getByRole('radio', { name: /^Only when you reveal it/u }).press('Space');
    await page.keyboard.press('Enter');
    await expect(screen.show(stage)).toContainText('Shall we go?');
    await expect(page.getByRole('dialog')).toBeHidden();
    // A key means what has stood there for a moment.
    await slotRests(page);
    await press(page, 'f');
    await expect(desk.button(screen.show(page), 'Close the show')).toHaveCount(0);
    await press(page, 'r');
    await expect(screen.show(page)).toContainText('Revealed');
  });

  await test.step('S1 S3 a show: opened, counted by eye, closed', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Show of hands' }));
    await page.keyboard.press('Enter');
    await page.keyboard.type('Shall we stay?');
    await page.keyboard.press('Enter');
    await expect(screen.show(stage)).toContainText('Shall we stay?');
    await expect(page.getByRole('dialog')).toBeHidden();
    const byEye = page.getByRole('textbox', { name: 'By eye: Up' });
    await tabTo(page, byEye);
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect(screen.show(stage)).toContainText('And 12 more, counted by eye.');
    await tabTo(page, page.getByRole('button', { name: 'Close the show' }));
    await press(page, 'Enter');
    await expect(screen.show(stage)).toContainText('Closed.');
  });
});

test('I5 Q1 Q2 S1 an attendee asks, stands with another and answers a show with the keyboard alone', async ({
  hall,
}) => {
  const room = await hall.openLive('Asked by keyboard');
  const host = await hall.program(room, 'host');
  await (await hall.program(room, 'attendee', 'Ben')).must('question.ask', { text: 'asked by another' });
  const page = await hall.attendee(room);
  await tabTo(page, asking.open(page));
  await page.keyboard.press('Enter');
  await expect(asking.words(page)).toBeFocused();
  await page.keyboard.type('asked by keys');
  await tabTo(page, asking.anonymous(page));
  await page.keyboard.press('Space');
  await expect(asking.anonymous(page)).toBeChecked();
  await tabTo(page, asking.form(page).getByRole('button', { name: 'Ask', exact: true }));
  await page.keyboard.press('Enter');
  await expect(asking.words(page)).toBeHidden();
  await tabTo(page, page.getByRole('tab', { selected: true }));
  for (let step = 0; step < 3; step += 1) {
    if ((await questions.lane(page).getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(questions.item(page, 'asked by keys')).toContainText('Yours');
  const stand = questions.stand(questions.item(page, 'asked by another'));
  await tabTo(page, stand);
  await press(page, 'Space');
  await expect(stand).toHaveAttribute('aria-pressed', 'true');
  await expect(questions.item(page, 'asked by another')).toContainText('1 person');
  await host.must('show.open', { prompt: 'Shall we stay?', kind: 'hands', reveal: 'live' });
  const up = screen.show(page).getByRole('button', { name: 'Up' });
  await tabTo(page, up);
  await press(page, 'Enter');
  await expect(up).toHaveAttribute('aria-pressed', 'true');
  await expect(screen.show(page)).toContainText('Your answer is in.');
  await expect(attendee.raise(page)).toBeVisible();
});
