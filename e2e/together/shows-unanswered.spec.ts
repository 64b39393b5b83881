import { expect, type Page } from '@playwright/test';
import { showsPageLimits } from '../../client/src/features/shows/limits.ts';
import { test } from '../support/hall.ts';
import { questions, sideTab } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';

const saysOnce = async (page: Page, words: string) => {
  await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByText(/No words yet|never shown|fewer than 5/u)).toHaveCount(0);
};

test('S1 S2 a sealed cloud that is revealed without a word says so on stage, phone, console and recap; one nobody revealed says that', async ({
  hall,
}) => {
  const room = await hall.openLive('Without a word');
  const host = await hall.program(room, 'host');
  const ask = async (prompt: string, kind: 'words' | 'hands') => {
    await host.must('show.open', { prompt, kind, reveal: 'sealed' });
    return itemOf(host, 'show', prompt);
  };
  const stage = await hall.stage(room);
  const phone = await hall.attendee(room);
  const console = await hall.moderator(room);
  await sideTab(console, 'Show').click();
  const cloud = await ask('One word for the bridge?', 'words');
  for (const page of [stage, phone, console])
    await expect(page.getByText('One word for the bridge?').first()).toBeVisible();
  await host.must('show.reveal', { showId: cloud });
  for (const page of [stage, phone, console]) await saysOnce(page, 'Nobody said a word.');

  const hands = await ask('Up or down?', 'hands');
  await host.must('show.reveal', { showId: hands });
  await expect.poll(() => host.view()[`show:${hands}`]?.['state']).toBe('revealed');
  const unrevealed = await ask('And one more?', 'words');
  await host.must('show.close', { showId: unrevealed });
  await host.must('room.phase', { phase: 'ended' });
  await phone.goto(`${hall.server.url}/r/${room.code}/recap`);
  const lines = phone.getByRole('region', { name: 'Shows of hands' }).getByRole('listitem');
  await expect(lines).toHaveText([
    /One word for the bridge\?\s*Nobody said a word\.$/u,
    /Up or down\?\s*Nobody answered\.$/u,
    /And one more\?\s*It was asked sealed, and its result was never shown\.$/u,
  ]);
});

test('S4 Q2 of so few answers phones and console say that the result may tell whose they were; later it is one line', async ({
  hall,
}) => {
  const room = await hall.openLive('A handful');
  const host = await hall.program(room, 'host');
  const phone = await hall.prepared((context) => context.clock.install()).attendee(room);
  const console = await hall.moderator(room);
  await sideTab(console, 'Show').click();
  await host.must('show.open', { prompt: 'Up or down?', kind: 'hands', reveal: 'live' });
  const showId = await itemOf(host, 'show', 'Up or down?');
  const told = /^So few answered/u;
  const people = await Promise.all([...'abcde'].map((name) => hall.program(room, 'attendee', name)));
  for (const person of people.slice(1)) await person.must('show.answer', { showId, choice: true });
  await expect(phone.getByText('4 people answered')).toBeVisible();
  for (const page of [phone, console]) await expect(page.getByText(told)).toHaveCount(0);
  await host.must('show.close', { showId });
  for (const page of [phone, console]) await expect(page.getByText(told)).toBeVisible();

  await host.must('show.open', { prompt: 'And now?', kind: 'hands', reveal: 'live' });
  const next = await itemOf(host, 'show', 'And now?');
  for (const person of people) await person.must('show.answer', { showId: next, choice: true });
  await host.must('show.close', { showId: next });
  const five = phone.getByRole('region', { name: 'Show of hands: And now?' });
  await expect(five).toContainText('Closed.');
  await expect(five).toContainText('5 people answered');
  await expect(five.getByText(told)).toHaveCount(0);

  const line = five.getByRole('button', { name: /^And now\?/u });
  await test.step('S1 Q2 after 20 s it is one line, and whoever reads below it loses no place', async () => {
    for (const person of people)
      for (const word of ['why', 'how', 'when', 'who']) await person.must('question.ask', { text: `And ${word}?` });
    const last = questions.list(phone).getByRole('listitem').last();
    await last.scrollIntoViewIfNeeded();
    await expect(questions.list(phone).getByRole('listitem')).toHaveCount(20);
    await phone.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const place = async () => Math.round((await last.boundingBox())?.y ?? Number.NaN);
    const before = await place();
    await expect(line).toHaveAttribute('aria-expanded', 'true');
    await phone.clock.fastForward(showsPageLimits.foldAfterMs);
    await expect(line).toHaveAttribute('aria-expanded', 'false');
    expect(await place()).toBe(before);
    await expect(line).toHaveText(/Up\s*100 %$/u);
    expect((await five.boundingBox())?.height).toBeLessThanOrEqual(48);
  });
  await test.step('S1 a press unfolds it, and so it stays until it is put away', async () => {
    await line.tap();
    await expect(five).toContainText('5 people answered');
    await phone.clock.fastForward(showsPageLimits.foldAfterMs);
    await expect(line).toHaveAttribute('aria-expanded', 'true');
    await five.getByRole('button', { name: 'Put away' }).tap();
    await expect(five).toBeHidden();
  });
});
