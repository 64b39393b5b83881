import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { press, tabTo } from '../support/keyboard.ts';
import { anotherTap, attendee, expectNoSidewaysScroll, ownLine, questions, raiseHand } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';

const aside = {
  /** It may say in how many seconds. */
  open: (page: Page, name: 'Follow up' | 'Point of order') =>
    page.getByRole('button', { name: new RegExp(`^${name}( in|$)`, 'u') }),
  words: (page: Page) => page.getByRole('textbox', { name: 'In a few words' }),
  raise: (page: Page, name: 'Raise follow-up' | 'Raise point of order') => page.getByRole('button', { name }),
  own: (page: Page, name: 'Your follow-up' | 'Your point of order') => page.getByRole('region', { name }),
};

async function speaks(host: Program, speaker: Program, topic?: string): Promise<void> {
  await speaker.must('hand.raise', topic === undefined ? {} : { topic });
  await host.must('queue.next', {});
  await speaker.must('turn.accept', { by: 'room' });
  await host.must('turn.start', {});
}

function idOf(host: Program, topic: string): string {
  const found = Object.entries(host.view()).find(
    ([key, { topic: words }]) => key.startsWith('hand:') && words === topic,
  );
  if (found === undefined) throw new Error(`No hand about ${topic}`);
  return found[0].slice('hand:'.length);
}

test('H2 on a phone: a follow-up stands beside the own hand, comes next, and is called before it', async ({ hall }) => {
  const room = await hall.openLive('Following up');
  const host = await hall.program(room, 'host');
  const speaker = await hall.program(room, 'attendee', 'Ana');
  const page = await hall.attendee(room);
  await raiseHand(page, 'my own topic');
  await expect(aside.open(page, 'Follow up')).toHaveCount(0);
  const other = await hall.program(room, 'attendee', 'Ben');
  await other.must('hand.raise', { topic: 'later' });
  await speaker.must('hand.raise', { topic: 'first to speak' });
  await expect.poll(() => Object.keys(host.view()).filter((key) => key.startsWith('hand:')).length).toBe(3);
  await host.must('hand.call', { handId: idOf(host, 'first to speak') });
  await speaker.must('turn.accept', { by: 'room' });
  await host.must('turn.start', {});
  await aside.open(page, 'Follow up').tap();
  await aside.words(page).fill('What about the salt?');
  await expectNoSidewaysScroll(page);
  await aside.raise(page, 'Raise follow-up').tap();
  await expect(aside.own(page, 'Your follow-up')).toContainText('You are next.');
  await expect(aside.own(page, 'Your follow-up')).toContainText('What about the salt?');
  await expect(aside.open(page, 'Follow up')).toHaveCount(0);
  await expect(attendee.place(page)).toContainText('You are 2nd.');
  await expectAccessibleInBoth(page, 'a follow-up beside the hand');
  await test.step('lowered, and raised again', async () => {
    await anotherTap(page);
    await page.getByRole('button', { name: 'Lower follow-up' }).tap();
    await expect(aside.own(page, 'Your follow-up')).toHaveCount(0);
    await anotherTap(page);
    await aside.open(page, 'Follow up').tap();
    await aside.raise(page, 'Raise follow-up').tap();
    await expect(aside.own(page, 'Your follow-up')).toBeVisible();
  });
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  await attendee.answer(page, 'Use the room microphone').tap();
  await host.must('turn.start', {});
  await attendee.answer(page, 'I am done').tap();
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await expect(aside.open(page, 'Follow up'), 'one a person').toHaveCount(0);
});

test('H4 whoever stands with the hand may follow up first, and the others are told in how many seconds', async ({
  hall,
}) => {
  const room = await hall.openLive('First places');
  const host = await hall.program(room, 'host');
  const speaker = await hall.program(room, 'attendee', 'Ana');
  const stands = await hall.attendee(room);
  const other = await hall.attendee(room);
  await speaker.must('hand.raise', { topic: 'the bridge' });
  await questions.stand(stands.getByRole('listitem').filter({ hasText: 'the bridge' })).tap();
  await expect.poll(() => host.view()[`hand:${idOf(host, 'the bridge')}`]?.['standing']).toBe(1);
  await host.must('queue.next', {});
  await speaker.must('turn.accept', { by: 'room' });
  await Promise.all([
    expect(aside.open(other, 'Follow up')).toHaveAccessibleName(/^Follow up in \d+ s$/u),
    expect(aside.open(other, 'Follow up')).toHaveAttribute('aria-disabled', 'true'),
    host.must('turn.start', {}),
  ]);
  await aside.open(stands, 'Follow up').tap();
  await expect(stands.getByText('You stand with this hand: you may follow up first.')).toBeVisible();
  await aside.raise(stands, 'Raise follow-up').tap();
  await expect(aside.own(stands, 'Your follow-up')).toBeVisible();
  await expect(ownLine(stands), 'who and where, for every hand that is up').toBeVisible();
  await expect(aside.open(other, 'Follow up')).not.toHaveAttribute('aria-disabled', { timeout: 20_000 });
  await aside.open(other, 'Follow up').tap();
  await aside.raise(other, 'Raise follow-up').tap();
  await expect(aside.own(other, 'Your follow-up')).toContainText('You are 2nd.');
});

test('H2 a follow-up lapses with the next main turn, and its person is told', async ({ hall }) => {
  const room = await hall.openLive('Lapsed');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await speaks(host, await hall.program(room, 'attendee', 'Ana'));
  await aside.open(page, 'Follow up').tap();
  await aside.raise(page, 'Raise follow-up').tap();
  await expect(aside.own(page, 'Your follow-up')).toBeVisible();
  await host.must('turn.end', {});
  await host.must('turn.start', { label: 'Somebody at the microphone' });
  await expect(page.getByText('The next turn has begun, and with that your follow-up is over.')).toBeVisible();
  await expect(aside.own(page, 'Your follow-up')).toHaveCount(0);
});

test('H2 by keyboard alone: a follow-up to the turn that runs', async ({ hall }) => {
  const room = await hall.openLive('After that');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await speaks(host, await hall.program(room, 'attendee', 'Ben'));
  await tabTo(page, aside.open(page, 'Follow up'));
  await press(page, 'Enter');
  await tabTo(page, aside.words(page));
  await page.keyboard.type('And by when?');
  await press(page, 'Enter');
  await expect(aside.own(page, 'Your follow-up')).toContainText('And by when?');
  await tabTo(page, page.getByRole('button', { name: 'Lower follow-up' }));
  await press(page, 'Enter');
  await expect(aside.open(page, 'Follow up')).toBeVisible();
});

test('H2 by keyboard alone: a point of order where the lane is on', async ({ hall }) => {
  const room = await hall.openLive('Order', { orderLane: true, hands: 'closed' });
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await tabTo(page, aside.open(page, 'Point of order'));
  await press(page, 'Enter');
  await expect(aside.words(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(aside.words(page)).toHaveCount(0);
  await tabTo(page, aside.open(page, 'Point of order'));
  await press(page, 'Enter');
  await tabTo(page, aside.words(page));
  await page.keyboard.type('We agreed on two minutes.');
  await press(page, 'Enter');
  await expect(aside.own(page, 'Your point of order')).toContainText('We agreed on two minutes.');
  await expect(aside.open(page, 'Point of order')).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'Lower point of order' }));
  await press(page, 'Enter');
  await expect(aside.open(page, 'Point of order')).toBeVisible();
  await host.must('room.settings', { orderLane: false });
  await expect(aside.open(page, 'Point of order')).toHaveCount(0);
});

test('L4 H13 a hand is kept for its part, comes back with it, and is answered in writing at last', async ({ hall }) => {
  const room = await hall.openLive('An agenda on a phone');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await host.must('agenda.set', {
    segments: [
      { title: 'The bridge', speakers: ['Ada'], minutes: 20 },
      { title: 'Any other business', minutes: 5 },
    ],
  });
  const segment = (index: number) =>
    (host.view()['agenda']?.['segments'] as { readonly id: string }[] | undefined)?.[index]?.id ?? '';
  await expect.poll(() => segment(1)).not.toBe('');
  await host.must('agenda.go', { segmentId: segment(0), hands: 'carry' });
  await expect(page.getByText('Now: The bridge · Ada')).toBeVisible();
  await expect(page.getByText('20 min left')).toBeVisible();
  await raiseHand(page, 'Who pays for the salt?');
  await expect(attendee.place(page)).toContainText('You will probably get the floor.');
  const handId = idOf(host, 'Who pays for the salt?');
  await host.must('agenda.go', { segmentId: segment(1), hands: 'keep' });
  await expect(page.getByText('Your hand is kept for “The bridge”.')).toBeVisible();
  await expect(attendee.raise(page)).toBeVisible();
  await page.getByText('Now: Any other business').tap();
  await expect(page.getByRole('list', { name: 'The agenda' }).getByRole('listitem')).toHaveCount(2);
  await expectAccessibleInBoth(page, 'the agenda');
  await page.getByText('Now: Any other business').tap();
  await host.must('agenda.go', { segmentId: segment(0), hands: 'carry' });
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await host.must('queue.close', { promise: true });
  await expect(page.getByText('Hands are closed. Who does not get the floor gets a written answer')).toBeVisible();
  await host.must('agenda.go', { segmentId: segment(1), hands: 'clear' });
  await expect(page.getByText('You get a written answer to your topic: look under “Yours”.')).toBeVisible();
  await page.getByRole('tab', { name: 'Yours' }).tap();
  await expect(page.getByText('You get an answer in writing.')).toBeVisible();
  await host.must('room.phase', { phase: 'ended' });
  const answers = page.getByRole('region', { name: 'Your written answers' });
  await expect(answers).toContainText('The answer is not written yet.');
  // The question bears the hand's id.
  await host.must('question.answer', { questionId: handId, text: 'The town does.' });
  await expect(answers).toContainText('The town does.');
});

test('H2 under the draw a phone says when it is decided, and anybody can do the draw again', async ({ hall }) => {
  const room = await hall.openLive('Drawn', { order: 'draw' });
  const host = await hall.program(room, 'host');
  const others = await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => hall.program(room, 'attendee', name)));
  for (const one of others) await one.must('hand.raise', {});
  const page = await hall.attendee(room);
  await attendee.raise(page).tap();
  await expect(attendee.place(page)).toContainText('You are in the next draw.');
  await page.getByText('Check the draw').tap();
  const seal = (await page.getByText(/^[0-9a-f]{64}$/u).textContent()) ?? '';
  await host.must('queue.draw', {});
  await expect(attendee.place(page)).toContainText(/You are \d(st|nd|rd|th)\./u);
  await expect(page.getByText('This phone did it too: the draw is right.')).toBeVisible();
  const { seed, numerals } = host.view()['draw'] as { readonly seed: string; readonly numerals: number[] };
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  await expect(page.getByText(seed, { exact: true })).toBeVisible();
  expect(sha(seed)).toBe(seal);
  const lot = (numeral: number) => sha(`${seed}:${numeral}`);
  expect(numerals).toEqual([1, 2, 3, 4].toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)));
});
