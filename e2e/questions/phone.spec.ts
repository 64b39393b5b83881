import { expect, type Page } from '@playwright/test';
import { limits } from '../../shared/kernel/limits.ts';
import { test } from '../support/hall.ts';
import { anotherTap, ask, asking, attendee, expectNoSidewaysScroll, questions, screen } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';
import { at } from '../support/room.ts';

const sizes = [
  { width: 360, height: 640 },
  { width: 640, height: 360 },
] as const;
/** The longest that may be asked, with a word that no line can hold. */
const longest = `${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} ${'and who looks after it? '.repeat(8)}`
  .slice(0, 300)
  .trim();

/** As a reader sets them for every page. */
const letters = (page: Page, size: 'usual' | 'large') =>
  page.evaluate(
    (fontSize) => void (document.documentElement.style.fontSize = fontSize),
    size === 'large' ? '200%' : '',
  );

/** What a keyboard leaves of the page, as browsers tell of it that lay out nothing anew. */
const seenHeight = (page: Page, height: number) =>
  page.evaluate((seen) => {
    Object.defineProperty(visualViewport, 'height', { configurable: true, get: () => seen });
    visualViewport?.dispatchEvent(new Event('resize'));
  }, height);

test('Q1 Q2 Q4 S1 on 360 x 640, upright and lying: ask, stand with, answer, be called; nothing sideways', async ({
  hall,
}) => {
  const room = await hall.openLive('A phone of five years');
  const host = await hall.program(room, 'host');
  const other = await hall.program(room, 'attendee', 'Ben');
  const page = await hall.attendee(room);
  const everySize = async (look: () => Promise<void>) => {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await look();
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize(sizes[0]);
  };
  const inReach = async (name: string) => {
    await attendee.answer(page, name).scrollIntoViewIfNeeded();
    await expect(attendee.answer(page, name)).toBeInViewport({ ratio: 0.99 });
  };
  await test.step('Q1 the form is a page: "Ask" is on the screen, upright, lying, over a keyboard and with large letters', async () => {
    await asking.open(page).tap();
    const send = asking.form(page).getByRole('button', { name: 'Ask', exact: true });
    const field = () =>
      asking.words(page).evaluate(({ clientHeight, scrollHeight }) => ({ clientHeight, scrollHeight }));
    const empty = await field();
    for (const words of ['Short', longest]) {
      await asking.words(page).fill(words);
      for (const size of [...sizes, { width: 360, height: 300 }]) {
        await page.setViewportSize(size);
        await expect(send).toBeInViewport({ ratio: 0.99 });
        await expectNoSidewaysScroll(page);
      }
      await page.setViewportSize(sizes[0]);
      await expect(asking.anonymous(page)).toBeInViewport({ ratio: 0.99 });
      await expect(asking.options(page)).toBeInViewport({ ratio: 0.99 });
    }
    // The field is as high as what stands in it.
    const full = await field();
    expect(full.clientHeight).toBeGreaterThan(empty.clientHeight + 20);
    expect(full.scrollHeight).toBeLessThanOrEqual(full.clientHeight + 1);
    const bottom = async () => Math.round(await send.evaluate((button) => button.getBoundingClientRect().bottom));
    await letters(page, 'large');
    expect(await bottom()).toBeLessThanOrEqual(sizes[0].height);
    await asking.options(page).scrollIntoViewIfNeeded();
    await expect(asking.options(page)).toBeInViewport({ ratio: 0.5 });
    await letters(page, 'usual');
    // Where only scripts are told of the keyboard.
    await seenHeight(page, 300);
    await expect.poll(bottom).toBeLessThanOrEqual(300);
    await seenHeight(page, sizes[0].height);
    await expect.poll(bottom).toBeGreaterThan(300);
    // It may stand where the button stood that opened the form, and nobody writes that fast.
    await anotherTap(page);
    await send.tap();
    await expect(asking.words(page)).toBeHidden();
  });
  await test.step('Q2 the list, with long words, and a place to press that a thumb hits', async () => {
    await other.must('question.ask', { text: longest });
    await questions.lane(page).tap();
    const stand = questions.stand(questions.list(page));
    await expect(stand).toHaveCount(1);
    await everySize(() => stand.scrollIntoViewIfNeeded());
    await stand.tap();
    await expect(stand).toHaveAttribute('aria-pressed', 'true');
    await expect(stand).toHaveAccessibleName("I'd ask that too");
    await expect(stand).toHaveAccessibleDescription(/and who looks after it\? .*1 person would ask that too/u);
    const row = questions
      .list(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: "I'd ask that too" }) });
    const height = async () => (await row.boundingBox())?.height ?? 0;
    const short = await height();
    expect(short).toBeLessThan(115);
    // A press on its words opens them, and so does a key on what is said below them.
    await row.tap({ position: { x: 40, y: 30 } });
    await expect.poll(height).toBeGreaterThan(200);
    await row.getByRole('button', { name: 'Less' }).press('Enter');
    await expect.poll(height).toBe(short);
    await expect(row.getByRole('button', { name: 'More' })).toBeFocused();
  });
  await test.step('S1 a show of eight long options', async () => {
    const options = Array.from({ length: 8 }, (_, index) => `${index} ${longest}`.slice(0, 80));
    const prompt = longest.slice(0, 200).trim();
    await host.must('show.open', { prompt, kind: 'options', options, reveal: 'sealed' });
    await expect(screen.show(page)).toBeVisible();
    const last = screen.show(page).getByRole('button', { name: /^7 / });
    // Beside a long prompt there is room for what it is about.
    const first = screen.show(page).getByRole('button', { name: /^0 / });
    const top = (await screen.show(page).boundingBox())?.y ?? 0;
    expect(((await first.boundingBox())?.y ?? 0) - top).toBeLessThanOrEqual(150);
    expect((await first.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    await everySize(() => last.scrollIntoViewIfNeeded());
    await last.tap();
    await expect(last).toHaveAttribute('aria-pressed', 'true');
    const showId = await itemOf(host, 'show', prompt);
    await host.must('show.reveal', { showId });
    await expect(screen.show(page).getByRole('list', { name: 'Result' })).toBeVisible();
    await everySize(async () => {});
  });
  await test.step('Q4 called for one’s own question: its words and every answer within reach', async () => {
    const own = Object.entries(other.view()).find(([key, { name }]) => key.startsWith('question:') && name !== 'Ben');
    await host.must('question.onstage', { questionId: own?.[0].slice('question:'.length) ?? '' });
    await expect(attendee.called(page)).toContainText('Donaudampfschifffahrt');
    await everySize(async () => {
      for (const name of ['Use the room microphone', 'Please read it for me', 'Not now']) await inReach(name);
    });
    await anotherTap(page);
    await attendee.answer(page, 'Please read it for me').tap();
    await expect(page.getByRole('heading', { name: 'Somebody reads it for you' })).toBeVisible();
  });
});

test('I5 at 200 % zoom a question is asked and a show is answered', async ({ hall }) => {
  const room = await hall.openLive('Twice as large', { names: 'asked' });
  const host = await hall.program(room, 'host');
  const page = await (await hall.browser({ width: 180, height: 320 })).newPage();
  await page.goto(at(hall.server.url, room.links.join));
  await ask(page, 'Read with large letters', null);
  await expectNoSidewaysScroll(page);
  await host.must('show.open', { prompt: 'Is it legible?', kind: 'scale', reveal: 'live' });
  await screen.show(page).getByRole('button', { name: '5', exact: true }).tap();
  await expect(screen.show(page)).toContainText('Your answer is in.');
  await expectNoSidewaysScroll(page);

  await test.step('S1 S4 who is writing is led to what the room is asked meanwhile, and back to their words', async () => {
    await asking.open(page).click();
    await asking.words(page).fill('Half a sentence');
    // This room asks for names: nobody looks for the field, and what is wrong is said beside it.
    await asking.name(page).fill('A'.repeat(limits.nameGraphemes + 1));
    await asking.options(page).click();
    await expect(asking.name(page)).toHaveAccessibleDescription(/That is too long/u);
    await asking.name(page).fill('Ada');
    const written = await asking.words(page).boundingBox();
    await host.must('show.open', { prompt: 'Is it warm?', kind: 'hands', reveal: 'live' });
    await expect(page.getByRole('button', { name: 'The room is asked' })).toBeVisible();
    expect(await asking.words(page).boundingBox()).toEqual(written);
    await anotherTap(page);
    await page.getByRole('button', { name: 'The room is asked' }).tap();
    const warm = page.getByRole('region', { name: 'Show of hands: Is it warm?' });
    await warm.getByRole('button', { name: 'Up', exact: true }).tap();
    await expect(warm).toContainText('Your answer is in.');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Back to your question' }).tap();
    await expect(asking.words(page)).toHaveValue('Half a sentence');
  });
});

test('Q3 a moderator with a phone goes to the questions and approves one', async ({ hall }) => {
  const room = await hall.openLive('Moderated by phone', { questions: 'screened' });
  await (await hall.program(room, 'attendee', 'Ben')).must('question.ask', { text: longest });
  const page = await (await hall.browser({ width: 390, height: 844 })).newPage();
  await page.goto(at(hall.server.url, room.links.moderator));
  await page.getByRole('group', { name: 'Which list' }).getByRole('button', { name: 'Questions' }).tap();
  await questions.inbox(page, 'New').tap();
  await expectNoSidewaysScroll(page);
  await anotherTap(page);
  await questions.list(page).getByRole('button', { name: 'Approve' }).tap();
  await expect(questions.inbox(page, 'Open')).toContainText('1');
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeInViewport({ ratio: 0.99 });
  await expectNoSidewaysScroll(page);
});
