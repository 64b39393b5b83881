import { expect } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import { filmed, lightsOf, movement, worstCell } from '../support/flashes.ts';
import { test } from '../support/hall.ts';
import { movingStage } from '../support/moving-stage.ts';
import { gather } from '../support/programs/crowd.ts';
import type { Program } from '../support/programs/program.ts';

const mostFlashesPerSecond = 3;

type Told = { readonly pulse?: { readonly taps?: { readonly [kind: string]: number } } };

/** All taps in the frames that somebody got. */
function tapsTold(someone: Program): number {
  return someone
    .heard()
    .flatMap(({ text }) => {
      const [name, { put, patch }] = JSON.parse(text) as [string, { readonly put?: Told; readonly patch?: Told }];
      return name === 'frame' ? [put?.pulse?.taps ?? patch?.pulse?.taps ?? {}] : [];
    })
    .flatMap((taps) => Object.values(taps))
    .reduce((sum, count) => sum + count, 0);
}

test('R5 10,000 taps a second, steady and in bursts, make no point of the stage flash', async ({ hall }) => {
  const people = 1_250;
  const room = await hall.openLive('A storm');
  const host = await hall.program(room, 'host');
  await host.must('stage.scene', { scene: 'pulse', pinned: true });
  // As small as it may be: the fewer pixels a slow machine paints, the more frames it takes.
  const stage = await movingStage(hall, room, '', { width: 640, height: 360 });
  const crowd = await gather(hall.server.url, room, people);
  try {
    const frames = await filmed(stage, async () => {
      // Steady: everybody at the eight taps a second that count.
      for (let beat = 0; beat < 8; beat += 1) {
        crowd.react(beat % 2 === 0 ? { applause: 4 } : { heart: 2, wow: 2 });
        await pause(500);
      }
      // Bursts: the whole room and nobody, turn by turn.
      for (let beat = 0; beat < 10; beat += 1) {
        crowd.react({ applause: 3, laugh: 1 }, beat % 2 === 0 ? people : 1);
        await pause(300);
      }
      await pause(1_000);
    });
    const seen = await lightsOf(await (await hall.browser()).newPage(), frames);
    const seconds = ((seen.at(-1)?.at ?? 0) - (seen[0]?.at ?? 0)) / 1_000;
    expect(seen.length / seconds, 'frames a second').toBeGreaterThan(2 * mostFlashesPerSecond);
    expect(tapsTold(host), 'taps that the room was told of').toBeGreaterThan(40_000);
    expect(movement(seen), 'something moves').toBeGreaterThan(2);
    expect(worstCell(seen)).toBeLessThanOrEqual(mostFlashesPerSecond);
  } finally {
    crowd.leave();
  }
});
