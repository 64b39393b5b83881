import { expect } from '@playwright/test';
import { expectAccessible, expectAccessibleInBoth } from '../support/axe.ts';
import { test } from '../support/hall.ts';
import { screen } from '../support/pages.ts';
import { itemOf } from '../support/programs/program.ts';

test('I5 S1 S2 shows of hands on the phone have no violation of WCAG 2.2 AA', async ({ hall }) => {
  const room = await hall.openLive('Accessible shows');
  const host = await hall.program(room, 'host');
  const page = await hall.attendee(room);
  for (const kind of ['hands', 'options', 'scale', 'words'] as const) {
    await host.must('show.open', {
      prompt: `A show of ${kind}`,
      kind,
      reveal: 'sealed',
      ...(kind === 'options' ? { options: ['Tram', 'Bus'] } : {}),
    });
    const show = screen.show(page).filter({ hasText: `A show of ${kind}` });
    await expect(show).toBeVisible();
    if (kind === 'hands' || kind === 'words') await expectAccessibleInBoth(page, `show of ${kind}`);
    else await expectAccessible(page, `show of ${kind}`);
    const showId = await itemOf(host, 'show', `A show of ${kind}`);
    if (kind === 'hands') {
      await show.getByRole('button', { name: 'Up' }).click();
      await expect(show).toContainText('Your answer is in.');
    }
    await host.must('show.close', { showId });
    await expect(show).toContainText('Closed.');
    if (kind === 'hands') await expectAccessible(page, 'closed show');
    await host.must('show.reveal', { showId });
    if (kind === 'hands') {
      await expect(show.getByRole('list', { name: 'Result' })).toBeVisible();
      await expectAccessibleInBoth(page, 'result');
    }
  }
});

test('I5 T2 a show of hands on the stage has no violation of WCAG 2.2 AA, sealed and shown, dark and light', async ({
  hall,
}) => {
  const room = await hall.openLive('Accessible show');
  const host = await hall.program(room, 'host');
  const person = await hall.program(room, 'attendee');
  const stage = await hall.stage(room);
  await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
  const light = await stage.context().newPage();
  await light.goto(`${stage.url()}?light`);
  const check = async (state: string) => {
    await expectAccessible(stage, `stage, ${state}`);
    await expectAccessible(light, `stage, light, ${state}`);
  };
  for (const kind of ['hands', 'words'] as const) {
    await host.must('show.open', { prompt: `A show of ${kind}`, kind, reveal: 'sealed' });
    for (const page of [stage, light]) await expect(screen.show(page)).toContainText(`A show of ${kind}`);
    await check(`sealed ${kind}`);
    const showId = await itemOf(host, 'show', `A show of ${kind}`);
    await person.must('show.answer', { showId, choice: kind === 'hands' ? true : ['salt'] });
    if (kind === 'words') await host.must('show.close', { showId });
    await host.must('show.reveal', { showId });
    for (const page of [stage, light]) await expect(screen.show(page)).toContainText('The result');
    await check(`result of ${kind}`);
  }
});
