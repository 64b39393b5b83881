import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { screen, sideTab } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';

test('S1 C3 the mean of a scale is seen on stage, phone and console, and of fewer than five answers nowhere', async ({
  hall,
}) => {
  const room = await hall.openLive('On average');
  const host = await hall.program(room, 'host');
  const [console, stage, phone] = [await hall.moderator(room), await hall.stage(room), await hall.attendee(room)];
  await sideTab(console, 'Show').click();
  const prompt = 'How was the crossing?';
  await host.must('show.open', { prompt, kind: 'scale', reveal: 'live' });
  const showId = await itemOf(host, 'show', prompt);
  const people = await Promise.all(Array.from({ length: 5 }, () => hall.program(room, 'attendee')));
  await screen.show(phone).getByRole('button', { name: '1', exact: true }).click();
  for (const person of people.slice(0, 3)) await person.must('show.answer', { showId, choice: 5 });

  await expect(screen.show(console)).toContainText('4 answered');
  await expect(screen.show(phone)).toContainText('4 people answered');
  await expect(screen.show(stage).getByRole('list', { name: 'Result' })).toContainText('3');
  for (const page of [console, stage, phone]) await expect(screen.show(page)).not.toContainText(/average/iu);
  // What is pressed meanwhile lies where it lay once there is a mean.
  const close = async () =>
    (await screen.show(console).getByRole('button', { name: 'Close the show' }).boundingBox())?.y;
  const before = await close();

  await people[3]?.must('show.answer', { showId, choice: 4 });
  // (1 + 5 + 5 + 5 + 4) / 5
  await expect(screen.show(console)).toContainText('4.0 on average');
  expect(await close()).toBe(before);
  await expect(screen.show(phone)).toContainText('4.0 on average');
  await expect(screen.show(stage)).toContainText('On average 4.0.');
  await people[4]?.must('show.answer', { showId, choice: 3 });
  // 23 / 6
  await expect(screen.show(stage)).toContainText('On average 3.8.');
  await expect(screen.show(phone)).toContainText('3.8 on average');
});
