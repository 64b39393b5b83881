import { setTimeout as sleep } from 'node:timers/promises';
import { showsLimits } from '../../shared/features/shows/limits.ts';
import { openFullRoom, type FullRoom } from '../../e2e/support/full-room/full-room.ts';
import { filled, longestTopic } from '../../e2e/support/full-room/words.ts';
import { itemOf } from '../../e2e/support/programs/program.ts';
import { startProxy } from '../../e2e/support/programs/proxy.ts';
import { at } from '../../e2e/support/room.ts';
import { soon } from '../../e2e/support/until.ts';
import { bringToFront, introduceStaff, visitRecap, visitStaff, type Setting } from './people.ts';

/** By then every page that lost its connection says so. */
const noticedMs = 6_000;
const screenedCount = 10;
const moreTurnsCount = 8;

const handsOf = ({ host }: FullRoom) => Object.keys(host.view()).filter((key) => key.startsWith('hand:'));

/** The hand of somebody with a phone before us: the id, or undefined where that phone is not looked at. */
async function raiseOwn({ gallery }: Setting, full: FullRoom): Promise<string | undefined> {
  const [page] = gallery.windows('phone-own');
  if (page === undefined) return undefined;
  const before = new Set(handsOf(full));
  await page.getByRole('button', { name: 'Raise hand' }).click();
  await page.getByRole('textbox', { name: 'What is it about?' }).fill(longestTopic);
  await page.getByRole('textbox', { name: 'What is it about?' }).press('Enter');
  const key = await soon('the own hand', () => handsOf(full).find((one) => !before.has(one)));
  return key.slice('hand:'.length);
}

/** From the call to the voice: by one's own phone where we look at it, else by whoever is first. */
async function pictureTurn(setting: Setting, full: FullRoom): Promise<void> {
  const { gallery } = setting;
  await full.call(await raiseOwn(setting, full));
  await gallery.shoot('full-called');
  const [own] = gallery.windows('phone-own');
  if (own === undefined) await full.accept();
  else {
    await own.getByRole('button', { name: 'Use the room microphone' }).click();
    await soon('a turn that is accepted', () => full.host.view()['now']?.['state'] === 'accepted' || undefined);
  }
  await gallery.shoot('full-accepted');
  await full.onAir();
  await gallery.shoot('full-on-air');
  await full.free();
}

const options = [
  'People on foot',
  filled('Bicycles, and whoever pushes one', showsLimits.optionGraphemes),
  'A tram',
  'Cars',
  'The market under the arches',
  'Nothing at all',
  'Carts, as it used to be',
  'Only the ferry',
];

async function openShow({ host, people }: FullRoom, prompt: string, reveal: 'live' | 'sealed'): Promise<string> {
  await host.must('show.open', { prompt, kind: 'options', options, reveal });
  const showId = await itemOf(host, 'show', prompt);
  // The first choices get the most hands, and the last none.
  for (const [index, person] of people.slice(0, -9).entries())
    await person.must('show.answer', { showId, choice: Math.floor(index ** 2 / 400) % (options.length - 1) });
  return showId;
}

async function pictureShows(setting: Setting, full: FullRoom): Promise<void> {
  const { gallery } = setting;
  await bringToFront(setting, 'Show');
  const live = await openShow(full, 'What should it carry first?', 'live');
  await gallery.shoot('full-show-open');
  await full.host.must('show.close', { showId: live });
  await gallery.shoot('full-show-closed');
  const longest = filled('And if there is money for one thing only, which is it to be?', showsLimits.promptGraphemes);
  const sealed = await openShow(full, longest, 'sealed');
  await gallery.shoot('full-show-sealed');
  await full.host.must('show.close', { showId: sealed });
  await gallery.shoot('full-show-sealed-closed');
  await full.host.must('show.reveal', { showId: sealed });
  await gallery.shoot('full-show-revealed');
  await bringToFront(setting, 'Stage');
  await gallery.shoot('full-stage', ['console-moderator']);
  await bringToFront(setting, 'Queue');
  await full.host.must('stage.follow', {});
}

/** A recap of one turn would look like none: a few more, as quick as programs are. */
async function hearMore({ call, accept, onAir, free }: FullRoom): Promise<void> {
  for (let turn = 0; turn < moreTurnsCount; turn += 1) {
    await call();
    await accept();
    await onAir();
    await free();
  }
}

async function pictureScreened({ gallery }: Setting, { host, people }: FullRoom): Promise<void> {
  await host.must('room.settings', { questions: 'screened', topics: 'screened' });
  for (const [index, person] of people.slice(0, screenedCount).entries())
    await person.must('question.ask', {
      text: `What is still open, and who says so? This is the ${index + 1}. time I ask.`,
    });
  await gallery.shoot('full-screened');
}

/** A hall in which everybody wants something, from a free floor to the end. */
export async function pictureFullRoom(setting: Setting): Promise<void> {
  const { server, gallery } = setting;
  const full = await openFullRoom(server);
  const proxy = await startProxy(server.port);
  const { room, host } = full;
  try {
    await gallery.visit('phone-listening', at(proxy.url, room.links.join));
    await gallery.visit('phone-own', at(proxy.url, room.links.join));
    await visitStaff(setting, proxy.url, room);
    await introduceStaff(setting);
    await gallery.shoot('full-free');
    await full.stage(0);
    await gallery.shoot('full-question');
    await full.accept();
    await full.onAir();
    await gallery.shoot('full-question-on-air');
    await full.free();
    await pictureTurn(setting, full);
    await pictureShows(setting, full);
    await pictureScreened(setting, full);
    await host.must('room.phase', { phase: 'break' });
    await gallery.shoot('full-break');
    await host.must('room.phase', { phase: 'live' });
    proxy.set('refuse');
    await sleep(noticedMs);
    await gallery.shoot('full-offline');
    proxy.set('pass');
    await gallery.reload();
    await hearMore(full);
    await host.must('room.phase', { phase: 'ended' });
    await visitRecap(setting, proxy.url, room);
    await gallery.shoot('full-ended');
  } finally {
    full.close();
    await gallery.leave();
    await proxy.close();
  }
}
