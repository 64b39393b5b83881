import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, type TestInfo } from '@playwright/test';

/*
 * Where the named things of a page lie, as text that is committed: a change of layout shows in words which thing moved
 * where. In steps of the grid, and one step off is no difference: fonts are drawn a little otherwise by each browser.
 */

const gridPx = 8;

type Role = Parameters<Page['getByRole']>[0];
/** By role and name, or by role alone; the first of them where there are several. */
export type Named = readonly [Role, string];
export type Size = { readonly width: number; readonly height: number };

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const onGrid = (px: number) => Math.round(px / gridPx) * gridPx;

async function boxOf(page: Page, [role, name]: Named): Promise<Box> {
  const thing = (
    name === '' ? page.getByRole(role) : page.getByRole(role, { name, exact: role !== 'heading' })
  ).first();
  let box: Box | null = null;
  // A page that has just got another size may draw itself anew: it lies where it is found twice.
  const rests = async () => {
    const [before, now] = [box, await thing.boundingBox()];
    box = now;
    return now !== null && before !== null && isNear(before, now, 0);
  };
  await expect.poll(rests, { message: `${role} "${name}" rests`, intervals: [20, 50, 100] }).toBe(true);
  return box ?? readBox(undefined);
}

const inWords = ({ x, y, width, height }: Box) => [x, y, width, height].map(onGrid).join(' ');

/** `8 16 120 48` as it is written; NaN where nothing is. */
function readBox(words: string | undefined): Box {
  const [x = NaN, y = NaN, width = NaN, height = NaN] = (words ?? '').split(' ').map(Number);
  return { x, y, width, height };
}

const isNear = (a: Box, b: Box, px: number) =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) <= px);

/**
 * What lies where at each size, and what a file says of it. Playwright's `--update-snapshots` writes the file anew.
 */
export async function expectBoxes(
  page: Page,
  { file, sizes, named }: { readonly file: string; readonly sizes: readonly Size[]; readonly named: readonly Named[] },
  { config }: TestInfo,
): Promise<void> {
  const lines: string[] = [];
  const boxes = new Map<string, Box>();
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 2; frame += 1) await new Promise((shown) => requestAnimationFrame(shown));
    });
    for (const one of named) {
      const key = `${size.width}x${size.height} ${one[0]} ${one[1]}`.trim();
      const box = await boxOf(page, one);
      boxes.set(key, box);
      lines.push(`${key}: ${inWords(box)}`);
    }
  }
  const isWriting = ['all', 'changed'].includes(config.updateSnapshots);
  if (isWriting || !existsSync(file)) writeFileSync(file, `${lines.join('\n')}\n`);
  const written = new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(': ') as [string, string]),
  );
  const moved = [...boxes]
    .filter(([key, box]) => !isNear(box, readBox(written.get(key)), gridPx))
    .map(([key, box]) => `${key}: ${written.get(key) ?? 'not there'} → ${inWords(box)}`);
  expect(moved, 'what lies elsewhere; x y width height').toEqual([]);
  expect([...written.keys()].toSorted(), 'what the file names').toEqual([...boxes.keys()].toSorted());
}
