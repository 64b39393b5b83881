import { expect, type Page } from '@playwright/test';
import { pageRoles } from '../../shared/kernel/roles.ts';
import { test, type Hall } from '../support/hall.ts';
import { toPaper } from '../support/measured/paper.ts';
import { secretOf } from '../support/room.ts';

/* A4 at 96 dots an inch. */
const a4 = { width: 794, height: 1123 } as const;

async function printed(hall: Hall, title: string): Promise<Page> {
  const page = await (await hall.browser()).newPage();
  await page.goto(hall.server.url);
  await page.getByRole('textbox', { name: 'Room title' }).fill(title);
  await page.getByRole('button', { name: 'Open a room' }).click();
  await page.getByRole('checkbox', { name: 'Recovery sheet' }).check();
  await expect(page.getByRole('button', { name: 'Print 4 pages' })).toBeVisible();
  return page;
}

/** The sheets as the printer gets them, and what hangs over the edge of each. */
const sheetsOf = (page: Page) =>
  page.evaluate(() => {
    const sheets = [...document.querySelectorAll('article')].filter((sheet) => sheet.offsetParent !== null);
    return sheets.map((sheet) => {
      const of = sheet.getBoundingClientRect();
      const inside = [...sheet.querySelectorAll('p, li, dt, dd, svg')].map((part) => part.getBoundingClientRect());
      const qrs = [...sheet.querySelectorAll('svg')].map((part) => Math.round(part.getBoundingClientRect().width));
      return {
        width: Math.round(of.width),
        height: Math.round(of.height),
        over: inside.filter(
          (part) => part.right > of.right + 1 || part.left < of.left - 1 || part.bottom > of.bottom + 1,
        ).length,
        lowest: Math.round(Math.max(...inside.map((part) => part.bottom)) - of.top),
        qrs,
        text: sheet.innerText,
      };
    });
  });

/** 10 mm a metre that it is read from. */
const posterQrPx = 400;
const tentQrPx = 180;
const linkQrPx = 110;

for (const [what, title] of [
  ['a short title', 'Town hall'],
  [
    'the longest title',
    'Town hall about the bridge, the trams at night, the lamps along the river, and who is to pay for all of it at last',
  ],
] as const)
  test(`L8 the room pack prints a page a sheet, each filled and none cut, with ${what}`, async ({ hall }) => {
    const page = await printed(hall, title);
    const links = await page.getByRole('list', { name: 'Links of the room' }).getByRole('link').all();
    const urls = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
    await toPaper(page);
    await page.setViewportSize(a4);
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    const [poster, tents, card, recovery, ...more] = await sheetsOf(page);
    expect(more).toEqual([]);
    if (poster === undefined || tents === undefined || card === undefined || recovery === undefined)
      throw new Error('A sheet is missing');
    for (const sheet of [poster, tents, card, recovery]) {
      expect(sheet).toMatchObject({ width: a4.width, over: 0 });
      expect(sheet.height).toBeLessThanOrEqual(a4.height);
      expect(sheet.lowest, 'the page is used').toBeGreaterThan(a4.height / 2);
      expect(sheet.text).toContain('Town hall');
    }
    expect(poster.qrs.every((px) => px >= posterQrPx)).toBe(true);
    expect(poster.text).toContain(new URL(urls[0] ?? '').host);
    expect(tents.qrs).toHaveLength(4);
    expect(tents.qrs.every((px) => px >= tentQrPx)).toBe(true);
    for (const key of ['N', 'O', 'F', 'R']) expect(card.text.split('\n')).toContain(key);
    expect(recovery.qrs).toHaveLength(pageRoles.length);
    expect(recovery.qrs.every((px) => px >= linkQrPx)).toBe(true);
    for (const url of urls.slice(1)) {
      expect(recovery.text).toContain(secretOf(url));
      for (const open of [poster, tents, card]) expect(open.text).not.toContain(secretOf(url));
    }
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/gu)).toHaveLength(4);
    expect(pdf.match(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/gu)).toHaveLength(4);
  });

test('L8 a sheet that is not ticked is not printed, and its picture on the screen gives no secret away', async ({
  hall,
}) => {
  const page = await printed(hall, 'Ticked');
  const secret = secretOf((await page.getByRole('link', { name: 'Host console' }).getAttribute('href')) ?? '');
  expect(await page.locator('main').innerText()).not.toContain(secret);
  for (const name of ['Poster', 'Table tents', 'Recovery sheet']) await page.getByRole('checkbox', { name }).uncheck();
  await expect(page.getByRole('button', { name: 'Print 1 page' })).toBeVisible();
  await toPaper(page);
  const [card, ...more] = await sheetsOf(page);
  expect(more).toEqual([]);
  expect(card?.text).toContain('What to do');
});
