import { expect, test } from 'vitest';
import type { Frame } from '../../../shared/wire/server-to-client.ts';
import { createProcessClock } from '../../room/clock.ts';
import { join, startServed } from '../testing/served.ts';

const halfADayMs = 12 * 3_600_000;

test('a server that slept for 12 h tells every page the time as it is now, and so does whoever asks', async () => {
  let asleepMs = 0;
  const served = await startServed({ clock: createProcessClock(() => Date.now() + asleepMs) });
  const { code } = await served.open();
  const page = await join(served, code);
  expect(Math.abs(page.welcome.now - Date.now())).toBeLessThan(60_000);
  asleepMs = halfADayMs;
  const { at } = await page.until<Frame>('frame', (frame) => frame.at >= page.welcome.now + halfADayMs);
  const { now } = (await page.socket.emitWithAck('clock')) as { readonly now: number };
  expect(now).toBeGreaterThanOrEqual(at);
  const later = await join(served, code);
  expect(later.welcome.now).toBeGreaterThanOrEqual(now);
  // Set back again: no room's clock falls.
  asleepMs = -halfADayMs;
  await new Promise((resume) => setTimeout(resume, 1_200));
  expect(((await page.socket.emitWithAck('clock')) as { readonly now: number }).now).toBeGreaterThan(now);
  // A room that is opened now begins with the wall as it is.
  const other = await served.open();
  expect((await join(served, other.code)).welcome.now).toBeLessThan(Date.now());
});
