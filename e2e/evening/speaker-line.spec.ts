import { expect, type Page } from '@playwright/test';
import { cueLimits } from '../../shared/features/cue/limits.ts';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { anotherTap, screen, sideTab } from '../support/pages.ts';

const line = (page: Page) => page.getByRole('region', { name: 'A line to the speaker' });
const words = (page: Page) => line(page).getByRole('textbox', { name: 'In your own words' });
const button = (page: Page, name: string) => line(page).getByRole('button', { name, exact: true });
/** Where the speaker reads it. */
const forSpeaker = (page: Page) => page.getByRole('status', { name: 'For you' });

test('P3 a line to the speaker stands on the speaker’s screen and on no other, until it is taken away', async ({
  hall,
}) => {
  const room = await hall.openLive('A word in the ear');
  const host = await hall.host(room, 'Hanna');
  const moderator = await hall.moderator(room, 'Ana');
  const speaker = await hall.speaker(room);
  const stage = await hall.stage(room);
  const phone = await hall.attendee(room);
  const person = await hall.program(room, 'attendee');
  const screenProgram = await hall.program(room, 'stage');
  const asks = await hall.program(room, 'host');
  const said = 'The lamp behind you is off';

  await test.step('the host writes it with Enter, and the field is empty again', async () => {
    await expect(line(host)).toContainText('Only the speaker’s screen shows it.');
    await expect(line(host)).toContainText('Nothing stands there now.');
    await expect(button(host, 'Take it away')).toHaveAttribute('aria-disabled', 'true');
    await words(host).fill(said);
    await words(host).press('Enter');
    await expect(forSpeaker(speaker)).toHaveText(said);
    await expect(words(host)).toHaveValue('');
    for (const page of [host, moderator]) await expect(line(page)).toContainText(said);
    await expectAccessibleInBoth(host, 'the console with a line to the speaker');
  });

  await test.step('neither the big screen nor a phone is told', async () => {
    // What comes after it is there: so the line would be.
    await asks.must('show.open', { prompt: 'Tea?', kind: 'hands', reveal: 'live' });
    for (const page of [stage, phone]) {
      await expect(screen.show(page)).toContainText('Tea?');
      await expect(page.getByText(said)).toHaveCount(0);
    }
    for (const one of [person, screenProgram]) {
      await expect.poll(() => JSON.stringify(one.view())).toContain('Tea?');
      expect(JSON.stringify(one.view())).not.toContain(said);
    }
  });

  await test.step('a moderator’s ready-made line takes its place with one press', async () => {
    await button(moderator, 'Please wrap up').click();
    await expect(forSpeaker(speaker)).toHaveText('Please wrap up');
    for (const page of [host, moderator]) {
      await expect(line(page).getByRole('status').filter({ hasText: 'Please wrap up' })).toHaveCount(1);
      await expect(line(page)).not.toContainText(said);
    }
  });

  await test.step('taken away it is gone from every page', async () => {
    await anotherTap(host);
    await button(host, 'Take it away').click();
    await expect(forSpeaker(speaker)).toHaveText('');
    for (const page of [host, moderator]) await expect(line(page)).toContainText('Nothing stands there now.');
  });
});

test('P3 what is written to the speaker outlives a look at another tab and a reload; one line is all it takes', async ({
  hall,
}) => {
  const room = await hall.openLive('Half a line');
  const speaker = await hall.speaker(room);
  const page = await hall.moderator(room);
  await words(page).fill('Louder, ');
  await sideTab(page, 'Show').click();
  await expect(words(page)).toHaveCount(0);
  await sideTab(page, 'Run').click();
  await expect(words(page)).toHaveValue('Louder, ');
  await page.reload();
  await expect(words(page)).toHaveValue('Louder, ');

  const send = button(page, 'Send');
  await words(page).focus();
  const { y } = (await send.boundingBox()) ?? { y: 0 };
  await words(page).fill('x'.repeat(cueLimits.cueGraphemes + 1));
  await expect(line(page)).toContainText('1 character too many');
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  expect((await send.boundingBox())?.y).toBe(y);
  await words(page).press('Enter');
  await expect(words(page)).toHaveValue(/^x+$/u);
  await words(page).fill('Louder, please');
  await anotherTap(page);
  await send.click();
  await expect(forSpeaker(speaker)).toHaveText('Louder, please');
  await expect(words(page)).toHaveValue('');
});
