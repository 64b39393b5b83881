import { expect, type Page } from '@playwright/test';
import { questionsLimits } from '../../shared/features/questions/limits.ts';
import { expectAccessible } from '../support/axe.ts';
import { test, type Hall } from '../support/hall.ts';
import { anotherTap, ask, attendee, desk, raiseHand, tell } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';
import type { Room } from '../support/room.ts';

/* Q6: words that wait for a moderator are read by nobody else, wherever the hand stands, until one lets them through. */

const canary = /gurke/iu;

async function opened(hall: Hall, title: string): Promise<{ readonly room: Room; readonly host: Program }> {
  const room = await hall.openLive(title);
  const host = await hall.program(room, 'host');
  await host.must('held-words.set', { languages: ['en'], added: ['gurke'], allowed: [] });
  return { room, host };
}

const seenOn = (page: Page) => page.locator('body').innerText();

test('Q6 T3 a held name and topic: phones, speaker and stage see the sign alone, before Next and after, until let through', async ({
  hall,
}) => {
  const { room } = await opened(hall, 'Words that wait');
  const others = await Promise.all((['attendee', 'speaker', 'stage'] as const).map((as) => hall.program(room, as)));
  const [mia, ben] = [await hall.attendee(room), await hall.attendee(room)];
  const [console, stage, speaker] = [
    await hall.moderator(room, 'Ana'),
    await hall.stage(room),
    await hall.speaker(room),
  ];
  await raiseHand(mia, 'Why the gurke?');
  await expect(mia.getByText('Your words wait for a moderator.')).toBeVisible();
  await tell(mia, 'Your name', 'Gurke Mia');
  await expect(mia.getByText('It waits for a moderator before others see it.')).toBeVisible();
  await tell(mia, 'Where do you sit?', 'left, row 6');

  const row = desk.hand(console, 'Why the gurke?');
  await expect(row).toContainText('Words wait for you');
  await expect(row).toContainText('Gurke Mia');
  await expectAccessible(console, 'a hand with words that wait');
  await expectAccessible(mia, 'one’s own words wait');

  await desk.next(console).click();
  await expect(attendee.called(mia)).toBeVisible();
  const floor = desk.floor(console);
  await expect(floor).toContainText('Words wait for you:');
  await expect(floor).toContainText('Gurke Mia');
  await expect(desk.floor(stage)).toContainText(/Yellow 1/u);
  await expect(desk.floor(ben)).toContainText(/is called/u);
  await expect(speaker.getByRole('region', { name: 'On the floor' })).toContainText(/Yellow 1/u);
  for (const page of [ben, stage, speaker]) expect(await seenOn(page)).not.toMatch(/gurke|row 6/iu);
  for (const { heard } of others) {
    expect(heard().some(({ text }) => text.includes('"called"'))).toBe(true);
    expect(heard().filter(({ text }) => canary.test(text) || text.includes('row 6'))).toEqual([]);
  }

  const letThrough = desk.button(floor, 'Let through');
  await letThrough.focus();
  await console.keyboard.press('Enter');
  await expect(letThrough).toHaveCount(0);
  await expect(desk.floor(stage)).toContainText('Gurke Mia');
  await expect(desk.floor(stage)).toContainText('left, row 6');
  for (const page of [ben, speaker]) await expect(page.getByText('Gurke Mia').first()).toBeVisible();
});

test('H8 Q6 a label that a moderator typed waits like all others, and one tap lets it through', async ({ hall }) => {
  const { room } = await opened(hall, 'A label');
  const [ben, stage] = [await hall.attendee(room), await hall.stage(room)];
  const console = await hall.moderator(room, 'Ana');
  await desk.button(console, 'Add a hand').click();
  await console.getByRole('textbox', { name: 'Who is it?' }).fill('Gurke Rosa');
  await console.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  const row = desk.hand(console, 'Gurke Rosa');
  await expect(row).toContainText('Words wait for you');
  await anotherTap(console);
  await desk.button(row, 'Let through').click();
  await expect(row).not.toContainText('Words wait for you');
  await expect(desk.button(row, 'Let through')).toHaveCount(0);
  await expect(ben.getByText('Gurke Rosa')).toBeVisible();

  await desk.button(row, 'More').click();
  await desk.button(row, 'Clear the hand').click();
  await desk.floor(console).getByRole('textbox', { name: 'Somebody stands up?' }).fill('Gurke at the door');
  await desk.button(desk.floor(console), 'Start turn').click();
  await expect(desk.floor(console)).toContainText('Words wait for you:');
  await expect(desk.floor(console)).toContainText('Gurke at the door');
  await expect(desk.floor(stage)).toContainText('Somebody');
  expect(await seenOn(stage)).not.toMatch(canary);
  await anotherTap(console);
  await desk.button(desk.floor(console), 'Let through').click();
  await expect(desk.floor(stage)).toContainText('Gurke at the door');
});

test('Q6 a question stands without a name that waits, and its author is told', async ({ hall }) => {
  const { room } = await opened(hall, 'A name');
  const [mia, ben] = [await hall.attendee(room), await hall.attendee(room)];
  const console = await hall.moderator(room, 'Ana');
  await ask(mia, 'How many bees?', 'Gurke Mia');
  await expect(ben.getByText('How many bees?')).toBeVisible();
  expect(await seenOn(ben)).not.toMatch(canary);
  const item = console
    .getByRole('list', { name: 'Questions' })
    .getByRole('listitem')
    .filter({ hasText: 'How many bees?' });
  await expect(item).toContainText('Name waits for you');
  await anotherTap(console);
  await desk.button(item, 'Let through').click();
  await expect(ben.getByText('Gurke Mia')).toBeVisible();
  await expect(item).not.toContainText('waits for you');
});

test('Q6 H13 an answer that was begun before its author swapped the words makes none of them public', async ({
  hall,
}) => {
  const { room, host } = await opened(hall, 'Swapped');
  const [mia, ben] = [await hall.program(room, 'attendee', 'Mia'), await hall.program(room, 'attendee', 'Ben')];
  const segments = [
    { title: 'One', minutes: 5 },
    { title: 'Two', minutes: 5 },
  ];
  await host.must('agenda.set', { segments });
  const segmentId = (at: number) =>
    (host.view()['agenda']?.['segments'] as { readonly id: string }[] | undefined)?.[at]?.id ?? '';
  await expect.poll(() => segmentId(1)).not.toBe('');
  await host.must('agenda.go', { segmentId: segmentId(0), hands: 'carry' });
  await mia.must('hand.raise', { topic: 'When is lunch?' });
  await host.must('queue.close', { promise: true });
  await host.must('agenda.go', { segmentId: segmentId(1), hands: 'clear' });

  const console = await hall.moderator(room, 'Ana');
  await console.getByRole('tab', { name: 'Promised' }).click();
  const item = console.getByRole('list', { name: 'Questions' }).getByRole('listitem');
  await item.getByRole('button', { name: 'Answer in writing' }).click();
  const field = console.getByRole('textbox', { name: 'Your answer' });
  await field.fill('At noon.');
  const questionId = (await item.getAttribute('data-question')) ?? '';
  await mia.must('question.edit', { questionId, text: 'You gurke' });
  await expect(item).toContainText('You gurke');
  await desk.button(item, 'Publish').click();
  await expect(item).toContainText('Its author has just changed it. Read it first, and try again in 5 seconds.');
  expect(JSON.stringify(ben.view())).not.toMatch(canary);
  await expectAccessible(console, 'an answer that was refused');
  // Words that came just now have been read by nobody: they are answered only after a moment (T3).
  await console.waitForTimeout(questionsLimits.editUnreadMs);

  /* Read now, and answered with the words that were kept: that lets it through. */
  await item.getByRole('button', { name: 'Answer in writing' }).click();
  await expect(field).toHaveValue('At noon.');
  await desk.button(item, 'Publish').click();
  await expect.poll(() => JSON.stringify(ben.view())).toMatch(canary);
  await expect(item).toContainText('At noon.');
});
