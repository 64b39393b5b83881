import { chromium, type Page } from '@playwright/test';
import { expectTone, giveEars, soundFrom, soundedOn, tappedAt } from '../e2e/support/voice/ears.ts';
import { join } from '../e2e/support/programs/program.ts';
import { at, openRoom } from '../e2e/support/room.ts';
import { startServer } from '../e2e/support/programs/server.ts';
import { voices } from '../e2e/support/voice/tones.ts';
import { launchOptions } from '../e2e/support/programs/chromium.ts';
import { untilLine } from '../e2e/support/voice/hall.ts';
import { startVoiceBrowsers } from '../e2e/support/voice/browsers.ts';
import { buildClient } from '../scripts/build-client.js';
import { percentile } from './support/raised-hands.ts';

const turnsCount = Number(process.env['TURNS'] ?? 20);
/** From the tap to the first sound in the hall, in the median (V2). */
const heardWithinMs = 1_000;
/** From the end of a turn to silence (V1). */
const silentWithinMs = 300;

const told = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return `median ${percentile(sorted, 0.5).toFixed(0)} ms, worst ${percentile(sorted, 1).toFixed(0)} ms`;
};

/** V1 V2: somebody accepts by phone again and again; how soon the hall hears them, and how soon no longer. */
export async function benchVoice(): Promise<void> {
  await buildClient();
  const server = await startServer();
  const room = await openRoom(server.url, 'A room to listen to');
  const host = await join(server.url, room, 'host');
  await host.must('room.phase', { phase: 'live' });
  const speakers = await startVoiceBrowsers();
  const hall = await chromium.launch(launchOptions());
  const open = async (from: typeof hall, link: string, permissions: string[]): Promise<Page> => {
    const context = await from.newContext({ permissions });
    await giveEars(context);
    const page = await context.newPage();
    await page.goto(at(server.url, link));
    return page;
  };
  const stage = await open(hall, room.links.stage, []);
  await stage.getByRole('button', { name: 'Switch the sound on' }).click();
  const phone = await open(await speakers.of('ada'), room.links.join, ['microphone']);
  await soundedOn(stage, Date.now());
  const begun: number[] = [];
  const ended: number[] = [];
  for (let turn = 0; turn < turnsCount; turn += 1) {
    await phone.getByRole('button', { name: 'Raise hand' }).click();
    await phone.getByRole('button', { name: 'Lower hand' }).waitFor();
    await host.must('queue.next', {});
    await phone.getByRole('button', { name: 'Speak by phone' }).click();
    const tapped = await tappedAt(phone, 'Speak by phone');
    begun.push((await soundFrom(stage, tapped)) - tapped);
    await expectTone(stage, voices.ada);
    await untilLine(host, 'live');
    const endedAt = Date.now();
    await host.must('turn.end', {});
    ended.push(await soundedOn(stage, endedAt));
  }
  host.close();
  await speakers.close();
  await hall.close();
  await server.dispose();
  console.log(
    `${turnsCount} turns by phone, two browsers on one machine: from the tap to the first sound in the hall ` +
      `${told(begun)} (bound ${heardWithinMs} in the median), from the end of the turn to silence ${told(ended)} ` +
      `(bound ${silentWithinMs} for each)`,
  );
  const median = percentile(
    begun.toSorted((a, b) => a - b),
    0.5,
  );
  if (median > heardWithinMs || Math.max(...ended) > silentWithinMs) process.exitCode = 1;
}
