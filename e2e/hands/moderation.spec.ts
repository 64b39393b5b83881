import { expect } from '@playwright/test';
import { test, type Hall } from '../support/hall.ts';
import {
  anotherTap,
  attendee,
  desk,
  expectOrder,
  floorOf,
  pressInQueue,
  raiseHand,
  secondsOn,
  sideTab,
  slotRests,
  tell,
} from '../support/pages.ts';
import { lifeOfButton } from '../support/passing.ts';
import type { Room } from '../support/room.ts';
import { soon } from '../support/until.ts';

const noAnswerMs = 30_000;

/** Hands of people who need no page in this test, in the order of the words. */
async function raiseAll(hall: Hall, room: Room, topics: readonly string[]): Promise<void> {
  for (const topic of topics) await (await hall.program(room, 'attendee')).must('hand.raise', { topic });
}

test('H10 undo takes a Next back: the turn runs on with its remaining time, the hand and the deck return', async ({
  hall,
}) => {
  const room = await hall.openLive('Undo');
  const speaking = await hall.attendee(room);
  await raiseHand(speaking, 'speaks');
  const next = await hall.attendee(room);
  await raiseHand(next, 'was on deck');
  await raiseAll(hall, room, ['comes third']);
  const moderator = await hall.moderator(room);
  await desk.next(moderator).click();
  await attendee.answer(speaking, 'Use the room microphone').click();
  await desk.button(desk.floor(moderator), 'Start turn').click();
  const clock = speaking.getByRole('timer');
  await expect(clock).toContainText(/1:[0-5]\d/u);
  const host = await hall.program(room, 'host');
  const startedAt = () => Number(host.view()['now']?.['startedAt']);
  const before = startedAt();

  await slotRests(moderator);
  const beforeNextAt = Date.now();
  await Promise.all([
    desk.next(moderator).click(),
    expect(attendee.called(next)).toBeVisible(),
    expect(attendee.raise(speaking)).toBeVisible(),
    expect(desk.deck(moderator)).toContainText('comes third'),
    expect(desk.undo(moderator)).toContainText(/[1-5] s/u),
  ]);
  const seenAt = Date.now();
  await moderator.waitForTimeout(500);
  const beforeUndoAt = Date.now();
  await desk.undo(moderator).click();
  await expect(speaking.getByRole('heading', { name: 'You are on.' })).toBeVisible();
  // The time that the mistake took is not the speaker's.
  await expect.poll(startedAt).toBeGreaterThanOrEqual(before + beforeUndoAt - seenAt);
  expect(startedAt()).toBeLessThanOrEqual(before + Date.now() - beforeNextAt);
  const left = () => 120 - (Date.now() - startedAt()) / 1_000;
  const most = left();
  const shown = await secondsOn(clock);
  expect(shown).toBeLessThanOrEqual(most + 2);
  expect(shown).toBeGreaterThanOrEqual(left() - 2);
  await expect(attendee.called(next)).toBeHidden();
  await expect(attendee.place(next)).toContainText('You are next.');
  await expect(desk.deck(moderator)).toContainText('was on deck');
  await expectOrder(moderator, ['was on deck', 'comes third']);
});

test('H10 the button Undo is there for some seconds and goes when the called person answers', async ({ hall }) => {
  const room = await hall.openLive('Five seconds');
  const person = await hall.program(room, 'attendee');
  await person.must('hand.raise', {});
  const moderator = await hall.moderator(room);
  await expect(desk.hands(moderator)).toHaveCount(1);
  const answered = await lifeOfButton(moderator, 'Undo');
  // Whoever is called answers soon, however late this machine shows the button.
  const accepted = soon('the call', () => person.personal()['turn'])
    .then(() => moderator.waitForTimeout(500))
    .then(() => person.must('turn.accept', { by: 'room' }));
  await Promise.all([accepted, desk.next(moderator).click()]);
  await expect.poll(answered).toBeLessThan(4_000);

  await desk.button(desk.floor(moderator), 'Start turn').click();
  await slotRests(moderator);
  const unanswered = await lifeOfButton(moderator, 'Undo');
  await desk.next(moderator).click();
  await expect.poll(unanswered).toBeGreaterThan(4_000);
  expect(await unanswered()).toBeLessThan(10_000);
});

test('H5 Move up and Move down place a hand, everybody is told, and placing low warns', async ({ hall }) => {
  const room = await hall.openLive('Placing');
  await raiseAll(hall, room, ['alpha', 'beta']);
  const page = await hall.attendee(room);
  await raiseHand(page, 'gamma');
  const moderator = await hall.moderator(room);
  await expectOrder(moderator, ['alpha', 'beta', 'gamma']);

  await pressInQueue(desk.hand(moderator, 'gamma'), 'Move up');
  await expectOrder(moderator, ['alpha', 'gamma', 'beta']);
  await expect(desk.hand(moderator, 'gamma')).toContainText('Placed by a moderator');
  await expect(attendee.place(page)).toContainText('You are 2nd.');
  await expect(desk.queue(page)).toContainText('Placed by a moderator');
  await expect(moderator.getByText('It and everybody above it now keep this order', { exact: false })).toBeVisible();

  await anotherTap(moderator);
  await pressInQueue(desk.hand(moderator, 'alpha'), 'Move down');
  await expectOrder(moderator, ['gamma', 'alpha', 'beta']);
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await expect(desk.hand(moderator, 'gamma').getByRole('button', { name: 'Move up' })).toBeDisabled();
});

test('H8 a hand for somebody without a phone waits, is called and speaks like any other', async ({ hall }) => {
  const room = await hall.openLive('No phone');
  const stage = await hall.stage(room);
  const page = await hall.attendee(room);
  await raiseHand(page, 'with a phone');
  const moderator = await hall.moderator(room);
  await moderator.getByRole('button', { name: 'Add a hand' }).click();
  const dialog = moderator.getByRole('dialog', { name: 'A hand for somebody without a phone' });
  await dialog.getByRole('textbox', { name: 'Who is it?' }).fill('Woman in green');
  await dialog.getByRole('textbox', { name: 'Where do they sit?' }).fill('balcony');
  await dialog.getByRole('textbox', { name: 'What is it about?' }).fill('Ramps for wheelchairs');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expectOrder(moderator, ['with a phone', 'Woman in green']);
  await expect(desk.hand(moderator, 'Woman in green')).toContainText('balcony');
  await expect(desk.hand(moderator, 'Woman in green')).toContainText('Ramps for wheelchairs');

  await pressInQueue(desk.hand(moderator, 'Woman in green'), 'Call');
  await expect(floorOf(stage)).toContainText('Woman in green');
  await expect(floorOf(stage)).toContainText('balcony');
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await expect(floorOf(page)).toContainText('Woman in green');
  await expect(floorOf(stage).getByRole('timer')).toContainText(/1:[0-5]\d/u);
  await desk.button(desk.floor(moderator), 'End turn').click();
  await expect(desk.floor(moderator)).toContainText('The floor is open');
});

test('H6 "Not now" keeps the hand: behind the next one, then at its own place again, the second time behind all', async ({
  hall,
}) => {
  const room = await hall.openLive('Not now');
  const page = await hall.attendee(room);
  await raiseHand(page, 'shy');
  await raiseAll(hall, room, ['bold', 'calm']);
  const moderator = await hall.moderator(room);
  await desk.next(moderator).click();
  await attendee.answer(page, 'Not now').click();
  await expect(attendee.called(page)).toBeHidden();
  await expectOrder(moderator, ['bold', 'shy', 'calm']);
  await expect(attendee.place(page)).toContainText('You are 2nd.');
  await expect(desk.hand(moderator, 'shy')).toContainText('Skipped once');

  await slotRests(moderator);
  await desk.next(moderator).click();
  await expect(desk.floor(moderator)).toContainText('bold');
  await expect(attendee.place(page)).toContainText('You are next.');
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await desk.button(desk.floor(moderator), 'End turn').click();
  await slotRests(moderator);
  await desk.next(moderator).click();
  await attendee.answer(page, 'Use the room microphone').click();
  await attendee.answer(page, 'Not now').click();
  await expectOrder(moderator, ['calm', 'shy']);
  await expect(desk.hand(moderator, 'shy')).toContainText('Skipped twice');
});

test('H6 no answer in 20 s is noted for staff, nothing is skipped, and the moderator calls again', async ({ hall }) => {
  const room = await hall.openLive('No answer');
  const page = await hall.attendee(room);
  await raiseHand(page, 'asleep');
  const stage = await hall.stage(room);
  const moderator = await hall.moderator(room);
  await desk.next(moderator).click();
  await expect(attendee.called(page)).toBeVisible();
  await expect(desk.floor(moderator)).toContainText('Waiting for an answer');
  await expect(desk.floor(moderator)).toContainText('No answer yet.', { timeout: noAnswerMs });
  await expect(attendee.called(page)).toBeVisible();
  await expect(stage.getByText('No answer', { exact: false })).toHaveCount(0);
  await desk.button(desk.floor(moderator), 'Call again').click();
  await expect(desk.floor(moderator)).toContainText('Waiting for an answer');
  await attendee.answer(page, 'Use the room microphone').click();
  await expect(desk.floor(moderator)).toContainText('walks to the room microphone');
});

test('H6 somebody who simply stands up is served with a few words', async ({ hall }) => {
  const room = await hall.openLive('Walk-up');
  const stage = await hall.stage(room);
  const page = await hall.attendee(room);
  const moderator = await hall.moderator(room);
  await moderator.getByRole('textbox', { name: 'Somebody stands up?' }).fill('The mayor');
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await expect(floorOf(stage)).toContainText('The mayor');
  await expect(floorOf(page)).toContainText('The mayor');
  await expect(floorOf(page).getByRole('timer')).toContainText(/1:[0-5]\d/u);
});

test('Q7 a removed person loses the hand and is told why, on this visit and the next', async ({ hall }) => {
  const room = await hall.openLive('Removed');
  const page = await hall.attendee(room);
  await raiseHand(page, 'rude words');
  const moderator = await hall.moderator(room);
  await pressInQueue(desk.hand(moderator, 'rude words'), 'More');
  await desk.button(desk.queue(moderator), 'Remove from the room').click();
  const dialog = moderator.getByRole('alertdialog', { name: 'Remove this person?' });
  await dialog.getByRole('textbox').fill('Insults are not for this room');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(desk.hands(moderator)).toHaveCount(0);
  await expect(
    page.getByText('A moderator has removed you from this room: Insults are not for this room'),
  ).toBeVisible();
  await expect(attendee.raise(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Insults are not for this room', { exact: false })).toBeVisible();
  await expect(attendee.raise(page)).toHaveCount(0);
});

test('Q7 a muted person is told so and raises again once it is taken back', async ({ hall }) => {
  const room = await hall.openLive('Muted');
  const page = await hall.attendee(room);
  await raiseHand(page, 'loud');
  const moderator = await hall.moderator(room);
  await pressInQueue(desk.hand(moderator, 'loud'), 'More');
  await desk.button(desk.queue(moderator), 'Mute').click();
  await expect(desk.hand(moderator, 'loud')).toContainText('Muted');
  await attendee.lower(page).click();
  await expect(page.getByText('A moderator has muted you', { exact: false })).toBeVisible();
  await expect(attendee.raise(page)).toHaveCount(0);
});

test('T3 screened topics reach phones and stage only after a moderator approved them', async ({ hall }) => {
  const room = await hall.openLive('Screened', { topics: 'screened' });
  const stage = await hall.stage(room);
  const author = await hall.attendee(room);
  const other = await hall.attendee(room);
  const moderator = await hall.moderator(room);
  await raiseHand(author, 'Where is the exit?');
  await tell(author, 'Your name', 'Ada');
  await expect(desk.hand(moderator, 'Where is the exit?')).toContainText('Not approved yet');
  await expect(desk.queue(other).getByRole('listitem')).toHaveCount(1);
  await expect(other.getByText('Where is the exit?')).toHaveCount(0);
  await anotherTap(moderator);
  await pressInQueue(desk.hand(moderator, 'Where is the exit?'), 'Approve');
  await expect(desk.queue(other)).toContainText('Where is the exit?');
  await expect(stage.getByText(/\bAda\b/u)).toBeVisible();
  await expect(author.getByText('A moderator has approved it, so it stays.')).toBeVisible();
  await pressInQueue(desk.hand(moderator, 'Ada'), 'More');
  await desk.button(desk.queue(moderator), 'Hide name and topic').click();
  await expect(desk.queue(other)).not.toContainText('Where is the exit?');
  await expect(stage.getByText(/\bAda\b/u)).toHaveCount(0);
});

test('T1 a moderator pins a scene, blanks the stage and lets it follow the room again', async ({ hall }) => {
  const room = await hall.openLive('Directing');
  const stage = await hall.stage(room);
  const moderator = await hall.moderator(room);
  await expect(stage.getByRole('heading', { name: 'The floor is open' })).toBeVisible();
  await sideTab(moderator, 'Stage').click();
  await moderator.getByRole('group', { name: 'Pin a scene' }).getByRole('button', { name: 'Welcome' }).click();
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Directing');
  // Seen from every tab, and the way back.
  await sideTab(moderator, 'Run').click();
  await moderator.getByRole('button', { name: 'Pinned: Welcome' }).click();
  await moderator.getByRole('button', { name: 'Blank the stage' }).click();
  await expect(stage.getByRole('region', { name: 'Join' })).toHaveCount(0);
  await anotherTap(moderator);
  await moderator.getByRole('button', { name: 'Blank the stage' }).click();
  await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
  await moderator.getByRole('button', { name: 'Follow the room' }).click();
  await expect(stage.getByRole('heading', { name: 'The floor is open' })).toBeVisible();
});

test('H10 a refusal goes with what it was about, and no hand is new to a console just opened', async ({ hall }) => {
  const room = await hall.openLive('Passing words');
  await raiseAll(hall, room, ['only one']);
  const moderator = await hall.moderator(room);
  await expect(desk.hand(moderator, 'only one')).toBeVisible();
  await desk.next(moderator).click();
  await expect(desk.floor(moderator)).toContainText('only one');
  // At once: a notice goes by itself after a few seconds.
  expect(await moderator.getByText(/new hand/u).count()).toBe(0);
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await desk.button(desk.floor(moderator), 'End turn').click();
  await expect(desk.button(desk.floor(moderator), 'End turn')).toHaveCount(0);
  await slotRests(moderator);
  await desk.next(moderator).click();
  const refusal = moderator.getByText('Nobody is waiting.', { exact: true });
  await expect(refusal).toBeVisible();
  await (await hall.program(room, 'moderator')).must('turn.start', { label: 'Somebody stands up' });
  await expect(desk.floor(moderator)).toContainText('Somebody stands up');
  await expect(refusal).toHaveCount(0, { timeout: 3_000 });
});

test('H10 Next stays on the screen while a long queue scrolls', async ({ hall }) => {
  const room = await hall.openLive('A long queue');
  await raiseAll(
    hall,
    room,
    Array.from({ length: 20 }, (_, index) => `topic ${index + 1}.`),
  );
  const moderator = await hall.moderator(room);
  await desk.hand(moderator, 'topic 20.').scrollIntoViewIfNeeded();
  await expect(desk.next(moderator)).toBeInViewport({ ratio: 0.99 });
});
