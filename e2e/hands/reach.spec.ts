import { expect, type Page } from '@playwright/test';
import { test } from '../support/hall.ts';
import { openFullRoom } from '../support/full-room/full-room.ts';
import { wholeRows } from '../support/measured/measured.ts';
import { attendee, questions } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';
import { at } from '../support/room.ts';

/* What a thumb reaches and an eye sees on a small phone in a full room: in numbers. */

const small = { width: 360, height: 640 };
const whole = { ratio: 0.99 };
const dockHighestPx = 150;
const dockReadingPx = 64;
const leastQuestions = 4;
const mostTabs = 3;
const saidWithinMs = 300;
/** Files and the connection, until the hand can be raised; and with all that the page fetches once it stands. */
const [mostBeforeHand, mostRequests] = [12, 14];

const dockOf = (page: Page) => page.getByRole('region', { name: 'Your hand' });
const heightOfDock = async (page: Page) => (await dockOf(page).boundingBox())?.height ?? 0;
const lead = (page: Page, words: string) => page.getByRole('button', { name: words });
const asked = (page: Page, prompt: string) => page.getByRole('region', { name: `Show of hands: ${prompt}` });

/** Scrolls as a finger does, and waits until the page has settled. */
async function scroll(page: Page, px: number): Promise<void> {
  await page.evaluate((by) => window.scrollBy(0, by), px);
  await page.waitForTimeout(200);
}

/** Notes on the page itself when words came in from the room, and when they were painted into a button. */
async function watchWords(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = ((window as unknown as { seen: Map<string, number> }).seen = new Map<string, number>());
    const Native = WebSocket;
    window.WebSocket = class extends Native {
      constructor(...args: ConstructorParameters<typeof WebSocket>) {
        super(...args);
        this.addEventListener('message', ({ data }) => {
          const [, prompt] = /"prompt":"([^"]+)"/u.exec(String(data)) ?? [];
          if (prompt !== undefined && !seen.has(prompt)) seen.set(prompt, performance.now());
        });
      }
    };
  });
}

/** How long after the show of this prompt came in the bar said so, in milliseconds. */
function saidAfterMs(page: Page, prompt: string): Promise<number> {
  return page.evaluate(
    (words) =>
      new Promise<number>((found) => {
        const { seen } = window as unknown as { seen: Map<string, number> };
        const look = () => {
          const isSaid = [...document.querySelectorAll('button')].some(
            (button) => button.textContent.includes(words) && button.textContent.includes('The room is asked'),
          );
          if (isSaid) found(performance.now() - (seen.get(words) ?? Number.NaN));
          else requestAnimationFrame(look);
        };
        look();
      }),
    prompt,
  );
}

test('H1 Q2 S1 H12 on 360 x 640 with 120 questions: the hand in reach, four of them whole, and the bar leads to what is asked', async ({
  hall,
}) => {
  const full = await openFullRoom(hall.server);
  const page = await (await hall.browser(small)).newPage();
  await watchWords(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  await page.goto(at(hall.server.url, full.room.links.join));
  await test.step('H1 few requests lead to the hand, and few more to the whole page', async () => {
    await expect(attendee.raise(page)).toBeEnabled();
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(mostBeforeHand);
    await expect(questions.item(page, 'ferry').first()).toBeVisible();
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(mostRequests);
    // The one that was opened before the page's own code had come, and no other.
    expect(requests.filter((url) => url.startsWith('ws'))).toHaveLength(1);
  });
  await test.step('Q2 four questions are whole, over a dock of its height', async () => {
    expect(await heightOfDock(page)).toBeLessThanOrEqual(dockHighestPx);
    await expect(attendee.raise(page)).toBeInViewport(whole);
    await expect.poll(() => wholeRows(questions.list(page))).toBeGreaterThanOrEqual(leastQuestions);
  });
  await test.step('I5 three tabs lead to the hand', async () => {
    const steps: string[] = [];
    for (let tab = 1; tab <= mostTabs && steps.at(-1) !== 'Raise hand'; tab += 1) {
      await page.keyboard.press('Tab');
      steps.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(steps.at(-1)).toBe('Raise hand');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });
  await test.step('Q2 it gives the reader room on the way down, and comes back on the way up', async () => {
    await scroll(page, 700);
    await expect.poll(() => heightOfDock(page)).toBeLessThanOrEqual(dockReadingPx);
    await expect(attendee.raise(page)).toBeInViewport(whole);
    await scroll(page, -200);
    await expect.poll(() => heightOfDock(page)).toBeGreaterThan(dockReadingPx);
    expect(await heightOfDock(page)).toBeLessThanOrEqual(dockHighestPx);
  });
  await test.step('S1 whoever scrolled down is told at once what the room is asked, keeps their line, and a tap goes there', async () => {
    const took: number[] = [];
    for (const prompt of ['Shall it carry a tram?', 'Shall it carry bicycles?', 'Shall it be lit at night?']) {
      const line = await page.evaluate(
        () => document.elementFromPoint(100, 300)?.closest('li')?.dataset['question'] ?? '',
      );
      const yOfLine = () =>
        page.locator(`[data-question="${line}"]`).evaluate((item) => item.getBoundingClientRect().y);
      const y = await yOfLine();
      await full.host.must('show.open', { prompt, kind: 'hands', reveal: 'live' });
      took.push(await saidAfterMs(page, prompt));
      await expect(lead(page, prompt)).toBeInViewport(whole);
      expect(Math.abs((await yOfLine()) - y)).toBeLessThanOrEqual(2);
      const showId = await itemOf(full.host, 'show', prompt);
      if (took.length < 3) await full.host.must('show.close', { showId });
    }
    // A busy machine paints one of them late; none does so thrice.
    expect(Math.min(...took)).toBeLessThanOrEqual(saidWithinMs);
    await lead(page, 'Shall it be lit at night?').tap();
    await expect(asked(page, 'Shall it be lit at night?').getByRole('button', { name: 'Up' })).toBeInViewport(whole);
    await expect(attendee.raise(page)).toBeInViewport(whole);
  });
  await test.step('H1 on 390 x 664 the hand is on the screen while the room is asked', async () => {
    await page.setViewportSize({ width: 390, height: 664 });
    await scroll(page, -100_000);
    await expect(attendee.raise(page)).toBeInViewport(whole);
    await expect(asked(page, 'Shall it be lit at night?').getByRole('button', { name: 'Up' })).toBeInViewport(whole);
  });
  await test.step('L3 H1 closed hands take no more room than the hand', async () => {
    await page.setViewportSize(small);
    await full.host.must('room.settings', { hands: 'closed' });
    await expect(page.getByText('Hands are closed at the moment.')).toBeInViewport(whole);
    expect(await heightOfDock(page)).toBeLessThanOrEqual(dockHighestPx);
    await scroll(page, 700);
    await expect.poll(() => heightOfDock(page)).toBeLessThanOrEqual(dockReadingPx);
  });
  full.close();
});

test('H3 H12 whoever scrolled down is told that they are next, a tap goes there, and their own hand stands first', async ({
  hall,
}) => {
  const room = await hall.openLive('Next in line');
  const host = await hall.program(room, 'host');
  const first = await hall.program(room, 'attendee', 'Ada');
  for (let n = 0; n < 12; n += 1)
    await (
      await hall.program(room, 'attendee')
    ).must('question.ask', { text: `What becomes of pillar ${n}, and when?` });
  await first.must('hand.raise', {});
  const page = await (await hall.browser(small)).newPage();
  await page.goto(at(hall.server.url, room.links.join));
  await attendee.raise(page).tap();
  await expect(attendee.place(page)).toContainText('You are 2nd.');
  await expect(attendee.place(page)).toBeInViewport(whole);
  await questions.lane(page).tap();
  await expect(questions.item(page, 'pillar 11')).toBeAttached();
  await scroll(page, 900);
  await expect(attendee.place(page)).not.toBeInViewport();
  await host.must('queue.next', {});
  await expect(lead(page, 'You are next.')).toBeInViewport(whole);
  // Nothing of the header, its line least of all, crosses the bar.
  await expect
    .poll(async () => {
      const [header, bar] = await Promise.all([
        page.getByRole('banner').boundingBox(),
        lead(page, 'You are next.').boundingBox(),
      ]);
      return (bar?.y ?? 0) - ((header?.y ?? 0) + (header?.height ?? Number.NaN));
    })
    .toBeGreaterThanOrEqual(-0.5);
  await lead(page, 'You are next.').tap();
  await expect(attendee.place(page)).toBeInViewport();
  await expect(attendee.lower(page)).toBeInViewport(whole);

  const ask = page.getByRole('button', { name: 'Ask', exact: true });
  await test.step('H2 whoever reads down can follow up, beside the hand and the way to ask', async () => {
    await first.must('turn.accept', { by: 'room' });
    await host.must('turn.start', {});
    await scroll(page, -100_000);
    await scroll(page, 900);
    await expect.poll(() => heightOfDock(page)).toBeLessThanOrEqual(dockReadingPx);
    const row = [attendee.lower(page), page.getByRole('button', { name: /^Follow up/u }), ask];
    for (const one of row) await expect(one).toBeInViewport(whole);
    const boxes = await Promise.all(row.map((one) => one.boundingBox()));
    for (const [index, box] of boxes.entries())
      if (index > 0) expect(box?.x).toBeGreaterThan((boxes[index - 1]?.x ?? 0) + (boxes[index - 1]?.width ?? 0));
  });
  await test.step('H1 on its side the hand has a column of its own, whatever is read beside it', async () => {
    await page.setViewportSize({ width: 640, height: 360 });
    await scroll(page, 900);
    for (const one of [attendee.lower(page), ask]) await expect(one).toBeInViewport(whole);
    const [hand, list] = await Promise.all([attendee.lower(page).boundingBox(), questions.list(page).boundingBox()]);
    expect(hand?.x).toBeGreaterThan((list?.x ?? 0) + (list?.width ?? 0));
    expect(hand?.height).toBeGreaterThanOrEqual(88);
    // In the middle of its column, where both thumbs are, and not a bar at the end of what is read.
    const middle = (hand?.y ?? 0) + (hand?.height ?? 0) / 2;
    expect(Math.abs(middle - 360 / 2)).toBeLessThan(360 / 6);
  });
});
