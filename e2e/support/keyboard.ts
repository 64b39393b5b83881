import type { Locator, Page } from '@playwright/test';
import { uiLimits } from '../../client/src/ui/limits.ts';

const tabsCount = 60;

/** Tab, as often as it takes. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tabs = 0; tabs < tabsCount; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached with ${tabsCount} tabs: ${target.toString()}`);
}

/** A key that means a new wish, not the bounce of the last one. */
export async function press(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(uiLimits.tapGuardMs);
  await page.keyboard.press(key);
}
