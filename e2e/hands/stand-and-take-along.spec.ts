import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { anotherTap, attendee, desk, questions, aboutRoom } from '../support/pages.ts';
import { networkErrors } from '../support/watch.ts';

test('H4 who wants to say the same stands with a hand: everybody sees how many, and one’s own act is undone', async ({
  hall,
}) => {
  hall.watch.allow(networkErrors);
  const room = await hall.openLive('The same question twice');
  const proxy = await hall.proxy();
  const ada = await hall.program(room, 'attendee', 'Ada');
  const ben = await hall.attendee(room, proxy.url);
  const moderator = await hall.moderator(room, 'Ana');
  const stage = await hall.stage(room);
  await ada.must('hand.raise', { topic: 'The night bus' });
  await ben.getByRole('tab', { name: 'Hands' }).click();
  const hand = desk.queue(ben).getByRole('listitem').filter({ hasText: 'The night bus' });
  const stand = questions.stand(hand);
  // The words for the eye, over the column of buttons.
  const caption = await questions.caption(ben).boundingBox();
  const button = await stand.boundingBox();
  expect(caption?.x).toBe(button?.x);
  expect(caption?.width).toBe(button?.width);
  await stand.click();
  await expect(stand).toHaveAttribute('aria-pressed', 'true');
  await expect(hand).toContainText('1 person');
  const inQueue = desk.queue(moderator).getByRole('listitem').filter({ hasText: 'The night bus' });
  await expect(inQueue).toContainText('1');
  await expect(stage.getByRole('list', { name: 'Hands in order' }).getByRole('listitem')).toContainText('+ 1');
  await anotherTap(ben);
  await stand.click();
  await expect(stand).toHaveAttribute('aria-pressed', 'false');
  await expect(hand).not.toContainText('1 person');
  await expect(attendee.raise(ben)).toBeVisible();

  await test.step('H4 H7 pressed while offline, on words that are others by the time it gets through: it does not count', async () => {
    proxy.set('refuse');
    await expect(ben.getByText('You are offline.', { exact: false })).toBeVisible();
    await anotherTap(ben);
    await stand.click();
    await expect(hand).toContainText('Not sent yet.');
    await ada.must('hand.topic', { topic: 'The car park' });
    proxy.set('pass');
    await ben.evaluate(() => dispatchEvent(new Event('online')));
    const other = desk.queue(ben).getByRole('listitem').filter({ hasText: 'The car park' });
    await expect(other).toContainText('These words changed before your press got through', { timeout: 60_000 });
    await expect(questions.stand(other)).toHaveAttribute('aria-pressed', 'false');
    await expect(other).not.toContainText('1 person');
  });
});

test('C2 the host takes the room along from the console, as JSON and as CSV', async ({ hall }) => {
  const room = await hall.openLive('Taken along');
  const ada = await hall.program(room, 'attendee', 'Ada');
  await ada.must('hand.raise', { topic: 'A topic' });
  await ada.must('question.ask', { text: '=1+1 or more?' });
  await ada.must('question.ask', { text: 'Nameless?', anonymous: true });
  const host = await hall.host(room, 'Hanna');
  await aboutRoom(host, 'After the end');
  for (const [name, ending] of [
    ['Export as JSON', 'json'],
    ['Export as CSV', 'csv'],
  ] as const) {
    const downloading = host.waitForEvent('download');
    await host.getByRole('link', { name }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe(`plenum-${room.code}.${ending}`);
    const text = await readFile(await file.path(), 'utf8');
    for (const words of ['A topic', 'Nameless?', 'Ada']) expect(text).toContain(words);
    expect(text.split('Ada')).toHaveLength(3);
    if (ending === 'csv') expect(text).not.toContain('"=1+1');
    else expect(JSON.parse(text)).toMatchObject({ title: 'Taken along', questions: [{}, {}], hands: [{}] });
  }
});
