import { expect, type Page } from '@playwright/test';
import { pageRoles, staffPages } from '../../shared/kernel/roles.ts';
import { test } from '../support/hall.ts';
import { attendee, desk, raiseHand } from '../support/pages.ts';
import { at, secretOf } from '../support/room.ts';
import { sights } from '../support/everywhere/sights.ts';

/* Every test of this folder also fails where a page asks another origin (P2), breaks its policy or writes an error. */

/** Everything a page keeps or shows that outlives the moment. */
async function traces(page: Page): Promise<string> {
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  return `${stored} ${await page.content()}`;
}

test('A1 staff secrets are gone from the address bar, the history and every storage a script can read', async ({
  hall,
}) => {
  const room = await hall.openLive('Secrets');
  for (const link of pageRoles) {
    const path = staffPages[link];
    const sight = sights[path].there;
    const context = await hall.browser();
    const page = await context.newPage();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(at(hall.server.url, room.links[link]));
    await expect(sight(page)).toBeVisible();
    await expect(page).toHaveURL(`${hall.server.url}/r/${room.code}/${path}`);
    const secret = secretOf(room.links[link]);
    expect(secret.length).toBeGreaterThanOrEqual(22);
    expect(await traces(page)).not.toContain(secret);
    expect(requested.join(' ')).not.toContain(secret);

    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, name: `p-${room.code}-${link}` });
    expect(cookie?.value).not.toContain(secret);
    await page.goto('about:blank');
    await page.goBack();
    await expect(page).toHaveURL(`${hall.server.url}/r/${room.code}/${path}`);
    await expect(sight(page)).toBeVisible();
  }
});

test('A1 a revoked link closes its open console and lets nobody in again', async ({ hall }) => {
  const room = await hall.openLive('Revoked');
  const authorization = `Bearer ${secretOf(room.links.host)}`;
  const call = (path: string, init: RequestInit) =>
    fetch(`${hall.server.url}/api/rooms/${room.code}/links${path}`, {
      ...init,
      headers: { authorization, 'content-type': 'application/json' },
    });
  const issued = (await (await call('', { method: 'POST', body: '{"role":"moderator"}' })).json()) as {
    id: string;
    url: string;
  };
  const page = await (await hall.browser()).newPage();
  await page.goto(at(hall.server.url, issued.url));
  await expect(desk.next(page)).toBeVisible();
  expect((await call(`/${issued.id}`, { method: 'DELETE' })).ok).toBe(true);
  await expect(desk.next(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'This link was taken back.' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This page opens with its own link only.' })).toBeVisible();
});

test('P3 nothing an attendee’s page receives names others, their absence or a secret', async ({ hall }) => {
  const room = await hall.openLive('Quiet about others', { topics: 'screened' });
  const heard: string[] = [];
  const context = await hall.browser();
  const page = await context.newPage();
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  await page.goto(at(hall.server.url, room.links.join));
  await expect(attendee.raise(page)).toBeVisible();
  const other = await hall.program(room, 'attendee', 'Ben');
  await other.must('hand.raise', { topic: 'canary topic that nobody approved' });
  const moderator = await hall.moderator(room, 'Canary Ana');
  await expect(desk.queue(page).getByRole('listitem')).toHaveCount(1);
  await raiseHand(page);
  // Once called, a topic is everybody's (T3); until then it is the moderators'.
  expect(heard.join('\n')).not.toContain('canary topic');
  await desk.next(moderator).click();
  await expect(attendee.place(page)).toContainText('You are next.');
  const all = heard.join('\n');
  expect(all).toContain(room.title);
  for (const secret of Object.values(room.links).map(secretOf).filter(Boolean)) expect(all).not.toContain(secret);
  for (const word of ['Canary Ana', '"away"', '"muted"', '"skips"', '"calledBy"']) expect(all).not.toContain(word);
});
