import { expect, type Locator, type Page } from '@playwright/test';
import { recapOf } from '../support/evening.ts';
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
  slotRests,
  tell,
} from '../support/pages.ts';
import { itemOf, type Program } from '../support/programs/program.ts';
import { at, type Room } from '../support/room.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name });
const together = (page: Page) => region(page, 'The whole room');

/** Accepts the floor, and somebody starts the clock. */
async function speaks(person: Page, moderator: Page): Promise<void> {
  await attendee.answer(person, 'Use the room microphone').click();
  await desk.button(desk.floor(moderator), 'Start turn').click();
  await expect(person.getByRole('heading', { name: 'You are on.' })).toBeVisible();
}

/** How many stand with the hand about this. */
function standing(someone: Program, topic: string): unknown {
  const records = Object.entries(someone.view());
  return records.find(([key, record]) => key.startsWith('hand:') && record['topic'] === topic)?.[1]['standing'];
}

/** L4: two parts, written by the host. */
async function setAgenda(host: Page): Promise<void> {
  await host.getByRole('button', { name: 'Set an agenda' }).click();
  const dialog = host.getByRole('dialog', { name: 'The agenda' });
  const fill = async (position: number, title: string, minutes: string) => {
    const line = dialog.getByRole('listitem').nth(position);
    await line.getByRole('textbox', { name: 'Title' }).fill(title);
    await line.getByRole('textbox', { name: 'Minutes' }).fill(minutes);
  };
  await fill(0, 'Three drafts for the bridge', '10');
  await dialog.getByRole('button', { name: 'Add a part' }).click();
  await fill(1, 'Goodbye', '5');
  await dialog.getByRole('button', { name: 'Save the agenda' }).click();
  await expect(dialog).toBeHidden();
}

/** L4: asks what becomes of those who wait, where somebody does. */
async function moveOn(
  host: Page,
  button: string,
  hands?: { readonly to: string; readonly answer: 'Clear' },
): Promise<void> {
  await anotherTap(host);
  await desk.button(region(host, 'Agenda'), button).click();
  if (hands === undefined) return;
  const dialog = host.getByRole('dialog', { name: `Move on to “${hands.to}”?` });
  await expect(dialog).toBeVisible();
  await anotherTap(host);
  await desk.button(dialog, hands.answer).click();
  await expect(dialog).toBeHidden();
}

/** Taps for so long that the room's share stands on the screens when the moment is looked for. */
async function reactTogether(pages: readonly Page[], crowd: readonly Program[], seen: Locator): Promise<void> {
  await expect(async () => {
    const react = () => crowd.forEach((program) => program.react({ heart: 1 }));
    // Before and after those who tap: ten seconds are one number of the recap, and one that ends in between has enough people.
    react();
    await Promise.all(
      pages.map((page) =>
        page.getByRole('group', { name: 'Reactions' }).getByRole('button', { name: 'Heart' }).click(),
      ),
    );
    react();
    await expect(seen).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
}

type Cast = {
  readonly [name in 'host' | 'moderator' | 'speaker' | 'stage' | 'ada' | 'ben' | 'cleo' | 'dana']: Page;
} & { readonly phones: readonly Page[]; readonly crowd: readonly Program[]; readonly room: Room };

async function arrive(hall: Hall, title: string): Promise<Cast> {
  const room = await hall.open(title);
  const host = await hall.host(room, 'Hanna');
  const moderator = await hall.moderator(room, 'Ana');
  const [speaker, stage, ada, ben, cleo, dana] = await Promise.all([
    hall.speaker(room),
    hall.stage(room),
    ...[1, 2, 3, 4].map(() => hall.attendee(room)),
  ]);
  if (!speaker || !stage || !ada || !ben || !cleo || !dana) throw new Error('Somebody did not come.');
  const crowd = await Promise.all(['Emil', 'Fay', 'Gus', 'Hilde'].map((name) => hall.program(room, 'attendee', name)));
  return { room, host, moderator, speaker, stage, ada, ben, cleo, dana, phones: [ada, ben, cleo, dana], crowd };
}

test('R1 R2 R3 R4 L4 L5 H1 H2 H4 H13 Q4 S1 T1 C1 a whole event, from the doors to a promise kept after the end', async ({
  hall,
}) => {
  const title = 'How shall we build the bridge?';
  const cast = await arrive(hall, title);
  const { room, host, moderator, speaker, stage, ada, ben, cleo, dana, phones, crowd } = cast;

  await test.step('L2 L4 doors: people gather, and the host writes the agenda', async () => {
    await expect(stage.getByText('8 people are here')).toBeVisible();
    await setAgenda(host);
    await moveOn(host, 'Begin: Three drafts for the bridge');
    await expect(ada.getByText('Three drafts for the bridge').first()).toBeVisible();
    await host.getByRole('button', { name: 'Go live' }).click();
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText('The floor is open');
  });

  await test.step('H1 H4 hands go up, and Cleo stands with the one of Ada', async () => {
    await raiseHand(ada, 'Who pays for the lamps?');
    await tell(ada, 'Your name', 'Ada');
    await raiseHand(ben, 'Trams at night');
    await tell(ben, 'Your name', 'Ben');
    await cleo.getByRole('tab', { name: 'Hands' }).click();
    const hand = desk.queue(cleo).getByRole('listitem').filter({ hasText: 'Who pays for the lamps?' });
    await questions.stand(hand).click();
    // Whoever stands with a hand only once it is called stands with nobody.
    await expect.poll(() => standing(crowd[0]!, 'Who pays for the lamps?')).toBe(1);
    await desk.next(moderator).click();
    // It counts down from where she begins, however long she is waited for here.
    const countsDown = expect(dana.getByRole('button', { name: /^Follow up in \d+ s$/u })).toBeVisible({
      timeout: 30_000,
    });
    await Promise.all([countsDown, speaks(ada, moderator)]);
    await expect(floorOf(stage)).toContainText('Ada');
  });

  await test.step('H2 H4 who stood with her may follow up first, and comes before who waited', async () => {
    await cleo.getByRole('button', { name: 'Follow up', exact: true }).click();
    const form = cleo.getByRole('dialog', { name: 'Follow up' });
    await form.getByRole('textbox', { name: 'In a few words' }).fill('And who changes the bulbs?');
    await form.getByRole('button', { name: 'Raise follow-up' }).click();
    await expect(form).toBeHidden();
    await expect(desk.deck(moderator)).toContainText('Follow-up');
    await slotRests(moderator);
    await desk.next(moderator).click();
    await speaks(cleo, moderator);
    await expect(floorOf(stage)).toContainText('And who changes the bulbs?');
    await desk.next(speaker).click();
    await speaks(ben, moderator);
    await desk.button(speaker, 'End turn').click();
  });

  await test.step('Q2 Q4 a question is asked, stood with, called on stage and answered', async () => {
    const words = 'Who looks after the otters?';
    await ask(dana, words, 'Dana');
    await questions.lane(ada).click();
    await questions.stand(questions.item(ada, words)).click();
    const questionId = await itemOf(crowd[0]!, 'question', words);
    for (const person of crowd) await person.must('question.stand', { questionId });
    await questions.inbox(moderator, 'Open').click();
    await expect(questions.item(moderator, words)).toContainText('5');
    await desk.button(questions.item(moderator, words), 'Put on stage').click();
    await expect(screen.question(stage)).toContainText(words);
    await speaks(dana, moderator);
    await desk.button(speaker, 'Answered').click();
    await desk.button(speaker, 'End turn').click();
    await expect(stage.getByRole('heading', { level: 1 })).toHaveText('The floor is open');
  });

  await test.step('R1 R3 much of the room reacts together, and every screen marks the moment', async () => {
    await reactTogether([ada, ben], crowd, together(stage).getByText(/^A moment: \d+ % of the room$/u));
    const found = Object.entries(crowd[0]!.view()).filter(([key]) => key.startsWith('moment:'));
    // Where the machine is slow the taps are made again, and twenty seconds later they are another one.
    expect(new Set(found.map(([, record]) => record['kind']))).toEqual(new Set(['heart']));
    await expect(host.getByText(/Heart \d+ %/u).first()).toBeVisible();
  });

  await test.step('R4 the host calls for three, two, one', async () => {
    const calls = host.getByRole('group', { name: 'Do something together' });
    await Promise.all([
      expect(together(stage)).toHaveText(/^(3|2|1|Now)$/u),
      expect(host.getByText('On every screen: Three, two, one')).toBeVisible(),
      calls.getByRole('button', { name: 'Three, two, one' }).click(),
    ]);
    await expect(together(stage)).toHaveCount(0);
  });

  await test.step('S1 a show of hands', async () => {
    await moderator.getByRole('button', { name: 'Show of hands' }).click();
    const dialog = moderator.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'What do you ask?' }).fill('Shall the trams run at night?');
    await dialog.getByRole('button', { name: 'Ask the room' }).click();
    await expect(screen.show(stage)).toContainText('Shall the trams run at night?');
    for (const phone of phones) await screen.show(phone).getByRole('button', { name: 'Up' }).click();
    const showId = await itemOf(crowd[0]!, 'show', 'Shall the trams run at night?');
    for (const person of crowd) await person.must('show.answer', { showId, choice: true });
    await expect(screen.show(stage)).toContainText('8');
    await anotherTap(moderator);
    await moderator.getByRole('button', { name: 'Close the show' }).click();
    await expect(screen.show(stage)).toContainText('Closed.');
  });

  await test.step('H13 the queue closes with a promise, and the agenda moves on', async () => {
    await raiseHand(cleo, 'What will a ticket cost?');
    await host.getByRole('button', { name: 'Close the queue' }).click();
    await host.getByRole('dialog', { name: 'Close the queue?' }).getByRole('button', { name: 'Close it' }).click();
    await expect(
      cleo.getByText('Who does not get the floor gets a written answer', { exact: false }).first(),
    ).toBeVisible();
    await expect(attendee.raise(ada)).toHaveCount(0);
    await moveOn(host, 'Move on: Goodbye', { to: 'Goodbye', answer: 'Clear' });
    await expect(cleo.getByText('You get a written answer to your topic', { exact: false })).toBeVisible();
  });

  await test.step('L5 T1 C1 the end: one recap on every screen', async () => {
    await host.getByRole('button', { name: 'End the room' }).click();
    await host.getByRole('alertdialog', { name: 'End the room?' }).getByRole('button', { name: 'End it now' }).click();
    await expect(region(stage, 'Recap')).toContainText('Thank you');
    for (const phone of phones) {
      await expect(phone.getByRole('heading', { name: 'Thank you for being here.' })).toBeVisible();
      await expect(region(phone, 'Who spoke')).toContainText('And who changes the bulbs?');
    }
  });

  await test.step('H13 C1 the promise is kept after the end, and the recap says so', async () => {
    const page = await (await hall.browser()).newPage();
    await page.goto(`${at(hall.server.url, room.links.join)}/recap`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    const asked = region(page, 'Questions').getByRole('listitem').filter({ hasText: '?' });
    await expect(asked.first()).toContainText('What will a ticket cost?');
    await expect(asked.first()).toContainText('Promised, not answered yet');
    await expect(asked.last()).toContainText('5 wanted to know');
    await expect(region(page, "The room's pulse").getByRole('img')).toBeVisible();
    await expect(region(page, "The room's pulse")).toContainText('Three, two, one called by the host');
    await expect(region(page, 'Shows of hands')).toContainText('fewer than 5');

    const promised = region(moderator, 'Open questions');
    await promised.getByRole('button', { name: 'Answer in writing…' }).first().click();
    await moderator
      .getByRole('textbox', { name: 'Your answer; everybody sees it' })
      .fill('Two euros, and one for children.');
    await moderator.getByRole('button', { name: 'Publish' }).click();
    await expect(promised).toContainText('Every promise is kept: 1 answered.');
    for (const looking of [page, cleo]) {
      await looking.evaluate(() => dispatchEvent(new Event('online')));
      await expect(region(looking, 'Questions')).toContainText('Two euros, and one for children.');
    }
    await expect(asked.first()).toContainText('Promised, answered');
    const recap = await recapOf(hall.server.url, room);
    expect(recap).toMatchObject({
      floor: { turns: 4 },
      questions: { promised: 1, kept: 1 },
      segments: [{ title: 'Three drafts for the bridge' }, { title: 'Goodbye' }],
      moments: [{ kind: 'heart' }, { kind: 'three-two-one', called: true }],
    });
    expect(recap.floor.speakers.map(({ kind }) => kind)).toEqual(['speak', 'speak', 'speak', 'follow-up']);
  });
});
