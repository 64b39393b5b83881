import { expect } from '@playwright/test';
import { test } from '../support/hall.ts';
import { ask, attendee, desk, floorOf, framesOf, paintedSign, questions, screen } from '../support/pages.ts';
import { itemOf, ownQuestionOf } from '../support/programs/program.ts';
import { at, secretOf } from '../support/room.ts';

test('Q1 Q2 Q3 Q4 T1 T3 a screened question is approved, gathers weight, calls its author and is answered', async ({
  hall,
}) => {
  const room = await hall.openLive('The old bridge', { questions: 'screened' });
  const words = 'Who looks after the bridge in winter?';
  const moderator = await hall.moderator(room, 'Ana');
  const speaker = await hall.speaker(room);
  const stage = await hall.stage(room);
  const ada = await hall.attendee(room);
  const ben = await hall.attendee(room);
  const cleo = await hall.attendee(room);
  const others = await Promise.all(['Dana', 'Emil', 'Fay'].map((name) => hall.program(room, 'attendee', name)));

  await test.step('Q3 a screened question is seen by its author and the moderators alone', async () => {
    await ask(ada, words, 'Ada');
    await expect(ada.getByText('A moderator looks at it first.')).toBeVisible();
    await questions.inbox(moderator, 'New').click();
    await expect(questions.item(moderator, words)).toContainText('Ada');
    await expect(questions.lane(ben)).toContainText('(0)');
    await expect(ben.getByText(words)).toHaveCount(0);
    for (const other of others) expect(JSON.stringify(other.view())).not.toContain(words);
  });

  await test.step('Q2 approved, it gathers weight: once a person, and taken back at will', async () => {
    await desk.button(questions.item(moderator, words), 'Approve').click();
    for (const page of [ben, cleo]) {
      await questions.lane(page).click();
      await expect(questions.item(page, words)).toContainText('Ada');
      await questions.stand(questions.item(page, words)).click();
      await expect(questions.stand(questions.item(page, words))).toHaveAttribute('aria-pressed', 'true');
    }
    const [dana] = others;
    if (dana === undefined) throw new Error('Nobody else is here');
    const questionId = await itemOf(dana, 'question', words);
    for (const other of others) await other.must('question.stand', { questionId });
    await dana.must('question.stand', { questionId });
    await expect(questions.item(ben, words)).toContainText('5 people');
    await questions.lane(ada).click();
    await expect(questions.item(ada, words)).toContainText('Yours');
    await expect(questions.stand(questions.item(ada, words))).toHaveCount(0);
    await questions.stand(questions.item(cleo, words)).click();
    await expect(questions.stand(questions.item(cleo, words))).toHaveAttribute('aria-pressed', 'false');
    await expect(questions.item(ben, words)).toContainText('4 people');
  });

  await test.step('T3 approved is not on stage: the screen has none of its words', async () => {
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText('The floor is open');
    await expect(stage.getByText('winter')).toHaveCount(0);
  });

  await test.step('Q4 H12 on stage it calls its author: the words and one sign on every screen', async () => {
    await questions.inbox(moderator, 'Open').click();
    await desk.button(questions.item(moderator, words), 'Put on stage').click();
    await expect(screen.question(stage)).toContainText(words);
    await expect(screen.question(stage)).toContainText('Ada asks');
    await expect(screen.question(stage)).toContainText('4 people ask this too');
    await expect(screen.question(stage)).toContainText('You are called');
    await expect(attendee.called(ada)).toContainText(words);
    const onPhone = await paintedSign(attendee.called(ada));
    expect(await paintedSign(screen.question(stage))).toEqual(onPhone);
    expect(await paintedSign(floorOf(speaker))).toEqual(onPhone);
    await expect(floorOf(speaker)).toContainText(words);
    await expect(floorOf(speaker)).toContainText('4 people ask this too');
    await expect(desk.floor(moderator)).toContainText(words);
    await expect(attendee.called(ben)).toHaveCount(0);
  });

  await test.step('H6 H9 she accepts, speaks, and every clock runs', async () => {
    await attendee.answer(ada, 'Use the room microphone').click();
    await expect(screen.question(stage)).toContainText('On the way to the microphone');
    await desk.button(desk.floor(moderator), 'Start turn').click();
    await expect(ada.getByRole('heading', { name: 'You are on.' })).toBeVisible();
    for (const clock of [screen.question(stage), floorOf(speaker), ada.locator('body')])
      await expect(clock.getByRole('timer')).toContainText(/1:[0-5]\d/u);
    await expect(screen.question(stage)).toContainText(words);
  });

  await test.step('Q3 T1 answered by the speaker, it leaves the screen and the turn goes on to its end', async () => {
    await desk.button(speaker, 'Answered').click();
    await expect(screen.question(stage)).toHaveCount(0);
    await expect(floorOf(stage).getByRole('timer')).toBeVisible();
    await expect(questions.item(ben, words)).toContainText('Answered');
    await expect(questions.stand(questions.item(ben, words))).toHaveCount(0);
    await desk.button(speaker, 'End turn').click();
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText('The floor is open');
    await expect(desk.button(speaker, 'Answered')).toHaveAttribute('aria-disabled', 'true');
    await expect(questions.item(ben, words)).toContainText('4 people');
  });
});

test('P3 P4 who asks anonymously stays nameless to everybody, also when called and on air', async ({ hall }) => {
  const room = await hall.openLive('Nameless');
  const author = await hall.program(room, 'attendee', 'Canary Ada');
  const staff = [await hall.program(room, 'host', 'Hanna'), await hall.program(room, 'speaker')];
  const context = await hall.browser();
  const pages = [];
  const frames = [];
  for (const link of ['join', 'moderator', 'stage'] as const) {
    const page = await context.newPage();
    frames.push(framesOf(page));
    await page.goto(at(hall.server.url, room.links[link]));
    pages.push(page);
  }
  const [other, moderator, stage] = pages;
  if (other === undefined || moderator === undefined || stage === undefined) throw new Error('No pages');
  await author.must('question.ask', { text: 'Who is afraid to ask?', anonymous: true, voice: 'self' });
  await author.must('question.ask', { text: 'And who is not?', anonymous: true });
  await expect(questions.item(other, 'Who is afraid to ask?')).toBeVisible();
  await questions.stand(questions.item(other, 'Who is afraid to ask?')).click();
  await questions.inbox(moderator, 'Open').click();
  await desk.button(questions.item(moderator, 'Who is afraid to ask?'), 'Put on stage').click();
  await expect(screen.question(stage)).toContainText('Who is afraid to ask?');
  await expect(screen.question(stage)).toContainText(/[A-Z]\w+ \d+ asks/u);
  await author.must('turn.accept', { by: 'room' });
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await expect(screen.question(stage).getByRole('timer')).toContainText(/1:[0-5]\d/u);
  await desk.button(desk.floor(moderator), 'End turn').click();
  await expect(desk.floor(moderator)).toContainText('The floor is open');

  const heard = [...frames.flat(), ...staff.flatMap((one) => one.heard())].map(({ text }) => text).join('\n');
  expect(heard).toContain('Who is afraid to ask?');
  expect(heard).toContain('And who is not?');
  expect(author.participant().length).toBeGreaterThan(10);
  for (const canary of ['Canary Ada', author.participant()]) expect(heard).not.toContain(canary);
  const exported = await fetch(`${hall.server.url}/api/rooms/${room.code}/export.json`, {
    headers: { authorization: `Bearer ${secretOf(room.links.host)}` },
  });
  const text = await exported.text();
  expect(exported.status).toBe(200);
  expect(text).toContain('Who is afraid to ask?');
  for (const canary of ['Canary Ada', author.participant()]) expect(text).not.toContain(canary);
});

test('T3 P3 words that nobody let through reach no screen and no other attendee, in no frame', async ({ hall }) => {
  const room = await hall.openLive('Screened', { questions: 'screened' });
  const author = await hall.program(room, 'attendee', 'Ben');
  const moderator = await hall.program(room, 'moderator', 'Ana');
  const context = await hall.browser();
  const frames = [];
  for (const link of ['join', 'stage'] as const) {
    const page = await context.newPage();
    frames.push(framesOf(page));
    await page.goto(at(hall.server.url, room.links[link]));
    await expect(page.getByText('Screened', { exact: true })).toBeVisible();
  }
  const [onPhone, onStage] = frames.map((list) => () => list.map(({ text }) => text).join('\n'));
  if (onPhone === undefined || onStage === undefined) throw new Error('No frames');
  await author.must('question.ask', { text: 'canary never approved' });
  await author.must('question.ask', { text: 'canary approved' });
  const questionId = await ownQuestionOf(author, 'canary approved');
  await moderator.must('question.approve', { questionId });
  await expect.poll(onPhone).toContain('canary approved');
  expect(onStage()).not.toContain('canary');
  await moderator.must('question.onstage', { questionId, read: true });
  await expect.poll(onStage).toContain('canary approved');
  expect(onPhone() + onStage()).not.toContain('canary never');
  expect(onStage()).toContain('Ben');
});
