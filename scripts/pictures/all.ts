import { chromium } from '@playwright/test';
import { launchOptions } from '../../e2e/support/programs/chromium.ts';
import { buildPseudoPages } from '../../e2e/support/programs/pseudo-pages.ts';
import { startServer } from '../../e2e/support/programs/server.ts';
import { buildClient } from '../build-client.js';
import { ensureChromium } from '../find-chromium.js';
import { pictureAround } from './around.ts';
import { pictureDialogs } from './dialogs.ts';
import { pictureEmptyRoom } from './empty-room.ts';
import { pictureEvening } from './evening.ts';
import { pictureFullRoom } from './full-room.ts';
import { createGallery } from './gallery.ts';
import { pictureSheets } from './sheets.ts';
import type { Group } from './plan.ts';
import type { Wanted } from './wanted.ts';

const groups = {
  around: pictureAround,
  empty: pictureEmptyRoom,
  full: pictureFullRoom,
  evening: pictureEvening,
  sheets: pictureSheets,
  dialogs: pictureDialogs,
} as const;

/** Every page in every state, size and theme that is wanted, of a real server in a real browser. */
export async function takeAllPictures(wanted: Wanted): Promise<void> {
  const from = performance.now();
  await buildClient();
  ensureChromium();
  const pseudo = wanted.isPseudo ? await buildPseudoPages() : undefined;
  const server = await startServer();
  const browser = await chromium.launch(launchOptions());
  try {
    const gallery = createGallery(browser, wanted, pseudo?.speak ?? (async () => undefined));
    for (const group of Object.keys(groups) as Group[]) {
      if (!wanted.group(group)) continue;
      await groups[group]({ server, gallery });
      await gallery.leave();
    }
    const seconds = Math.round((performance.now() - from) / 1_000);
    console.log(`${gallery.taken()} pictures in ${wanted.folder}, ${seconds} s`);
  } finally {
    await browser.close();
    await server.dispose();
    await pseudo?.dispose();
  }
}
