import { expect } from '@playwright/test';
import { expectAccessible, expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { asking, attendee, questions, screen } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';

test('I5 questions on the phone have no violation of WCAG 2.2 AA', async ({ hall }) => {
  const room = await hall.openLive('Accessible questions');
  const host = await hall.program(room, 'host');
  const other = await hall.program(room, 'attendee', 'Ben');
  const page = await hall.attendee(room);
  await asking.open(page).click();
  await expectAccessibleInBoth(page, 'ask');
  await asking.words(page).fill('x'.repeat(301));
  await expectAccessible(page, 'ask, too long');
  await asking.words(page).fill('My own question');
  await asking.form(page).getByRole('button', { name: 'Ask', exact: true }).click();
  await other.must('question.ask', { text: 'Somebody else’s question' });
  await questions.lane(page).click();
  await questions.stand(questions.list(page)).click();
  await expect(questions.stand(questions.list(page))).toHaveAttribute('aria-pressed', 'true');
  await expectAccessibleInBoth(page, 'questions');
  await page.getByRole('tab', { name: 'Yours' }).click();
  await expectAccessibleInBoth(page, 'own questions');
  await host.must('question.onstage', { questionId: await itemOf(host, 'question', 'My own question') });
  await expect(attendee.called(page)).toContainText('My own question');
  await expectAccessibleInBoth(page, 'called for a question');
});

test('I5 T2 a question on the stage and at the speaker has no violation of WCAG 2.2 AA, dark and light', async ({
  hall,
}) => {
  const room = await hall.openLive('Accessible screens');
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
  const light = await stage.context().newPage();
  await light.goto(`${stage.url()}?light`);
  const speaker = await hall.speaker(room);
  const author = await hall.program(room, 'attendee', 'Ada');
  const pages = [
    [stage, 'stage'],
    [light, 'stage, light'],
    [speaker, 'speaker'],
  ] as const;
  const check = async (state: string) => {
    for (const [page, name] of pages) await expectAccessible(page, `${name}, ${state}`);
  };
  await author.must('question.ask', { text: 'Who pays for the lamps?' });
  const questionId = await itemOf(host, 'question', 'Who pays for the lamps?');
  await host.must('question.onstage', { questionId, read: true });
  for (const [page] of pages) await expect(page.getByRole('region', { name: 'Question' })).toContainText('lamps');
  await check('question to be read');
  await host.must('question.onstage', { questionId });
  for (const page of [stage, light]) await expect(screen.question(page)).toContainText('You are called');
  await expect(speaker.getByRole('region', { name: 'On the floor' })).toContainText('lamps');
  await check('question, called');
  await host.must('turn.start', {});
  for (const page of [stage, light]) await expect(screen.question(page).getByRole('timer')).toContainText(/1:[0-5]\d/u);
  await check('question, on air');
  await host.must('turn.end', {});
  await host.must('question.answered', { questionId });
});

test('I5 inbox, show and their dialogs on the console have no violation of WCAG 2.2 AA', async ({ hall }) => {
  const room = await hall.openLive('Accessible inbox', { questions: 'screened' });
  const other = await hall.program(room, 'attendee', 'Ben');
  const page = await hall.host(room, 'Hanna');
  await expectAccessibleInBoth(page, 'empty inbox');
  for (const words of ['one', 'two', 'three']) await other.must('question.ask', { text: `Question ${words}` });
  await questions.inbox(page, 'New').click();
  await expect(questions.list(page).getByRole('listitem')).toHaveCount(3);
  await questions.item(page, 'Question one').getByRole('button', { name: 'More' }).click();
  await expectAccessibleInBoth(page, 'inbox with a menu');
  await questions.item(page, 'Question two').getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('button', { name: 'Show of hands' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('radio', { name: 'One of several options' }).check();
  await expectAccessibleInBoth(page, 'show dialog');
  await page.keyboard.press('Escape');
  const host = await hall.program(room, 'host');
  await host.must('show.open', { prompt: 'Live', kind: 'hands', reveal: 'live' });
  await host.must('show.open', { prompt: 'Sealed', kind: 'words', reveal: 'sealed' });
  await expect(screen.show(page)).toContainText('Sealed');
  await expectAccessibleInBoth(page, 'a show of hands goes on');
  await page.getByRole('button', { name: /^Asked now/u }).click();
  await expect(screen.show(page)).toContainText('Live');
  await expectAccessibleInBoth(page, 'running shows');
});
