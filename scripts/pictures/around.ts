import { longestTitle } from '../../e2e/support/full-room/words.ts';
import { at, openRoom } from '../../e2e/support/room.ts';
import type { Setting } from './people.ts';

const wrongCode = 'NNNNNN';

/** What stands around every room: the way in, a room just opened, and the doors that stay shut. */
export async function pictureAround({ server, gallery }: Setting): Promise<void> {
  await gallery.visit('landing', server.url);
  await gallery.shoot('fresh', ['landing']);
  for (const page of gallery.windows('landing')) await page.getByRole('button', { name: 'Open a room' }).click();
  await gallery.shoot('no-title', ['landing']);
  for (const page of gallery.windows('landing')) {
    await page.getByRole('textbox', { name: 'Room code' }).fill(wrongCode);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText(wrongCode).waitFor();
  }
  await gallery.shoot('wrong-code', ['landing']);

  await gallery.visit('opened', server.url, async (page) => {
    await page.getByRole('textbox', { name: 'Room title' }).fill(longestTitle);
    await page.getByRole('button', { name: 'Open a room' }).click();
    await page.getByRole('link', { name: 'Join link' }).waitFor();
  });
  await gallery.shoot('fresh', ['opened']);
  for (const page of gallery.windows('opened')) {
    page.on('dialog', (asked) => void asked.accept());
    await page.reload();
    await page.getByRole('link', { name: 'Join link' }).waitFor();
  }
  await gallery.shoot('reloaded', ['opened']);
  for (const page of gallery.windows('opened'))
    for (const name of [/Show⟧?: /u, /QR code⟧?: /u]) await page.getByRole('button', { name }).first().click();
  await gallery.shoot('shown', ['opened']);
  for (const page of gallery.windows('opened')) await page.getByRole('button', { name: 'Save these links' }).click();
  await gallery.shoot('saved', ['opened']);

  const room = await openRoom(server.url, longestTitle);
  const console = `/r/${room.code}/console`;
  const shut = {
    'no-link': console,
    'wrong-link': `${console}#k=${'x'.repeat(22)}`,
    'no-room': `/r/${wrongCode}`,
  } as const;
  for (const state of ['no-link', 'wrong-link', 'no-room'] as const) {
    await gallery.leave();
    await gallery.visit('gate', at(server.url, `${server.url}${shut[state]}`), async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor();
    });
    await gallery.shoot(state, ['gate']);
  }
  await gallery.visit('not-found', `${server.url}/nowhere/at/all`);
  await gallery.shoot('fresh', ['not-found']);
}
