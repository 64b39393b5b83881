import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { desk } from '../support/pages.ts';

test('L5 C2 after the end the console is a list of what is left to do, and says until when all of it is kept', async ({
  hall,
}) => {
  const room = await hall.openLive('Over');
  const program = await hall.program(room, 'host');
  await (await hall.program(room, 'attendee', 'Ada')).must('question.ask', { text: 'Who pays for the lamps?' });
  const [host, moderator] = [await hall.host(room), await hall.moderator(room)];
  await program.must('room.phase', { phase: 'ended' });
  for (const page of [host, moderator]) {
    const list = page.getByRole('list', { name: 'What is left to do' });
    await expect(list.getByRole('link', { name: 'The recap that everybody sees' })).toBeVisible();
    await expect(list).toContainText('One question is still open.');
    await expect(list).toContainText(/Everything is kept until \w+, \d+ \w+ \d{4}\./u);
    await expect(list.getByRole('link', { name: 'Export as JSON' })).toHaveCount(page === host ? 1 : 0);
    await expect(desk.next(page)).toHaveCount(0);
  }
});
