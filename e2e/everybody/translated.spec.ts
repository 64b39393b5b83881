import { expect, type Locator, type Page } from '@playwright/test';
import { test, type Hall } from '../support/hall.ts';
import {
  anotherTap,
  ask,
  attendee,
  desk,
  floorOf,
  questions,
  raiseHand,
  screen,
  tell,
  wordsRead,
} from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';
import { at, type LinkName, type Room } from '../support/room.ts';
import { everyState, looking } from '../support/everywhere/story.ts';
import { heldByReact, translating } from '../support/everywhere/translated.ts';

const phone = { width: 360, height: 640 };
const big = { width: 1280, height: 720 };

type Visit = (link: LinkName, viewport?: { readonly width: number; readonly height: number }) => Promise<Page>;

/** Pages of a room: the ones translated, the others as they were made. */
function visits(hall: Hall, room: Room): { readonly translated: Visit; readonly plain: Visit } {
  const plain: Visit = async (link, viewport) => {
    const page = await (await hall.browser(viewport)).newPage();
    await page.goto(at(hall.server.url, room.links[link]));
    return page;
  };
  const translated: Visit = async (link, viewport) => {
    const page = await (await translating(await hall.browser(viewport))).newPage();
    await page.goto(at(hall.server.url, room.links[link]));
    return page;
  };
  return { plain, translated };
}

/** A page that is translated says what its twin says that is not. */
async function expectSame(pairs: readonly (readonly [Page, Page])[]): Promise<void> {
  for (const [translated, plain] of pairs)
    await expect(async () => {
      const [shown, true_] = await Promise.all([translated, plain].map((page) => page.locator('main').innerText()));
      expect(shown).toBe(true_);
    }).toPass({ timeout: 30_000 });
}

/** Words that a translator is asked to leave as they are. */
const kept = (within: Page | Locator, words: string) => within.locator('[translate="no"]', { hasText: words }).first();

for (const { name, sight, open } of looking)
  test(`I4 the page of ${name} says the same translated, in every state of an evening`, async ({ hall }) => {
    const room = await hall.open('How shall we build the bridge?');
    const plain = await open(hall, room);
    const page = await open(hall.prepared(translating), room);
    const both = [page, plain].map((one) => ({ sight, page: one }));
    await everyState(hall, room, both, () => expectSame([[page, plain]]));
    expect(await heldByReact(page), 'text that React would go on writing into').toEqual([]);
  });

test('I4 H1 H10 S1 Q4 L2 C1 pages that a browser translates go on saying what is true, and none breaks', async ({
  hall,
}) => {
  const room = await hall.open('How shall we build the bridge?');
  const { translated, plain } = visits(hall, room);
  const host = await hall.program(room, 'host');
  const [ada, ben, stage, speaker, moderator] = await Promise.all([
    translated('join', phone),
    translated('join', phone),
    translated('stage', big),
    translated('speaker'),
    translated('moderator'),
  ]);
  const twins = await Promise.all([plain('stage', big), plain('speaker'), plain('moderator')]);
  const pairs = [
    [stage, twins[0]],
    [speaker, twins[1]],
    [moderator, twins[2]],
  ] as const;
  for (const page of [moderator, twins[2]]) await page.getByRole('button', { name: 'Not now' }).click();
  const crowd = await Promise.all(['Cleo', 'Dana'].map((name) => hall.program(room, 'attendee', name)));
  const [cleo, dana] = crowd;
  if (cleo === undefined || dana === undefined) throw new Error('Somebody did not come.');

  await test.step('L2 T1 doors: people gather, and the code stays as it is', async () => {
    await expect(stage.getByText('4 people are here')).toBeVisible();
    await expect(kept(stage, room.code)).toBeVisible();
    await expect(kept(moderator, room.code)).toBeVisible();
    await expectSame(pairs);
    await host.must('room.phase', { phase: 'live' });
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText('The floor is open');
  });

  await test.step('H1 hands are counted', async () => {
    await expect(ben.getByRole('tab', { name: 'Hands' })).toHaveText('Hands (0)');
    await raiseHand(ada, 'Who pays for the lamps?');
    await tell(ada, 'Your name', 'Ada');
    await expect(attendee.place(ada)).toContainText('You are 1st.');
    await expect(ben.getByRole('tab', { name: 'Hands' })).toHaveText('Hands (1)');
    for (const person of crowd) await person.must('hand.raise', {});
    await expect(ben.getByRole('tab', { name: 'Hands' })).toHaveText('Hands (3)');
    await expect(speaker.getByText('3 hands up')).toBeVisible();
    await expectSame(pairs);
  });

  await test.step('H10 called, and Undo counts down', async () => {
    await wordsRead(moderator);
    await Promise.all([
      desk.next(moderator).click(),
      expect(attendee.called(ada)).toBeVisible(),
      expect(desk.undo(moderator)).toContainText(/[1-3] s/u),
    ]);
    await expect(desk.undo(moderator)).toHaveCount(0);
    await expect(floorOf(speaker)).toContainText('Called, not there yet');
    await expect(kept(floorOf(stage), 'Ada')).toBeVisible();
    await expectSame(pairs);
  });

  await test.step('H6 H9 accepted, on air, over', async () => {
    await attendee.answer(ada, 'Use the room microphone').click();
    await expect(floorOf(speaker)).toContainText('On the way to the microphone');
    await expectSame(pairs);
    await desk.button(desk.floor(moderator), 'Start turn').click();
    await expect(ada.getByRole('heading', { name: 'You are on.' })).toBeVisible();
    await expect(floorOf(speaker)).toContainText('Speaking now');
    await expect(floorOf(speaker)).not.toContainText('Called');
    for (const page of [ada, stage, speaker, moderator])
      await expect(page.getByRole('timer').first()).toContainText(/1:[0-5]\d/u);
    await expectSame(pairs);
    await attendee.answer(ada, 'I am done').click();
    await expect(attendee.raise(ada)).toBeVisible();
    await expectSame(pairs);
  });

  await test.step('S1 answers to a show of hands are counted', async () => {
    await host.must('show.open', { kind: 'hands', prompt: 'Trams at night?', reveal: 'live' });
    await screen.show(ben).getByRole('button', { name: 'Up' }).click();
    await expect(screen.show(ben)).toContainText('1 person answered');
    const showId = await itemOf(cleo, 'show', 'Trams at night?');
    for (const person of crowd) await person.must('show.answer', { showId, choice: true });
    await expect(screen.show(ben)).toContainText('3 people answered');
    await expect(screen.show(stage)).toContainText('3 people answered');
    await expectSame(pairs);
    await host.must('show.close', { showId });
    await expect(screen.show(ben)).toContainText('Closed.');
    await expectSame(pairs);
  });

  await test.step('Q2 Q4 a question gathers weight, is asked and answered', async () => {
    const words = 'Who looks after the otters?';
    await ask(ben, words, 'Ben');
    await questions.lane(ada).click();
    await questions.stand(questions.item(ada, words)).click();
    const questionId = await itemOf(cleo, 'question', words);
    for (const person of crowd) await person.must('question.stand', { questionId });
    await expect(questions.item(ada, words)).toContainText('3 people');
    await expect(questions.lane(ada)).toHaveText('Questions (1)');
    await expectSame(pairs);
    await host.must('question.onstage', { questionId });
    await expect(screen.question(stage)).toContainText('Ben asks');
    await expect(attendee.called(ben)).toContainText(words);
    await expectSame(pairs);
    await attendee.answer(ben, 'Not now').click();
    await host.must('question.answered', { questionId });
    await expectSame(pairs);
  });

  await test.step('L2 L5 C1 a break, the end, one recap', async () => {
    await host.must('room.phase', { phase: 'break' });
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Break');
    await expect(ada.getByText('Break', { exact: false }).first()).toBeVisible();
    await expectSame(pairs);
    await host.must('room.phase', { phase: 'live' });
    await expectSame(pairs);
    await host.must('room.phase', { phase: 'ended' });
    await expect(stage.getByRole('region', { name: 'Recap' })).toContainText('Thank you');
    for (const page of [ada, ben])
      await expect(page.getByRole('heading', { name: 'Thank you for being here.' })).toBeVisible();
    await expect(ada.getByRole('region', { name: 'Who spoke' })).toContainText('Who pays for the lamps?');
    await expectSame(pairs);
  });

  for (const page of [ada, ben, stage, speaker, moderator])
    expect(await heldByReact(page), `text that React would go on writing into, on ${page.url()}`).toEqual([]);
});

test('I4 L1 L5 the front page, an opened room and closed doors are translated without harm', async ({ hall }) => {
  hall.watch.allow(/404 \(Not Found\)/u);
  const page = await (await translating(await hall.browser())).newPage();
  await page.goto(hall.server.url);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText('Type the code first.', { exact: false })).toBeVisible();
  await page.getByRole('textbox', { name: 'Room code' }).fill('NNNNNN');
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText('There is no room with the code', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Open a room' }).click();
  await anotherTap(page);
  await page.getByRole('textbox', { name: 'Room title' }).fill('In another language');
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('In another language');
  const [, code = ''] =
    /\/r\/([^/?#]+)/u.exec((await page.getByRole('link', { name: 'Join link' }).getAttribute('href')) ?? '') ?? [];
  await expect(kept(page, code)).toHaveText(code);
  await page.getByRole('button', { name: 'Save these links' }).click();
  await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible();
  expect(await heldByReact(page)).toEqual([]);

  await page.goto(`${hall.server.url}/r/NNNNNN`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${hall.server.url}/r/${code}/console`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page opens with its own link only.');
  await page.getByRole('link').first().click();
  await expect(attendee.raise(page)).toBeVisible();
  expect(await heldByReact(page)).toEqual([]);
});

test('I4 H13 T1 words that come and go beside others come and go on a translated screen too', async ({ hall }) => {
  const room = await hall.openLive('One more than there is room for');
  const host = await hall.program(room, 'host');
  const { translated } = visits(hall, room);
  const stage = await translated('stage', { width: 720, height: 1280 });
  const crowd = await Promise.all(Array.from({ length: 13 }, () => hall.program(room, 'attendee')));
  for (const person of crowd) await person.must('hand.raise', {});
  await host.must('queue.close', { promise: false });
  const closed = 'Hands are closed. Those who wait still count.';
  await expect(stage.locator('main')).toContainText(`13 hands up${closed}`);
  const hands = Object.keys(crowd[0]?.view() ?? {}).filter((key) => key.startsWith('hand:'));
  for (const key of hands.slice(0, 2)) await host.must('hand.clear', { handId: key.slice('hand:'.length) });
  await expect(stage.locator('main')).toContainText(`11 hands up${closed}`);
});
