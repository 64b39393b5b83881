import { expect, type Page } from '@playwright/test';
import { test as base, type Hall } from '../hall.ts';
import { commandsOf } from '../measured/second-clicks.ts';
import { desk, questions } from '../pages.ts';
import { at } from '../room.ts';
import { openFullRoom, type FullRoom } from './full-room.ts';

/** A test with a full hall of its own. */
export const testOfFullRoom = base.extend<{ readonly full: FullRoom }>({
  full: async ({ server }, use) => {
    const full = await openFullRoom(server);
    await use(full);
    full.close();
  },
});

type Console = { readonly page: Page; readonly sent: readonly string[] };

/** A host's console with the open questions in front, and what it sends. */
export async function openConsole(hall: Hall, { room }: FullRoom): Promise<Console> {
  const page = await (await hall.browser()).newPage();
  const sent = commandsOf(page);
  await page.goto(at(hall.server.url, room.links.host));
  await page.getByRole('button', { name: 'Not now' }).click();
  await questions.inbox(page, 'Open').click();
  await expect(questions.list(page).getByRole('listitem').first()).toBeVisible();
  return { page, sent };
}

/** The page shows what the server said: the floor's own words have come. */
export async function arrived(page: Page, full: FullRoom): Promise<void> {
  const { state, sign } = (full.host.view()['now'] ?? {}) as { state?: string; sign?: { numeral: number } };
  const floor = desk.floor(page);
  if (state === 'free' || sign === undefined) return expect(floor).toContainText('The floor is open');
  await expect(floor.getByRole('img', { name: new RegExp(` ${sign.numeral}$`, 'u') })).toBeVisible();
  await expect(desk.button(floor, state === 'on-air' ? 'End turn' : 'Start turn')).toBeVisible();
}
