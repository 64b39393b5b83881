import type { Page } from '@playwright/test';
import type { Server } from '../../e2e/support/programs/server.ts';
import { at, type Room } from '../../e2e/support/room.ts';
import type { Gallery } from './gallery.ts';

/* Names are looked for in part: a page that speaks in brackets has them too. */

export type Setting = { readonly server: Server; readonly gallery: Gallery };

const askedMs = 5_000;

/** Staff are asked for a name; on a small screen where nobody sees it before the room's column is open. */
async function introduce(page: Page, name: string): Promise<void> {
  const asked = page.getByRole('textbox', { name: 'Your name' }).first();
  await page.getByRole('button', { name: 'People & links' }).first().waitFor();
  if (await asked.isHidden()) return;
  await asked.fill(name);
  await asked.press('Enter');
  await asked.waitFor({ state: 'hidden', timeout: askedMs });
}

/** Everybody's page of a room; whoever is on the staff has not said who they are. */
export async function visitStaff({ gallery }: Setting, url: string, room: Room): Promise<void> {
  await gallery.visit('console-host', at(url, room.links.host));
  await gallery.visit('console-moderator', at(url, room.links.moderator));
  await gallery.visit('speaker', at(url, room.links.speaker));
  await gallery.visit('stage', at(url, room.links.stage));
}

export async function introduceStaff({ gallery }: Setting): Promise<void> {
  for (const name of ['console-host', 'console-dialogs'] as const)
    for (const page of gallery.windows(name)) await introduce(page, 'Hanna');
  for (const page of gallery.windows('console-moderator')) await introduce(page, 'Ana');
}

/** Brings a list or a tab to the front of a moderator's console: the host's stays as it was. */
export async function bringToFront({ gallery }: Setting, name: 'Queue' | 'Show' | 'Stage'): Promise<void> {
  for (const page of gallery.windows('console-moderator')) {
    const narrow = page.getByRole('group', { name: 'Which list' }).getByRole('button', { name });
    if (await narrow.isVisible()) await narrow.click();
    else if (name !== 'Queue') await page.getByRole('complementary').getByRole('tab', { name }).click();
  }
}

/** The recap as everybody gets it once the room has ended. */
export async function visitRecap({ gallery }: Setting, url: string, room: Room): Promise<void> {
  const address = `${at(url, room.links.join)}/recap`;
  const read = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();
  await gallery.visit('recap', address, read);
  await gallery.visit('recap-paper', address, read);
}
