import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test, testOfOneServer } from '../support/hall.ts';
import { anotherTap, framesOf, screen } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';
import { at, secretOf } from '../support/room.ts';

/** As far as the clock of a page may be off that shares two cores with nine others. */
const clockErrorMs = 50;
/** How long after the agreed instant the last of several busy pages may show it. */
const lateMs = 1_500;

/** Notes when words first stand in the show of hands of a page, by the system's clock. */
async function noteWhen(page: Page, words: RegExp): Promise<() => Promise<number | null>> {
  await page.evaluate((source) => {
    const pattern = new RegExp(source, 'u');
    const seen = document.documentElement.dataset;
    const look = () => {
      const shown = [...document.querySelectorAll<HTMLElement>('[aria-label^="Show of hands"]')];
      if (shown.some((element) => pattern.test(element.innerText))) seen['seenAt'] = String(Date.now());
      else requestAnimationFrame(look);
    };
    look();
  }, words.source);
  return () =>
    page.evaluate(() => {
      const { seenAt } = document.documentElement.dataset;
      return seenAt === undefined ? null : Number(seenAt);
    });
}

test('S1 S2 S3 T1 a sealed show: no frame has its tally before the instant at which every screen shows it', async ({
  hall,
}) => {
  const room = await hall.openLive('Sealed');
  const visit = async (link: 'join' | 'moderator' | 'stage', viewport?: { width: number; height: number }) => {
    const page = await (await hall.browser(viewport)).newPage();
    const frames = framesOf(page);
    await page.goto(at(hall.server.url, room.links[link]));
    return { page, frames };
  };
  const moderator = await visit('moderator');
  const stage = await visit('stage', { width: 1280, height: 720 });
  const ada = await visit('join', { width: 360, height: 640 });
  const ben = await visit('join', { width: 360, height: 640 });
  const visits = [moderator, stage, ada, ben];
  const programs = await Promise.all([
    hall.program(room, 'host'),
    hall.program(room, 'speaker'),
    ...Array.from({ length: 10 }, () => hall.program(room, 'attendee')),
  ]);
  const [host, , ...crowd] = programs;
  if (host === undefined) throw new Error('No host');

  await test.step('S1 a moderator asks; phones offer the choices, the stage asks the room', async () => {
    await moderator.page.getByRole('button', { name: 'Show of hands' }).click();
    const dialog = moderator.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'What do you ask?' }).fill('Shall the trams run at night?');
    await dialog.getByRole('radio', { name: 'Only when you reveal it' }).check();
    await dialog.getByRole('button', { name: 'Ask the room' }).click();
    await expect(dialog).toBeHidden();
    await expect(screen.show(stage.page)).toContainText('Shall the trams run at night?');
    await expect(screen.show(stage.page)).toContainText('Nobody sees the result before it is shown.');
    await expect(screen.show(ada.page)).toContainText('Nobody sees the result before it is shown.');
  });

  const showId = await itemOf(host, 'show', 'Shall the trams run at night?');

  await test.step('S1 one answer each, changed at will; S3 hands are counted by eye', async () => {
    const answer = (page: Page, name: string) => screen.show(page).getByRole('button', { name, exact: true });
    await answer(ada.page, 'Down').click();
    await expect(answer(ada.page, 'Down')).toHaveAttribute('aria-pressed', 'true');
    await anotherTap(ada.page);
    await answer(ada.page, 'Up').click();
    await answer(ben.page, 'Down').click();
    for (const [index, one] of crowd.entries()) await one.must('show.answer', { showId, choice: index < 7 });
    // 8 up, 4 down by phone, 3 more up by eye: 11 stands nowhere else.
    await moderator.page.getByRole('textbox', { name: 'By eye: Up' }).fill('3');
    await moderator.page.getByRole('textbox', { name: 'By eye: Up' }).press('Enter');
    await expect(screen.show(stage.page)).toContainText('12 people answered');
    await expect(screen.show(ada.page)).toContainText('Your answer is in.');
  });

  await test.step('S2 closed and still sealed', async () => {
    await moderator.page.getByRole('button', { name: 'Close the show' }).click();
    await expect(screen.show(stage.page)).toContainText('Closed.');
    await expect(screen.show(ada.page)).toContainText('Closed.');
    const exported = await fetch(`${hall.server.url}/api/rooms/${room.code}/export.json`, {
      headers: { authorization: `Bearer ${secretOf(room.links.host)}` },
    });
    const { shows } = (await exported.json()) as { readonly shows: readonly object[] };
    expect(JSON.stringify(shows)).toContain('Shall the trams run at night?');
    expect(JSON.stringify(shows)).not.toMatch(/\b(?:8|4|3|11)\b/u);
    expect(await (await fetch(`${hall.server.url}/metrics`)).text()).not.toMatch(/tally|counted/u);
  });

  await test.step('S2 the reveal: at one agreed instant on four screens', async () => {
    const seen = await Promise.all(visits.map(({ page }) => noteWhen(page, /\b11\b/u)));
    await moderator.page.getByRole('button', { name: 'Reveal', exact: true }).click();
    await expect.poll(() => host.view()[`show:${showId}`]?.['state']).toBe('revealed');
    const showAt = Number(host.view()[`show:${showId}`]?.['showAt']);
    for (const { page } of visits) await expect(screen.show(page)).toContainText('11');
    await expect(screen.show(stage.page)).toContainText('And 3 more, counted by eye.');
    await expect(screen.show(ada.page)).toContainText('3 more counted by eye');
    const times = await Promise.all(seen.map((ask) => ask()));
    const apart = times.map((time) => Number(time) - showAt);
    for (const each of apart) {
      expect(each, `milliseconds after the instant: ${apart.join(', ')}`).toBeGreaterThanOrEqual(-clockErrorMs);
      expect(each, `milliseconds after the instant: ${apart.join(', ')}`).toBeLessThanOrEqual(lateMs);
    }
    const heard = [...visits.map(({ frames }) => frames), ...programs.map((one) => one.heard())];
    expect(heard.length).toBe(16);
    for (const messages of heard) {
      const early = messages.filter((message) => message.at < showAt - clockErrorMs).map(({ text }) => text);
      const late = messages.filter((message) => message.at >= showAt - clockErrorMs).map(({ text }) => text);
      expect(early.join('\n')).toContain('Shall the trams run at night?');
      expect(early.join('\n')).not.toMatch(/tally|"counted"/u);
      expect(late.join('\n')).toContain('"tally":{"true":8,"false":4}');
    }
  });
});

test('S1 S2 T1 T3 live results grow on every screen; words reach the stage once a moderator let them through', async ({
  hall,
}) => {
  const room = await hall.openLive('Live shows');
  const host = await hall.program(room, 'host');
  const stage = await hall.stage(room);
  const page = await hall.attendee(room);
  const crowd = await Promise.all(Array.from({ length: 4 }, () => hall.program(room, 'attendee')));
  await test.step('S1 options', async () => {
    await host.must('show.open', {
      prompt: 'How did you come?',
      kind: 'options',
      options: ['Tram', 'Bus'],
      reveal: 'live',
    });
    await expect(screen.show(stage)).toContainText('How did you come?');
    const showId = await itemOf(host, 'show', 'How did you come?');
    await screen.show(page).getByRole('button', { name: 'Tram' }).click();
    for (const one of crowd) await one.must('show.answer', { showId, choice: 0 });
    const line = screen.show(stage).getByRole('listitem').filter({ hasText: 'Tram' });
    await expect(line).toContainText('5');
    await expect(line.getByRole('img', { name: '5 hands up' })).toBeVisible();
    await crowd[0]?.must('show.answer', { showId, choice: 1 });
    await expect(line).toContainText('4');
    await host.must('show.close', { showId });
    expect(await crowd[0]?.send('show.answer', { showId, choice: 0 })).toMatchObject({
      ok: false,
      code: 'show-closed',
    });
    await expect(line).toContainText('4');
  });

  await test.step('S1 a scale', async () => {
    await host.must('show.open', { prompt: 'How safe is it?', kind: 'scale', reveal: 'live' });
    await expect(screen.show(stage)).toContainText('How safe is it?');
    const scale = screen.show(page).filter({ hasText: 'How safe is it?' });
    await scale.getByRole('button', { name: '4', exact: true }).click();
    await expect(screen.show(stage).getByRole('img', { name: '1 hand up' })).toHaveCount(1);
  });

  await test.step('S1 T3 words', async () => {
    await host.must('show.open', { prompt: 'What does a bridge need?', kind: 'words', reveal: 'live' });
    await expect(screen.show(stage)).toContainText('What does a bridge need?');
    const cloud = screen.show(page).filter({ hasText: 'What does a bridge need?' });
    await cloud.getByRole('textbox', { name: 'Word 1' }).fill('Courage');
    await cloud.getByRole('textbox', { name: 'Word 2' }).fill('salt');
    await cloud.getByRole('button', { name: 'Send' }).click();
    await expect(screen.show(stage)).toContainText('1 person answered');
    await expect(screen.show(stage)).toContainText('Words appear here once a moderator has let them through.');
    await expect(stage.getByText('courage')).toHaveCount(0);
    const showId = await itemOf(host, 'show', 'What does a bridge need?');
    await host.must('show.approve', { showId, words: ['courage'] });
    await expect(screen.show(stage).getByRole('listitem')).toHaveText([/courage/u]);
    await expect(stage.getByText('salt')).toHaveCount(0);
  });
});

/** All bytes of everything the server stores, its journal too. */
async function storedBytes(dataDir: string): Promise<string> {
  const files = (await readdir(dataDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')));
  expect(files.map(({ name }) => name).some((name) => name.endsWith('.db'))).toBe(true);
  return texts.join('\n');
}

testOfOneServer(
  'S4 after closing no stored byte ties a person to an answer, also after a power cut',
  async ({ hall }) => {
    const room = await hall.openLive('Nothing kept');
    const host = await hall.program(room, 'host');
    const people = await Promise.all(Array.from({ length: 3 }, () => hall.program(room, 'attendee')));
    await host.must('show.open', { prompt: 'Three words?', kind: 'words', reveal: 'live' });
    const showId = await itemOf(host, 'show', 'Three words?');
    for (const one of people) await one.must('show.answer', { showId, choice: ['quartz', 'velvet', 'zephyr'] });
    // One person's three words side by side are an answer; the result that stays has each with its number.
    const answer = /quartz\W{1,6}velvet\W{1,6}zephyr/u;
    expect(await storedBytes(hall.server.dataDir)).toMatch(answer);
    await host.must('show.close', { showId });
    expect(await storedBytes(hall.server.dataDir)).not.toMatch(answer);
    await hall.server.kill();
    expect(await storedBytes(hall.server.dataDir)).not.toMatch(answer);
    await hall.server.start();
    const later = await hall.program(room, 'host');
    expect(later.view()[`show:${showId}`]).toMatchObject({
      state: 'closed',
      tally: { quartz: 3, velvet: 3, zephyr: 3 },
    });
    expect(await storedBytes(hall.server.dataDir)).not.toMatch(answer);
  },
);
