import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { testOfOneServer as test } from '../support/hall.ts';
import { startRewritingProxy } from '../support/programs/rewriting-proxy.ts';

test('A3 behind a proxy that the server was not told of every page says what to set, and so does the console', async ({
  hall,
}) => {
  hall.watch.allow(/status of 403/u);
  const toSet = /set PUBLIC_URL or TRUST_PROXY/u;
  const room = await hall.open('Behind a proxy');
  const proxy = await startRewritingProxy(hall.server.port, { tells: true });
  const page = await (await hall.browser()).newPage();
  await page.goto(proxy.url);
  await page.getByRole('textbox', { name: 'Room title' }).fill('Not here');
  await page.getByRole('button', { name: 'Open a room' }).click();
  await expect(page.getByRole('alert')).toContainText(toSet);
  await expect(page.getByRole('textbox', { name: 'Opening key' })).toBeHidden();
  await page.getByRole('textbox', { name: 'Room code' }).fill(room.code);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page).toHaveURL(`${proxy.url}/r/${room.code}`);
  await expect(page.getByRole('alert')).toContainText(toSet);
  for (const link of [`/r/${room.code}/console`, new URL(room.links.host).pathname + new URL(room.links.host).hash]) {
    // Another document, since the two links differ in their secret alone.
    await page.goto('about:blank');
    await page.goto(`${proxy.url}${link}`);
    await expect(page.getByRole('alert')).toContainText(toSet);
  }

  // Whoever comes by another way is let in, and staff are told.
  const host = await hall.host(room);
  const notice = host.getByText(/name its address, such as TRUST_PROXY=127\.0\.0\.1/u);
  await expect(notice).toBeVisible();
  await expectAccessible(host, 'console with a notice of the server');
  const attendee = await hall.attendee(room);
  await expect(attendee.getByRole('button', { name: 'Raise hand' })).toBeVisible();
  await expect(attendee.getByText(/TRUST_PROXY/u)).toHaveCount(0);
  proxy.close();
});

test('A3 behind somebody who guesses codes a newcomer is told to wait a moment, and comes in by themselves', async ({
  hall,
}) => {
  hall.watch.allow(/status of (?:404|429)/u);
  const room = await hall.openLive('Guessed at');
  const context = await hall.browser();
  // Not exempt, as the machine itself would be: they share one address with the guesser.
  await context.setExtraHTTPHeaders({ 'x-real-ip': '203.0.113.7' });
  const guess = () =>
    fetch(`${hall.server.url}/api/rooms/ZZZZZZ`, { headers: { 'x-real-ip': '203.0.113.7' } }).then(
      ({ status }) => status,
    );
  while ((await guess()) === 404);
  const page = await context.newPage();
  await page.goto(hall.server.url);
  await page.getByRole('textbox', { name: 'Room code' }).fill(room.code);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Raise hand' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Raise hand' })).toBeVisible();

  const host = await hall.program(room, 'host');
  await host.must('room.phase', { phase: 'ended' });
  // Who was never here comes to the recap by the room's own page.
  const late = await hall.browser();
  await late.setExtraHTTPHeaders({ 'x-real-ip': '203.0.113.7' });
  await page.goto(`${hall.server.url}/r/${room.code}/recap`);
  await expect(page.getByRole('heading', { level: 1, name: 'Guessed at' })).toBeVisible();
  // Every guess that comes back is taken at once, however long the page takes to load.
  let comingIn = true;
  const guessing = (async () => {
    while (comingIn) if ((await guess()) !== 404) await sleep(50);
  })();
  try {
    const visitor = await late.newPage();
    await visitor.goto(`${hall.server.url}/r/${room.code}/recap`);
    await expect(visitor.getByText('Thank you for being here.')).toBeVisible({ timeout: 20_000 });
    await expect(visitor.getByRole('heading', { name: 'Guessed at' })).toBeVisible();
  } finally {
    comingIn = false;
    await guessing;
  }
});
