import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { desk, questions, sideTab } from '../support/pages.ts';

/* Before the room is live its lists are empty: the console shows how people come in, and what will stand there. */

test('L2 L8 at the doors code, QR and address are at hand, what will come is said, and Go live lies in sight', async ({
  hall,
}) => {
  const room = await hall.open('Doors');
  const page = await hall.host(room, 'Hanna');
  const way = page.getByRole('region', { name: 'People come in with this code' });
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
    { width: 360, height: 640 },
  ]) {
    await page.setViewportSize(size);
    const where = `${size.width} x ${size.height}`;
    await expect(way.getByRole('img', { name: 'QR code to join' }), where).toBeInViewport({ ratio: 1 });
    await expect(way.getByText(room.code, { exact: true }), where).toBeInViewport({ ratio: 1 });
    await expect(way.getByText(`/r/${room.code}`), where).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Go live' }), where).toBeInViewport({ ratio: 1 });
    // Said once; and nothing lies there that nobody can use yet.
    await expect(page.getByText(room.code, { exact: true }), where).toHaveCount(1);
    await expect(desk.next(page), where).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Set an agenda' }), where).toBeInViewport({ ratio: 1 });
  }
  // A code has the letters that chance gave it: on the smallest phone the widest stand in one line too.
  const code = page.getByText(room.code, { exact: true });
  const lineHigh = (await code.boundingBox())?.height;
  await code.evaluate((element) => (element.firstChild as Text).replaceData(0, 6, 'MWMWMW'));
  expect((await page.getByText('MWMWMW').boundingBox())?.height).toBe(lineHigh);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByText('No hands are up.')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('No open questions yet.')).toBeInViewport({ ratio: 1 });
  await expect(way).toContainText('Nobody is here yet.');

  await test.step('who comes is counted, and what they bring stands below', async () => {
    const ada = await hall.program(room, 'attendee', 'Ada');
    await expect(way).toContainText('One person is here.');
    await ada.must('hand.raise', { topic: 'What Ada asks' });
    await ada.must('question.ask', { text: 'What Ada writes' });
    await expect(desk.hand(page, 'Ada')).toBeInViewport({ ratio: 0.99 });
    await expect(questions.item(page, 'What Ada writes')).toBeInViewport({ ratio: 0.99 });
    await expect(way).toBeInViewport({ ratio: 1 });
  });

  await test.step('once the room is live the lists have all of the screen', async () => {
    const before = await desk.hand(page, 'Ada').boundingBox();
    await page.getByRole('button', { name: 'Go live' }).click();
    await expect(way).toHaveCount(0);
    await expect(desk.next(page)).toBeInViewport({ ratio: 1 });
    expect(await desk.hand(page, 'Ada').boundingBox()).toEqual(before);
    await sideTab(page, 'Run').click();
    await expect(page.getByRole('tabpanel', { name: 'Run' })).toContainText(room.code);
  });
});

test('L2 a moderator at the doors is told that a host goes live', async ({ hall }) => {
  const room = await hall.open('Doors');
  const page = await hall.staff(room, 'moderator', 'Ana');
  const way = page.getByRole('region', { name: 'People come in with this code' });
  await expect(way).toContainText('before a host goes live');
  await expect(page.getByRole('button', { name: 'Go live' })).toHaveCount(0);
});
