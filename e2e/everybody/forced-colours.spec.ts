import { expect, type Locator, type Page } from '@playwright/test';
import { lifecycleLimits } from '../../shared/features/lifecycle/limits.ts';
import { test } from '../support/hall.ts';
import { attendee, anotherTap, desk, raiseHand, screen, sideTab } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';
import { everyState, looking } from '../support/everywhere/story.ts';

/* Windows' high contrast and its like: a page gets few colours, no grounds and no shadows of its own (I5). */

/** What an eye tells two controls apart by: ground, ink, and the edge with its kind. */
async function lookOf(element: Locator): Promise<string> {
  await element
    .page()
    .evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
  return element.evaluate((node) => {
    const { backgroundColor, color, borderTopStyle, borderTopWidth, borderBottomColor, outlineStyle } =
      getComputedStyle(node);
    return [backgroundColor, color, borderTopStyle, borderTopWidth, borderBottomColor, outlineStyle].join(' ');
  });
}

/** A bar or a line is seen: it has a size, and another ground than what it lies in. */
async function expectSeen(part: Locator): Promise<void> {
  const seen = () =>
    part.evaluate((node) => {
      const groundOf = (element: Element | null): string => {
        if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
        const { backgroundColor } = getComputedStyle(element);
        return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : backgroundColor;
      };
      const { width, height } = node.getBoundingClientRect();
      return Math.min(width, height) > 1 && groundOf(node) !== groundOf(node.parentElement);
    });
  await expect.poll(seen).toBe(true);
}

async function forced(page: Page): Promise<Page> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  return page;
}

/** What is written in the very colour it stands on. */
function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      // Forced, what is clear has the colour of a canvas that is not there.
      return backgroundColor.endsWith(', 0)') ? groundOf(element.parentElement) : backgroundColor;
    };
    const lost: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const element = text.parentElement;
      const words = text.nodeValue?.trim() ?? '';
      if (element === null || words === '' || !element.checkVisibility({ opacityProperty: true })) continue;
      if (getComputedStyle(element).color === groundOf(element)) lost.push(words);
    }
    return lost;
  });
}

for (const { name, sight, open } of looking)
  test(`I5 in forced colours every word on the page of ${name} is read, in every state of an evening`, async ({
    hall,
  }) => {
    const room = await hall.open('Forced evening');
    const page = await forced(await open(hall, room));
    await everyState(hall, room, [{ sight, page }], (state) =>
      expect.poll(() => unreadable(page), `${name}, ${state}`).toEqual([]),
    );
  });

test('I5 in forced colours a phone shows what is chosen, what is off, who is next, how time goes and how a show came out', async ({
  hall,
}) => {
  const room = await hall.openLive('Forced');
  const host = await hall.program(room, 'host');
  const other = await hall.program(room, 'attendee');
  const page = await forced(await hall.attendee(room));

  await test.step('one’s own answer', async () => {
    await host.must('show.open', { prompt: 'Tea?', kind: 'options', options: ['Tea', 'Coffee'], reveal: 'live' });
    const tea = screen.show(page).getByRole('button', { name: 'Tea' });
    const coffee = screen.show(page).getByRole('button', { name: 'Coffee' });
    expect(await lookOf(tea)).toBe(await lookOf(coffee));
    await tea.click();
    await expect(tea).toHaveAttribute('aria-pressed', 'true');
    expect(await lookOf(tea)).not.toBe(await lookOf(coffee));
    const mark = (button: Locator) => button.evaluate((node) => getComputedStyle(node, '::before').backgroundImage);
    expect(await mark(tea)).not.toBe(await mark(coffee));
    await expectSeen(screen.show(page).locator('[data-most="true"]'));
  });

  await test.step('the lane that is looked at, what is off, and where the keyboard is', async () => {
    await other.must('question.ask', { text: 'Who pays?' });
    const tabs = page.getByRole('tab');
    await expect(tabs).toHaveCount(2);
    expect(await lookOf(page.getByRole('tab', { selected: true }))).not.toBe(
      await lookOf(page.getByRole('tab', { selected: false })),
    );
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const ask = page.locator('form').getByRole('button', { name: 'Ask', exact: true });
    await expect(ask).toHaveAttribute('aria-disabled', 'true');
    const off = await lookOf(ask);
    await page.getByRole('textbox', { name: 'Your question' }).fill('When?');
    expect(await lookOf(ask)).not.toBe(off);
    await page.keyboard.press('Tab');
    const focus = await page.locator(':focus-visible').evaluate((node) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(node);
      return { outlineStyle, px: Number.parseFloat(outlineWidth) };
    });
    expect(focus.outlineStyle).toBe('solid');
    expect(focus.px).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Back', exact: true }).click();
  });

  await test.step('H12 the one who is next, the sign of a turn, and its clock', async () => {
    await raiseHand(page, 'first');
    const waiting = page
      .locator('section')
      .filter({ has: attendee.place(page) })
      .first();
    const before = await lookOf(waiting);
    await other.must('hand.raise', {});
    await host.must('turn.start', { label: 'Somebody' });
    await expect(attendee.place(page)).toContainText('You are next');
    expect(await lookOf(waiting)).not.toBe(before);
    await host.must('queue.next', {});
    await attendee.answer(page, 'Use the room microphone').click();
    await host.must('turn.start', {});
    await expectSeen(page.getByRole('timer').locator('[aria-hidden] > span'));
    const sign = page.getByRole('img', { name: /^[A-Z]\w+ \d+$/u });
    const paint = await sign.evaluate((node) => [
      getComputedStyle(node).backgroundColor,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(paint[0]).not.toBe(paint[1]);
  });
});

test('I5 in forced colours the desks show what is pressed, chosen, taken up and off, and the screens how things stand', async ({
  hall,
}) => {
  // So short that its clock says so from the first second on.
  const room = await hall.openLive('Forced desk', { turnSeconds: lifecycleLimits.turnMinSeconds });
  const host = await hall.program(room, 'host');
  const person = await hall.program(room, 'attendee');
  const page = await forced(await hall.host(room, 'Ana'));
  let soon = '';
  await person.must('question.ask', { text: 'Who pays for it?' });
  await person.must('question.ask', { text: 'Who pays for that?' });

  await test.step('what is pressed and what is chosen', async () => {
    await sideTab(page, 'Stage').click();
    const blank = page.getByRole('button', { name: /^Blank/u });
    const before = await lookOf(blank);
    await blank.click();
    await expect(blank).toHaveAttribute('aria-pressed', 'true');
    expect(await lookOf(blank)).not.toBe(before);
    await anotherTap(page);
    await blank.click();
    const lanes = page.getByRole('tablist', { name: 'Which questions' }).getByRole('tab');
    expect(await lookOf(lanes.and(page.locator('[aria-selected="true"]')))).not.toBe(
      await lookOf(lanes.and(page.locator('[aria-selected="false"]')).first()),
    );
  });

  await test.step('a question that is taken up to be put to another one', async () => {
    const items = page.getByRole('list', { name: 'Questions' }).getByRole('listitem');
    await expect(items).toHaveCount(2);
    const plain = await lookOf(items.first());
    await items.first().focus();
    await page.keyboard.press('m');
    await expect(items.first()).toContainText('Being merged');
    await items.nth(1).focus();
    expect(await lookOf(items.first())).not.toBe(plain);
    await page.keyboard.press('Escape');
  });

  await test.step('on a narrow screen the list in front', async () => {
    await page.setViewportSize({ width: 640, height: 900 });
    const parts = page.getByRole('group', { name: 'Which list' }).getByRole('button');
    const queue = parts.filter({ hasText: 'Queue' });
    const questionsPart = parts.filter({ hasText: 'Questions' });
    await queue.click();
    await expect(queue).toHaveAttribute('aria-pressed', 'true');
    expect(await lookOf(queue)).not.toBe(await lookOf(questionsPart));
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the clock of a turn on the desk, the speaker’s screen and the stage', async () => {
    // Both open before: a turn as short as this one is over while a page loads.
    const stage = await forced(await hall.stage(room));
    const speaker = await forced(await hall.speaker(room));
    await expect(desk.next(speaker)).toBeVisible();
    await host.must('turn.start', { label: 'Somebody' });
    const digits = desk.floor(page).getByRole('timer').locator('span').first();
    await expect(desk.floor(page).getByRole('timer')).toHaveAttribute('data-phase', 'soon');
    soon = await lookOf(digits);
    await expectSeen(desk.floor(page).getByRole('timer').locator('[aria-hidden] > span'));
    await expectSeen(stage.getByRole('timer').locator('[aria-hidden] > span'));
    await expectSeen(speaker.getByRole('timer').locator('[aria-hidden] > span'));
  });

  await test.step('S2 the numbers of a show on the desk', async () => {
    await host.must('show.open', { prompt: 'Tea?', kind: 'hands', reveal: 'live' });
    const showId = await itemOf(person, 'show', 'Tea?');
    await person.must('show.answer', { showId, choice: true });
    await sideTab(page, 'Show').click();
    await expectSeen(page.getByRole('listitem').filter({ hasText: /^Up/u }).locator('[aria-hidden] > span').first());
  });

  await test.step('H9 the time that is over', async () => {
    const timer = desk.floor(page).getByRole('timer');
    await expect(timer).toHaveAttribute('data-phase', 'over', { timeout: 15_000 });
    expect(await lookOf(timer.locator('span').first())).not.toBe(soon);
  });
});
