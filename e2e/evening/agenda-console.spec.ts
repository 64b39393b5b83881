import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { press, tabTo } from '../support/keyboard.ts';
import {
  aboutRoom,
  anotherTap,
  attendee,
  desk,
  expectNoSidewaysScroll,
  expectOrder,
  questions,
  raiseHand,
  slotRests,
} from '../support/pages.ts';

const part = (page: Page, position: number) =>
  page.getByRole('dialog', { name: 'The agenda' }).getByRole('listitem').nth(position);

async function writePart(page: Page, position: number, title: string, minutes: string, speakers = ''): Promise<void> {
  await part(page, position).getByRole('textbox', { name: 'Title' }).fill(title);
  await part(page, position).getByRole('textbox', { name: 'Minutes' }).fill(minutes);
  await part(page, position).getByRole('textbox', { name: 'Speakers' }).fill(speakers);
}

test('L4 H13 a host writes an agenda, moves on with those who wait, closes the queue and keeps the promise', async ({
  hall,
}) => {
  const room = await hall.openLive('A full evening');
  const host = await hall.host(room, 'Ana');
  const moderator = await hall.moderator(room, 'Ben');
  const people = await Promise.all(['alpha', 'beta', 'gamma'].map(() => hall.program(room, 'attendee')));
  const [alpha, beta, gamma] = people;
  if (alpha === undefined || beta === undefined || gamma === undefined) throw new Error('Nobody came');

  await test.step('L4 the agenda is written, put in order and saved as one', async () => {
    await desk.agenda(host).getByRole('button', { name: 'Set an agenda' }).click();
    await writePart(host, 0, 'Panel', '20', 'Ada, Grace');
    await host.getByRole('button', { name: 'Add a part' }).click();
    await writePart(host, 1, 'Opening', 'ten');
    await part(host, 1).getByRole('button', { name: 'Move up' }).click();
    await host.getByRole('button', { name: 'Save the agenda' }).click();
    await expect(part(host, 0)).toContainText('Between 1 and 600 minutes.');
    await part(host, 0).getByRole('textbox', { name: 'Minutes' }).fill('10');
    await anotherTap(host);
    await host.getByRole('button', { name: 'Save the agenda' }).click();
    await expect(host.getByRole('dialog')).toBeHidden();
    await expect(desk.agenda(moderator)).toContainText('Not begun yet.');
    await expect(desk.agenda(moderator)).toContainText('Begin: Opening');
    await expect(desk.agenda(moderator).getByRole('button')).toHaveCount(0);
  });

  await test.step('L4 where nobody waits moving on asks nothing', async () => {
    await slotRests(host);
    await desk.agenda(host).getByRole('button', { name: 'Begin: Opening' }).click();
    await expect(desk.agenda(host)).toContainText('10 min left');
    await expect(host.getByRole('dialog')).toBeHidden();
  });

  await alpha.must('hand.raise', { topic: 'alpha' });
  await beta.must('hand.raise', { topic: 'beta' });
  await gamma.must('hand.raise', {});
  await expect(desk.hands(host)).toHaveCount(3);

  await test.step('L4 those who wait are kept with their part, and come back with it', async () => {
    await slotRests(host);
    await desk.agenda(host).getByRole('button', { name: 'Move on: Panel' }).click();
    const dialog = host.getByRole('dialog', { name: /Panel/u });
    await expect(dialog).toContainText('3 hands wait.');
    await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.agenda(host)).toContainText('20 min left');
    await expect(desk.hands(host)).toHaveCount(0);
    await slotRests(host);
    await desk.agenda(host).getByRole('button', { name: 'Go there' }).click();
    await expect(desk.hands(host)).toHaveCount(3);
  });

  await test.step('H13 with the time too short for all the queue is closed with a promise', async () => {
    await slotRests(host);
    await desk.agenda(host).getByRole('button', { name: 'Edit the agenda' }).click();
    await part(host, 0).getByRole('textbox', { name: 'Minutes' }).fill('3');
    await host.getByRole('button', { name: 'Save the agenda' }).click();
    await expect(host.getByText(/1 of 3 will get the floor until \d\d:\d\d/u)).toBeVisible();
    await expect(host.getByRole('status').getByText('Time gets short')).toBeVisible();
    await host.getByRole('button', { name: 'Close the queue' }).click();
    const dialog = host.getByRole('dialog', { name: 'Close the queue?' });
    await expect(dialog).toContainText('2 of 3 have a topic.');
    await expect(dialog.getByRole('checkbox', { name: 'Promise a written answer' })).toBeChecked();
    await dialog.getByRole('button', { name: 'Close it' }).click();
    await expect(host.getByText('Written answers are promised.')).toBeVisible();
    await expect(moderator.getByText('Written answers are promised.')).toBeVisible();
    await expect(moderator.getByRole('button', { name: 'Open again' })).toHaveCount(0);
  });

  await test.step('H13 who is cleared under the promise is in the inbox, to be answered in writing', async () => {
    await slotRests(host);
    await desk.agenda(host).getByRole('button', { name: 'Move on: Panel' }).click();
    const dialog = host.getByRole('dialog', { name: /Panel/u });
    await expect(dialog).toContainText('All 3 go down; 2 with a topic get a written answer.');
    await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(desk.hands(host)).toHaveCount(0);
    await moderator.getByRole('tab', { name: 'Promised' }).click();
    await expect(questions.item(moderator, 'alpha')).toContainText('Answer promised');
    await expect(host.getByRole('button', { name: 'Close the queue' })).toBeVisible();
  });

  await test.step('H13 after the end the promises are listed, and can still be kept', async () => {
    await host.getByRole('button', { name: 'End the room' }).click();
    await host.getByRole('button', { name: 'End it now' }).click();
    const list = moderator.getByRole('list', { name: 'Open questions' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    // What somebody else's end has just brought takes no press.
    await slotRests(moderator);
    await list
      .getByRole('listitem')
      .filter({ hasText: 'alpha' })
      .getByRole('button', { name: 'Answer in writing' })
      .click();
    await moderator.getByRole('textbox', { name: 'Your answer' }).fill('It opens in May.');
    await moderator.getByRole('button', { name: 'Publish' }).click();
    await expect(list.getByRole('listitem').filter({ hasText: 'alpha' })).toContainText('It opens in May.');
    await expect(moderator.getByRole('status').getByText('1 of 2 promised answers are given.')).toBeVisible();
    await expect(moderator.getByRole('link', { name: 'The recap' })).toHaveAttribute('href', `/r/${room.code}/recap`);
    await expectAccessibleInBoth(moderator, 'the console after the end');
  });
});

test('H2 I5 a moderator draws by keyboard, and the seed fits the hash that was shown before', async ({ hall }) => {
  const room = await hall.openLive('By lot', { order: 'draw', orderLane: true });
  const page = await hall.moderator(room);
  const people = await Promise.all(['alpha', 'beta', 'gamma'].map(() => hall.program(room, 'attendee')));
  for (const [index, one] of people.entries()) await one.must('hand.raise', { topic: `topic ${index}` });
  await expect(page.getByText('3 not drawn yet.')).toBeVisible();
  const committed = String(people[0]?.view()['queue']?.['drawHash']);
  const check = page.getByRole('group').filter({ hasText: 'The draw' });
  await check.locator('summary').click();
  const shown = async () => (await check.innerText()).replace(/\s/gu, '');
  expect(await shown()).toContain(committed);

  await press(page, 'd');
  await expect(page.getByText('All who wait are drawn.')).toBeVisible();
  const drawn = () => people[0]?.view()['draw'];
  // Staff hear of it before the tick that tells everybody.
  await expect.poll(() => drawn()?.['hash']).toBe(committed);
  await expect.poll(shown).toContain(String(drawn()?.['seed']));

  await people[0]?.must('hand.raise', { kind: 'order', topic: 'to the rules' });
  const first = desk.hands(page).first();
  await expect(first).toContainText('Point of order');
  await press(page, 'n');
  await expect(desk.floor(page)).toContainText('Point of order');
});

test('R4 the host calls the room together and stops it; a second call is refused in plain words', async ({ hall }) => {
  const room = await hall.openLive('Together');
  const page = await hall.host(room);
  const second = await hall.program(room, 'host');
  await hall.attendee(room);
  const together = page.getByRole('group', { name: 'Do something together' });
  await together.getByRole('button', { name: 'Minute of quiet' }).click();
  await expect(together).toContainText('On every screen: Minute of quiet');
  expect(await second.send('moment.call', { kind: 'wave' })).toMatchObject({ ok: false, code: 'rate-limited' });
  await together.getByRole('button', { name: 'Stop' }).click();
  await expect(together.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await anotherTap(page);
  const wave = together.getByRole('button', { name: 'Wave' });
  await Promise.all([expect(wave).toHaveAttribute('aria-pressed', 'true'), wave.click()]);
  await expect(page.getByRole('region', { name: 'The room’s pulse' })).toContainText('Wave, called');
  await expect(together.getByText(/The one screen here|screens show it/u)).toBeVisible({ timeout: 15_000 });
});

test('R4 H13 by keyboard alone the host calls a moment, ends it, and closes the queue with a promise', async ({
  hall,
}) => {
  const room = await hall.openLive('Without a mouse');
  const person = await hall.program(room, 'attendee');
  await person.must('hand.raise', { topic: 'alpha' });
  const page = await hall.host(room);
  await expectOrder(page, ['alpha']);
  const together = page.getByRole('group', { name: 'Do something together' });
  await tabTo(page, together.getByRole('button', { name: 'Minute of quiet' }));
  await press(page, 'Enter');
  await expect(together).toContainText('On every screen: Minute of quiet');
  await tabTo(page, together.getByRole('button', { name: 'Stop' }));
  await press(page, 'Enter');
  await expect(together.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'Close the queue' }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', { name: 'Close it' }));
  await press(page, 'Enter');
  await expect(page.getByText('Written answers are promised.')).toBeVisible();
  expect(person.view()['queue']).toMatchObject({ open: false, closing: { promise: true } });
});

test('I5 the agenda by keyboard alone and on a phone: accessible, within the screen, two taps from moving on', async ({
  hall,
}) => {
  const room = await hall.openLive('On a phone', { order: 'draw', orderLane: true });
  const program = await hall.program(room, 'host');
  await program.must('agenda.set', {
    segments: [
      { title: 'Opening', minutes: 10 },
      { title: 'Panel', speakers: ['Ada'], minutes: 20 },
    ],
  });
  const person = await hall.attendee(room);
  await raiseHand(person, 'alpha');

  const laptop = await hall.host(room);
  await press(laptop, 't');
  await expect(laptop.getByRole('dialog', { name: /Opening/u })).toBeVisible();
  await laptop.keyboard.press('Enter');
  await expect(desk.agenda(laptop)).toContainText('10 min left');
  await expectOrder(laptop, ['alpha']);
  await tabTo(laptop, desk.agenda(laptop).getByRole('button', { name: 'Edit the agenda' }));
  await press(laptop, 'Enter');
  await expect(laptop.getByRole('dialog', { name: 'The agenda' })).toBeVisible();
  await expectAccessibleInBoth(laptop, 'writing the agenda');
  const down = part(laptop, 0).getByRole('button', { name: 'Move down' });
  await tabTo(laptop, down);
  await laptop.keyboard.press('Enter');
  await expect(part(laptop, 1).getByRole('button', { name: 'Move down' })).toBeFocused();
  await laptop.keyboard.press('Escape');
  await expectAccessibleInBoth(laptop, 'the console with an agenda and the draw');

  const phone = await (await hall.browser({ width: 360, height: 640 })).newPage();
  await phone.goto(room.links.host);
  await expect(phone.getByRole('button', { name: 'Agenda: 10 min left' })).toBeVisible();
  await expectNoSidewaysScroll(phone);
  await phone.getByRole('button', { name: 'Agenda: 10 min left' }).click();
  await expectNoSidewaysScroll(phone);
  await phone.getByRole('button', { name: 'Carry on' }).click();
  await expect(phone.getByRole('button', { name: /^Agenda/u })).toHaveCount(0);
  await expect(attendee.place(person)).toBeVisible();
  await phone.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(desk.agenda(phone)).toContainText('This is the last part.');
  await expectNoSidewaysScroll(phone);
  await expectAccessibleInBoth(phone, 'the room on a phone');
});

test('L3 R3 the host chooses the reactions, the share for a moment, the draw and points of order', async ({ hall }) => {
  const room = await hall.openLive('Settings');
  const page = await hall.host(room);
  const program = await hall.program(room, 'attendee');
  const settings = () => program.view()['room']?.['settings'];
  const reactions = page.getByRole('group', { name: 'Which ones' });
  await aboutRoom(page, 'Settings');
  // Two in a row: the second knows of the first.
  await reactions.getByRole('checkbox', { name: 'Heart' }).uncheck();
  await reactions.getByRole('checkbox', { name: 'Lost' }).uncheck();
  await page.getByRole('combobox', { name: 'A moment needs' }).selectOption('50 % of the room at once');
  await page.getByRole('combobox', { name: 'Order', exact: true }).last().selectOption('A draw that all can check');
  await page.getByRole('checkbox', { name: 'Points of order go before everybody' }).click();
  await expect.poll(settings).toMatchObject({
    reactions: ['applause', 'laugh', 'wow', 'agree'],
    momentShare: 0.5,
    order: 'draw',
    orderLane: true,
  });
  await page.getByRole('checkbox', { name: 'People can react' }).uncheck();
  await expect.poll(settings).toMatchObject({ reactions: 'off' });
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Draw', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'The room’s pulse' })).toContainText('Reactions are switched off.');
});

test('L4 two hosts move on at the same second: the room moves once, and who was slower is told', async ({ hall }) => {
  const room = await hall.openLive('Two hosts');
  const program = await hall.program(room, 'host');
  await program.must('agenda.set', {
    segments: ['Opening', 'Panel', 'Close'].map((title) => ({ title, minutes: 10 })),
  });
  const one = await hall.host(room, 'Ana');
  const two = await hall.host(room, 'Ben');
  await desk.agenda(one).getByRole('button', { name: 'Begin: Opening' }).click();
  await expect(desk.agenda(two)).toContainText('10 min left');
  await desk.agenda(two).getByRole('button', { name: 'Move on: Panel' }).click();
  const dialog = two.getByRole('dialog', { name: /Panel/u });
  await expect(dialog).toContainText('Nobody waits.');
  await anotherTap(one);
  await desk.agenda(one).getByRole('button', { name: 'Move on: Panel' }).click();
  await expect(dialog).toContainText('The room is there already');
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(desk.agenda(two)).toContainText('Move on: Close');

  // Of two who write it neither writes over the other unseen; that the room moved on meanwhile is nobody's writing.
  const parts = () => (program.view()['agenda']?.['segments'] ?? []) as readonly { id: string; title: string }[];
  const rewrite = (titles: readonly string[]) =>
    program.must('agenda.set', {
      segments: titles.map((title, index) => ({ id: parts()[index]?.id, title, minutes: 10 })),
    });
  await anotherTap(two);
  await desk.agenda(two).getByRole('button', { name: 'Edit the agenda' }).click();
  const writing = two.getByRole('dialog', { name: 'The agenda' });
  const title = (at: number) => part(two, at).getByRole('textbox', { name: 'Title' });
  const save = writing.getByRole('button', { name: 'Save the agenda' });
  await title(1).fill('Debate');
  await program.must('agenda.go', { segmentId: parts()[2]?.id ?? '', hands: 'carry' });
  await expect(part(two, 2)).toContainText('The room is here now.');
  await expect(writing).not.toContainText('A colleague');
  await rewrite(['Opening', 'Panel']);
  const newer = writing.getByRole('status').filter({ hasText: 'A colleague has just changed the agenda' });
  await expect(newer).toContainText('Taken out: Close');
  await expect(newer).toBeInViewport({ ratio: 1 });
  await slotRests(two);
  await save.click();
  await expect(writing).toContainText('A colleague has just changed the agenda. Look again.');
  await writing.getByRole('button', { name: 'Go on with mine' }).click();
  await expect(newer).toHaveCount(0);
  await anotherTap(two);
  await save.click();
  await expect(writing).toBeHidden();
  await expect.poll(() => parts().map((now) => now.title)).toEqual(['Opening', 'Debate', 'Close']);

  await anotherTap(two);
  await desk.agenda(two).getByRole('button', { name: 'Edit the agenda' }).click();
  await title(0).fill('Mine');
  await rewrite(['Theirs', 'Debate', 'Close']);
  await expect(newer).toContainText('Now: Theirs');
  await slotRests(two);
  await writing.getByRole('button', { name: 'Take theirs' }).click();
  await expect(title(0)).toHaveValue('Theirs');
});

test('I5 Next stays where it is on a phone, and nothing of the console runs off a tablet after the end', async ({
  hall,
}) => {
  const room = await hall.open('Anywhere');
  const program = await hall.program(room, 'host');
  const person = await hall.program(room, 'attendee');
  const phone = await (await hall.browser({ width: 360, height: 640 })).newPage();
  await phone.goto(room.links.host);
  await phone.getByRole('button', { name: 'Not now' }).click();
  await expect(phone.getByRole('button', { name: 'Go live' })).toBeInViewport();
  await program.must('room.phase', { phase: 'live' });
  const before = await desk.next(phone).boundingBox();
  await person.must('hand.raise', {});
  await expect(phone.getByText('One new hand')).toBeVisible();
  expect(await desk.next(phone).boundingBox()).toEqual(before);
  await program.must('room.phase', { phase: 'ended' });
  const tablet = await (await hall.browser({ width: 1024, height: 768 })).newPage();
  await tablet.goto(room.links.moderator);
  await expect(tablet.getByText('The room has ended. Thank you')).toBeInViewport({ ratio: 1 });
  await expect(tablet.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expectNoSidewaysScroll(tablet);
});
