import { setTimeout as sleep } from 'node:timers/promises';
import { momentsLimits } from '../../shared/features/moments/limits.ts';
import type { Crowd } from '../../e2e/support/programs/crowd.ts';
import type { Evening } from './evening.ts';
import type { Setting } from './people.ts';

/** After its words have come in and its ring has left the foot. */
const seenAfterMs = { found: 1_900, 'three-two-one': 1_300, quiet: 2_000, wave: 2_200, applause: 4_500 } as const;
const calledKinds = ['three-two-one', 'quiet', 'wave', 'applause'] as const;

/** Runs in the page: no second passes any more, so that what lasts a moment is there at every size. */
const holdTime = `{
  const wall = Date.now();
  const since = performance.now();
  Date.now = () => wall;
  performance.now = () => since;
  for (let id = setTimeout(() => undefined); id > 0; id -= 1) clearTimeout(id);
}`;

async function shootHeld(
  { gallery }: Setting,
  state: 'moment-found' | 'moment-found-halved' | `moment-${(typeof calledKinds)[number]}`,
) {
  const looked = gallery.windows('stage');
  for (const page of looked) await page.evaluate(holdTime);
  await gallery.shoot(state, ['stage']);
  for (const page of looked) await page.reload();
}

/** What a whole room does together, where things may move; time stands while they are looked at. */
export async function pictureMoments(setting: Setting, { host }: Evening, crowd: Crowd): Promise<void> {
  const { gallery } = setting;
  const looked = gallery.windows('stage');
  for (const page of looked) await page.emulateMedia({ reducedMotion: 'no-preference' });
  for (const scene of ['queue', 'welcome'] as const) {
    await host.must('stage.scene', { scene, pinned: true });
    await sleep(momentsLimits.momentEveryMs);
    crowd.react({ heart: 1 });
    await sleep(seenAfterMs.found);
    await shootHeld(setting, scene === 'queue' ? 'moment-found' : 'moment-found-halved');
  }
  await host.must('stage.follow', {});
  for (const kind of calledKinds) {
    await host.must('moment.call', { kind });
    await sleep(seenAfterMs[kind]);
    await shootHeld(setting, `moment-${kind}`);
    await sleep(momentsLimits.applauseMs);
    const called = Object.keys(host.view())
      .filter((key) => key.startsWith('moment:'))
      .at(-1);
    if (called !== undefined) await host.send('moment.stop', { momentId: called.slice('moment:'.length) });
  }
  crowd.leave();
}
