import { request as httpRequest } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { inRoomLimits } from '../../client/src/engine/react/limits.ts';
import { test, type Hall } from '../support/hall.ts';
import { linesOf } from '../support/legible.ts';
import { attendee } from '../support/pages.ts';
import { modulesFor, modulesOf } from '../support/qr.ts';
import { startRewritingProxy } from '../support/programs/rewriting-proxy.ts';
import { at, type Room } from '../support/room.ts';
import { lanAddress } from '../support/programs/server.ts';

const address = lanAddress();
const without = 'this machine has no address but the loopback one';

/** Everything that stands in the join corner, and what its QR code says. */
async function expectWayIn(stage: Page, origin: string, code: string): Promise<void> {
  const join = stage.getByRole('region', { name: 'Join' });
  await expect(join).toContainText(new URL(origin).host);
  await expect(join).toContainText(code);
  await expect(join).not.toContainText('Only on this computer');
  expect(await modulesOf(stage, 'QR code to join')).toEqual(modulesFor(`${origin}/r/${code}`));
}

const stageAt = async (hall: Hall, stage: string, origin: string, search = '') => {
  const page = await (await hall.browser({ width: 1280, height: 720 })).newPage();
  const link = new URL(at(origin, stage));
  link.search = search;
  await page.goto(link.href);
  return page;
};

test('L8 a room opened under one address and shown under another says the one that the screen was reached at', async ({
  hall,
}) => {
  test.skip(address === undefined, without);
  const lan = `http://${String(address)}:${hall.server.port}`;
  const landing = await (await hall.browser()).newPage();
  await landing.goto(hall.server.url);
  await landing.getByRole('textbox', { name: 'Room title' }).fill('Opened here, shown there');
  await landing.getByRole('button', { name: 'Open a room' }).click();
  const link = await landing.getByRole('link', { name: 'Join link' }).getAttribute('href');
  const code = link?.split('/').at(-1) ?? '';
  // At a loopback address the machine's address in the hall, in link and QR alike.
  expect(link).toBe(`${lan}/r/${code}`);
  expect(await modulesOf(landing, 'QR code to join the room')).toEqual(modulesFor(`${lan}/r/${code}`));
  await expect(landing.getByText('Only this computer can open these links', { exact: false })).toHaveCount(0);

  const stage = (await landing.getByRole('link', { name: 'Stage screen' }).getAttribute('href')) ?? '';
  const local = `http://localhost:${hall.server.port}`;
  for (const origin of [lan, hall.server.url, local]) await expectWayIn(await stageAt(hall, stage, origin), lan, code);
  await expectWayIn(await stageAt(hall, stage, hall.server.url, '?overlay=1&join=1'), lan, code);
});

test('L8 a forged Host at the opening decides nothing that a stage shows', async ({ hall }) => {
  const { port } = hall.server;
  const room = await new Promise<Room>((resolve, reject) => {
    const headers = { host: 'evil.example', 'content-type': 'application/json' };
    const asked = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/api/rooms', headers }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve(JSON.parse(text) as Room));
    });
    asked.on('error', reject).end('{"title":"Forged"}');
  });
  const own = address === undefined ? hall.server.url : `http://${address}:${port}`;
  await expectWayIn(await stageAt(hall, room.links.stage, own), own, room.code);
});

test('L8 a stage at a loopback address asks again and again, since it stays connected when the network changes; no other asks', async ({
  hall,
}) => {
  const room = await hall.open('On the move');
  const asksOf = async (origin: string) => {
    const page = await (await hall.browser()).newPage();
    await page.clock.install();
    let asks = 0;
    page.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => void (asks += Number(payload.includes('"name":"hall"')))),
    );
    await page.goto(at(origin, room.links.stage));
    await expect(page.getByRole('region', { name: 'Join' })).toContainText(room.code);
    return { page, count: () => asks };
  };
  const here = await asksOf(hall.server.url);
  await expect.poll(here.count).toBe(1);
  await here.page.clock.fastForward(inRoomLimits.hallLookMs);
  await expect.poll(here.count).toBe(2);
  if (address === undefined) return;
  const there = await asksOf(`http://${address}:${hall.server.port}`);
  await there.page.clock.fastForward(inRoomLimits.hallLookMs);
  await expectWayIn(there.page, `http://${address}:${hall.server.port}`, room.code);
  expect(there.count()).toBe(0);
});

test('L8 PUBLIC_URL wins on every screen, wherever it was reached', async ({ hall }) => {
  const server = await hall.otherServer({ PUBLIC_URL: 'https://hall.example' });
  const away = { ...hall, server };
  const opening = await fetch(`${server.url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"title":"Elsewhere"}',
  });
  const room = (await opening.json()) as Room;
  expect(room.links.join).toBe(`https://hall.example/r/${room.code}`);
  const origins = [server.url, ...(address === undefined ? [] : [`http://${address}:${server.port}`])];
  for (const origin of origins)
    await expectWayIn(await stageAt(away, room.links.stage, origin), 'https://hall.example', room.code);
});

test('L8 a server that nobody else can reach says that its address is for this computer alone', async ({ hall }) => {
  const server = await hall.otherServer({ HOST: '127.0.0.1' });
  const landing = await (await hall.browser()).newPage();
  await landing.goto(server.url);
  await landing.getByRole('textbox', { name: 'Room title' }).fill('Alone');
  await landing.getByRole('button', { name: 'Open a room' }).click();
  await expect(landing.getByText('Only this computer can open these links', { exact: false })).toBeVisible();
  await landing.goto((await landing.getByRole('link', { name: 'Stage screen' }).getAttribute('href')) ?? '');
  await expect(landing.getByRole('region', { name: 'Join' })).toContainText('Only on this computer');
});

test('L1 L8 an address as people type it leads into the room, a staff link with its secret too', async ({ hall }) => {
  hall.watch.allow(/status of 404/u);
  const room = await hall.openLive('Typed');
  const { code } = room;
  const spaced = `${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`;
  const page = await (await hall.browser({ width: 360, height: 640 })).newPage();
  for (const typed of [`/${code}`, `/${spaced}`, `/R/${code}`, `/r/${code})`, `/r/${code},`, `/r/“${code}”.`]) {
    await page.goto('about:blank');
    await page.goto(`${hall.server.url}${typed}`);
    await expect(page).toHaveURL(`${hall.server.url}/r/${code}`);
    await expect(attendee.raise(page)).toBeVisible();
  }
  const { hash } = new URL(room.links.stage);
  const stage = await (await hall.browser()).newPage();
  await stage.goto(`${hall.server.url}/R/${spaced}/Stage).${hash}`);
  await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
  await expect(stage).toHaveURL(`${hall.server.url}/r/${code}/stage`);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${hall.server.url}/ZZZZZZ`);
  await expect(page.getByRole('heading', { name: 'There is no room with this code' })).toBeVisible();
  // What does not fit one line leaves no word alone in the next.
  const lines = await linesOf(page.getByRole('main'));
  expect(lines.some((line) => line.startsWith('Itisonthescreen'))).toBe(true);
  expect(lines).not.toContain('invitation.');
});

test('L8 behind a proxy on plain http that tells nothing, the front page says so and asks for no key', async ({
  hall,
}) => {
  test.skip(address === undefined, without);
  hall.watch.allow(/status of 403/u);
  const proxy = await startRewritingProxy(hall.server.port, { tells: false, host: String(address) });
  try {
    const page = await (await hall.browser()).newPage();
    await page.goto(proxy.url);
    await page.getByRole('textbox', { name: 'Room title' }).fill('Not here');
    await page.getByRole('button', { name: 'Open a room' }).click();
    await expect(page.getByRole('alert')).toContainText(/A proxy stands between.+set PUBLIC_URL or TRUST_PROXY/u);
    await expect(page.getByRole('textbox', { name: 'Opening key' })).toHaveCount(0);
    const room = await hall.open('Behind it');
    await page.goto(`${proxy.url}/r/${room.code}`);
    await expect(page.getByRole('alert')).toContainText(/If a proxy stands in between.+set PUBLIC_URL or TRUST_PROXY/u);
  } finally {
    proxy.close();
  }
});
