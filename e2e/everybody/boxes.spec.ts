import { join } from 'node:path';
import { test, type Hall } from '../support/hall.ts';
import { desk, questions } from '../support/pages.ts';
import { expectBoxes } from '../support/measured/boxes.ts';
import { launchOptions } from '../support/programs/chromium.ts';

/* Where things lie, so that a change of one page's layout shows in the files beside this one, and nobody's by chance. */

// The headless shell sets letters a little wider than the browser that people have.
test.use({ launchOptions: launchOptions() });

const fileOf = (page: string) => join(import.meta.dirname, 'boxes', `${page}.txt`);
const laptops = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
];
const phones = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
];

/** Three hands and two questions, and nobody on the floor. */
async function smallRoom(hall: Hall) {
  const room = await hall.openLive('Where things lie');
  for (const name of ['Ada', 'Ben', 'Cleo']) {
    const person = await hall.program(room, 'attendee', name);
    await person.must('hand.raise', { topic: `What ${name} asks` });
    if (name !== 'Cleo') await person.must('question.ask', { text: `What ${name} writes` });
  }
  return room;
}

test('the console lies as it is written', async ({ hall }, info) => {
  const page = await hall.host(await smallRoom(hall), 'Hanna');
  await questions.inbox(page, 'Open').click();
  await desk.hand(page, 'Cleo').waitFor();
  await questions.item(page, 'Ben').waitFor();
  const named = [
    ['heading', 'Where things lie'],
    ['button', 'Next'],
    ['region', 'On the floor'],
    ['region', 'On deck'],
    ['heading', 'Queue'],
    ['textbox', 'Find in the queue'],
    ['button', 'Call'],
    ['heading', 'Questions'],
    ['textbox', 'Find in the questions'],
    ['button', 'Put on stage'],
  ] as const;
  await expectBoxes(page, { file: fileOf('console'), sizes: laptops, named }, info);
});

test('a phone lies as it is written', async ({ hall }, info) => {
  const page = await hall.attendee(await smallRoom(hall));
  await questions.lane(page).tap();
  await questions.item(page, 'Ben').waitFor();
  const named = [
    ['heading', 'Where things lie'],
    ['button', 'Raise hand'],
    ['button', 'Ask'],
    ['list', 'Questions'],
  ] as const;
  await expectBoxes(page, { file: fileOf('phone'), sizes: phones, named }, info);
});

test('the stage lies as it is written', async ({ hall }, info) => {
  const room = await smallRoom(hall);
  const page = await hall.stage(room);
  const host = await hall.program(room, 'host');
  await host.must('queue.next', {});
  await host.must('turn.start', {});
  await page.getByRole('timer').waitFor();
  const sizes = [
    { width: 1280, height: 720 },
    { width: 1080, height: 1920 },
  ];
  const named = [
    ['img', ''],
    ['timer', ''],
  ] as const;
  await expectBoxes(page, { file: fileOf('stage'), sizes, named }, info);
});

test('the landing page lies as it is written', async ({ hall }, info) => {
  const page = await (await hall.browser()).newPage();
  await page.goto(hall.server.url);
  const named = [
    ['textbox', 'Room code'],
    ['button', 'Join'],
    ['textbox', 'Room title'],
    ['button', 'Open a room'],
  ] as const;
  await expectBoxes(
    page,
    { file: fileOf('landing'), sizes: [...phones.slice(1), ...laptops.slice(0, 1)], named },
    info,
  );
});
