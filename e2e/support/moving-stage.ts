import { expect, type Page } from '@playwright/test';
import type { Hall } from './hall.ts';
import { at, type Room } from './room.ts';

/** A stage where things move, unless `query` says otherwise. */
export async function movingStage(
  hall: Hall,
  room: Room,
  query = '',
  size = { width: 1280, height: 720 },
): Promise<Page> {
  const stage = await (await hall.browser(size)).newPage();
  await stage.emulateMedia({ reducedMotion: 'no-preference' });
  // Counted for who looks at it: a picture at rest asks for no frame.
  await stage.addInitScript(() => {
    const request = globalThis.requestAnimationFrame.bind(globalThis);
    Object.assign(globalThis, { framesCount: 0 });
    globalThis.requestAnimationFrame = (callback) => {
      (globalThis as unknown as { framesCount: number }).framesCount += 1;
      return request(callback);
    };
  });
  await stage.goto(at(hall.server.url, room.links.stage).replace('#', `${query}#`));
  await expect(stage.getByRole('region', { name: 'Join' })).toBeVisible();
  return stage;
}
