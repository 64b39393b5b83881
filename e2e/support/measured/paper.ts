import type { Page } from '@playwright/test';

/** The page as the printer gets it, to be looked at: a browser tells a page only where it really prints. */
export async function toPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
}
