import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../../e2e/support/programs/chromium.ts';
import { at } from '../../../e2e/support/room.ts';
import { writeTone } from '../../../e2e/support/voice/tones.ts';
import { root } from '../../runtime.js';
import type { Size, Theme } from '../plan.ts';
import { packed } from './png.ts';

const inReadme = 'docs/pictures';
const mostBytes = 200 * 1024;

/** A browser whose microphone hears a tone. */
export type Pages = {
  readonly visit: (link: string, viewport: Size, theme?: Theme, motion?: 'reduce' | 'no-preference') => Promise<Page>;
  /** On no page of ours. */
  readonly blank: (viewport: Size) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export async function openPages(url: string): Promise<Pages> {
  const tones = mkdtempSync(join(tmpdir(), 'plenum-pictures-'));
  const sound = await writeTone(tones, 'ada');
  const browser = await chromium.launch(
    launchOptions(['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${sound}`]),
  );
  return {
    visit: async (link, viewport, colorScheme = 'light', reducedMotion = 'reduce') => {
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion, permissions: ['microphone'] });
      const page = await context.newPage();
      await page.goto(at(url, link));
      return page;
    },
    blank: (viewport) => browser.newPage({ viewport }),
    close: async () => {
      await browser.close();
      rmSync(tones, { recursive: true, force: true });
    },
  };
}

export async function picture(page: Page, name: string, place = inReadme): Promise<void> {
  const folder = join(root, place);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.evaluate('document.fonts.ready');
  await page.evaluate('scrollTo(0, 0)');
  const png = packed(await page.screenshot({ animations: 'disabled' }));
  writeFileSync(path, png);
  const size = png.length;
  if (size > mostBytes) throw new Error(`${name}.png has ${size} bytes, more than ${mostBytes}.`);
  console.log(`${place}/${name}.png ${Math.round(size / 1024)} KB`);
}

/** What somebody tells about themselves once their hand is up. */
export async function tellOnPage(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('button', { name: /say who you are|say where you sit/iu }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: field }).fill(words);
  await sheet.getByRole('button', { name: 'Save' }).click();
  await sheet.waitFor({ state: 'hidden' });
}

export async function raiseOnPage(
  page: Page,
  { name, topic }: { readonly name: string; readonly topic: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Raise hand' }).click();
  await page.getByRole('status', { name: 'Your place' }).getByText('You are').waitFor();
  await page.getByRole('textbox', { name: 'What is it about?' }).fill(topic);
  await page.getByRole('textbox', { name: 'What is it about?' }).press('Enter');
  await tellOnPage(page, 'Your name', name);
}
