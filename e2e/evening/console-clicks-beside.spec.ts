import { expect, type Locator, type Page } from '@playwright/test';
import { test, type Hall } from '../support/hall.ts';
import { middleOf } from '../support/measured/measured.ts';
import { clickTwice, commandsOf, pressAt } from '../support/measured/second-clicks.ts';
import { desk, sideTab, slotRests } from '../support/pages.ts';
import type { Program } from '../support/programs/program.ts';
import { at, type Room } from '../support/room.ts';

/* The same beside the lists: phases, agenda, the stage, settings, links, and dialogs that open and close under a pointer. */

type Desk = {
  readonly page: Page;
  host: Program;
  readonly person: () => Promise<Program>;
  /** To a room of its own, where people gather at the doors. */
  readonly enter: () => Promise<void>;
};

type Act = {
  readonly name: string;
  readonly prepare: (desk: Desk) => Promise<void>;
  readonly control: (page: Page) => Locator;
  /** What the first click sends, and all that a click much later may send again; absent: nothing. */
  readonly sends?: string;
  /** No click within 1.5 s does anything. */
  readonly once?: true;
  /** Of what nobody is told yet: what it came to, done once or at most twice. */
  readonly did?: (page: Page, most: 1 | 2) => Promise<void>;
};

const phase = (wanted: 'live' | 'break') => async (of: Desk) => {
  if (of.host.view()['room']?.['phase'] !== wanted) await of.host.must('room.phase', { phase: wanted });
  await expect(phases(of.page, wanted === 'live' ? 'Break' : 'Back from break')).toBeVisible();
  await slotRests(of.page);
};
const atDoors = ({ host, enter }: Desk) => (host.view()['room']?.['phase'] === 'doors' ? Promise.resolve() : enter());
const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
/** The big screen has a scene by the same name. */
const phases = (page: Page, name: string) => button(page.getByRole('region', { name: 'The room' }), name);
const dialog = (page: Page) => page.getByRole('dialog');
const asked = (page: Page) => page.getByRole('alertdialog');
const parts = ['Welcome', 'Bridges', 'Ferries', 'Trams', 'Goodbye'];
const titles = (page: Page) =>
  dialog(page)
    .getByRole('textbox', { name: 'Title' })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

const planned = async ({ page, host }: Desk) => {
  await sideTab(page, 'Run').click();
  const before = host.view()['agenda']?.['segments'] as readonly { readonly state: string }[] | undefined;
  await host.must('agenda.set', { segments: parts.map((title) => ({ title, minutes: 10 })) });
  await expect(button(page, 'Begin: Welcome')).toBeVisible();
  // Where somebody else has just moved on, it asks.
  if (before?.some(({ state }) => state === 'current') === true) await page.waitForTimeout(2_000);
};
const agendaOpen = async (of: Desk) => {
  if (await dialog(of.page).isVisible()) await button(dialog(of.page), 'Cancel').click();
  // Set once more it would have other ids, which the page might not know yet.
  if (!(await button(of.page, 'Begin: Welcome').isVisible())) await planned(of);
  await button(of.page, 'Edit the agenda').click();
  await expect(button(dialog(of.page), 'Save the agenda')).toBeVisible();
};
const pasted = async (of: Desk) => {
  await agendaOpen(of);
  await button(dialog(of.page), 'Paste a list').click();
  await dialog(of.page).getByRole('textbox', { name: 'One line a part' }).fill('Boats\nPiers');
};
const line = (page: Page, place: number) => dialog(page).getByRole('listitem').nth(place);
/** The lines are what pressing once, or twice, makes of them. */
const lines = (once: readonly string[], twice: readonly string[]) => async (page: Page, most: 1 | 2) => {
  expect(most === 1 ? [once] : [once, twice]).toContainEqual(await titles(page));
};
const swapped = ['Welcome', 'Ferries', 'Bridges', 'Trams', 'Goodbye'];

const onStage = async ({ page, host }: Desk) => {
  await sideTab(page, 'Stage').click();
  await host.must('stage.follow', {});
  await host.must('stage.blank', { on: false });
  await expect(button(page, 'Follow the room')).toHaveCount(0);
  await expect(button(page, /^Pinned: /u)).toHaveCount(0);
};
const pinned = async (of: Desk) => {
  await onStage(of);
  await of.host.must('stage.scene', { scene: 'queue', pinned: true });
  // T1: seen at every moment, whichever tab is open.
  await expect(button(of.page.getByRole('banner'), 'Pinned: Queue')).toBeVisible();
};
const about = async (page: Page, part: string) => {
  const tab = page.getByRole('tab', { name: part });
  if (!(await tab.isVisible())) await button(page, 'People & links').click();
  await tab.click();
};
const settings = ({ page }: Desk) => about(page, 'Settings');
const linkAct =
  (name: 'Replace' | 'Take back') =>
  async ({ page }: Desk) => {
    await about(page, 'People & links');
    await button(desk.links(page).last(), new RegExp(`^${name}: `, 'u')).click();
    await expect(button(asked(page), name)).toBeVisible();
  };

const menuOpen = async ({ page, person }: Desk) => {
  if ((await desk.hands(page).count()) === 0) await (await person()).must('hand.raise', {});
  await expect(desk.hands(page)).toHaveCount(1);
  if (await button(page, 'Mute').isVisible()) return;
  const muted = button(page, 'Unmute');
  if (await muted.isVisible()) return muted.click();
  await desk.hands(page).first().hover();
  await button(desk.hands(page).first(), 'More').click();
};
const ending = async (of: Desk) => {
  const back = button(of.page, 'Back to the lists');
  if (await back.isVisible()) await back.click();
  await phase('live')(of);
  await button(of.page, 'End the room').click();
  await expect(asked(of.page)).toBeVisible();
};

// oxfmt-ignore
const acts: readonly Act[] = [
  { name: 'Go live', prepare: atDoors, control: (page) => phases(page, 'Go live'), sends: 'room.phase', once: true },
  { name: 'Break', prepare: phase('live'), control: (page) => phases(page, 'Break'), sends: 'room.phase', once: true },
  { name: 'Back from break', prepare: phase('break'), control: (page) => phases(page, 'Back from break'), sends: 'room.phase', once: true },
  { name: 'End the room', prepare: phase('live'), control: (page) => button(page, 'End the room') },
  { name: 'Begin', prepare: planned, control: (page) => button(page, 'Begin: Welcome'), sends: 'agenda.go' },
  { name: 'Move on', prepare: ({ page }) => slotRests(page), control: (page) => button(page, /^Move on: /u).first(), sends: 'agenda.go' },
  { name: 'Take a part out', prepare: agendaOpen, control: (page) => button(line(page, 1), 'Take it out'), did: lines(parts.toSpliced(1, 1), parts.toSpliced(1, 2)) },
  { name: 'Move a part down', prepare: agendaOpen, control: (page) => button(line(page, 1), 'Move down'), did: lines(swapped, parts) },
  { name: 'Take over what was pasted', prepare: pasted, control: (page) => button(dialog(page), 'Take 2 parts over'), did: lines([...parts, 'Boats', 'Piers'], []) },
  { name: 'Save the agenda', prepare: agendaOpen, control: (page) => button(dialog(page), 'Save the agenda'), sends: 'agenda.set' },
  { name: 'Pin a scene', prepare: onStage, control: (page) => button(page, 'Queue'), sends: 'stage.scene' },
  { name: 'Follow the room', prepare: pinned, control: (page) => button(page, 'Follow the room'), sends: 'stage.follow' },
  { name: 'Blank the stage', prepare: onStage, control: (page) => button(page, /^Blank the stage/u), sends: 'stage.blank' },
  { name: 'Mute a person', prepare: menuOpen, control: (page) => button(page, 'Mute'), sends: 'person.mute' },
  { name: 'Close hands, by its words', prepare: settings, control: (page) => page.getByText('Hands can be raised', { exact: true }), sends: 'room.settings' },
  { name: 'Take a reaction out, by its box', prepare: settings, control: (page) => page.getByRole('checkbox', { name: 'Heart' }), sends: 'room.settings' },
  { name: 'Replace a link', prepare: linkAct('Replace'), control: (page) => button(asked(page), 'Replace'), sends: 'POST link' },
  { name: 'Take a link back', prepare: linkAct('Take back'), control: (page) => button(asked(page), 'Take back'), sends: 'DELETE link' },
  { name: 'End it now', prepare: ending, control: (page) => button(asked(page), 'End it now'), sends: 'room.phase', once: true },
];

/** A host's console, and what it sends. */
async function open(hall: Hall): Promise<{ readonly of: Desk; readonly sent: readonly string[] }> {
  const page = await (await hall.browser()).newPage();
  const sent = commandsOf(page);
  const enter = async (): Promise<Room> => {
    const room = await hall.open('Pressed twice');
    await page.goto(at(hall.server.url, room.links.host));
    await button(page, 'Not now').click();
    return room;
  };
  let room = await enter();
  const of: Desk = {
    page,
    host: await hall.program(room, 'host'),
    person: () => hall.program(room, 'attendee'),
    enter: async () => {
      room = await enter();
      of.host = await hall.program(room, 'host');
    },
  };
  return { of, sent };
}

/** By then whatever a press does is sent. */
const sentMs = 300;

/** A colleague ends the room while a pointer lies still where another button is about to lie. */
async function endedUnderPointer({ page, host }: Desk, sent: readonly string[]): Promise<void> {
  const reopen = phases(page, 'Reopen');
  const spot = await middleOf(reopen);
  await host.must('room.phase', { phase: 'live' });
  await expect(button(page, 'End the room')).toBeVisible();
  await page.mouse.move(spot.x, spot.y);
  const from = sent.length;
  await host.must('room.phase', { phase: 'ended' });
  await reopen.waitFor();
  await pressAt(page, spot, Date.now());
  await page.waitForTimeout(sentMs);
  expect(sent.slice(from), 'a press on what has just come').toEqual([]);
  await slotRests(page);
  await pressAt(page, spot, Date.now());
  await expect.poll(() => sent.slice(from), 'a press on what has lain there').toEqual(['room.phase']);
}

for (const afterMs of [[120, 250], [400], [1_300]]) {
  test(`a second click ${afterMs.join(' and ')} ms after one beside the lists does nothing that nobody meant`, async ({
    hall,
  }) => {
    const { of, sent } = await open(hall);
    const { page } = of;
    for (const { name, prepare, control, sends, once, did } of acts) {
      const found = await clickTwice(
        page,
        { prepare: () => prepare(of), control: control(page), sends },
        afterMs,
        sent,
      );
      const where = `${name}, on ${found.under}`;
      const meant = sends === undefined ? [] : [sends];
      const most = afterMs.every((ms) => ms > 1_000) && once !== true ? 2 : 1;
      expect(found.first, where).toEqual(meant);
      expect(most === 2 ? [[], meant] : [[]], where).toContainEqual(found.second);
      expect(found.unfolded, where).toBe(false);
      await did?.(page, most);
      if (name === 'End the room') await page.keyboard.press('Escape');
    }
    if (afterMs.includes(400)) await endedUnderPointer(of, sent);
  });
}
