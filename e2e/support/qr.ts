import type { Page } from '@playwright/test';
import { encode } from 'uqr';

/** The dark modules of the QR code on a page, row by row as its path draws them. */
export async function modulesOf(page: Page, name: string): Promise<ReadonlySet<string>> {
  const path = await page.getByRole('img', { name, exact: true }).locator('path').last().getAttribute('d');
  const runs = [...(path ?? '').matchAll(/M(\d+) (\d+)h(\d+)/gu)].map((run) => run.slice(1).map(Number));
  return new Set(
    runs.flatMap(([x = 0, y = 0, wide = 0]) => Array.from({ length: wide }, (_, more) => `${x + more} ${y}`)),
  );
}

/** Those of the code that says this. */
export function modulesFor(text: string): ReadonlySet<string> {
  const { data } = encode(text, { ecc: 'M', border: 3 });
  return new Set(data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x} ${y}`] : []))));
}
