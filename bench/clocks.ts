import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureChromium } from '../scripts/find-chromium.js';
import { startJitteryProxy } from './support/jittery-proxy.ts';
import { percentile } from './support/raised-hands.ts';
import { freePort, newFolder, openRoom, startServer } from './support/server-process.ts';
import { connect } from './support/wire.ts';

const momentsCount = Number(process.env['MOMENTS'] ?? 100);
/** What marks a moment on a page. */
const mark = '[data-moment]';

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

/** Notes when each mark appears, by the clock that both browsers of this machine share. */
async function watch(page: Page): Promise<void> {
  await page.evaluate((selector) => {
    const seen: number[] = [];
    Object.assign(window, { seenMoments: seen });
    let shown = document.querySelector(selector);
    new MutationObserver(() => {
      const now = document.querySelector(selector);
      if (now !== null && now !== shown) seen.push(Date.now());
      shown = now;
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  }, mark);
}

const seenBy = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly seenMoments: readonly number[] }).seenMoments);

async function newestMark(page: Page, count: number): Promise<number> {
  for (let waited = 0; waited < 100; waited += 1) {
    const seen = await seenBy(page);
    if (seen.length > count) throw new Error('a moment was marked twice');
    if (seen.length === count) return seen.at(-1) ?? Number.NaN;
    await sleep(50);
  }
  throw new Error(`moment ${count} was not marked`);
}

/** R4: two browsers on different wifi mark the same moments; how far apart, on one machine's clock. */
export async function benchClocks(): Promise<void> {
  const dataDir = newFolder();
  const server = await startServer(await freePort(), dataDir);
  const { code, secrets } = await openRoom(server.base);
  const proxies = [await startJitteryProxy(server.base, 2, 20), await startJitteryProxy(server.base, 20, 120)];
  const [near, far] = proxies;
  if (near === undefined || far === undefined) throw new Error('no proxies');
  const browsers: Browser[] = [];
  const open = async (url: string) => {
    const browser = await chromium.launch({ executablePath: ensureChromium(), args });
    browsers.push(browser);
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForSelector('h1');
    return page;
  };
  const stage = await open(`${near.url}/r/${code}/stage#k=${secrets['stage'] ?? ''}`);
  const phone = await open(`${far.url}/r/${code}`);
  // Both have asked the room's clock a few times by then.
  await sleep(4_000);
  for (const page of [stage, phone]) await watch(page);

  let clocks = '';
  let newest = '';
  const host = await connect(server.base, { v: 1, code, as: 'host', staff: secrets['host'] }, (name, text) => {
    if (name === 'staff') clocks = /"clocks":(\{[^}]*\})/u.exec(text)?.[1] ?? clocks;
    newest = [...text.matchAll(/"moment:([^"]+)":\{"kind/gu)].at(-1)?.[1] ?? newest;
  });
  let sequence = 0;
  const send = (type: string, data: object) =>
    host.command({ client: 'host-of-the-bench', sequence: (sequence += 1) }, type, data);
  const apart: number[] = [];
  for (let count = 1; count <= momentsCount; count += 1) {
    const called = await send('moment.call', { kind: 'wave' });
    if (!called.ok) throw new Error(`calling was refused: ${called.message}`);
    apart.push(Math.abs((await newestMark(stage, count)) - (await newestMark(phone, count))));
    const stopped = await send('moment.stop', { momentId: newest });
    if (!stopped.ok) throw new Error(`stopping was refused: ${stopped.message}`);
    await sleep(400);
  }
  host.close();
  for (const browser of browsers) await browser.close();
  for (const proxy of proxies) proxy.close();
  await server.kill('SIGTERM');
  const sorted = apart.toSorted((a, b) => a - b);
  const p99 = percentile(sorted, 0.99);
  console.log(
    `${sorted.length} called moments on a stage (2 to 20 ms away) and a phone (20 to 120 ms away): marked ` +
      `${percentile(sorted, 0.5).toFixed(0)} ms apart in the median, p99 ${p99.toFixed(0)} ms (bound 100), ` +
      `worst ${percentile(sorted, 1).toFixed(0)} ms; the host was told ${clocks}`,
  );
  if (p99 > 100) process.exitCode = 1;
}
