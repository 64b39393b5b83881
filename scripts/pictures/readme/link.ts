import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { root } from '../../runtime.js';
import { join } from 'node:path';

/** As previews of links want it. */
export const linkPictureSize = { width: 1200, height: 630 };

const font = readFileSync(
  fileURLToPath(
    import.meta
      .resolve('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'),
  ),
).toString('base64');
const icon = readFileSync(join(root, 'client', 'public', 'icon.svg'), 'utf8');

/* Without a sentence, which would be of one language; in the middle, since some previews cut a square out of it. */
const drawing = `<!doctype html><style>
  @font-face { font-family: A; src: url(data:font/woff2;base64,${font}); font-weight: 200 800; }
  body { margin: 0; height: 630px; display: grid; place-content: center; justify-items: center; gap: 22px;
    background: #f9f5ee; color: #251b15; font: 740 128px/1 A; letter-spacing: -0.022em; padding-bottom: 84px; box-sizing: border-box; }
  body > svg:first-of-type { width: 232px; }
  .pulse { position: fixed; inset: auto 0 0; width: 1200px; height: 170px; }
</style>${icon}<span>Plenum</span>
<svg class="pulse" viewBox="0 0 1200 170" fill="none">
  <path d="M0 138C260 138 330 132 440 104S560 34 600 34s50 42 160 70 180 34 440 34v32H0Z" fill="#b8321f" opacity="0.1"/>
  <path d="M0 138C260 138 330 132 440 104S560 34 600 34s50 42 160 70 180 34 440 34" stroke="#b8321f" stroke-width="6"/>
</svg>`;

export async function drawLinkPicture(page: Page): Promise<void> {
  await page.setContent(drawing);
  await page.evaluate('document.fonts.ready');
}
