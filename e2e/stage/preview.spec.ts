import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { anotherTap, sideTab } from '../support/pages.ts';

const preview = (page: Page) => page.getByRole('group', { name: 'What they see' });

/** Where the words of a stage stand, as shares of its screen. */
async function wordsOf(stage: Locator): Promise<readonly string[]> {
  return stage.evaluate((main) => {
    const whole = main.getBoundingClientRect();
    const share = (value: number, of: number) => (value / of).toFixed(2);
    return [...main.querySelectorAll<HTMLElement>('h1, h2, bdi')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        const place = [share(left - whole.left, whole.width), share(top - whole.top, whole.height)];
        return `${element.textContent} ${place.join(' ')} ${share(height, whole.height)}`;
      });
  });
}

test('T1 the console shows what the stage shows, word for word and place for place, and nobody came by it', async ({
  hall,
}) => {
  const room = await hall.open('A bridge for the whole town');
  const host = await hall.program(room, 'host');
  const stage = await (await hall.browser({ width: 1_280, height: 720 })).newPage();
  await stage.goto(room.links.stage);
  const page = await hall.moderator(room);
  await sideTab(page, 'Stage').click();
  const small = preview(page).locator('main');
  const real = stage.locator('main');
  const same = async (scene: string) => {
    await expect(real).toHaveAttribute('data-scene', scene);
    await expect(small).toHaveAttribute('data-scene', scene);
    await expect.poll(() => wordsOf(small)).toEqual(await wordsOf(real));
  };
  await same('welcome');
  await expect(preview(page).getByRole('img')).toHaveAccessibleName('The stage now: Welcome');
  await host.must('room.phase', { phase: 'live' });
  await host.must('hand.add', { label: 'Amara Okafor', topic: 'What it should carry' });
  await host.must('queue.next', {});
  await same('floor');
  await expect(small).toContainText('Amara Okafor');
  await expect(preview(page).getByRole('img')).toHaveAccessibleName('The stage now: On the floor');
  await host.must('stage.scene', { scene: 'queue', pinned: true });
  await same('queue');
  await host.must('stage.blank', { on: true });
  await expect(preview(page).getByRole('img')).toHaveAccessibleName('The stage is dark now.');
  await host.must('stage.blank', { on: false });
  expect(host.view()['pulse']?.['here']).toBe(0);

  await anotherTap(page);
  await preview(page).getByRole('button', { name: 'A phone' }).click();
  await expect(preview(page).getByRole('img')).toHaveAccessibleName('A phone in “A bridge for the whole town” now');
  await expect(preview(page).getByText('Raise hand')).toBeVisible();
  await expectAccessibleInBoth(page, 'the console with a phone in it');
  const [wide, high] = await preview(page)
    .getByText('Raise hand')
    .evaluate((words) => {
      const whole = words.getRootNode() as ShadowRoot;
      const { width, height } = whole.host.getBoundingClientRect();
      return [width, height];
    });
  expect(wide).toBeLessThan(high ?? 0);
  // It is a picture: a press goes nowhere.
  await preview(page).getByText('Raise hand').click({ force: true });
  expect(host.view()['queue']?.['total']).toBe(0);
});

test('T1 a preview that is only passed by opens no line of its own, and one that is looked at opens one', async ({
  hall,
}) => {
  const room = await hall.openLive('Passed by');
  const page = await (await hall.browser()).newPage();
  let lines = 0;
  page.on('websocket', () => (lines += 1));
  await page.goto(room.links.moderator);
  await page.getByRole('button', { name: 'Not now' }).click();
  await sideTab(page, 'Run').click();
  // By the page's own clock, so that a busy machine does not take one that passes by for one that looks.
  const passed = await page.evaluate(async () => {
    const names: string[] = [];
    for (const key of ['ArrowLeft', 'ArrowRight']) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resume) => setTimeout(resume, 60));
      names.push(document.activeElement?.textContent ?? '');
    }
    return names;
  });
  expect(passed).toEqual([expect.stringContaining('Stage'), expect.stringContaining('Run')]);
  await sideTab(page, 'Stage').click();
  await expect(preview(page).getByRole('img')).toBeVisible();
  expect(lines).toBe(2);
});
