import type { Page } from '@playwright/test';
import { longestTitle } from '../../e2e/support/full-room/words.ts';
import { toPaper } from '../../e2e/support/measured/paper.ts';
import { sheetPages, sheets, type SheetPage } from './looks.ts';
import type { Setting } from './people.ts';

const titles = { short: 'Town hall', longest: longestTitle } as const;

/** A room just opened, with this one sheet ticked, as the printer gets it. */
async function printOne(page: Page, title: string, sheet: SheetPage): Promise<void> {
  await page.getByRole('textbox', { name: 'Room title' }).fill(title);
  await page.getByRole('button', { name: 'Open a room' }).click();
  for (const name of sheetPages) await page.getByRole('checkbox', { name: sheets[name] }).setChecked(name === sheet);
  await toPaper(page);
}

/** Each sheet of the room pack as its A4 page, and as the file that a printer gets. */
export async function pictureSheets({ server, gallery }: Setting): Promise<void> {
  for (const length of ['short', 'longest'] as const) {
    for (const sheet of sheetPages)
      await gallery.visit(sheet, server.url, (page) => printOne(page, titles[length], sheet));
    await gallery.shoot(`sheet-${length}`);
    await gallery.print(`sheet-${length}`);
    await gallery.leave();
  }
}
