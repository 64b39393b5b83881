import { expect, type Page } from '@playwright/test';
import { reactionsPageLimits } from '../../client/src/features/reactions/limits.ts';
import { limits } from '../../shared/kernel/limits.ts';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { tabTo } from '../support/keyboard.ts';
import { attendee, expectNoSidewaysScroll } from '../support/pages.ts';
import { at } from '../support/room.ts';
import { wordsFromNow } from '../support/passing.ts';

const names = ['Applause', 'Heart', 'Laugh', 'Wow', 'Agree', 'Lost'] as const;
const touchPx = 44;

const reactions = {
  group: (page: Page) => page.getByRole('group', { name: 'Reactions' }),
  one: (page: Page, name: string) => page.getByRole('group', { name: 'Reactions' }).getByRole('button', { name }),
  pulse: (page: Page) => page.getByRole('meter', { name: "The room's pulse" }),
};

/** What the page sends of taps, from now on. */
function tapsSent(page: Page): () => readonly { readonly [kind: string]: number }[] {
  const sent: { readonly [kind: string]: number }[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const found = /^42\["react",(\{.*\})\]$/u.exec(String(payload));
      if (found?.[1] !== undefined) sent.push(JSON.parse(found[1]));
    }),
  );
  return () => sent;
}

test('R1 on 360 x 640 each reaction is one tap in reach; they gather, and eight a second count', async ({ hall }) => {
  const room = await hall.openLive('Thumbs');
  const page = await (await hall.browser({ width: 360, height: 640 })).newPage();
  const sent = tapsSent(page);
  await page.goto(at(hall.server.url, room.links.join));
  for (const name of names) {
    const box = await reactions.one(page, name).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(touchPx);
    expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(640);
  }
  await expect(attendee.raise(page)).toBeInViewport({ ratio: 0.99 });
  await expectNoSidewaysScroll(page);
  await reactions.one(page, 'Heart').tap();
  await expect.poll(sent).toEqual([{ heart: 1 }]);
  await page.waitForTimeout(1_000);
  // Within the page: driven from outside the taps come too far apart on a busy machine.
  await reactions.one(page, 'Applause').evaluate((button) => {
    for (let tap = 0; tap < 20; tap += 1) (button as HTMLButtonElement).click();
  });
  await expect.poll(() => sent().length).toBe(3);
  await page.waitForTimeout(2 * reactionsPageLimits.tapsEveryMs);
  expect(sent().slice(1)).toEqual([{ applause: 1 }, { applause: limits.tapsPerSecond - 1 }]);
});

test('R1 R2 by keyboard alone a reaction moves the pulse, which is told on demand and comes to rest', async ({
  hall,
}) => {
  const room = await hall.openLive('Keys');
  const page = await hall.attendee(room);
  const host = await hall.program(room, 'host');
  await tabTo(page, reactions.one(page, 'Wow'));
  await page.keyboard.press('Enter');
  await expect.poll(() => host.heard().some(({ text }) => text.includes('"taps":{"wow":1}'))).toBe(true);
  // A quarter of two or three people at least; how many are here exactly is the server's to say.
  await expect.poll(async () => Number(await reactions.pulse(page).getAttribute('aria-valuenow'))).toBeGreaterThan(20);
  await expect(reactions.pulse(page)).toHaveAttribute('aria-valuetext', /% of the room react now/u);
  await expect(reactions.pulse(page)).toHaveAttribute('aria-valuetext', 'Quiet.');
});

test('L3 a room offers the reactions it chose, and none where they are off', async ({ hall }) => {
  const room = await hall.openLive('Palette', { reactions: ['agree', 'lost'] });
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await expect(reactions.group(page).getByRole('button')).toHaveCount(2);
  await host.must('room.settings', { reactions: 'off' });
  await expect(reactions.group(page)).toHaveCount(0);
  await expect(reactions.pulse(page)).toHaveCount(0);
  await expect(attendee.raise(page)).toBeVisible();
});

test('R3 R4 phones mark what the room does together, and never over the screen of who is called', async ({ hall }) => {
  const room = await hall.openLive('Together');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  const called = await hall.attendee(room);
  await attendee.raise(called).click();
  await expect(attendee.place(called)).toBeVisible();
  await host.must('queue.next', {});
  await expect(attendee.called(called)).toBeVisible();
  await test.step('R3 a moment that was found', async () => {
    const crowd = await Promise.all(Array.from({ length: 6 }, () => hall.program(room, 'attendee')));
    const said = expect(page.getByText(/^A moment: \d+ % of the room$/u).first()).toBeVisible();
    for (const one of crowd) one.react({ applause: 1 });
    await said;
    await expect(called.getByText(/^A moment/u)).toHaveCount(0);
  });
  await test.step('R4 three, two, one', async () => {
    const counted = await wordsFromNow(page, ['3', '2', '1', 'Now']);
    await host.must('moment.call', { kind: 'three-two-one' });
    await expect.poll(counted).toEqual(['3', '2', '1', 'Now']);
    await expect(page.getByText('Now', { exact: true })).toBeHidden();
  });
  await test.step('R4 a minute of quiet, joined in its middle, and stopped', async () => {
    await host.must('moment.call', { kind: 'quiet' });
    const words = (of: Page) => of.locator('p, div').filter({ hasText: /^A minute of quiet$/u });
    await expect(words(page).first()).toBeVisible();
    const later = await hall.attendee(room);
    await expect(words(later).first()).toBeVisible();
    await attendee.raise(later).click();
    await expect(attendee.place(later)).toContainText('You are');
    const moment = Object.entries(host.view()).find(([, record]) => record['kind'] === 'quiet');
    await host.must('moment.stop', { momentId: (moment?.[0] ?? '').replace('moment:', '') });
    await expect(words(page)).toHaveCount(0);
  });
});

test('I5 reactions, the pulse and the ways beside the hand are accessible, light and dark, at 320 px', async ({
  hall,
}) => {
  const room = await hall.openLive('Narrow', { orderLane: true });
  const page = await hall.attendee(room);
  await expect(reactions.group(page)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 568 });
  await expectNoSidewaysScroll(page);
  await expectAccessibleInBoth(page, 'reactions');
});
