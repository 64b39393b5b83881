import { expect, type Page } from '@playwright/test';
import { floorLimits } from '../../shared/features/floor/limits.ts';
import { expectAccessible } from '../support/axe.ts';
import { gather } from '../support/programs/crowd.ts';
import { test } from '../support/hall.ts';
import { aboutRoom, attendee, desk, pressInQueue, raiseHand } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';

/* What a room says of itself is true. */

test('R3 a hall that claps whole is told so: the ring comes first, and the number without a jump', async ({ hall }) => {
  const room = await hall.openLive('Whole');
  const page = await hall.attendee(room);
  const stage = await hall.stage(room);
  await expect(attendee.raise(page)).toBeVisible();
  const crowd = await gather(hall.server.url, room, 24);
  const watched = [page, stage].map((one) => watchMoment(one));
  crowd.react({ applause: 1 });
  for (const seen of await Promise.all(watched)) {
    const numbered = seen.filter(({ text }) => text.includes('%'));
    expect(seen[0]?.text).toBe('A moment');
    // The one who looks on is here too.
    expect(numbered.at(-1)?.text).toBe('A moment: 96 % of the room');
    expect(new Set(seen.map(({ left }) => left)).size, JSON.stringify(seen)).toBe(1);
  }
  crowd.leave();
});

/** What the words of the moment are and where they begin, frame by frame, until a second after the number came. */
function watchMoment(page: Page): Promise<readonly { readonly text: string; readonly left: number }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen: { text: string; left: number }[] = [];
        let until = Number.POSITIVE_INFINITY;
        const look = () => {
          const words = [...document.querySelectorAll('[data-moment] p > span')].find((one) =>
            one.textContent?.startsWith('A moment'),
          );
          if (words instanceof HTMLElement) {
            const text = (words.textContent ?? '').trim();
            const left = Math.round(words.getBoundingClientRect().left);
            if (seen.at(-1)?.text !== text || seen.at(-1)?.left !== left) seen.push({ text, left });
            if (text.includes('%')) until = Math.min(until, performance.now() + 1_000);
          }
          if (performance.now() < until) requestAnimationFrame(look);
          else resolve(seen);
        };
        look();
      }),
  );
}

test('H6 whose hand a moderator takes down is told so, and the announcer keeps nothing that is over', async ({
  hall,
}) => {
  const room = await hall.openLive('Taken down');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await raiseHand(page, 'Bees');
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  await expect.poll(() => host.view()['now']?.['handId']).toBeDefined();
  const handId = String(host.view()['now']?.['handId']);
  await expect(page.locator('[aria-live="assertive"]')).toHaveText('You have the floor');
  await host.must('hand.clear', { handId });
  await expect(page.getByText('A moderator took your hand down. You can raise it again.')).toBeVisible();
  await expect(page.locator('[aria-live="assertive"]')).toHaveText('');
  await expectAccessible(page, 'a hand that was taken down');
  await attendee.answer(page, 'All right').click();
  await expect(page.getByText('took your hand down')).toHaveCount(0);
});

test('H6 a call that nobody answered: behind all others, and back with the first touch', async ({ hall }) => {
  const room = await hall.openLive('In a pocket');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  await raiseHand(page);
  for (const name of ['Ada', 'Ben']) await (await hall.program(room, 'attendee', name)).must('hand.raise', {});
  await host.must('queue.next', {});
  await expect(attendee.called(page)).toBeVisible();
  await expect
    .poll(() => host.heard().some(({ text }) => text.includes('"noAnswer":true')), {
      timeout: 2 * floorLimits.noAnswerMs,
    })
    .toBe(true);
  await host.must('hand.skip', { handId: String(host.view()['now']?.['handId']) });
  await expect(attendee.place(page)).toContainText('You are 3rd.');
  await expect(page.getByText('You were called and did not answer')).toBeVisible();
  await page.getByText('You were called and did not answer').tap();
  await expect(attendee.place(page)).toContainText('You are 1st.');
  await expect(page.getByText('You were called and did not answer')).toHaveCount(0);
});

test('H5 placing low freezes those above; the console says so and lets the rule go on; the phone names who was placed', async ({
  hall,
}) => {
  const room = await hall.openLive('Placed');
  const moderator = await hall.moderator(room);
  for (const name of ['Ada', 'Ben', 'Cem']) await (await hall.program(room, 'attendee', name)).must('hand.raise', {});
  const page = await hall.attendee(room);
  await raiseHand(page);
  const dan = await hall.program(room, 'attendee', 'Dan');
  await dan.must('hand.raise', {});
  await expect(desk.hands(moderator)).toHaveCount(5);
  await pressInQueue(desk.hand(moderator, 'Dan'), 'Move up');
  await expect(attendee.place(page)).toContainText('A moderator placed one person before you.');
  await expect(attendee.place(page)).toContainText('Three people go before you, as a moderator fixed their order.');
  await expect(moderator.getByText(/You placed a hand by yourself/u).first()).toBeVisible();
  await expect(moderator.getByText('4 hands stay as they were put.')).toBeVisible();
  await desk.button(moderator, 'Let the rule go on').click();
  await expect(attendee.place(page)).toContainText('Three people who raised a hand earlier go before you.');
  await expect(desk.button(moderator, 'Let the rule go on')).toHaveCount(0);
  await expect(desk.hands(moderator).last()).toContainText('Dan');
});

test('Q7 C2 removing somebody says what it shows; the files beside each other', async ({ hall }) => {
  const room = await hall.openLive('Removed');
  const host = await hall.host(room);
  const person = await hall.program(room, 'attendee', 'Ada');
  await person.must('hand.raise', {});
  await pressInQueue(desk.hand(host, 'Ada'), 'More');
  await desk.button(host, 'Remove from the room').click();
  await expect(host.getByRole('alertdialog')).toContainText('shows you and other staff which items were theirs');
  await desk.button(host, 'Cancel').click();
  await aboutRoom(host, 'After the end');
  await expect(host.getByRole('link', { name: 'Export for Excel' })).toHaveAttribute(
    'href',
    `/api/rooms/${room.code}/export.tsv`,
  );
});

test('L4 taking a part out asks what becomes of the hands that are kept for it, and they are told', async ({
  hall,
}) => {
  const room = await hall.openLive('Two parts');
  const program = await hall.program(room, 'host');
  await program.must('agenda.set', { segments: ['Opening', 'Panel'].map((title) => ({ title, minutes: 10 })) });
  const segment = (index: number) =>
    (program.view()['agenda']?.['segments'] as { readonly id: string }[] | undefined)?.[index]?.id ?? '';
  await expect.poll(() => segment(1)).not.toBe('');
  await program.must('agenda.go', { segmentId: segment(0), hands: 'carry' });
  const page = await hall.attendee(room);
  await raiseHand(page);
  await program.must('agenda.go', { segmentId: segment(1), hands: 'keep' });
  await expect(page.getByText('Your hand is kept for “Opening”.')).toBeVisible();
  const host = await hall.host(room);
  await host.getByRole('button', { name: 'Edit the agenda' }).click();
  await host.getByRole('button', { name: 'Take it out' }).first().click();
  const asked = host.getByRole('group', { name: 'One hand is kept for what you take out. What becomes of it?' });
  await expect(asked.getByRole('radio', { name: 'It joins the queue' })).toBeChecked();
  await asked.getByRole('radio', { name: 'It goes down, and its person is told so' }).check();
  await expectAccessible(host, 'the agenda with a part taken out');
  await host.getByRole('button', { name: 'Save the agenda' }).click();
  await expect(page.getByText(/^The part of the agenda that your hand was kept for was taken out/u)).toBeVisible();
});

test('T1 Q4 thanks pinned while live says nothing of an end; a question that was asked does not come back', async ({
  hall,
}) => {
  const room = await hall.openLive('Stage');
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  await host.must('stage.scene', { scene: 'thanks', pinned: true });
  await expect(stage.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await expect(stage.getByText('This room has ended.')).toHaveCount(0);
  await host.must('stage.follow', {});
  const person = await hall.program(room, 'attendee', 'Ada');
  await person.must('question.ask', { text: 'Why bees?' });
  await host.must('question.onstage', { questionId: await itemOf(host, 'question', 'Why bees?') });
  await expect(stage.getByRole('region', { name: 'Question' })).toContainText('Why bees?');
  await host.must('turn.start', {});
  await host.must('turn.end', {});
  await host.must('turn.start', { label: 'The panel' });
  await host.must('turn.end', {});
  await expect(stage.getByText('Why bees?')).toHaveCount(0);
  await expect(stage.getByRole('region', { name: 'Question' })).toHaveCount(0);
});

test('C1 C3 on paper the recap has all of 52 questions', async ({ hall }) => {
  const room = await hall.openLive('Many questions');
  const host = await hall.program(room, 'host');
  for (let author = 0; author < 4; author += 1) {
    const person = await hall.program(room, 'attendee');
    for (let n = 0; n < 13; n += 1) {
      const ack = await person.send('question.ask', { text: `Question ${author * 13 + n}, why?` });
      if (ack.ok) continue;
      await new Promise((resume) => setTimeout(resume, 1_000));
      await person.must('question.ask', { text: `Question ${author * 13 + n}, why?` });
    }
  }
  await host.must('room.phase', { phase: 'ended' });
  const page = await (await hall.browser()).newPage();
  await page.goto(`${hall.server.url}/r/${room.code}/recap`);
  const asked = page.getByRole('region', { name: 'Questions' });
  const items = asked.getByRole('listitem').filter({ hasText: 'why?', visible: true });
  await expect(items).toHaveCount(30);
  await page.emulateMedia({ media: 'print' });
  await expect(items).toHaveCount(52);
});
