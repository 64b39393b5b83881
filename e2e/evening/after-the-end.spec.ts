import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../../scripts/runtime.js';
import { unzipped } from '../../server/transport/testing/unzipped.ts';
import { limits } from '../../shared/kernel/limits.ts';
import { test } from '../support/hall.ts';
import { filled } from '../support/full-room/words.ts';
import { desk, slotRests } from '../support/pages.ts';

const laptops = [
  { width: 1024, height: 768 },
  { width: 1280, height: 800 },
];

test('L5 C2 after the end the console is a list of what is left to do, and says until when all of it is kept', async ({
  hall,
}) => {
  const room = await hall.openLive('Over');
  const program = await hall.program(room, 'host');
  const ada = await hall.program(room, 'attendee', 'Ada');
  for (const words of ['Who pays for the lamps?', 'And what becomes of the ferry?', 'Who rows it in the winter?'])
    await ada.must('question.ask', { text: filled(words, limits.questionGraphemes) });
  const [host, moderator] = [await hall.host(room), await hall.moderator(room)];
  await program.must('room.phase', { phase: 'ended' });
  for (const page of [host, moderator]) {
    const list = page.getByRole('list', { name: 'What is left to do' });
    await expect(list.getByRole('link', { name: 'The recap that everybody sees' })).toBeVisible();
    await expect(list).toContainText('3 questions are still open.');
    await expect(list).toContainText(/Everything is kept until \w+, \d+ \w+ \d{4}\./u);
    await expect(list.getByRole('link', { name: 'Export as JSON' })).toHaveCount(page === host ? 1 : 0);
    await expect(desk.next(page)).toHaveCount(0);
    // However long what was asked is, what else is left is seen beside it.
    for (const { width, height } of laptops) {
      await page.setViewportSize({ width, height });
      for (const last of [list.getByRole('link').last(), list.getByText('Everything is kept until')])
        await expect(last).toBeInViewport({ ratio: 1 });
    }
  }
});

/** The tables that docs/protocol.md names under "Export". */
async function tablesOfDocs(): Promise<readonly string[]> {
  const docs = await readFile(join(root, 'docs', 'protocol.md'), 'utf8');
  const [, part = ''] = docs.split('<!-- export: made by npm run docs -->');
  const [own = ''] = part.split('<!-- prettier-ignore-end -->');
  return [...own.matchAll(/^\*\*`(\w+)`\*\*/gmu)].map(([, name = '']) => name);
}

test('C2 a host presses ZIP after the end and gets every table as a file of its own, nothing in it that a spreadsheet would run', async ({
  hall,
}) => {
  const tables = await tablesOfDocs();
  expect(tables).toEqual(expect.arrayContaining(['hands', 'turns', 'questions', 'shows']));
  const room = await hall.openLive('Taken along');
  const program = await hall.program(room, 'host');
  const ada = await hall.program(room, 'attendee', '@SUM(1+1)');
  await ada.must('hand.raise', { topic: '=HYPERLINK("http://evil.example")' });
  await ada.must('question.ask', { text: '+49 bridges, or none?' });
  const host = await hall.host(room);
  await program.must('room.phase', { phase: 'ended' });
  const zip = host.getByRole('link', { name: 'Export everything as ZIP' });
  await expect(zip).toBeVisible();
  // What somebody else's end has just brought takes no press.
  await slotRests(host);
  const downloading = host.waitForEvent('download');
  await zip.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`plenum-${room.code}.zip`);
  const files = unzipped(await readFile(await download.path()));
  expect(Object.keys(files).toSorted()).toEqual(
    [...tables.map((name) => `${name}.csv`), `plenum-${room.code}.json`].toSorted(),
  );
  expect(files['hands.csv']).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  expect(files['hands.csv']).toContain(`"'@SUM(1+1)"`);
  expect(files['questions.csv']).toContain(`"'+49 bridges, or none?"`);
  for (const name of tables) {
    const cells = (files[`${name}.csv`] ?? '').replace('\uFEFF', '').match(/(?<=^|,|\n)"(?:[^"]|"")*"/gu) ?? [];
    for (const cell of cells) expect(cell, name).not.toMatch(/^"[=+@\t\r-]/u);
  }
});
