import type { Page } from '@playwright/test';
import { controlOf, dialogs, type DialogState } from '../../e2e/support/console/dialogs.ts';
import { openFullRoom } from '../../e2e/support/full-room/full-room.ts';
import { at, type Room } from '../../e2e/support/room.ts';
import { parts, type RoomPartPage } from './looks.ts';
import { introduceStaff, type Setting } from './people.ts';

/** Everything that opens lies in sight on a laptop. */
const laptop = { width: 1280, height: 800 } as const;
const pressMs = 5_000;
/** A second press so soon may be taken for the first: pages give it no meaning. */
const anotherMs = 800;

/** On a phone one list is seen at a time. */
async function bringForward(page: Page, step: string): Promise<void> {
  const [, list] = /^(\w+)\//u.exec(step) ?? [];
  if (list === undefined || (await page.getByRole('list', { name: list }).isVisible())) return;
  await page.getByRole('group', { name: 'Which list' }).getByRole('button', { name: list }).click({ timeout: pressMs });
  await page.waitForTimeout(anotherMs);
}

async function press(page: Page, step: string): Promise<void> {
  await bringForward(page, step);
  const { control, row } = await controlOf(page, step);
  await row?.hover({ timeout: pressMs });
  await control.click({ timeout: pressMs });
  await page.waitForTimeout(anotherMs);
}

async function openDialog(page: Page, steps: readonly string[]): Promise<void> {
  await page.setViewportSize(laptop);
  for (const step of steps) await press(page, step);
}

/** A menu goes with its row, which is not seen at every size. */
async function openMenuAgain(page: Page, steps: readonly string[]): Promise<void> {
  if ((await page.locator('dialog[open]').count()) > 0) return;
  await page.keyboard.press('Escape');
  await page.waitForTimeout(anotherMs);
  for (const step of steps) await press(page, step);
}

async function closeDialog(page: Page): Promise<void> {
  await page.setViewportSize(laptop);
  for (let left = 3; left > 0 && (await page.locator('dialog[open]').count()) > 0; left -= 1)
    await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const back = page.getByRole('button', { name: 'Back to the lists' });
  if (await back.isVisible()) await back.click();
  await page.waitForTimeout(anotherMs);
}

/** One dialog after the other over the console of a full room in which somebody speaks. */
async function pictureEachDialog({ gallery }: Setting): Promise<void> {
  for (const state of Object.keys(dialogs) as DialogState[]) {
    if (!gallery.isWanted(state)) continue;
    try {
      for (const page of gallery.windows('console-dialogs')) await openDialog(page, dialogs[state]);
      await gallery.shoot(state, ['console-dialogs'], (page) => openMenuAgain(page, dialogs[state]));
    } catch (error) {
      console.error(`${state}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    }
    for (const page of gallery.windows('console-dialogs')) await closeDialog(page);
  }
}

async function issueLink(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Whose is it?' }).fill('Ana, at the door on the left');
  await page.getByRole('button', { name: 'Issue the link' }).click();
  await page.getByText('#k=').first().waitFor();
}

const addressOf = (room: Room, part: string) => room.links.host.replace('#', `?page=room&part=${part}#`);

async function visitParts({ server, gallery }: Setting, room: Room): Promise<void> {
  for (const name of Object.keys(parts) as RoomPartPage[])
    await gallery.visit(name, at(server.url, addressOf(room, parts[name])), async (page) => {
      await page.getByRole('tabpanel').waitFor();
    });
}

/** The page about the room part by part, and all that is asked on the way. */
export async function pictureDialogs(setting: Setting): Promise<void> {
  const { server, gallery } = setting;
  const full = await openFullRoom(server);
  try {
    await gallery.visit('console-dialogs', at(server.url, full.room.links.host));
    await introduceStaff(setting);
    await full.call();
    await full.accept();
    await full.onAir();
    await pictureEachDialog(setting);
    await gallery.leave();
    await visitParts(setting, full.room);
    await gallery.shoot('part-live');
    for (const page of gallery.windows('room-people')) await issueLink(page);
    await gallery.shoot('part-made', ['room-people']);
    await full.free();
    await full.host.must('room.phase', { phase: 'ended' });
    await gallery.shoot('part-ended');
  } finally {
    full.close();
  }
}
