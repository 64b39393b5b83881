import { expect, type Page } from '@playwright/test';
import { showsPageLimits } from '../../client/src/features/shows/limits.ts';
import { test } from '../support/hall.ts';
import { press } from '../support/keyboard.ts';
import { clickTwice, commandsOf } from '../support/measured/second-clicks.ts';
import { desk, screen, sideTab, slotRests } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';
import { at } from '../support/room.ts';

const asked = (prompt: string, reveal: 'live' | 'sealed') => ({ prompt, kind: 'hands' as const, reveal });

const showIds = (host: Program, state: string) =>
  Object.entries(host.view())
    .filter(([key, show]) => key.startsWith('show:') && (show as { state?: string }).state === state)
    .map(([key]) => key.slice('show:'.length));

async function closeAll(host: Program): Promise<void> {
  for (const showId of showIds(host, 'open')) await host.must('show.close', { showId });
}

const show = (page: Page) => screen.show(page);

// oxfmt-ignore
const acts = [
  { name: 'Open', sends: 'show.open', control: (page: Page) => desk.prepared(page).nth(1).getByRole('button', { name: 'Open' }) },
  { name: 'Move down', sends: 'show.prepare', control: (page: Page) => desk.prepared(page).nth(0).getByRole('button', { name: 'Move down' }) },
  { name: 'Take it out', sends: 'show.remove', control: (page: Page) => desk.button(page.getByRole('alertdialog'), 'Take it out') },
  { name: 'Close', sends: 'show.close', control: (page: Page) => desk.button(show(page), 'Close the show').first() },
  { name: 'Reveal', sends: 'show.reveal', control: (page: Page) => desk.button(show(page), 'Reveal').first() },
] as const;

for (const afterMs of [[120, 250], [400], [1_300]]) {
  test(`S1 S2 S3 a second click ${afterMs.join(' and ')} ms after one on a show does nothing to what came to lie there`, async ({
    hall,
  }) => {
    const room = await hall.openLive('Clicked twice');
    const host = await hall.program(room, 'host');
    const page = await (await hall.browser()).newPage();
    const sent = commandsOf(page);
    await page.goto(at(hall.server.url, room.links.host));
    await page.getByRole('button', { name: 'Not now' }).click();
    await sideTab(page, 'Show').click();
    for (const act of acts) {
      const prepare = async () => {
        await closeAll(host);
        if (act.sends === 'show.close' || act.sends === 'show.reveal')
          await host.must('show.open', asked(act.name, 'sealed'));
        else if ((await desk.prepared(page).count()) < 4)
          for (const prompt of ['One?', 'Two?', 'Three?', 'Four?'])
            await host.must('show.prepare', asked(prompt, 'sealed'));
        if (act.name === 'Take it out') {
          await slotRests(page);
          await desk.prepared(page).nth(1).getByRole('button', { name: 'Take it out' }).click();
        }
        await expect(act.control(page)).toBeVisible();
        // What came a moment ago takes no click.
        await slotRests(page);
      };
      const found = await clickTwice(page, { prepare, control: act.control(page), sends: act.sends }, afterMs, sent);
      const where = `${act.name}, on ${found.under}`;
      expect(found.first, where).toEqual([act.sends]);
      expect(found.second, where).toEqual([]);
      await page.waitForTimeout(showsPageLimits.countRestMs);
      expect(sent, where).not.toContain('show.count');
    }
  });
}

test('S1 O and F mean what lay there a moment ago, and not what a colleague has just brought', async ({ hall }) => {
  const room = await hall.openLive('Meant for another');
  const host = await hall.program(room, 'host');
  const page = await hall.moderator(room);
  const sent = commandsOf(page);
  await page.reload();
  await sideTab(page, 'Show').click();
  const told = page.getByText('The shows have just changed.', { exact: false });
  for (const prompt of ['One?', 'Two?']) await host.must('show.prepare', asked(prompt, 'live'));
  await expect(desk.prepared(page)).toHaveCount(2);
  const ids = (host.staff()['prepared']?.['order'] ?? []) as readonly string[];
  const [first = '', second = ''] = ids;
  const changes = [
    () => host.must('show.prepare', { showId: second, before: first }),
    () => host.must('show.prepare', { showId: second, ...asked('Quite another?', 'live') }),
    () => host.must('show.open', { showId: second }),
  ];
  const seen = ['Two?', 'Quite another?', 'One?'];
  for (const [index, change] of changes.entries()) {
    await slotRests(page);
    await change();
    await expect(desk.prepared(page).first()).toContainText(seen[index] ?? '');
    await page.keyboard.press('o');
    await expect(told).toBeAttached();
  }
  // The newest is what F closes; a colleague has opened it in this very moment.
  await page.keyboard.press('f');
  expect(sent).toEqual([]);
  await slotRests(page);
  await page.keyboard.press('f');
  await expect(show(page).getByText('Closed')).toBeVisible();
  await page.keyboard.press('o');
  await expect(desk.prepared(page)).toHaveCount(0);
  expect(sent).toEqual(['show.close', 'show.open']);
});

test('S3 hands are counted by eye one after the other, however quickly', async ({ hall }) => {
  const room = await hall.openLive('Counted quickly');
  const host = await hall.program(room, 'host');
  const page = await hall.moderator(room);
  await sideTab(page, 'Show').click();
  await host.must('show.open', asked('How do you come?', 'live'));
  const more = desk.button(show(page), 'One more for Up');
  for (let count = 0; count < 5; count += 1) await more.click();
  await expect(show(page).getByRole('textbox', { name: 'By eye: Up' })).toHaveValue('5');
});

test('S2 T1 two press one key: the second press does nothing to what the first one left', async ({ hall }) => {
  const room = await hall.openLive('One key, two hands');
  const host = await hall.program(room, 'host');
  const ana = await hall.moderator(room, 'Ana');
  const jo = await hall.moderator(room, 'Jo');
  for (const page of [ana, jo]) await sideTab(page, 'Show').click();
  for (const prompt of ['Older?', 'Newer?']) {
    await host.must('show.open', asked(prompt, 'sealed'));
    await closeAll(host);
  }
  for (const page of [ana, jo]) await expect(show(page)).toContainText('Newer?');
  await slotRests(jo);
  await press(ana, 'r');
  await expect(show(jo).getByText('Revealed')).toBeVisible();
  await jo.keyboard.press('r');
  await expect(jo.getByText('The shows have just changed.', { exact: false })).toBeAttached();

  await sideTab(jo, 'Stage').click();
  await press(ana, 'b');
  await expect(jo.getByText('The screen is dark.')).toBeVisible();
  await jo.keyboard.press('b');
  await expect(jo.getByText('The stage has just changed.', { exact: false })).toBeAttached();
  await slotRests(jo);
  await expect(jo.getByText('The screen is dark.')).toBeVisible();
  expect(showIds(host, 'revealed')).toHaveLength(1);
  await jo.keyboard.press('b');
  await expect(jo.getByText('The screen is dark.')).toHaveCount(0);
  await sideTab(jo, 'Show').click();
  await jo.keyboard.press('r');
  await expect.poll(() => showIds(host, 'revealed').length).toBe(2);
});
