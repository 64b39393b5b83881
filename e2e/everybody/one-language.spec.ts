import { expect } from '@playwright/test';
import { test as base } from '../support/hall.ts';
import { anotherTap, asking, attendee, floorOf, raiseHand, screen } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';
import { everyState, looking, said as saidByPeople } from '../support/everywhere/story.ts';
import { buildPseudoPages, type PseudoPages } from '../support/programs/pseudo-pages.ts';
import { expectWholeWords } from '../support/measured/whole-words.ts';
import { expectBracketed, said } from '../support/everywhere/pseudo-language.ts';

type OfWorker = { readonly pseudoPages: PseudoPages };

const test = base.extend<object, OfWorker>({
  pseudoPages: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures it needs here
    async ({}, use) => {
      const pages = await buildPseudoPages();
      await use(pages);
      await pages.dispose();
    },
    { scope: 'worker' },
  ],
  prepare: ({ pseudoPages }, use) => use(pseudoPages.speak),
});

const title = 'How shall we build the bridge?';
/** Longer ones first: the shorter ones stand in them. */
const people = [
  'Plenum',
  title,
  'Who looks after the otters?',
  'Trams at night?',
  'From the bank',
  'Ines Moura',
  'The lamps',
  'Welcome all',
  'The floor to you',
  'Ada',
  'Ben',
  'Cleo',
  'Hanna',
];

/** Nobody holds them in a hand: they have sizes of their own. */
const screens = new Set(['stage', 'speaker']);

/** It looks like a word, so that pages send it, and the room finds nothing to read. */
const nothing = '\u200B';

test('I6 the doors speak one language, and no label of an opened room is broken within a word', async ({ hall }) => {
  hall.watch.allow(/404 \(Not Found\)|400 \(Bad Request\)/u);
  const page = await (await hall.browser()).newPage();
  const check = (when: string, known: readonly string[] = []) => expectBracketed([page], [...people, ...known], when);
  await page.goto(hall.server.url);
  await page.getByRole('button', { name: said('Join') }).click();
  await expect(page.getByText('Type the code first.')).toBeVisible();
  await check('landing');
  await page.getByRole('textbox', { name: 'Room code' }).fill('NNNNNN');
  await page.getByRole('button', { name: said('Join') }).click();
  await expect(page.getByText('There is no room with the code')).toBeVisible();
  await check('no such room');
  await page.getByRole('textbox', { name: 'Room title' }).fill(nothing);
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(page.getByText('The title is empty. Write a few words.')).toBeVisible();
  await check('a title that the server refuses');
  await anotherTap(page);
  await page.getByRole('textbox', { name: 'Room title' }).fill(title);
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const link = (await page.getByRole('link', { name: 'Join link' }).getAttribute('href')) ?? '';
  const code = new URL(link).pathname.split('/').at(-1) ?? '';
  // Of the addresses of staff links the part that is covered stands by itself.
  await check('opened', [code, '#k=']);
  await expectWholeWords(page, 'opened');
  await page.goto(`${hall.server.url}/r/${code}/console`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This page opens with its own link only.');
  await check('a console without its link', [code]);
  await page.goto(`${hall.server.url}/r/NNNNNN`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Check it letter by letter.');
  await expect(page.getByRole('textbox', { name: 'Room code' })).toHaveValue('NNNNNN');
  await check('a phone in no room');
});

for (const { name, sight, open } of looking)
  test(`I6 the page of ${name} speaks one language in every state of an evening, its labels in whole words`, async ({
    hall,
  }) => {
    const room = await hall.open(title);
    const page = await open(hall, room);
    const known = [...people, ...saidByPeople, room.code];
    await everyState(hall, room, [{ sight, page }], async (state) => {
      await expectBracketed([page], known, `${name}, ${state}`);
      if (!screens.has(name)) await expectWholeWords(page, `${name}, ${state}`);
    });
  });

test('I6 an evening with its dialogs, asides and follow-ups speaks one language', async ({ hall }) => {
  const room = await hall.open(title, { topics: 'screened', order: 'fair' });
  const host = await hall.program(room, 'host', 'Hanna');
  const [ben, cleo] = [await hall.program(room, 'attendee', 'Ben'), await hall.program(room, 'attendee', 'Cleo')];
  const [ada, desk, stage, speaker] = await Promise.all([
    hall.attendee(room),
    hall.host(room, 'Hanna'),
    hall.stage(room),
    hall.speaker(room),
  ]);
  const pages = [ada, desk, stage, speaker];
  const known = [...people, room.code];
  const check = (when: string) => expectBracketed(pages, known, when);
  const button = (name: string) => desk.getByRole('button', { name: said(name), exact: true });
  const dialog = async (name: string, opened = desk.getByRole('dialog')) => {
    await button(name).first().click();
    await expect(opened.first()).toBeVisible();
    await expectBracketed([desk], known, `dialog ${name}`);
    await expectWholeWords(desk, `dialog ${name}`);
    await desk.keyboard.press('Escape');
    await expect(opened).toHaveCount(0);
  };

  await expect(stage.getByText('here').first()).toBeVisible();
  await check('doors');
  await host.must('agenda.set', {
    segments: [
      { title: 'Welcome all', minutes: 10 },
      { title: 'The floor to you', speakers: ['Ines Moura'], minutes: 40 },
    ],
  });
  await host.must('room.phase', { phase: 'live' });
  await expect(attendee.raise(ada)).toBeVisible();
  await check('quiet');
  // Whatever Next is called, it is no wider than the page.
  const [next, main] = [button('Next'), desk.getByRole('main')];
  for (const width of [1_280, 1_024]) {
    await desk.setViewportSize({ width, height: 768 });
    const [ofNext, ofMain] = [await next.boundingBox(), await main.boundingBox()];
    const ends = (box: { x: number; width: number } | null) => Math.round((box?.x ?? 0) + (box?.width ?? 0));
    expect(ends(ofNext), `${width}`).toBe(ends(ofMain));
  }
  // Nor is the row of lists wider than a phone: nobody looks for more at its end.
  await desk.setViewportSize({ width: 390, height: 844 });
  for (const list of await desk.getByRole('group', { name: 'Which list' }).getByRole('button').all())
    await expect(list).toBeInViewport({ ratio: 1 });
  await desk.setViewportSize({ width: 1_280, height: 720 });

  await ben.must('hand.raise', { topic: 'From the bank' });
  await cleo.must('hand.raise', {});
  await raiseHand(ada, 'The lamps');
  await expect(desk.getByRole('list', { name: 'Queue' }).getByRole('listitem')).toHaveCount(3);
  await check('hands are up');
  await dialog('Keyboard');
  await dialog('Add a hand');
  await anotherTap(desk);
  await button('Add a hand').first().click();
  await desk.getByRole('dialog').getByRole('textbox').first().fill(nothing);
  await button('Add').click();
  await expect(desk.getByRole('dialog')).toContainText('The name or description is empty. Write a few words.');
  await check('the console is refused something');
  await desk.keyboard.press('Escape');
  await dialog('Close the queue', desk.getByRole('alertdialog').or(desk.getByRole('dialog')));
  await dialog('End the room', desk.getByRole('alertdialog'));

  await host.must('queue.next', {});
  await host.must('turn.start', {});
  await expect(floorOf(stage).getByRole('timer')).toContainText(/\d:\d\d/u);
  await check('somebody speaks');
  await host.must('queue.next', {});
  await host.must('turn.start', {});
  await host.must('queue.next', {});
  await expect(attendee.called(ada)).toBeVisible();
  await check('called');
  await attendee.answer(ada, 'Use the room microphone').click();
  await expect(ada.getByRole('heading', { name: 'Walk to the microphone' })).toBeVisible();
  await check('on the way');
  await host.must('turn.start', {});
  await expect(ada.getByRole('heading', { name: 'You are on.' })).toBeVisible();
  await check('on air');
  await anotherTap(ada);
  await attendee.answer(ada, 'I am done').click();
  await expect(attendee.raise(ada)).toBeVisible();

  await ben.must('question.ask', { text: 'Who looks after the otters?' });
  const questionId = await itemOf(cleo, 'question', 'Who looks after the otters?');
  await cleo.must('question.stand', { questionId });
  await ada.getByRole('tab', { name: 'Questions' }).click();
  await expect(ada.getByRole('list', { name: 'Questions' })).toContainText('otters');
  await check('a question');
  await ada.getByRole('button', { name: said('Ask'), exact: true }).click();
  await asking.words(ada).fill(nothing);
  await anotherTap(ada);
  await asking
    .form(ada)
    .getByRole('button', { name: said('Ask'), exact: true })
    .click();
  await expect(asking.form(ada)).toContainText('The question is empty. Write a few words.');
  await check('a phone is refused something');
  await ada.getByRole('button', { name: said('Back'), exact: true }).click();
  await host.must('question.onstage', { questionId });
  await expect(screen.question(stage)).toContainText('otters');
  await check('a question on stage');
  await host.must('question.answered', { questionId });

  await host.must('show.open', { kind: 'hands', prompt: 'Trams at night?', reveal: 'live' });
  await screen.show(ada).getByRole('button', { name: 'Up' }).click();
  const showId = await itemOf(cleo, 'show', 'Trams at night?');
  await cleo.must('show.answer', { showId, choice: true });
  await expect(screen.show(stage)).toContainText('2 people');
  await check('a show of hands');
  await host.must('show.close', { showId });
  await check('a show that is closed');

  await host.must('moment.call', { kind: 'applause' });
  await check('a moment');
  await host.must('room.phase', { phase: 'break' });
  await expect(stage.getByRole('heading', { level: 1 })).toContainText('Break');
  await check('break');
  await host.must('room.phase', { phase: 'ended' });
  await expect(ada.getByRole('region', { name: 'Who spoke' })).toBeVisible();
  await expect(stage.getByRole('region', { name: 'Recap' })).toContainText('Thank you');
  await check('the end');
});
